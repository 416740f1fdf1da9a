//! Words of the documents of an incident.

use super::bilingual;

/// Words by the code they stand for.
pub type Coded = &'static [(&'static str, &'static str)];

/// The word of a code; the code itself where there is none.
pub(crate) fn coded(words: Coded, code: &str) -> &str {
    let found = words.iter().find(|(known, _)| *known == code);
    found.map_or(code, |(_, word)| word)
}

pub(super) fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number}\u{A0}{}", if number < 2 { one } else { many })
}

/// What there is, and the exercises where there are any.
fn listed(incidents: String, exercises: usize, said: fn(usize) -> String) -> String {
    match exercises {
        0 => incidents,
        some => format!("{incidents}, {}", said(some)),
    }
}

bilingual! {
    /// What is said of an incident on paper.
    IncidentWords;

    /// Title of the dossier.
    dossier: &'static str = "Dossier d’incident", "Incident file";
    /// Title of the log.
    log: &'static str = "Main courante", "Incident log";
    /// Title of the calls.
    calls: &'static str = "Qui appeler maintenant", "Whom to call now";
    /// Title of the notice.
    status: &'static str = "Point de situation", "Status report";
    /// Title of a message.
    message: &'static str = "Message", "Message";
    /// Title of the handover sheet.
    handover: &'static str = "Feuille de relève", "Handover sheet";
    /// Title of the run sheet.
    run_sheet: &'static str = "Déroulé de reprise", "Recovery run sheet";
    /// Title of the register (IN1).
    register: &'static str = "Registre des incidents", "Register of incidents";
    /// How many incidents and exercises a register lists.
    registered: fn(usize, usize) -> String =
        |incidents, exercises| listed(counted(incidents, "incident", "incidents"), exercises, |n| counted(n, "exercice", "exercices")),
        |incidents, exercises| listed(counted(incidents, "incident", "incidents"), exercises, |n| counted(n, "exercise", "exercises"));
    /// Of how many lines of the register only these are printed.
    chosen_of: fn(usize) -> String = |all| format!("extrait d’un registre de {}", counted(all, "ligne", "lignes")),
        |all| format!("chosen from a register of {}", counted(all, "line", "lines"));
    /// Nothing was ever declared, or nothing was chosen.
    no_incident: &'static str = "Aucun incident n’est au registre.", "The register has no incident.";
    /// Heading of the exercises of a register.
    exercises: &'static str = "Exercices", "Exercises";
    /// Above the exercises of a register.
    exercises_note: &'static str = "Rien de ce qui suit n’est arrivé ; les exercices ne comptent dans aucune statistique.",
        "Nothing told here has happened; exercises count in no statistics.";
    /// A column of the register.
    short_description: &'static str = "Description courte, application", "Short description, application";
    /// A column of the register.
    state_and_scales: &'static str = "État, priorité, classe", "State, priority, class";
    /// A column of the register.
    number_and_date: &'static str = "N°, date, durée", "No., date, length";
    /// A length that is not over.
    so_far: fn(&str) -> String = |length| format!("{length} à ce jour"), |length| format!("{length} so far");
    /// Across every page of an exercise.
    exercise: &'static str = "EXERCICE", "EXERCISE";
    /// On the first page of an exercise.
    only_exercise: &'static str = "Ceci est un exercice : rien de ce qui suit n’est arrivé.", "This is an exercise: nothing told here has happened.";
    /// A day and a time.
    moment: fn(&str, &str) -> String = |day, time| format!("état du {day} à {time}"), |day, time| format!("as of {day} at {time}");
    /// How many lines the log has, and the beginning of its last hash.
    sealed: fn(usize, &str) -> String =
        |lines, hash| format!("Main courante : {}, empreinte {hash}", counted(lines, "ligne", "lignes")),
        |lines, hash| format!("Log: {}, hash {hash}", counted(lines, "line", "lines"));
    /// At the foot of a log.
    last_hash: fn(usize, u32) -> String =
        |lines, number| format!("{}. Empreinte de la dernière ligne écrite, le n° {number}", counted(lines, "ligne", "lignes")),
        |lines, number| format!("{}. Hash of the line written last, number {number}", counted(lines, "line", "lines"));
    /// What a hash is good for.
    hash_use: &'static str =
        "Chaque ligne porte les huit premiers signes de son empreinte (SHA-256). L’empreinte d’une ligne couvre tout ce qui a été écrit avant elle : une ligne changée ou ôtée changerait toutes les suivantes.",
        "Each line carries the first eight signs of its hash (SHA-256). The hash of a line covers all that was written before it: a line changed or taken out would change all that follow.";
    /// A hash.
    hash: &'static str = "Empreinte", "Hash";
    /// There is none.
    nothing: &'static str = "Rien n’est noté.", "Nothing is noted.";
    /// Nothing was written.
    empty_log: &'static str = "Aucune ligne.", "No line.";

    /// Kinds of line.
    kinds: Coded = &[
        ("fact", "Fait"), ("action", "Action"), ("decision", "Décision"), ("communication", "Message"), ("call", "Appel"),
        ("escalation", "Escalade"), ("state", "État"), ("correction", "Correction"), ("verification", "Vérification"),
    ], &[
        ("fact", "Fact"), ("action", "Action"), ("decision", "Decision"), ("communication", "Message"), ("call", "Call"),
        ("escalation", "Escalation"), ("state", "State"), ("correction", "Correction"), ("verification", "Verification"),
    ];
    /// What kind of line.
    kind: &'static str = "Nature", "Kind";
    /// Who acted.
    who: &'static str = "Qui", "Who";
    /// What happened.
    what: &'static str = "Ce qui s’est passé", "What happened";
    /// What came of it.
    result: &'static str = "Résultat", "Result";
    /// A reference.
    link: &'static str = "Référence", "Reference";
    /// A line written later than the fact.
    written_at: fn(&str) -> String = |at| format!("Écrit le {at}"), |at| format!("Written on {at}");
    /// A line copied from paper.
    from_paper: &'static str = "recopié du papier", "copied from paper";
    /// Before the numbers of the lines that correct this one.
    corrected_by: &'static str = "Corrigée par le n° ", "Corrected by no. ";
    /// Before the number of the line that this one corrects.
    corrects: &'static str = "Corrige le n° ", "Corrects no. ";
    /// Before the number of the line that this one verifies.
    about: &'static str = "Au sujet du n° ", "About no. ";
    /// How sure a line is.
    verifications: Coded = &[("to_verify", "À vérifier"), ("verified", "Vérifiée"), ("refuted", "Réfutée")],
        &[("to_verify", "To be verified"), ("verified", "Verified"), ("refuted", "Refuted")];
    /// Before the number of a line.
    line_number: &'static str = "n° ", "no. ";
    /// Evidence that belongs to a line.
    evidence: &'static str = "Preuve", "Evidence";

    /// Where the incident stands.
    state: &'static str = "État", "State";
    /// Since when.
    since: &'static str = "Depuis", "Since";
    /// T0.
    noticed: &'static str = "Constaté (T0)", "Noticed (T0)";
    /// When and by whom it was declared.
    declared: &'static str = "Déclaré", "Declared";
    /// When it was resolved.
    resolved: &'static str = "Résolu", "Resolved";
    /// When it was closed.
    closed: &'static str = "Clos", "Closed";
    /// Not yet.
    not_yet: &'static str = "Pas encore", "Not yet";
    /// It was never qualified.
    not_judged: &'static str = "Non qualifié", "Not qualified";
    /// Between a time and who.
    by: &'static str = "par", "by";
    /// Who is in charge.
    team: &'static str = "Équipe en charge", "Team in charge";
    /// The stage it is in.
    stage: &'static str = "Étape", "Stage";
    /// The stages from the second (IN6).
    stages: [&'static str; 5] = [
        "2 sur 6 : identification", "3 sur 6 : traitement", "4 sur 6 : éradication", "5 sur 6 : retour à la normale", "6 sur 6 : enseignements",
    ], [
        "2 of 6: identification", "3 of 6: treatment", "4 of 6: eradication", "5 of 6: back to normal", "6 of 6: lessons",
    ];

    /// A chapter.
    reported: &'static str = "Signalement et qualification", "Report and qualification";
    /// Title of the answers of the report form (IN3).
    report: &'static str = "Ce qui a été signalé", "What was reported";
    /// An answer.
    reported_by: &'static str = "Signalé par", "Reported by";
    /// An answer.
    source: &'static str = "Origine", "Source";
    /// An answer.
    application: &'static str = "Application ou machine", "Application or machine";
    /// An answer.
    account: &'static str = "Compte utilisé", "Account in use";
    /// An answer.
    environment: &'static str = "Navigateur et système", "Browser and system";
    /// An answer.
    address: &'static str = "Adresse de la page", "Address of the page";
    /// An answer.
    symptoms: &'static str = "Symptômes", "Symptoms";
    /// An answer.
    description: &'static str = "Ce qui est connu", "What is known";
    /// An answer.
    actions_before: &'static str = "Actions faites juste avant", "What was done just before";
    /// An answer.
    reproduction: &'static str = "Comment le reproduire", "How to reproduce it";
    /// An answer.
    effect: &'static str = "Effet sur l’activité", "Effect on the activity";
    /// An answer.
    resolution: &'static str = "Résolution", "Resolution";
    /// An answer.
    instructions: &'static str = "Consignes permanentes à changer", "Standing instructions to change";
    /// A problem is proposed (IN10).
    problem: &'static str = "Il revient, ou sa cause est inconnue : un problème est proposé.", "It comes back, or its cause is unknown: a problem is proposed.";
    /// How it was judged.
    qualifications: &'static str = "Qualifications successives", "Qualifications";
    /// The scales.
    scales: &'static str = "Échelles", "Scales";
    /// What was judged.
    judged: &'static str = "Jugé", "Judged";
    /// Why.
    reason: &'static str = "Motif", "Reason";
    /// A flag of a judgement.
    event_only: &'static str = "simple événement", "an event only";
    /// A flag of a judgement.
    interface_only: &'static str = "interface seule", "interface only";
    /// A flag of a judgement.
    essential: &'static str = "activité essentielle touchée", "essential activity hit";
    /// A flag of a judgement.
    crisis: &'static str = "critère de crise rempli", "crisis criterion met";
    /// The states it went through.
    states: &'static str = "États successifs", "States";
    /// For whom it waits.
    waits_for: Coded = &[("client", "attend le client"), ("third_party", "attend un tiers")],
        &[("client", "waits for the client"), ("third_party", "waits for a third party")];

    /// A chapter.
    delays: &'static str = "Délais et activités touchées", "Promises and affected activities";
    /// A promise.
    clock: &'static str = "Délai", "Promise";
    /// The figure of a promise.
    promised: &'static str = "Promis", "Promised";
    /// When it ends.
    due: &'static str = "Échéance", "Due";
    /// When it was kept.
    met: &'static str = "Tenu", "Met";
    /// How late.
    late: fn(&str) -> String = |by| format!("Retard : {by}"), |by| format!("Late by {by}");
    /// How a clock stands.
    standings: [&'static str; 9] = ["En retard", "Bientôt échu", "En cours", "Suspendu", "Ouvert", "Non démarré", "Tenu", "Tenu en retard", "Sans objet"],
        ["Late", "Due soon", "Running", "Paused", "Open", "Not started", "Met", "Met late", "Not applicable"];
    /// An escalation was made.
    escalated: fn(&str) -> String = |at| format!("Escaladé le {at}"), |at| format!("Escalated on {at}");
    /// Statutory duties.
    duties: &'static str = "Obligations légales", "Statutory duties";
    /// What must be checked.
    duties_note: &'static str = "À vérifier avec le conseil juridique.", "To be checked with counsel.";
    /// Who files it.
    files: &'static str = "Qui dépose", "Who files";
    /// With whom.
    authority: &'static str = "Auprès de", "With";
    /// Affected activities (AC1).
    activities: &'static str = "Activités essentielles", "Essential activities";
    /// Whether an activity is hit.
    affected: Coded = &[("affected", "Touchée"), ("not_affected", "Non touchée"), ("unknown", "Effet inconnu")],
        &[("affected", "Hit"), ("not_affected", "Not hit"), ("unknown", "Effect unknown")];
    /// Whether an activity is hit.
    effect_on: &'static str = "Effet", "Effect";
    /// When it is expected back.
    expected: &'static str = "Retour prévu", "Expected back";
    /// When it was back, and after how long.
    recovered: &'static str = "Retour réel", "Back";
    /// After how long.
    after: &'static str = "après", "after";

    /// A chapter.
    checklists: &'static str = "Listes à suivre", "Checklists";
    /// A list (CL2).
    class_steps: &'static str = "Étapes de la classe", "Steps of the class";
    /// A list (CL4).
    follow_up: &'static str = "Suivi d’un incident majeur", "Follow-up of a major incident";
    /// A list (IN7).
    treatment: &'static str = "Traitement", "Treatment";
    /// A list (IN8).
    eradication: &'static str = "Éradication", "Eradication";
    /// A list (IN9).
    deactivation: &'static str = "Désactivation", "Deactivation";
    /// Criteria that were met (ES4).
    criteria_met: &'static str = "Critères d’activation remplis", "Activation criteria met";
    /// Done, with when and by whom.
    done: &'static str = "Fait", "Done";

    /// Title of the attempts.
    attempts: &'static str = "Appels passés", "Calls made";
    /// What came of a call.
    outcomes: Coded = &[("reached", "Joint"), ("no_answer", "Sans réponse"), ("message_left", "Message laissé"), ("acknowledged", "Prend en charge")],
        &[("reached", "Reached"), ("no_answer", "No answer"), ("message_left", "Message left"), ("acknowledged", "Takes charge")];
    /// What came of a call.
    outcome: &'static str = "Issue", "Outcome";
    /// Who called.
    caller: &'static str = "Appelé par", "Called by";
    /// Channels that went down or came back.
    channels: &'static str = "Canaux de communication", "Channels of communication";
    /// A channel.
    channel_down: &'static str = "Hors service", "Down";
    /// A channel.
    channel_up: &'static str = "De nouveau utilisable", "Works again";
    /// Channels that are down now.
    channels_down: &'static str = "Canaux hors service : ne pas s’y fier", "Channels that are down: do not rely on them";
    /// Whom to call first.
    call_now: &'static str = "Appeler maintenant", "Call now";
    /// Nobody is left to call.
    nobody_left: &'static str = "Tous ont été appelés : reprendre au début ceux qui n’ont pas répondu.", "Everybody was called: begin again with those who did not answer.";
    /// The rule of the cascade.
    cascade_business: &'static str = "Heures ouvrées, P1 ou crise : escalade hiérarchique, niveau par niveau.", "Business hours, P1 or crisis: the managerial escalation, level by level.";
    /// The rule of the cascade.
    cascade_on_call: &'static str = "Hors heures ouvrées, P1 ou crise : astreintes.", "Out of hours, P1 or crisis: those on call.";
    /// The rule of the cascade.
    cascade_minor: &'static str = "Moins qu’un P1 : helpdesk et équipe de réponse ; personne n’est réveillé.", "Less than a P1: helpdesk and response team; nobody is woken.";
    /// How to go through the steps.
    cascade_use: &'static str = "Dans l’ordre : le titulaire, puis le suppléant, puis l’étape suivante. Cochez et notez l’heure de chaque tentative.",
        "In this order: the principal, then the backup, then the next step. Tick, and note the time of each attempt.";
    /// The step was answered.
    answered: &'static str = "Joint", "Reached";
    /// Nobody answered.
    exhausted: &'static str = "Personne n’a répondu : passer à l’étape suivante", "Nobody answered: go on to the next step";
    /// One is enough.
    choice: &'static str = "Un seul suffit ; l’autre est", "One is enough; the other is";
    /// Attempts made.
    tried: &'static str = "Déjà tenté", "Tried";
    /// Attempts to come.
    next_attempts: &'static str = "Prochaines tentatives", "Next attempts";
    /// What is ticked for an attempt.
    boxes: [&'static str; 3] = ["Joint", "Sans réponse", "Message"], ["Reached", "No answer", "Message"];
    /// Room for a time.
    blank_time: &'static str = "___ h ___", "___ : ___";
    /// No number is left.
    unreachable: &'static str = "Aucun numéro utilisable", "No usable number";
    /// Nobody holds the role.
    nobody: &'static str = "Personne n’est nommé", "Nobody is named";
    /// Until when on call.
    on_call_until: &'static str = "d’astreinte jusqu’au", "on call until";
    /// Those with an address alone.
    mail_only: &'static str = "Sans numéro, et le courriel ne marche pas : à joindre autrement", "No number, and e-mail is down: to be reached otherwise";

    /// A chapter.
    cell: &'static str = "Crise", "Crisis";
    /// No cell.
    no_cell: &'static str = "La cellule de crise n’a pas été demandée.", "The crisis cell was not asked for.";
    /// A fact of the cell.
    requested: &'static str = "Cellule demandée", "Cell asked for";
    /// A fact of the cell.
    opened: &'static str = "Cellule ouverte", "Cell opened";
    /// A fact of the cell.
    cell_closed: &'static str = "Cellule close", "Cell closed";
    /// A fact of the cell.
    agreed_by: &'static str = "avec l’accord de", "with the agreement of";
    /// A fact of the cell.
    crisis_owner: &'static str = "Responsable de la crise", "Owner of the crisis";
    /// A fact of the cell.
    bridge: &'static str = "Conférence", "Call bridge";
    /// A fact of the cell.
    frequency: &'static str = "Un point toutes les", "A report every";
    /// A fact of the cell.
    drp_decision: &'static str = "Décision sur le PRA", "Decision on the DRP";
    /// The decision.
    drp: Coded = &[("yes", "Activé"), ("no", "Non activé"), ("", "Pas encore prise")], &[("yes", "Activated"), ("no", "Not activated"), ("", "Not taken yet")];
    /// Seats.
    seats: &'static str = "Membres de la cellule", "Members of the cell";
    /// A member.
    function: &'static str = "Fonction", "Function";
    /// A member.
    side: &'static str = "Côté", "Side";
    /// A member.
    present: &'static str = "Présence", "Presence";
    /// A member.
    awaited: &'static str = "Attendu", "Expected";
    /// Before the time of arrival.
    from: &'static str = "dès", "from";
    /// Before the time of leaving.
    to: &'static str = "jusqu’à", "to";
    /// Decisions of the log.
    decisions: &'static str = "Décisions", "Decisions";
    /// Plans in force and out of force.
    plans: &'static str = "Plans activés et désactivés", "Plans activated and deactivated";
    /// The plans.
    plan_names: Coded = &[("irp", "IRP, réponse aux incidents"), ("bcp", "PCA, continuité"), ("drp", "PRA, reprise"), ("cmp", "PGC, gestion de crise")],
        &[("irp", "IRP, incident response"), ("bcp", "BCP, continuity"), ("drp", "DRP, recovery"), ("cmp", "CMP, crisis management")];
    /// A plan.
    plan: &'static str = "Plan", "Plan";
    /// A plan.
    activated: &'static str = "Activé", "Activated";
    /// A plan.
    deactivated: &'static str = "Désactivé", "Deactivated";
    /// The chronogram.
    chronogram: &'static str = "Chronogramme, prévu et réel", "Chronogram, planned and actual";
    /// Begins the words that stand for it.
    chronogram_alt: &'static str = "Chronogramme, prévu et réel :", "Chronogram, planned and actual:";
    /// Below the picture.
    chronogram_key: &'static str = "À gauche de l’échelle, les losanges disent quand chaque jalon a été atteint ; à droite, les points disent quand il est prévu.",
        "At the left of the scale the diamonds say when each milestone was reached; at the right the dots say when it is planned.";
    /// When it is planned.
    planned: &'static str = "Prévu", "Planned";
    /// When it was reached.
    actual: &'static str = "Réel", "Actual";
    /// How far apart.
    gap: &'static str = "Écart", "Difference";
    /// A milestone that is not waited for.
    conditional: &'static str = "Condition non remplie", "Its condition does not hold";
    /// A milestone that was not reached.
    missed: &'static str = "Non atteint", "Not reached";
    /// A milestone that is still to come.
    to_come: &'static str = "À venir", "To come";
    /// A repetition of a milestone.
    nth: &'static str = "fois n° ", "time ";

    /// A chapter.
    told: &'static str = "Communication", "Communication";
    /// Status reports.
    reports: &'static str = "Points de situation", "Status reports";
    /// A part of a report.
    progress: &'static str = "Où nous en sommes", "Where we are";
    /// A part of a report.
    done_since: &'static str = "Ce qui a été fait", "What was done";
    /// A part of a report.
    left: &'static str = "Ce qui reste à faire", "What is left to do";
    /// A part of a report.
    next_at: &'static str = "Prochain point", "Next report";
    /// Who gave it.
    given_by: &'static str = "Donné par", "Given by";
    /// No report was given.
    no_report: &'static str = "Aucun point n’a encore été donné : à remplir.", "No report was given yet: to be filled in.";
    /// No message was sent.
    no_message: &'static str = "Aucun message n’a encore été envoyé : à remplir.", "No message was sent yet: to be filled in.";
    /// What a message is about.
    subject: &'static str = "Objet", "Subject";
    /// Time since T0.
    elapsed: &'static str = "Temps écoulé", "Time elapsed";
    /// Messages sent.
    messages: &'static str = "Messages envoyés", "Messages sent";
    /// Categories of message.
    categories: Coded = &[("opening", "Ouverture"), ("status", "Point de situation"), ("closing", "Clôture"), ("other", "Autre")],
        &[("opening", "Opening"), ("status", "Status"), ("closing", "Closing"), ("other", "Other")];
    /// For whom a message is.
    audiences: Coded = &[("internal", "interne"), ("external", "externe")], &[("internal", "internal"), ("external", "external")];
    /// How it was sent.
    means: Coded = &[("copied", "copié"), ("saved", "enregistré en fichier"), ("printed", "imprimé"), ("spoken", "dit de vive voix"), ("sms", "envoyé par SMS")],
        &[("copied", "copied"), ("saved", "saved as a file"), ("printed", "printed"), ("spoken", "spoken"), ("sms", "sent as a text message")];
    /// To whom.
    recipients: &'static str = "À", "To";

    /// A chapter.
    recovery: &'static str = "Reprise", "Recovery";
    /// No recovery.
    no_recovery: &'static str = "Aucune reprise n’a été lancée.", "No recovery was started.";
    /// No run sheet.
    no_run_sheet: &'static str = "Le plan n’a pas de déroulé de reprise.", "The plan has no recovery run sheet.";
    /// Nothing for an actor.
    waits_only: &'static str = "Rien à faire : attendre.", "Nothing to do: wait.";
    /// When it started.
    started: &'static str = "Commencé", "Started";
    /// When it ended.
    ended: &'static str = "Terminé", "Ended";
    /// When it will end.
    expected_end: &'static str = "Fin attendue", "Expected end";
    /// When it was to end.
    planned_end: &'static str = "Fin prévue", "Planned end";
    /// Activities whose RTO passes before.
    beyond_rto: &'static str = "Au-delà de la DMIA", "Beyond the RTO";
    /// Tasks.
    tasks: &'static str = "Tâches", "Tasks";
    /// Tasks done and open.
    tasks_done: fn(u32, u32) -> String = |done, open| format!("{done} faites, {open} à faire"), |done, open| format!("{done} done, {open} to do");
    /// Tasks done and not done when the recovery ended.
    tasks_ended: fn(u32, usize) -> String = |done, left| format!("{done} faites, {left} non faites"), |done, left| format!("{done} done, {left} not done");
    /// How a task stands.
    run_states: [&'static str; 4] = ["À faire", "Commencée", "Faite", "Non faite"], ["To do", "Begun", "Done", "Not done"];
    /// Who does it.
    actor: &'static str = "Acteur", "Actor";
    /// What to do.
    to_do: &'static str = "À faire", "To do";
    /// Begins the words that stand for the Gantt chart.
    gantt_alt: &'static str = "Reprise, prévu et réel :", "Recovery, planned and actual:";
    /// Heads the column to the right of the Gantt chart of a run.
    phase_end: &'static str = "Fin", "End";
    /// Below the Gantt chart of a run.
    gantt_key: &'static str = "Barre claire : prévu. Barre noire : réel. Fin en gras : réelle.", "Pale bar: planned. Black bar: actual. End in bold: actual.";
    /// What the Gantt chart shows besides while the run has not ended.
    gantt_expected: &'static str = "Barre tiretée : attendu. Trait vertical : l’heure de l’impression.", "Dashed bar: expected. Upright line: the time of printing.";
    /// Times of a run sheet without a run.
    relative: &'static str = "Les heures se comptent depuis le lancement de la reprise (T0), chaque phase prenant son plus long.", "Times count from the start of the recovery (T0), each phase taking its longest.";
    /// A run sheet of nobody else.
    for_actor: &'static str = "Cochez ce qui est fait, notez l’heure, rendez la feuille à celui qui mène la reprise.", "Tick what is done, note the time, hand the sheet to whoever leads the recovery.";

    /// A chapter.
    proofs: &'static str = "Preuves, alertes, relèves", "Evidence, alerts, handovers";
    /// Evidence.
    evidences: &'static str = "Preuves conservées", "Evidence kept";
    /// A file.
    file: &'static str = "Fichier", "File";
    /// Bytes.
    bytes: &'static str = "octets", "bytes";
    /// When and by whom.
    captured: &'static str = "Recueillie", "Captured";
    /// The chain of custody.
    custody: &'static str = "Chaîne de conservation", "Chain of custody";
    /// What was done with evidence.
    custody_acts: Coded = &[("captured", "Recueillie"), ("viewed", "Consultée"), ("exported", "Exportée"), ("handed_over", "Remise")],
        &[("captured", "Captured"), ("viewed", "Viewed"), ("exported", "Exported"), ("handed_over", "Handed over")];
    /// Alerts.
    alerts: &'static str = "Alertes lues", "Alerts read";
    /// An alert.
    alert: &'static str = "Alerte", "Alert";
    /// How an alert stands.
    alert_states: Coded = &[("firing", "Active"), ("acknowledged", "Prise en compte"), ("resolved", "Résolue")],
        &[("firing", "Firing"), ("acknowledged", "Acknowledged"), ("resolved", "Resolved")];
    /// When an alert was on.
    alert_times: &'static str = "Début et fin", "Begin and end";
    /// Handovers.
    handovers: &'static str = "Relèves", "Handovers";
    /// Who leaves.
    leaves: &'static str = "Passe la main", "Hands over";
    /// Who takes over.
    takes_over: &'static str = "Prend la main", "Takes over";
    /// What the one who leaves adds.
    remark: &'static str = "Remarque", "Remark";
    /// A sheet that nobody has given yet.
    proposal: &'static str = "Proposition faite d’après ce qui est connu : à relire et à compléter avant de passer la main.", "Proposed from what is known: to be read and completed before handing over.";
    /// Name, date, time and signature.
    signed: &'static str = "Nom, date, heure, signature", "Name, date, time, signature";
    /// The alarms of a sheet that were given.
    given_at: &'static str = "Passée le", "Handed over on";
}
