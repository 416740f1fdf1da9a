//! Words of the documents that are written after an incident.

use super::bilingual;
use super::incident::{Coded, counted};

bilingual! {
    /// What is said after an incident on paper.
    AfterwardsWords;

    /// Title of the report (PI2).
    report: &'static str = "Rapport d’incident", "Incident report";
    /// Title of the technical fact sheet (PI3).
    fact_sheet: &'static str = "Fiche de faits techniques", "Technical fact sheet";
    /// Title of the actions.
    actions: &'static str = "Plan d’amélioration", "Improvement plan";
    /// Who may read it (PI3).
    restricted: &'static str = "Diffusion restreinte", "Restricted circulation";
    /// What restricted circulation asks for.
    restricted_to: &'static str = "Ne remettez ce document qu’à ceux qui en ont besoin. Pour les autres, imprimez l’édition masquée, sans noms ni numéros.",
        "Give this document only to those who need it. For others print the masked edition, without names or numbers.";
    /// Nobody answered.
    unanswered: &'static str = "Rien n’a été écrit.", "Nothing was written.";
    /// The question does not apply.
    not_applicable: &'static str = "Sans objet", "Not applicable";
    /// What the incident tells and nobody confirmed.
    suggested: &'static str = "repris de l’incident, non confirmé", "taken from the incident, not confirmed";
    /// How the review stands.
    review: &'static str = "Revue post-incident", "Post-incident review";
    /// It was not begun.
    not_begun: &'static str = "Pas encore commencée", "Not begun yet";
    /// How it stands: its promise was noted as met then.
    handed_in_elsewhere: fn(&str) -> String = |at| format!("Remise le {at}, sans être saisie dans cette mallette"), |at| format!("Handed in on {at}, not entered in this mallette");
    /// It is not signed.
    unsigned: &'static str = "Non signée", "Not signed";
    /// It was signed: revision, when, by whom.
    signed: fn(u32, &str, &str) -> String = |revision, at, by| format!("Révision {revision} signée le {at} par {by}"),
        |revision, at, by| format!("Revision {revision} signed on {at} by {by}");
    /// It was opened again.
    in_preparation: fn(u32) -> String = |revision| format!("révision {revision} en préparation"), |revision| format!("revision {revision} in preparation");

    /// A part of the report.
    cell: &'static str = "Cellule de crise", "Crisis cell";
    /// A part of the report.
    description: &'static str = "Description", "Description";
    /// A part of the report.
    impact: &'static str = "Impact", "Impact";
    /// A part of the report.
    communication: &'static str = "Communication", "Communication";
    /// A part of the report.
    internal: &'static str = "Communication interne", "Internal communication";
    /// A part of the report.
    external: &'static str = "Communication externe", "External communication";
    /// A part of the report.
    resolution: &'static str = "Résolution", "Resolution";
    /// A part of the report.
    counter_measures: &'static str = "Contre-mesures rapides", "Quick counter-measures";
    /// A part of the report.
    monitoring: &'static str = "Surveillance", "Monitoring";
    /// A part of the report.
    timeline: &'static str = "Fil rouge", "Timeline";
    /// No line was chosen.
    no_timeline: &'static str = "Aucune ligne de la main courante n’a été retenue.", "No line of the log was chosen.";
    /// A part of the report.
    contacts: &'static str = "Contacts externes sollicités", "External contacts called";
    /// A part of the report.
    decisions: &'static str = "Décisions et changements", "Decisions and changes";
    /// The log has no decision.
    no_decisions: &'static str = "La main courante ne porte aucune décision.", "The log has no decision.";
    /// A part of the report.
    causes: &'static str = "Causes : les 5 pourquoi", "Causes: the 5 whys";
    /// Root causes.
    root_causes: &'static str = "Causes racines", "Root causes";
    /// A root cause.
    root_cause: &'static str = "Cause racine", "Root cause";
    /// No cause is marked as a root.
    no_root: &'static str = "Aucune cause n’est marquée comme racine.", "No cause is marked as a root.";
    /// A part of the report.
    plan_of_actions: &'static str = "Plan d’actions (PDCA : Do)", "Action plan (PDCA: Do)";
    /// No action came of it.
    no_actions: &'static str = "Aucune action n’a été décidée.", "No action was decided.";
    /// A part of the report.
    generalisation: &'static str = "Généralisation (PDCA : Act)", "Generalisation (PDCA: Act)";
    /// A part of the report.
    lessons: &'static str = "Enseignements (PDCA : Act)", "Lessons (PDCA: Act)";

    /// Begins the words that stand for the tree of causes.
    causes_alt: &'static str = "Arbre des causes, de l’incident aux racines :", "Tree of causes, from the incident to the roots:";
    /// Between a cause and the one behind it.
    because: &'static str = "parce que", "because";
    /// Below the tree.
    causes_key: &'static str = "Chaque flèche se lit « parce que » ; un cadre double est une cause racine.", "Each arrow reads “because”; a double frame is a root cause.";
    /// Number of a cause in a table.
    cause_number: &'static str = "N°", "No.";
    /// What a cause answers.
    why_of: &'static str = "Pourquoi ?", "Why?";
    /// What a cause says.
    answer_of: &'static str = "Parce que", "Because";
    /// What the first causes answer.
    the_incident: &'static str = "l’incident", "the incident";

    /// Natures of action (PI4).
    natures: Coded = &[("corrective", "Actions correctives"), ("preventive", "Actions préventives"), ("", "Nature non précisée")],
        &[("corrective", "Corrective actions"), ("preventive", "Preventive actions"), ("", "Nature not given")];
    /// Nature of one action.
    nature: &'static str = "Nature", "Nature";
    /// Nature of one action.
    nature_of: Coded = &[("corrective", "Corrective"), ("preventive", "Préventive")], &[("corrective", "Corrective"), ("preventive", "Preventive")];
    /// What an action changes (PI5).
    themes: Coded = &[
        ("risk_analysis", "analyse des risques"), ("contract", "contrat"), ("bcp", "PCA"), ("plan", "plan de gestion des incidents"),
        ("system", "système ou service"), ("training", "formation"),
    ], &[
        ("risk_analysis", "risk analysis"), ("contract", "contract"), ("bcp", "BCP"), ("plan", "incident plan"),
        ("system", "system or service"), ("training", "training"),
    ];
    /// Where an action comes from.
    origins: Coded = &[
        ("review", "revue"), ("exercise", "exercice"), ("readiness", "contrôle du plan"), ("walk", "revue annuelle"), ("problem", "problème"), ("other", "autre"),
    ], &[
        ("review", "review"), ("exercise", "exercise"), ("readiness", "check of the plan"), ("walk", "yearly review"), ("problem", "problem"), ("other", "other"),
    ];
    /// Where it comes from.
    origin: &'static str = "Origine", "Origin";
    /// Steps of an action (PDCA).
    steps: Coded = &[("plan", "Planifier"), ("do", "Faire : en cours"), ("check", "Vérifier"), ("act", "Généraliser")],
        &[("plan", "Plan: to prepare"), ("do", "Do: under way"), ("check", "Check: to verify"), ("act", "Act: to generalise")];
    /// Actions that are done or dropped.
    closed_actions: &'static str = "Actions closes", "Closed actions";
    /// What came of an action.
    outcomes: Coded = &[("done", "Faite"), ("dropped", "Abandonnée")], &[("done", "Done"), ("dropped", "Dropped")];
    /// A column.
    action: &'static str = "Action", "Action";
    /// A column.
    owner: &'static str = "Responsable", "Owner";
    /// No owner.
    no_owner: &'static str = "À désigner", "To be named";
    /// A column.
    due: &'static str = "Échéance", "Due";
    /// No due date.
    no_due: &'static str = "Sans date", "No date";
    /// A column.
    state: &'static str = "État", "State";
    /// A column.
    proof: &'static str = "Preuve de l’effet", "Proof of effect";
    /// An action that is late.
    overdue: fn(i64) -> String =
        |days| format!("▲ En retard de {}", counted(usize::try_from(days).unwrap_or_default(), "jour", "jours")),
        |days| format!("▲ Overdue by {}", counted(usize::try_from(days).unwrap_or_default(), "day", "days"));
    /// The version of the plan that carries an action.
    version: &'static str = "version", "version";
    /// How many actions there are: all, open, overdue.
    counted: fn(usize, usize, usize) -> String =
        |all, open, late| format!("{} : {}, dont {} en retard", counted(all, "action", "actions"), counted(open, "ouverte", "ouvertes"), late),
        |all, open, late| format!("{}: {open} open, {late} of them overdue", counted(all, "action", "actions"));
    /// There is none at all.
    no_action: &'static str = "Aucune action n’est au plan d’amélioration.", "The improvement plan has no action.";

    /// A part of the fact sheet.
    identification: &'static str = "Identification", "Identification";
    /// A part of the fact sheet.
    times: &'static str = "Heures et durées", "Times and lengths";
    /// A time of the fact sheet.
    acknowledged: &'static str = "Pris en compte", "Acknowledged";
    /// After T0.
    after_t0: fn(&str) -> String = |span| format!("T0 + {span}"), |span| format!("T0 + {span}");
    /// A part of the fact sheet.
    touched: &'static str = "Activités touchées", "Activities affected";
    /// No activity is known to be touched.
    none_touched: &'static str = "Aucune activité essentielle n’est notée comme touchée.", "No essential activity is noted as affected.";
    /// How long an activity stood still.
    lasted: &'static str = "Temps réel", "Actual time";
    /// Whether it was back within its RTO.
    verdict: &'static str = "Délai", "In time";
    /// It was, or was not, or nobody knows.
    kept: &'static str = "DMIA tenue", "RTO kept";
    /// It was not.
    exceeded: &'static str = "DMIA dépassée", "RTO exceeded";
    /// It is not back yet.
    not_back: &'static str = "Pas encore rétablie", "Not back yet";
    /// Nobody knows.
    not_known: &'static str = "Non connu", "Not known";
    /// A part of the fact sheet.
    symptoms: &'static str = "Symptômes", "Symptoms";
    /// A part of the fact sheet.
    technical: &'static str = "Chronologie technique", "Technical timeline";
    /// The log has no technical line.
    no_technical: &'static str = "La main courante ne porte ni fait, ni action, ni changement d’état.", "The log has no fact, action or change of state.";
    /// Only the telling lines are listed.
    shortened: fn(usize) -> String =
        |left_out| format!("L’essentiel : {} dans la main courante.", counted(left_out, "autre fait, action ou état", "autres faits, actions et états")),
        |left_out| format!("What matters most: {} in the log.", counted(left_out, "more fact, action or state", "more facts, actions and states"));
    /// A part of the fact sheet.
    evidence: &'static str = "Preuves", "Evidence";
    /// There is none.
    no_evidence: &'static str = "Aucun fichier de preuve n’est dans la mallette.", "No file of evidence is in the mallette.";
    /// A part of the fact sheet.
    open_actions: &'static str = "Actions encore ouvertes", "Actions still open";
    /// None is open.
    none_open: &'static str = "Aucune action n’est ouverte.", "No action is open.";

    /// Heading of the signatures.
    signatures: &'static str = "Signatures", "Signatures";
    /// A column.
    revision: &'static str = "Révision", "Revision";
    /// A column.
    step: &'static str = "Étape", "Step";
    /// Steps of a review.
    review_steps: Coded = &[("begun", "Commencée"), ("signed", "Signée"), ("reopened", "Rouverte")], &[("begun", "Begun"), ("signed", "Signed"), ("reopened", "Opened again")];
    /// A column.
    digest: &'static str = "Empreinte", "Digest";
    /// A column.
    remark: &'static str = "Remarque ou motif", "Remark or reason";
    /// To sign by hand.
    signature: &'static str = "Signature", "Signature";
    /// To sign by hand.
    name: &'static str = "Prénom, nom", "First and last name";
    /// To sign by hand.
    day_and_time: &'static str = "Date, heure", "Date, time";
    /// Who signs.
    to_sign: &'static str = "À signer par celui qui rend la revue.", "To be signed by whoever hands the review in.";

    /// On the first page of a masked edition.
    masked: &'static str = "Édition masquée", "Masked edition";
    /// At the foot of its pages.
    masked_foot: &'static str = "Sans noms de personnes, numéros de téléphone ni adresses de courriel", "Without names of people, telephone numbers or mail addresses";
    /// What was masked.
    masked_what: &'static str = "Les noms de personnes sont remplacés par « Personne 1 », « Personne 2 », toujours la même pour le même nom dans ce document ; les numéros de téléphone et les adresses de courriel par « [masqué] ».",
        "Names of people are replaced by “Person 1”, “Person 2”, always the same for the same name in this document; telephone numbers and mail addresses by “[masked]”.";
    /// In place of a name.
    person: &'static str = "Personne", "Person";
    /// In place of a number or an address.
    hidden: &'static str = "[masqué]", "[masked]";
}
