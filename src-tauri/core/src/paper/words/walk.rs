//! Words of the yearly review of the plan.

use super::bilingual;
use super::incident::Coded;

bilingual! {
    /// What is said on the check sheet of a walk through the plan (PL4).
    WalkWords;

    /// Title.
    title: &'static str = "Revue annuelle du plan", "Yearly review of the plan";
    /// How to use the sheet.
    how_title: &'static str = "Comment faire", "How to use it";
    /// How to use the sheet.
    how: [&'static str; 3] = [
        "Passez chaque ligne avec celui qui sait : appelez les numéros, ouvrez les documents.",
        "Cochez « vrai » si tout est encore juste, « à modifier » sinon, et écrivez ce qui change.",
        "Reportez ensuite les réponses dans la mallette : les numéros des lignes sont ceux de l’écran. La revue s’y termine quand chaque ligne a sa réponse.",
    ], [
        "Go through every line with somebody who knows: call the numbers, open the documents.",
        "Tick \"true\" where all of it still holds, else \"to change\", and write down what changes.",
        "Then enter the answers in the mallette: the numbers of the lines are those on the screen. The review ends there when every line has its answer.",
    ];
    /// Nobody has begun it.
    not_begun: &'static str = "Feuille vierge : aucune revue n’est commencée.", "Blank sheet: no review is under way.";
    /// When it was begun and by whom.
    begun: fn(&str, &str) -> String = |at, by| format!("Commencée le {at} par {by}."), |at, by| format!("Begun on {at} by {by}.");
    /// When it was finished and by whom.
    finished: fn(&str, &str) -> String = |at, by| format!("Terminée le {at} par {by}."), |at, by| format!("Finished on {at} by {by}.");
    /// How far it is.
    progress: fn(u32, u32) -> String = |done, left| format!("{done} lignes vues, {left} à voir."), |done, left| format!("{done} lines seen, {left} to be seen.");
    /// The parts, by their code.
    groups: Coded = &[
        ("organisation", "L’organisation"), ("chapters", "Chapitres du plan"), ("roles", "Rôles"), ("contacts", "Contacts internes"),
        ("companies", "Sociétés et leurs contacts"), ("activities", "Activités essentielles"), ("documents", "Documents liés"),
        ("rotations", "Astreintes"), ("measures", "Mesures et bonnes pratiques"), ("tools", "Outils"),
    ], &[
        ("organisation", "The organisation"), ("chapters", "Chapters of the plan"), ("roles", "Roles"), ("contacts", "Internal contacts"),
        ("companies", "Companies and their contacts"), ("activities", "Essential activities"), ("documents", "Linked documents"),
        ("rotations", "On-call rotations"), ("measures", "Measures and good practice"), ("tools", "Tools"),
    ];
    /// What is to be confirmed, by its code.
    facts: Coded = &[
        ("plan_title", "Titre du plan"), ("address", "Adresse"), ("time_zone", "Fuseau"), ("business_opens", "Ouverture"), ("business_closes", "Fermeture"),
        ("business_days", "Jours ouvrés"), ("holidays", "Jours ajoutés ou ôtés"), ("confidentiality", "Confidentialité"), ("confidential_to", "Diffusion"),
        ("tested_on", "Testé le"), ("section", "Sections"), ("table", "Tableaux et schémas"), ("mission", "Mission"), ("principal", "Titulaire"), ("backup", "Suppléant"),
        ("contract_reference", "Contrat"), ("job", "Fonction"), ("mobile", "Mobile"), ("phone", "Téléphone"), ("channel", "Autre moyen"), ("email", "Courriel"),
        ("hours", "Horaires"), ("site", "Site"), ("verified_on", "Vérifié le"), ("people", "Contacts"), ("service", "Service"), ("rto_minutes", "DMIA"),
        ("rpo_minutes", "PDMA"), ("owner", "Responsable"), ("reference", "Référence"), ("version", "Version"), ("review_on", "À revoir le"), ("link", "Original"),
        ("copy_name", "Copie hors ligne"), ("notes", "Notes"), ("shifts", "Tours"), ("until", "Remplie jusqu’au"), ("due_on", "Échéance"), ("done_on", "Faite le"),
        ("in_use", "Utilisé"), ("functions", "Usage"), ("cost", "Coût"), ("replacement", "Remplacé par"),
    ], &[
        ("plan_title", "Title of the plan"), ("address", "Address"), ("time_zone", "Time zone"), ("business_opens", "Opens"), ("business_closes", "Closes"),
        ("business_days", "Business days"), ("holidays", "Days added or taken away"), ("confidentiality", "Confidentiality"), ("confidential_to", "Handed out to"),
        ("tested_on", "Tested on"), ("section", "Sections"), ("table", "Tables and diagrams"), ("mission", "Mission"), ("principal", "Principal"), ("backup", "Backup"),
        ("contract_reference", "Contract"), ("job", "Function"), ("mobile", "Mobile"), ("phone", "Telephone"), ("channel", "Other way"), ("email", "E-mail"),
        ("hours", "Hours"), ("site", "Site"), ("verified_on", "Verified on"), ("people", "Contacts"), ("service", "Service"), ("rto_minutes", "RTO"),
        ("rpo_minutes", "RPO"), ("owner", "Owner"), ("reference", "Reference"), ("version", "Version"), ("review_on", "Review on"), ("link", "Original"),
        ("copy_name", "Offline copy"), ("notes", "Notes"), ("shifts", "Shifts"), ("until", "Filled in until"), ("due_on", "Due on"), ("done_on", "Done on"),
        ("in_use", "In use"), ("functions", "Used for"), ("cost", "Cost"), ("replacement", "Replaced by"),
    ];
    /// A flag that is set, or not.
    flag: [&'static str; 2] = ["non", "oui"], ["no", "yes"];
    /// A column.
    number: &'static str = "N°", "No.";
    /// A column.
    what: &'static str = "À confirmer", "To be confirmed";
    /// A column.
    answer: &'static str = "Toujours vrai ?", "Still true?";
    /// A column.
    change: &'static str = "Ce qui change, qui le fait, pour quand", "What changes, who does it, by when";
    /// An answer.
    holds: &'static str = "vrai", "true";
    /// An answer.
    to_change: &'static str = "à modifier", "to change";
    /// Changed after it was answered.
    again: fn(&str) -> String = |at| format!("modifié depuis, le {at} : à revoir"), |at| format!("changed since, on {at}: look again");
    /// Heading of the end.
    conclusion: &'static str = "Conclusion", "Conclusion";
    /// A field.
    reviewed_by: &'static str = "Revue menée par", "Review led by";
    /// A field.
    reviewed_on: &'static str = "Le", "On";
    /// A field.
    signature: &'static str = "Signature", "Signature";
}
