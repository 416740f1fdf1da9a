//! The sheets that take the place of others in a binder.

use super::{Pages, Setup, sheet::Sheet};

/// A sheet as it was printed: its mark and its fingerprint.
pub type KnownSheet = (String, String);

/// What has to be done to a binder to bring it up to date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exchange {
    /// The marks of the sheets to take out.
    pub take_out: Vec<String>,
    /// The marks of the sheets to put in.
    pub put_in: Vec<String>,
}

impl Exchange {
    /// Compares a binder with the sheets in force.
    pub fn between(old: &[KnownSheet], new: &[Sheet]) -> Self {
        let stands = |mark: &str, fingerprint: &str| {
            new.iter()
                .any(|sheet| sheet.mark == mark && sheet.fingerprint == fingerprint)
        };
        let held = |sheet: &Sheet| {
            old.iter()
                .any(|(mark, fingerprint)| *mark == sheet.mark && *fingerprint == sheet.fingerprint)
        };
        let take_out = old
            .iter()
            .filter(|(mark, fingerprint)| !stands(mark, fingerprint));
        let put_in = new.iter().filter(|sheet| !held(sheet));
        Self {
            take_out: take_out.map(|(mark, _)| mark.clone()).collect(),
            put_in: put_in.map(|sheet| sheet.mark.clone()).collect(),
        }
    }

    /// The binder is up to date.
    pub fn is_empty(&self) -> bool {
        self.take_out.is_empty() && self.put_in.is_empty()
    }
}

impl Pages {
    /// The sheets as a register keeps them.
    pub fn known_sheets(&self) -> Vec<KnownSheet> {
        let sheets = self.sheets().iter();
        sheets
            .map(|sheet| (sheet.mark.clone(), sheet.fingerprint.clone()))
            .collect()
    }

    /// Only the sheets to put in, behind a slip.
    #[must_use]
    pub(crate) fn replacing(self, exchange: &Exchange, slip: Pages, setup: Setup) -> Pages {
        let wanted: Vec<bool> = (0..self.count())
            .map(|page| {
                self.sheets.iter().any(|sheet| {
                    sheet.pages.contains(&page) && exchange.put_in.contains(&sheet.mark)
                })
            })
            .collect();
        slip.on_whole_sheets(setup)
            .before(self.only(|page| wanted[page]))
    }
}
