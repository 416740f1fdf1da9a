//! The register of incidents: shown, searched for what is alike, written to a file (IN1, IN3).

use std::path::Path;

use mallette_core::exchange::{Cell, Sheet, TableFormat, write_table};
use mallette_core::model::incident::register::{RegisterLine, chosen, register};
use mallette_core::model::incident::similar::{Similar, similar};
use mallette_core::store::RegisterRecords;
use uuid::Uuid;

use super::super::Mallette;
use super::super::outgoing::write_whole;
use crate::error::{CommandError, ErrorCode};

/// How many incidents are proposed as the same one, or named where a number is unknown.
const ALIKE: usize = 5;

impl Mallette {
    /// Every incident and exercise, the latest first.
    pub fn register(&self) -> Result<Vec<RegisterLine>, CommandError> {
        Ok(lines_of(&self.store.register()?))
    }

    /// The incident of that number.
    ///
    /// # Errors
    /// `IncidentUnknown`, with the latest numbers.
    pub fn incident_numbered(&self, number: &str) -> Result<RegisterLine, CommandError> {
        let lines = self.register()?;
        let meant = |line: &&RegisterLine| line.number.eq_ignore_ascii_case(number.trim());
        lines.iter().find(meant).cloned().ok_or_else(|| {
            let latest = lines.iter().take(ALIKE).map(|line| line.number.as_str());
            CommandError::new(ErrorCode::IncidentUnknown)
                .with("number", number)
                .with("known", latest.collect::<Vec<_>>().join(", "))
        })
    }

    /// Open incidents that may be the one about to be reported (IN3).
    pub fn similar(
        &self,
        title: &str,
        application: &str,
        category: &str,
    ) -> Result<Vec<Similar>, CommandError> {
        let mut records = self.store.register()?;
        let open: Vec<Uuid> = lines_of(&records)
            .into_iter()
            .filter(|line| line.closed_at.is_none() && !line.exercise)
            .map(|line| line.id)
            .collect();
        records
            .incidents
            .retain(|incident| open.contains(&incident.id));
        Ok(similar(
            title,
            application,
            category,
            &records.incidents,
            ALIKE,
        ))
    }

    /// Writes these lines of the register to a file, in this order; `headers` are the words of the columns.
    pub fn export_register(
        &self,
        incidents: &[Uuid],
        headers: Vec<String>,
        format: TableFormat,
        target: &Path,
    ) -> Result<(), CommandError> {
        let lines = chosen(self.register()?, incidents);
        let plan = &self.known()?.plan;
        let zone = self.zone()?;
        let term = |list: &str, code: &str| Cell::Text(plan.term(list, code));
        let class = |code: &str| Cell::Text(plan.class_name(code).to_owned());
        let team = |id: Option<Uuid>| {
            let found = plan.teams.iter().find(|team| Some(team.id) == id);
            Cell::Text(found.map_or_else(String::new, |team| team.name.clone()))
        };
        let text = |text: &str| Cell::Text(text.to_owned());
        let at = |at: Option<chrono::DateTime<chrono::Utc>>| {
            at.map_or(Cell::Empty, |at| {
                Cell::Instant(at.with_timezone(&zone).naive_local())
            })
        };
        let rows = lines
            .iter()
            .map(|line| {
                vec![
                    text(&line.number),
                    at(line.noticed_at),
                    at(line.declared_at),
                    text(&line.title),
                    term("incident_type", &line.category),
                    term("source", &line.source),
                    text(&line.application),
                    term("state", &line.state),
                    term("priority", &line.priority),
                    class(&line.class),
                    term("gravity", &line.gravity),
                    team(line.team),
                    text(&line.description),
                    text(&line.resolution),
                    at(line.resolved_at),
                    at(line.closed_at),
                ]
            })
            .collect();
        let sheet = Sheet {
            name: "incidents",
            headers,
            rows,
        };
        write_whole(target, &write_table(&sheet, format)?)
    }
}

fn lines_of(records: &RegisterRecords) -> Vec<RegisterLine> {
    register(&records.incidents, &records.qualifications, &records.states)
}
