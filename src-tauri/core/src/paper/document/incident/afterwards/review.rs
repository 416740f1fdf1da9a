//! The review on the form it is asked on: blank, partly filled or complete (PI1).

use super::{Afterwards, Told};
use crate::paper::{Manuscript, PaperError, document::source::Source};

pub(in crate::paper::document) fn review(
    source: &Source<'_>,
    after: &Afterwards<'_>,
) -> Result<Manuscript, PaperError> {
    let told = &Told::new(source, after)?;
    Ok(told.account.manuscript(told.words.review, Vec::new()))
}
