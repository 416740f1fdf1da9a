//! The documents of an incident: what is known of it when they are printed.

use mallette_core::paper::{self, Case, Document, Options, Pages, SealedLine};
use uuid::Uuid;

use super::options::PaperDocument;
use crate::error::{CommandError, ErrorCode};
use crate::mallette::Mallette;

impl Mallette {
    /// Lays a document of an incident out; the run sheet is one of the plan too.
    pub(super) fn told(
        &self,
        document: PaperDocument,
        incident: Option<Uuid>,
        options: &Options,
    ) -> Result<Pages, CommandError> {
        let states = self.state_now()?;
        let lay_out = |document: Document<'_>| {
            states.with(|history| paper::lay_out(document, history, options))
        };
        let Some(incident) = incident else {
            return match document {
                PaperDocument::RunSheet => Ok(lay_out(Document::RunSheet(None))?),
                _ => Err(ErrorCode::IncidentNeeded.into()),
            };
        };
        let dossier = self.store.dossier(incident)?;
        let lines = self.store.whole_log(incident)?.into_iter();
        let log: Vec<SealedLine> = lines
            .map(|logged| SealedLine {
                line: logged.line,
                hash: logged.hash,
            })
            .collect();
        let case = Case {
            dossier: &dossier,
            log: &log,
        };
        Ok(lay_out(match document {
            PaperDocument::Incident => Document::Incident(case),
            PaperDocument::Log => Document::Log(case),
            PaperDocument::Calls => Document::Calls(case),
            PaperDocument::Status => Document::Status(case),
            PaperDocument::Handover => Document::Handover(case),
            PaperDocument::RunSheet => Document::RunSheet(Some(case)),
            _ => return Err(ErrorCode::NotFound.into()),
        })?)
    }
}
