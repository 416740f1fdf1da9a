//! The last PDFs in the mallette's own folder, in the clear: only once the owner has switched that on.

use std::fs;

use mallette_core::model::language::Language;

use super::super::outgoing::write_whole;
use super::options::PaperDocument;
use crate::error::CommandError;
use crate::mallette::Mallette;

/// Names the fact that printed files are kept.
const KEPT: &str = "keep_paper";

impl Mallette {
    /// Whether the last PDFs are kept.
    pub fn keeps_paper(&self) -> Result<bool, CommandError> {
        Ok(self.store.about(KEPT)?.as_deref() == Some("yes"))
    }

    /// Switches it on or off; switched off, what was kept is deleted.
    pub fn set_keeps_paper(&self, keeps: bool) -> Result<(), CommandError> {
        self.store
            .set_about(KEPT, if keeps { "yes" } else { "no" })?;
        let folder = self.folder.paper();
        if !keeps && folder.is_dir() {
            fs::remove_dir_all(&folder)
                .map_err(|error| CommandError::from(error).with("path", folder.display()))?;
        }
        Ok(())
    }

    /// Keeps what was printed, if that is wanted; a mallette that is only read keeps nothing.
    pub(super) fn keep(
        &self,
        document: PaperDocument,
        language: Language,
        bytes: &[u8],
    ) -> Result<(), CommandError> {
        if !document.is_bound() || self.read_only.is_some() || !self.keeps_paper()? {
            return Ok(());
        }
        let folder = self.folder.paper();
        fs::create_dir_all(&folder)
            .map_err(|error| CommandError::from(error).with("path", folder.display()))?;
        write_whole(&folder.join(document.file_name(language)), bytes)
    }
}
