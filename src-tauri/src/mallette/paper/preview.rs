//! The pages of a document before they are printed.

use std::sync::Arc;

use mallette_core::model::clock::Clock;
use mallette_core::paper::Watcher;
use mallette_core::paper::drawing::Drawing;

use super::options::{PaperDocument, PrintOptions};
use super::printing::warning_line;
use crate::error::CommandError;
use crate::mallette::Mallette;

/// A document laid out: the same pages that would be printed.
#[derive(Debug, Clone)]
pub struct Preview {
    /// Each page as a picture.
    pub pages: Vec<Drawing>,
    /// The mark of each page, such as `IV-3`.
    pub marks: Vec<String>,
    /// Texts with characters that the typeface lacks.
    pub warnings: Vec<String>,
}

impl Mallette {
    /// Lays a document out without printing it.
    pub fn preview(
        &self,
        document: PaperDocument,
        options: &PrintOptions,
        clock: &dyn Clock,
        watcher: Option<Arc<dyn Watcher>>,
    ) -> Result<Preview, CommandError> {
        let about = *options;
        let options = options.at(self.id, clock.now(), watcher);
        let pages = self.paged(document, &about, &options)?;
        Ok(Preview {
            pages: pages.drawings(),
            marks: pages.marks(),
            warnings: pages.warnings().iter().map(warning_line).collect(),
        })
    }
}
