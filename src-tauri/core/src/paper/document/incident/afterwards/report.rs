//! The report for those who were not there: the whole structure of the post-mortem, as prose (PI2-PI4).

use super::{Afterwards, Told, or_says};
use crate::model::improvement::Action;
use crate::model::incident::LogLine;
use crate::model::review::Involved;
use crate::paper::{
    Block, Cell, Field, Manuscript, PaperError, Row,
    document::{improving, incident::cell, source::Source},
};

pub(in crate::paper::document) fn report(
    source: &Source<'_>,
    after: &Afterwards<'_>,
) -> Result<Manuscript, PaperError> {
    let told = &Told::new(source, after)?;
    let words = told.words;
    let mut blocks = told.account.opening(words.report);
    blocks.push(told.restricted());
    blocks.extend(super::super::filled(header(told)));
    let mut part = |title: &str, said: Vec<Block>| {
        blocks.push(Block::heading(2, title));
        blocks.extend(said);
    };
    part(words.cell, involved("cell", told));
    part(words.description, told.answer("description"));
    part(words.impact, told.answer("impact"));
    part(words.communication, communication(told));
    part(words.resolution, told.answer("resolution"));
    part(words.counter_measures, told.answer("counter_measures"));
    part(words.monitoring, told.answer("monitoring"));
    part(
        words.timeline,
        or_says(lines(told.view.timeline.iter(), told), words.no_timeline),
    );
    part(words.contacts, involved("outside", told));
    part(words.decisions, decisions(told));
    part(words.causes, told.causes()?);
    part(words.plan_of_actions, actions(told));
    part(
        words.generalisation,
        several(&["other_context", "generalisation"], told),
    );
    let lessons = [
        "went_well",
        "could_be_better",
        "improvement_axes",
        "new_standards",
    ];
    part(words.lessons, several(&lessons, told));
    Ok(told.account.manuscript(words.report, blocks))
}

fn header(told: &Told<'_>) -> Vec<Field> {
    let asked = [
        "status",
        "report_type",
        "impact_level",
        "owner",
        "created_on",
        "detected_on",
    ];
    let mut fields: Vec<Field> = asked.iter().map(|code| told.field(code)).collect();
    let life = told.account.dossier.life();
    let reached = |at| match told.account.instant(at) {
        never if never.is_empty() => told.account.words.not_yet.to_owned(),
        at => at,
    };
    fields.push(Field::new(
        told.account.words.resolved,
        reached(life.resolved_at),
    ));
    fields.push(Field::new(
        told.account.words.closed,
        reached(life.closed_at),
    ));
    fields.push(Field {
        wide: true,
        ..Field::new(told.words.review, told.standing())
    });
    fields
}

fn several(codes: &[&str], told: &Told<'_>) -> Vec<Block> {
    codes.iter().flat_map(|code| told.asked(code)).collect()
}

fn communication(told: &Told<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::heading(3, told.words.internal)];
    blocks.extend(told.answer("internal_message"));
    blocks.push(Block::heading(3, told.words.external));
    blocks.extend(told.answer("external_message"));
    blocks
}

/// Those of a list in the table the form asks for.
fn involved(list: &str, told: &Told<'_>) -> Vec<Block> {
    let named = told.view.involved.iter();
    let named = named.filter(|named| named.list == list);
    let row = |named: &Involved| {
        let mut cells = vec![
            Cell::from(named.place.as_str()),
            Cell::from(named.name.as_str()),
            Cell::from(named.email.as_str()),
            Cell::from(named.phone.as_str()),
        ];
        if list == "outside" {
            cells.push(Cell::from(named.job.as_str()));
        }
        cells.push(cell(&named.notes));
        Row::new(cells)
    };
    let asked = if list == "cell" {
        "crisis_cell"
    } else {
        "external_contacts"
    };
    let table = told.as_asked(asked, named.map(row).collect());
    or_says(table.into_iter().collect(), told.words.unanswered)
}

/// Lines of the log in the table of the timeline; nothing without one.
fn lines<'a>(lines: impl Iterator<Item = &'a LogLine>, told: &Told<'_>) -> Vec<Block> {
    let rows = lines.map(|line| {
        Row::new([
            Cell::from(told.account.maybe_moment(line.happened_at)),
            Cell::from(line.actor.as_str()),
            cell(&line.text),
            cell(&line.result),
            Cell::from(line.link.as_str()),
        ])
    });
    let table = told.as_asked("timeline", rows.collect());
    table.into_iter().collect()
}

/// What was decided, as the log has it: with what came of it, and where the change is followed (PI3).
fn decisions(told: &Told<'_>) -> Vec<Block> {
    let decided = told.facts.log.iter();
    let decided = decided.filter(|line| line.kind == "decision");
    or_says(lines(decided, told), told.words.no_decisions)
}

/// Actions that come of the incident, corrective and preventive apart (PI4).
fn actions(told: &Told<'_>) -> Vec<Block> {
    let source = told.account.source;
    let columns = improving::columns(source, false);
    let mut rows = Vec::new();
    for (nature, title) in told.words.natures {
        let of: Vec<&Action> = told
            .view
            .actions
            .iter()
            .filter(|action| action.nature == *nature)
            .collect();
        if !of.is_empty() {
            rows.push(Row::band(*title, columns.len()));
            rows.extend(
                of.into_iter()
                    .map(|action| improving::row(action, None, source)),
            );
        }
    }
    let table = improving::table(columns, rows);
    or_says(table.into_iter().collect(), told.words.no_actions)
}
