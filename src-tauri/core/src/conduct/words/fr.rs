//! French.

use super::{HandoverWords, Words};
use crate::conduct::fill::Slot;
use crate::model::incident::clock::ClockName;

pub(super) static WORDS: Words = Words {
    verified: "Information vérifiée.",
    refuted: "Information démentie.",
    to_verify: "Information à vérifier.",
    review: "Revue post-incident",
    cell_requested: "Cellule de crise demandée.",
    bridge: "Accès à la conférence de crise changé.",
    drp_yes: "PRA : déclenchement décidé.",
    drp_no: "PRA : décision de ne pas déclencher.",
    recovery_started: "Reprise démarrée : le déroulé de reprise est ouvert.",
    recovery_ended: "Reprise terminée : le déroulé de reprise est fermé.",
    named: |name, said| format!("{name} : {said}"),
    yes: "oui",
    no: "non",
    every_minutes: |minutes| match minutes {
        60 => "toutes les heures".to_owned(),
        minutes if minutes % 60 == 0 => format!("toutes les {} heures", minutes / 60),
        minutes => format!("toutes les {minutes} minutes"),
    },
    declared: |number, title, exercise| {
        let what = if exercise { "Exercice" } else { "Incident" };
        format!("{what} {number} déclaré : {title}")
    },
    qualified: |scales, again| {
        let verb = if again { "Requalifié" } else { "Qualifié" };
        format!("{verb} : {scales}.")
    },
    of_class: |class| format!("classe {class}"),
    of_gravity: |gravity| format!("gravité {gravity}"),
    state_changed: |state, waiting_for| match waiting_for {
        "client" => format!("{state}, du client. Le délai de résolution est suspendu."),
        "third_party" => {
            format!("{state}, d’un tiers. Le délai de résolution est suspendu.")
        }
        _ => format!("{state}."),
    },
    ticked: |list, name, done| match (list, done) {
        ("criterion", true) => format!("Critère d’activation rempli : {name}"),
        ("criterion", false) => format!("Critère d’activation écarté : {name}"),
        ("inject", true) => format!("Événement de l’exercice joué : {name}"),
        ("inject", false) => format!("Événement de l’exercice remis : {name}"),
        ("milestone", true) => format!("Jalon atteint : {name}"),
        ("milestone", false) => format!("Jalon repris : {name}"),
        ("stage", true) => format!("Étape commencée : {name}"),
        ("stage", false) => format!("Étape reprise : {name}"),
        (_, true) => format!("Fait : {name}"),
        (_, false) => format!("Repris, n’est pas fait : {name}"),
    },
    clock_marked: |mark, name, who| match mark {
        "start" if who.is_empty() => format!("Délai lancé : {name}."),
        "start" => format!("Délai lancé : {name}. Dépôt par {who}."),
        "meet" => format!("Fait et déposé : {name}."),
        _ => format!("Sans objet : {name}."),
    },
    missed: |clock| format!("Délai dépassé : {clock}."),
    escalated: |clock, roles| format!("Délai dépassé : {clock}. Escalade : {roles}."),
    called: |outcome, who, number| {
        let by = if number.is_empty() {
            String::new()
        } else {
            format!(", {number}")
        };
        match outcome {
            "reached" => format!("Appel à {who}{by} : joint."),
            "no_answer" => format!("Appel à {who}{by} : pas de réponse."),
            "message_left" => format!("Appel à {who}{by} : message laissé."),
            _ => format!("Appel à {who}{by} : prend en charge."),
        }
    },
    alert: |title, status| match status {
        "firing" => format!("Alerte en cours : {title}"),
        "acknowledged" => format!("Alerte prise en compte dans l’outil : {title}"),
        _ => format!("Alerte terminée : {title}"),
    },
    channel: |channel, down| {
        if down {
            format!("Canal hors service : {channel}.")
        } else {
            format!("Canal de nouveau utilisable : {channel}.")
        }
    },
    cell_opened: |owner| match owner {
        "client" => "Cellule de crise ouverte, sous la responsabilité du client.".to_owned(),
        _ => "Cellule de crise ouverte, sous la responsabilité du prestataire.".to_owned(),
    },
    cell_closed: |agreed_by| format!("Cellule de crise close, avec l’accord de {agreed_by}."),
    seated: |name, function, arrives| {
        let verb = if arrives { "rejoint" } else { "quitte" };
        if function.is_empty() {
            format!("{name} {verb} la cellule.")
        } else {
            format!("{name} {verb} la cellule ({function}).")
        }
    },
    plan_in_force: |plan, active| {
        let name = match plan {
            "bcp" => "PCA",
            "drp" => "PRA",
            "cmp" => "PGC",
            _ => "IRP",
        };
        let verb = if active { "activé" } else { "désactivé" };
        format!("{name} {verb}.")
    },
    sent: |audience, subject, recipients| {
        let audience = if audience == "external" {
            "externe"
        } else {
            "interne"
        };
        if recipients.is_empty() {
            format!("Message {audience} envoyé : {subject}")
        } else {
            format!("Message {audience} envoyé à {recipients} : {subject}")
        }
    },
    handed_over: |from, to| format!("Relève : {from} passe la main à {to}."),
    evidence_kept: |name, note| {
        if note.is_empty() {
            format!("Preuve conservée : {name}.")
        } else {
            format!("Preuve conservée : {name}. {note}")
        }
    },
    evidence_handled: |act, name| match act {
        "handed_over" => format!("Preuve remise : {name}."),
        _ => format!("Preuve exportée : {name}."),
    },
    task_of: |task, actor, phase| format!("{phase} · {actor} : {task}"),
    run_marked: |mark, name| match mark {
        "started" => format!("Reprise, commencé : {name}"),
        "done" => format!("Reprise, fait : {name}"),
        "skipped" => format!("Reprise, passé : {name}"),
        _ => format!("Reprise, rouvert : {name}"),
    },
    activity: |standing, name, back| match standing {
        "affected" => format!("Activité essentielle touchée : {name}.{back}"),
        "not_affected" => format!("Activité essentielle non touchée : {name}."),
        _ => format!("Activité essentielle, effet inconnu : {name}."),
    },
    expected: |at| format!(" Retour prévu : {at}."),
    recovered: |name, at| format!("Activité essentielle de nouveau rendue : {name}, {at}."),
    reported: |progress, next| {
        let next = if next.is_empty() {
            String::new()
        } else {
            format!(" Prochain point : {next}.")
        };
        if progress.is_empty() {
            format!("Point de situation donné.{next}")
        } else {
            format!("Point de situation : {progress}{next}")
        }
    },
    clock_name: |name, label| match name {
        ClockName::Acknowledge => "prise en compte".to_owned(),
        ClockName::Respond => "réponse".to_owned(),
        ClockName::Resolve => "résolution".to_owned(),
        ClockName::Update => "prochaine communication".to_owned(),
        ClockName::Cell => "ouverture de la cellule de crise".to_owned(),
        ClockName::DrpDecision => "décision sur le PRA".to_owned(),
        ClockName::Closing => "clôture de la crise".to_owned(),
        ClockName::Rto => format!("DMIA de l’activité {label}"),
        ClockName::Review => "revue post-incident".to_owned(),
        ClockName::Duty => label.to_owned(),
    },
    items: &[
        ("eradication", "4, éradication"),
        (
            "consequences",
            "Conséquences traitées : service ramené à son niveau minimal",
        ),
        ("cause", "Cause éliminée, et vérifié qu’elle ne revient pas"),
        (
            "review_handed",
            "Revue post-incident remise au gestionnaire du PCA",
        ),
    ],
    slots: &[
        ("incident", Slot::Incident),
        ("service", Slot::Service),
        ("heure", Slot::Time),
        ("date", Slot::Day),
        ("heure de début", Slot::Began),
        ("heure de fin", Slot::Ended),
        ("heure du prochain point", Slot::NextReport),
        ("heure de réunion", Slot::Meeting),
        ("impact", Slot::Impact),
        ("activités touchées", Slot::Activities),
        ("conférence", Slot::Bridge),
        ("contact", Slot::Contact),
        ("émetteur", Slot::Sender),
        ("organisation", Slot::Organisation),
        ("état", Slot::State),
        ("avancement", Slot::Progress),
        ("actions faites", Slot::Done),
        ("reste à faire", Slot::Left),
        ("décision sur le PRA", Slot::DrpDecision),
        ("oui ou non", Slot::DrpYesNo),
        ("prévision", Slot::Forecast),
        ("durée", Slot::Length),
        ("résolution", Slot::Resolution),
        ("dmia", Slot::Rto),
        ("fréquence", Slot::Frequency),
        ("responsable", Slot::Owner),
        ("critère", Slot::Criterion),
        ("accord", Slot::Agreement),
        ("date de revue", Slot::ReviewDay),
        ("date de remise", Slot::ReviewDay),
    ],
    handover: HandoverWords {
        where_we_are: "Où nous en sommes",
        late: "En retard",
        running: "Délais en cours",
        decisions: "Décisions prises",
        last_message: "Dernier message envoyé",
        open_actions: "Ce qui reste à faire",
        unanswered: "Appels sans réponse",
        channels_down: "Canaux hors service",
        in_force: "Plans en vigueur",
        to_verify: "À vérifier",
        nothing: "Rien.",
    },
    instant_format: "%d/%m à %H:%M",
    day_format: "%d/%m/%Y",
};
