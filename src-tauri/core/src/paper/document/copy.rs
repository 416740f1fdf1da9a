//! A copy of the register as its sheets name it.

use crate::paper::Words;

/// Which copy is printed, for whom, and where it will be kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CopyMark {
    /// Its number.
    pub number: u32,
    /// Who holds it.
    pub holder: String,
    /// Where it is kept.
    pub place: String,
}

impl CopyMark {
    /// `Exemplaire 3 · Standard, accueil`.
    pub(super) fn line(&self, words: &Words) -> String {
        let mut line = format!("{} {}", words.binder.copy_number, self.number);
        let parts = [&self.holder, &self.place];
        let parts: Vec<&str> = parts
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        if !parts.is_empty() {
            line.push_str("\u{A0}· ");
            line.push_str(&parts.join(", "));
        }
        line
    }
}
