//! French.

use super::Words;

pub(super) static WORDS: Words = Words {
    day_format: "%d/%m/%Y",
    instant_format: "%d/%m/%Y à %H:%M",
    moment_format: "%d/%m à %H:%M",
    span: |minutes| match (minutes / 1440, minutes % 1440 / 60, minutes % 60) {
        (0, 0, minutes) => format!("{minutes} min"),
        (0, hours, 0) => format!("{hours} h"),
        (0, hours, minutes) => format!("{hours} h {minutes:02}"),
        (1, 0, _) => "1 jour".to_owned(),
        (1, hours, _) => format!("1 jour {hours} h"),
        (days, 0, _) => format!("{days} jours"),
        (days, hours, _) => format!("{days} jours {hours} h"),
    },
    colon: " : ",
    apart: " ; ",
    reported: |who, source| match (who, source) {
        ("", source) => format!("Origine du signalement : {source}."),
        (who, "") => format!("Signalé par {who}."),
        (who, source) => format!("Signalé par {who} (origine : {source})."),
    },
    declared: |who, at| format!("Déclaré par {who} le {at}."),
    first_alert: |title, tool, at| format!("Première alerte : {title} ({tool}), le {at}."),
    declared_after: |noticed, span| format!("Constaté le {noticed}, déclaré {span} plus tard."),
    alerted_before: |span| format!("La première alerte précède le constat de {span}."),
    told: |recipients| format!("Prévenus par message externe : {recipients}."),
    client_owns: "La cellule de crise était sous la responsabilité du client.",
    taken: |span, kept| {
        let kept = if kept { "dans le" } else { "hors" };
        format!("Pris en compte {span} après la déclaration, {kept} délai.")
    },
    called: |called, reached| {
        let people = if called < 2 {
            "personne appelée"
        } else {
            "personnes appelées"
        };
        let joined = if reached < 2 { "jointe" } else { "jointes" };
        format!("{called} {people}, {reached} {joined}.")
    },
    escalated: |clocks| format!("Escalade faite : {clocks}."),
    not_escalated: |clocks| format!("Délai dépassé sans escalade : {clocks}."),
    judged_once: |scales, at| format!("Qualifié {scales} le {at}, sans changement ensuite."),
    judged_again: |from, to, at| format!("Requalifié de {from} en {to} le {at}."),
    activated: |at, by| format!("Activé le {at} par {by}."),
    team: |team| format!("Équipe en charge : {team}"),
    cell: |all, client| {
        let people = if all < 2 { "personne" } else { "personnes" };
        match client {
            0 => format!("Cellule de crise : {all} {people}"),
            client => format!("Cellule de crise : {all} {people}, dont {client} du client"),
        }
    },
    run: |tasks, span| {
        let tasks = match tasks {
            0 => String::new(),
            1 => "1 tâche faite".to_owned(),
            tasks => format!("{tasks} tâches faites"),
        };
        match (tasks.as_str(), span) {
            (tasks, "") => format!("Déroulé de reprise : {tasks}"),
            ("", span) => format!("Déroulé de reprise : {span}"),
            (tasks, span) => format!("Déroulé de reprise : {tasks} en {span}"),
        }
    },
    kept: |promises| format!("Délais tenus : {promises}."),
    missed: |promises| format!("Délais dépassés : {promises}."),
    late_by: |promise, late| match late {
        "" => format!("{promise} (jamais faite)"),
        late => format!("{promise} (de {late})"),
    },
    further_lines: |lines| match lines {
        1 => "et une autre ligne de la main courante".to_owned(),
        lines => format!("et {lines} autres lignes de la main courante"),
    },
    messages: |count, first| match count {
        1 => format!("Un message, envoyé le {first}."),
        count => format!("{count} messages, le premier le {first}."),
    },
    first_was_due: |due, kept| {
        if kept {
            format!("Le premier était promis pour le {due}.")
        } else {
            format!("Le premier était promis pour le {due} : il est parti en retard.")
        }
    },
    first_told: |at, span| format!("La première le {at}, {span} après le constat."),
    told_again: |count, mean| match count {
        1 => format!("Une autre ensuite, {mean} plus tard."),
        count => format!("{count} autres ensuite, toutes les {mean} en moyenne."),
    },
    came: |count| match count {
        0 | 1 => format!("{count} personne présente dans la cellule de crise."),
        _ => format!("{count} personnes présentes dans la cellule de crise."),
    },
    stayed_away: |names| format!("Attendus et non venus : {names}."),
    unanswered: |names| format!("Appels restés sans réponse : {names}."),
    channel_down: |channel, at| format!("{channel} : hors service à partir du {at}."),
    to: |recipients| format!("à {recipients}"),
    problem_proposed: "Un problème est proposé à la clôture de l’incident.",
    problem_state: |state| match state {
        "known" => "cause connue",
        "closed" => "clos",
        _ => "ouvert",
    },
    same_problem: |problem, incidents| format!("Même problème ({problem}) que {incidents}."),
    cause_removed: |at| format!("Cause éliminée le {at}."),
    due: |day| format!("pour le {day}"),
    done: |day| format!("fait le {day}"),
    stood_still: |from, until, span| format!("à l’arrêt du {from} au {until}, soit {span}"),
    stands_still: |from| format!("à l’arrêt depuis le {from}"),
    rto: |rto, over| match over {
        "" => format!("DMIA de {rto} tenue"),
        over => format!("DMIA de {rto} dépassée de {over}"),
    },
    rto_kept: |activities| format!("DMIA tenue : {activities}."),
    rto_missed: |activities| format!("DMIA dépassée : {activities}."),
    log_line: |number, at| format!("Main courante, ligne {number}, le {at}"),
    claims: &[
        "dommages",
        "indemnis",
        "reclamation",
        "penalites",
        "prejudice",
    ],
    insurer_told: |who, insurer, at| format!("Assureur joint le {at} : {who}, {insurer}."),
};
