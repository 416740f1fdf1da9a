//! The same manuscript for whoever goes on writing: Markdown, and a document of Word (PI2).
//!
//! A manuscript is first reduced to the few parts that text has anywhere ([`part`]): what only paper needs, such as lines
//! to write on by hand, is left out here, once for both. How pages break is left to whoever opens the file.

mod markdown;
mod part;
mod word;

use super::{Manuscript, Paper, PaperError};
use chrono::{DateTime, Utc};
use part::Told;

/// Formats in which text goes on being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flowing {
    /// CommonMark, with the tables of GitHub.
    Markdown,
    /// A document of Word (Office Open XML).
    Word,
}

impl Manuscript {
    /// The bytes of a file. The same manuscript and instant give the same bytes.
    ///
    /// # Errors
    /// Those of writing to memory, which do not happen.
    pub fn flowing(
        &self,
        format: Flowing,
        paper: Paper,
        at: DateTime<Utc>,
    ) -> Result<Vec<u8>, PaperError> {
        let told = Told::of(self);
        match format {
            Flowing::Markdown => Ok(markdown::write(&told).into_bytes()),
            Flowing::Word => {
                word::write(&told, paper, at).map_err(|error| PaperError::Write(error.to_string()))
            }
        }
    }
}
