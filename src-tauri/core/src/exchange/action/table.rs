//! Actions as a table for spreadsheets: everything that is known of each.

use chrono::{DateTime, Utc};

use super::super::register::{Cell, Sheet};
use super::ActionSource;
use super::ticket::address;
use super::words::ActionWords;
use crate::model::business_time::BusinessTime;
use crate::model::improvement::Action;
use crate::model::{Kind, Plan};

pub(super) fn sheet(actions: &[&Action], source: &ActionSource<'_>) -> Sheet<'static> {
    let words = ActionWords::of(source.language);
    let zone = BusinessTime::of(source.plan).zone();
    let at = |at: Option<DateTime<Utc>>| {
        at.map_or(Cell::Empty, |at| {
            Cell::Instant(at.with_timezone(&zone).naive_local())
        })
    };
    let text = |text: &str| Cell::Text(text.to_owned());
    let row = |action: &&Action| {
        let incident = source.incident(action);
        let problem = source.problem(action);
        let version = source.plan.versions.iter();
        let mut version = version.filter(|version| Some(version.id) == action.version);
        vec![
            text(&action.number),
            text(&action.title),
            text(&action.detail),
            text(words.nature(&action.nature)),
            text(words.theme(&action.theme)),
            text(words.step(&action.step)),
            text(&action.owner),
            Cell::Text(address(source.plan, &action.owner).unwrap_or_default()),
            action.due_on.map_or(Cell::Empty, Cell::Day),
            text(&action.proof),
            text(words.origin(&action.origin)),
            text(incident.map_or("", |line| &line.number)),
            text(problem.map_or("", |problem| &problem.number)),
            Cell::Text(about(source.plan, action)),
            at(action.created_at),
            text(&action.created_by),
            at(action.closed_at),
            text(&action.closed_by),
            text(words.outcome_of(&action.outcome)),
            text(version.next().map_or("", |version| &version.number)),
        ]
    };
    Sheet {
        name: words.sheet,
        headers: headers(words),
        rows: actions.iter().map(row).collect(),
    }
}

fn headers(words: &ActionWords) -> Vec<String> {
    let headers = [
        words.number,
        words.title,
        words.detail,
        words.nature,
        words.theme,
        words.step,
        words.owner,
        words.email,
        words.due_on,
        words.proof,
        words.origin,
        words.incident,
        words.problem,
        words.about,
        words.created_at,
        words.created_by,
        words.closed_at,
        words.closed_by,
        words.outcome,
        words.version,
    ];
    headers.map(str::to_owned).to_vec()
}

/// The name of the record of the plan that an action changes, where such records have one.
fn about(plan: &Plan, action: &Action) -> String {
    let (Some(kind), Ok(id)) = (Kind::of_table(&action.about_kind), action.about_row.parse())
    else {
        return String::new();
    };
    macro_rules! named {
        ($list:ident, $name:ident) => {
            plan.$list
                .iter()
                .find(|record| record.id == id)
                .map(|record| record.$name.clone())
        };
    }
    let name = match kind {
        Kind::Person => plan.person(id).map(|person| person.full_name()),
        Kind::Role => named!(roles, name),
        Kind::Team => named!(teams, name),
        Kind::Company => named!(companies, name),
        Kind::Activity => named!(activities, name),
        Kind::Document => named!(documents, title),
        Kind::Rotation => named!(rotations, name),
        Kind::Measure => named!(measures, text),
        Kind::RaciRow => named!(raci_rows, name),
        Kind::Organisation => named!(organisations, plan_title),
        _ => None,
    };
    name.unwrap_or_default()
}
