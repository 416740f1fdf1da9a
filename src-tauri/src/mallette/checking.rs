//! Whether the mallette is what it should be.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use mallette_core::model::clock::Clock;
use mallette_core::store::backup;
use mallette_core::store::verify::Problem;
use serde::Serialize;

use super::{BackupInfo, Mallette};
use crate::error::CommandError;

/// What kind of thing is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ProblemCode {
    /// Pages of the plan file are damaged.
    Integrity,
    /// The chain of the journal is broken.
    Chain,
    /// A table is not what the journal makes of it.
    Projection,
    /// The second copy of the journal tells another story.
    SecondCopy,
    /// An attachment is missing or damaged.
    Blob,
    /// A backup does not open or is damaged.
    Backup,
}

/// Something that is wrong.
#[derive(Debug, Clone, PartialEq, Serialize, specta::Type)]
pub struct VerifyProblem {
    /// What kind.
    pub code: ProblemCode,
    /// Which table, entry, attachment or file.
    pub detail: BTreeMap<String, String>,
}

impl VerifyProblem {
    fn new(code: ProblemCode, key: &str, value: impl ToString) -> VerifyProblem {
        VerifyProblem {
            code,
            detail: BTreeMap::from([(key.to_owned(), value.to_string())]),
        }
    }
}

/// The outcome of a check of everything.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct VerifyReport {
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Entries of the journal that were checked.
    pub entries: u32,
    /// Attachments that were checked.
    pub attachments: u32,
    /// The backups, checked again.
    pub backups: Vec<BackupInfo>,
    /// What is wrong; nothing in a sound mallette.
    pub problems: Vec<VerifyProblem>,
}

impl Mallette {
    /// Checks the pages, the chain, the tables, the second copy, every attachment and every backup.
    pub fn verify(&self, clock: &dyn Clock) -> Result<VerifyReport, CommandError> {
        let scratch = tempfile::tempdir()?;
        let key = self.key.sqlcipher_key();
        let (entries, found) = self.store.verify(&key, scratch.path())?;
        let mut problems: Vec<VerifyProblem> = found.iter().map(describe).collect();
        problems.extend(self.verify_second_copy()?);
        let (attachments, unsound) = self.verify_attachments()?;
        problems.extend(unsound);
        let mut backups = self.backups()?;
        for made in &mut backups {
            made.verified = backup::is_sound(made.path.as_ref(), &key);
            if !made.verified {
                problems.push(VerifyProblem::new(ProblemCode::Backup, "path", &made.path));
            }
        }
        Ok(VerifyReport {
            at: clock.now(),
            entries,
            attachments,
            backups,
            problems,
        })
    }

    fn verify_second_copy(&self) -> Result<Option<VerifyProblem>, CommandError> {
        let (theirs, whole) = self.second_copy.read()?;
        let mine = self.store.chain(self.store.device())?;
        let same = whole
            && mine.len() == theirs.len()
            && mine.last().map(|e| &e.hash) == theirs.last().map(|e| &e.hash);
        Ok((!same).then(|| VerifyProblem::new(ProblemCode::SecondCopy, "entries", theirs.len())))
    }

    /// How many attachments there are; those that are damaged, and those that the plan knows and the folder lacks.
    fn verify_attachments(&self) -> Result<(u32, Vec<VerifyProblem>), CommandError> {
        let plan = self.plan()?;
        let copies = plan.documents.iter();
        let copies = copies
            .filter(|document| document.has_copy())
            .map(|document| (&document.copy_blob, ("document", &document.title)));
        let logos = plan.logos.iter();
        let logos = logos.map(|logo| (&logo.blob, ("logo", &logo.name)));
        let mut missing: BTreeMap<_, _> = copies.chain(logos).collect();
        let mut unsound = Vec::new();
        let names = self.blobs.names()?;
        for name in &names {
            let text = name.to_string();
            let known = missing.remove(&text);
            if self.blobs.copy_to(name, std::io::sink()).is_err() {
                unsound.push(known.unwrap_or(("name", &text)).into());
            }
        }
        unsound.extend(missing.into_values().map(VerifyProblem::from));
        Ok((names.len() as u32, unsound))
    }
}

impl From<(&str, &String)> for VerifyProblem {
    /// An attachment that is missing or damaged: what it belongs to and its title there.
    fn from((owner, title): (&str, &String)) -> Self {
        VerifyProblem::new(ProblemCode::Blob, owner, title)
    }
}

fn describe(problem: &Problem) -> VerifyProblem {
    match problem {
        Problem::Pages(what) => {
            VerifyProblem::new(ProblemCode::Integrity, "pages", what.lines().count())
        }
        Problem::Chain { seq, .. } => VerifyProblem::new(ProblemCode::Chain, "entry", seq),
        Problem::Projection { table } => {
            VerifyProblem::new(ProblemCode::Projection, "table", table)
        }
    }
}
