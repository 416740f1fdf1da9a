//! What is written for others: messages from templates, status reports, handover sheets, mails in a file (CO1, ES6).

use std::path::Path;

use mallette_core::conduct::{Filled, Prefilled, fill, handover, prefilled_report};
use mallette_core::exchange::mail::{Mail, write_mail};
use mallette_core::model::clock::Clock;
use mallette_core::model::incident::{LogLine, as_known};
use mallette_core::store::Stamp;
use mallette_core::store::log::LogQuery;
use uuid::Uuid;

use super::super::Mallette;
use super::super::outgoing::write_whole;
use crate::error::{CommandError, ErrorCode};

/// How many lines of the log a report or a handover is made from.
const LINES: u32 = 500;

impl Mallette {
    /// A template filled in with what is known.
    pub fn fill_template(
        &self,
        stamp: &Stamp,
        incident: Uuid,
        template: Uuid,
    ) -> Result<Filled, CommandError> {
        let known = self.known()?;
        let template = known
            .plan
            .templates
            .iter()
            .find(|known| known.id == template);
        let template = template.ok_or(ErrorCode::NotFound)?;
        let dossier = self.store.dossier(incident)?;
        let now = dossier.incident.time_at(stamp.at);
        Ok(fill(&known.plan, &dossier, template, &stamp.author, now))
    }

    /// The status report that is due, as it is proposed.
    pub fn prefilled_report(
        &self,
        incident: Uuid,
        clock: &dyn Clock,
    ) -> Result<Prefilled, CommandError> {
        let dossier = self.store.dossier(incident)?;
        let now = dossier.incident.time_at(clock.now());
        let since = dossier.reports.last().and_then(|report| report.at);
        let mut lines = self.recent_lines(incident, &[])?;
        lines.retain(|line| line.happened_at > since);
        Ok(prefilled_report(&self.known()?.plan, &dossier, &lines, now))
    }

    /// The sheet one shift gives to the next, as it is proposed.
    pub fn handover_sheet(
        &self,
        incident: Uuid,
        clock: &dyn Clock,
    ) -> Result<String, CommandError> {
        let dossier = self.store.dossier(incident)?;
        let now = dossier.incident.time_at(clock.now());
        // Decisions hold however long ago they were taken.
        let mut lines = self.recent_lines(incident, &["decision"])?;
        let others = self.recent_lines(incident, &[])?;
        lines.extend(others.into_iter().filter(|line| line.kind != "decision"));
        Ok(handover(&self.known()?.plan, &dossier, &lines, now))
    }

    /// The latest lines of a log in the order of the facts, as they are known by now.
    fn recent_lines(&self, incident: Uuid, kinds: &[&str]) -> Result<Vec<LogLine>, CommandError> {
        let query = LogQuery {
            kinds: kinds.iter().map(|kind| (*kind).to_owned()).collect(),
            limit: LINES,
            ..LogQuery::default()
        };
        let lines = self.store.log(incident, &query)?;
        let lines: Vec<LogLine> = lines.into_iter().rev().map(|logged| logged.line).collect();
        let ids: Vec<Uuid> = lines.iter().map(|line| line.id).collect();
        Ok(as_known(lines, &self.store.remarks(&ids)?))
    }

    /// Writes a message as a mail that a mail program opens and sends later.
    pub fn save_mail(
        &self,
        stamp: &Stamp,
        recipients: &str,
        subject: &str,
        body: &str,
        target: &Path,
    ) -> Result<(), CommandError> {
        let mail = Mail {
            recipients,
            subject,
            body,
            at: stamp.at,
        };
        write_whole(target, &write_mail(&mail)?)
    }
}
