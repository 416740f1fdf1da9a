//! The log of an incident, its evidence and the chain of custody (LO1-LO3).

use std::collections::HashMap;

use uuid::Uuid;

use crate::model::record::record;

record! {
    /// A line of the log. Never changed: a correction is a new line that points at the old one (LO1, LO2).
    LogLine {
        /// The incident.
        incident: Owner,
        /// Its number in the log of this incident, from 1.
        number: Number,
        /// When it happened.
        happened_at: Instant,
        /// When it was written down.
        written_at: Instant,
        /// Who acted.
        actor: Line,
        /// `fact`, `action`, `decision`, `communication`, `call`, `escalation`, `state`, `correction` or `verification`.
        kind: Code,
        /// What happened, was done or was decided.
        text: Text,
        /// What came of it.
        result: Text,
        /// A reference: a ticket, an address, a document.
        link: Line,
        /// Those the text names, one a line: `person:ID`, `role:ID`, `document:ID`, `activity:ID`.
        mentions: Text,
        /// The line that this one corrects or verifies.
        about: Ref,
        /// `to_verify`, `verified` or `refuted`; empty where it needs no check.
        verification: Code,
        /// `typed`, `act` (written by what was done elsewhere on the screen), `paper`, `file` or `command`.
        source: Code,
        /// The paper sheet it was copied from, such as `F1-3, ligne 4`.
        sheet: Line,
    }
}

/// Lines as they are known by now: with what their latest correction says and what their latest verification found,
/// without those that were refuted. `remarks` are the lines that correct or verify them; they are no facts themselves.
pub fn as_known(lines: Vec<LogLine>, remarks: &[LogLine]) -> Vec<LogLine> {
    let mut said: HashMap<Uuid, Vec<&LogLine>> = HashMap::new();
    for remark in remarks {
        if let Some(about) = remark.about {
            said.entry(about).or_default().push(remark);
        }
    }
    let facts = lines.into_iter().filter(|line| line.about.is_none());
    let known = facts.map(|mut line| {
        let mut said = said.remove(&line.id).unwrap_or_default();
        said.sort_by_key(|remark| remark.number);
        for remark in said {
            if remark.kind == "correction" {
                line.text.clone_from(&remark.text);
                line.result.clone_from(&remark.result);
            } else {
                line.verification.clone_from(&remark.verification);
            }
        }
        line
    });
    known
        .filter(|line| line.verification != "refuted")
        .collect()
}

record! {
    /// A piece of evidence: a file or a picture, kept encrypted (LO3). Never changed.
    Evidence {
        /// The incident.
        incident: Owner,
        /// The line of the log it belongs to.
        line: Ref,
        /// Its file name.
        name: Line,
        /// Its media type.
        media: Code,
        /// Its size in bytes.
        bytes: Number,
        /// SHA-256 of its content, in hexadecimal.
        sha256: Code,
        /// Name of the encrypted file in the blobs folder.
        blob: Code,
        /// When it was captured.
        captured_at: Instant,
        /// By whom.
        captured_by: Line,
        /// What it shows, where it was taken.
        note: Text,
    }
}

record! {
    /// A link of the chain of custody: what was done with a piece of evidence (LO3). Never changed.
    Custody {
        /// The incident.
        incident: Owner,
        /// The evidence.
        evidence: Owner,
        /// When.
        at: Instant,
        /// By whom.
        by: Line,
        /// `captured`, `viewed`, `exported` or `handed_over`.
        act: Code,
        /// To whom it was given, where it was put.
        note: Line,
    }
}
