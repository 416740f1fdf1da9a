//! The code on a cover, by which a binder is compared with the plan.

use crate::model::Language;
use crate::paper::Paper;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// What the QR code on a cover says: which document of which mallette, printed how, from which state, and what stands
/// for its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetCode {
    /// The mallette it was printed from.
    pub mallette: Uuid,
    /// Code of the document.
    pub document: String,
    /// Language of the labels.
    pub language: Language,
    /// The sheet.
    pub paper: Paper,
    /// Large letters.
    pub large: bool,
    /// Both sides.
    pub duplex: bool,
    /// When the state it was printed from began.
    pub as_of: DateTime<Utc>,
    /// Stands for what the document says.
    pub fingerprint: String,
    /// The latest version of the plan then; empty in one never published.
    pub version: String,
}

const PREFIX: &str = "mallette:paper:1";

impl SheetCode {
    /// The code as it is printed.
    pub fn text(&self) -> String {
        let paper = match self.paper {
            Paper::A4 => "a4",
            Paper::Letter => "letter",
        };
        let large = if self.large { "+large" } else { "" };
        let duplex = if self.duplex { "+duplex" } else { "" };
        format!(
            "{PREFIX}:{}:{}:{}:{paper}{large}{duplex}:{}:{}:{}",
            self.mallette.simple(),
            self.document,
            self.language.code(),
            self.as_of.timestamp_millis(),
            self.fingerprint,
            self.version
        )
    }

    /// Reads a code; nothing when it is none.
    pub fn read(text: &str) -> Option<SheetCode> {
        let rest = text.trim().strip_prefix(PREFIX)?.strip_prefix(':')?;
        let mut parts = rest.splitn(7, ':');
        let mallette = Uuid::try_parse(parts.next()?).ok()?;
        let document = parts.next()?.to_owned();
        let language = Language::of_code(parts.next()?)?;
        let mut print = parts.next()?.split('+');
        let paper = match print.next()? {
            "a4" => Paper::A4,
            "letter" => Paper::Letter,
            _ => return None,
        };
        let print: Vec<&str> = print.collect();
        let as_of = DateTime::from_timestamp_millis(parts.next()?.parse().ok()?)?;
        let fingerprint = parts.next()?.to_owned();
        Some(SheetCode {
            mallette,
            document,
            language,
            paper,
            large: print.contains(&"large"),
            duplex: print.contains(&"duplex"),
            as_of,
            fingerprint,
            version: parts.next()?.to_owned(),
        })
    }
}
