//! The files of content, embedded. A file added to a folder is named here, once for both languages.

use crate::model::Language;

/// A file of content.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// Folder and name, for messages.
    pub name: &'a str,
    /// What it holds.
    pub text: &'a str,
}

macro_rules! content {
    ($(#[$doc:meta])* $list:ident in $fr:literal or $en:literal: [$($name:literal),* $(,)?]) => {
        $(#[$doc])*
        pub(super) fn $list(language: Language) -> &'static [File<'static>] {
            match language {
                Language::Fr => &[$(file!($fr, $name)),*],
                Language::En => &[$(file!($en, $name)),*],
            }
        }
    };
}

macro_rules! file {
    ($folder:literal, $name:literal) => {
        File {
            name: concat!($folder, "/", $name),
            text: include_str!(concat!($folder, "/", $name)),
        }
    };
}

content! {
    /// The starter plan; positions follow the order of this list.
    starter in "fr" or "en": [
        "00-organisation.toml",
        "01-purpose.toml",
        "02-links.toml",
        "03-roles.toml",
        "04-response.toml",
        "05-qualification.toml",
        "06-crisis.toml",
        "07-communication.toml",
        "08-recovery.toml",
        "09-continuity.toml",
        "10-prevention.toml",
        "11-annexes.toml",
        "12-duties.toml",
        "13-scenarios.toml",
    ]
}

content! {
    /// What makes the demonstration of it.
    demonstration in "demo_fr" or "demo_en": [
        "00-organisation.toml",
        "10-companies.toml",
        "20-people-pantin.toml",
        "21-people-roubaix.toml",
        "22-people-toulouse.toml",
        "23-people-external.toml",
        "24-channels.toml",
        "30-roles.toml",
        "31-roles-added.toml",
        "40-assignments-response.toml",
        "41-assignments-sites.toml",
        "42-assignments-external.toml",
        "50-activities.toml",
        "60-documents.toml",
        "70-rotations.toml",
        "71-crisis.toml",
        "80-measures.toml",
        "81-tools.toml",
    ]
}

content! {
    /// What happened in the demonstration.
    stories in "demo_fr/incidents" or "demo_en/incidents": [
        "storage.toml",
        "exercise.toml",
        "mail.toml",
        "small.toml",
        "walk.toml",
    ]
}

/// A file of the story that was kept as evidence.
#[derive(Debug, Clone, Copy)]
pub struct Piece {
    /// Its file name.
    pub name: &'static str,
    /// What it holds.
    pub bytes: &'static [u8],
}

macro_rules! piece {
    ($folder:literal, $name:literal) => {
        Piece {
            name: $name,
            bytes: include_bytes!(concat!($folder, "/", $name)),
        }
    };
}

/// What was kept as evidence. The photo needs no language.
pub(super) fn evidence(language: Language) -> &'static [Piece] {
    match language {
        Language::Fr => &[
            piece!("demo_evidence", "baie-b-1415.png"),
            piece!("demo_fr/evidence", "baie-b-journaux.csv"),
            piece!("demo_fr/evidence", "avis-fabricant-2231.txt"),
        ],
        Language::En => &[
            piece!("demo_evidence", "baie-b-1415.png"),
            piece!("demo_en/evidence", "array-b-logs.csv"),
            piece!("demo_en/evidence", "manufacturer-notice-2231.txt"),
        ],
    }
}

content! {
    /// Texts of the documents of which the demonstration keeps an offline copy.
    copies in "demo_fr/copies" or "demo_en/copies": [
        "bcp.toml",
        "cmp.toml",
        "contracts.toml",
        "drp.toml",
        "irp.toml",
        "pir.toml",
        "risk_assessment.toml",
        "risk_treatment.toml",
    ]
}
