//! Is this binder still good? The code on its cover is compared with the plan.

use chrono::{DateTime, Utc};
use mallette_core::model::clock::Clock;
use mallette_core::model::paper_copy::PaperCopy;
use mallette_core::paper::{Exchange, KnownSheet, SheetCode};
use mallette_core::store::past::Moment;
use serde::Serialize;

use super::SheetChange;
use super::copies::{known_sheets, sheet_changes};
use super::options::{PaperDocument, PrintOptions};
use crate::error::CommandError;
use crate::mallette::Mallette;

/// What a code is found to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum CodeStanding {
    /// The document says what the plan says.
    Current,
    /// Some of its sheets are out of date.
    Stale,
    /// No code of this mallette, or of a state it does not know.
    Unknown,
}

/// The answer to a code.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct CodeCheck {
    /// What it is found to be.
    pub standing: CodeStanding,
    /// Which document.
    pub document: Option<PaperDocument>,
    /// The version of the plan it was printed from.
    pub version: String,
    /// Since when it is out of date.
    pub stale_since: Option<DateTime<Utc>>,
    /// What has to be done to the binder.
    pub changes: Vec<SheetChange>,
    /// The numbers of the registered copies that say the same.
    pub copies: Vec<u32>,
}

impl CodeCheck {
    fn unknown() -> CodeCheck {
        CodeCheck {
            standing: CodeStanding::Unknown,
            document: None,
            version: String::new(),
            stale_since: None,
            changes: Vec::new(),
            copies: Vec::new(),
        }
    }
}

/// A document as somebody holds it.
struct Held {
    document: PaperDocument,
    options: PrintOptions,
    version: String,
    as_of: DateTime<Utc>,
    sheets: Vec<KnownSheet>,
}

/// Characters of a fingerprint that tell copies of the register apart.
const ENOUGH: usize = 8;

impl Mallette {
    /// Compares the code on a cover, or the fingerprint printed beside it, with the plan.
    pub fn check_code(&self, text: &str, clock: &dyn Clock) -> Result<CodeCheck, CommandError> {
        let held = match SheetCode::read(text) {
            Some(code) => self.held_by_code(&code)?,
            None => self.held_by_copy(text)?,
        };
        let Some((held, fingerprint)) = held else {
            return Ok(CodeCheck::unknown());
        };
        let states = self.state_now()?;
        let options = held.options.at(self.id, clock.now(), None);
        let pages = self.lay_out(held.document, &states, &options)?;
        let exchange = Exchange::between(&held.sheets, pages.sheets());
        let stale_since = if exchange.is_empty() {
            None
        } else {
            self.stale_since(held.document, &held.options, held.as_of)?
        };
        let copies = self.plan()?.copies;
        let copies = copies.iter().filter(|copy| copy.fingerprint == fingerprint);
        Ok(CodeCheck {
            standing: if exchange.is_empty() {
                CodeStanding::Current
            } else {
                CodeStanding::Stale
            },
            document: Some(held.document),
            version: held.version,
            stale_since,
            changes: sheet_changes(&exchange),
            copies: copies.filter_map(|copy| copy.number).collect(),
        })
    }

    /// What a code stands for, when this mallette was ever in that state.
    fn held_by_code(&self, code: &SheetCode) -> Result<Option<(Held, String)>, CommandError> {
        let document =
            PaperDocument::of_code(&code.document).filter(|document| document.is_bound());
        let (Some(document), true) = (document, code.mallette == self.id) else {
            return Ok(None);
        };
        let options = PrintOptions {
            language: code.language,
            paper: code.paper.into(),
            large: code.large,
            duplex: code.duplex,
            incident: None,
            masked: false,
        };
        let Some(states) = self.state_at(Moment::At(code.as_of))? else {
            return Ok(None);
        };
        let pages = self.lay_out(document, &states, &options.at(self.id, code.as_of, None))?;
        if pages.fingerprint() != code.fingerprint {
            // Printed by another build, perhaps: the register knows what its sheets said.
            return self.held_by_copy(&code.fingerprint);
        }
        let held = Held {
            document,
            options,
            version: code.version.clone(),
            as_of: code.as_of,
            sheets: pages.known_sheets(),
        };
        Ok(Some((held, code.fingerprint.clone())))
    }

    /// The registered copy of a fingerprint, or of its beginning.
    fn held_by_copy(&self, text: &str) -> Result<Option<(Held, String)>, CommandError> {
        let typed: String = text
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_lowercase())
            .collect();
        let copies = self.plan()?.copies;
        let found = copies
            .iter()
            .find(|copy| typed.len() >= ENOUGH && copy.fingerprint.starts_with(&typed));
        Ok(found.and_then(held).map(|held| (held, typed)))
    }
}

fn held(copy: &PaperCopy) -> Option<Held> {
    Some(Held {
        document: PaperDocument::of_code(&copy.document)?,
        options: PrintOptions::of_copy(copy),
        version: copy.version.clone(),
        as_of: copy.as_of?,
        sheets: known_sheets(copy),
    })
}
