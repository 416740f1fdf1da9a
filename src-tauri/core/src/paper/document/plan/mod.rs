//! The whole plan as a booklet: cover, contents, every chapter with every table and picture of its sections.

mod annexes;
mod classification;
mod communication;
mod continuity;
mod crisis;
mod delays;
mod duties;
mod front;
mod procedures;
mod recovery;
mod teams;

use super::{cover, prose::prose, source::Source};
use crate::model::chapter::{SHOWS, Section};
use crate::paper::{Block, Manuscript, PaperError, picture::Flowchart};

pub(super) fn booklet(source: &Source<'_>) -> Result<Manuscript, PaperError> {
    let mut blocks = vec![
        cover::cover(&source.plan_title(), source),
        Block::Contents {
            title: source.words.contents.to_owned(),
            depth: 2,
        },
    ];
    let mut shown: Vec<&str> = Vec::new();
    for chapter in &source.plan.chapters {
        blocks.push(Block::heading(1, &chapter.title));
        for section in source
            .plan
            .sections
            .iter()
            .filter(|section| section.chapter == chapter.id)
        {
            shown.push(&section.shows);
            blocks.extend(self::section(section, source)?);
        }
    }
    blocks.extend(elsewhere(&shown, source)?);
    blocks.extend(front::about(source));
    Ok(source.manuscript(&source.plan_title(), blocks))
}

fn section(section: &Section, source: &Source<'_>) -> Result<Vec<Block>, PaperError> {
    let mut blocks = Vec::new();
    if !section.title.is_empty() {
        blocks.push(Block::heading(2, &section.title));
    }
    blocks.extend(prose(&section.body));
    blocks.extend(shows(&section.shows, source)?);
    Ok(blocks)
}

/// The tables and pictures that no section shows: what is in the plan is on paper.
fn elsewhere(shown: &[&str], source: &Source<'_>) -> Result<Vec<Block>, PaperError> {
    let mut blocks = Vec::new();
    // The columns of the register, the row of stages and the flowcharts hold no records of their own.
    for code in SHOWS
        .iter()
        .filter(|code| !shown.contains(code) && !without_records(code))
    {
        blocks.extend(shows(code, source)?);
    }
    if !blocks.is_empty() {
        blocks.insert(0, Block::heading(1, source.words.elsewhere));
    }
    Ok(blocks)
}

fn without_records(code: &str) -> bool {
    matches!(code, "register" | "stages") || code.starts_with("flowchart_")
}

/// What a section shows below its text; one of [`SHOWS`].
fn shows(code: &str, source: &Source<'_>) -> Result<Vec<Block>, PaperError> {
    Ok(match code {
        "links" => procedures::links(source)?,
        "flows" => procedures::flows(source)?,
        "teams" => teams::teams(source),
        "stages" => procedures::stages(source)?,
        "flowchart_incident" => procedures::flowchart(Flowchart::Incident, source)?,
        "flowchart_major" => procedures::flowchart(Flowchart::Major, source)?,
        "flowchart_crisis" => procedures::flowchart(Flowchart::Crisis, source)?,
        "classes" => classification::classes(source),
        "major_follow_up" | "treatment" | "deactivation" => procedures::actions(code, source),
        "register" => procedures::register(source),
        "priority_matrix" => classification::priority_matrix(source),
        "resolve_delays" => delays::resolve(source),
        "acknowledge_delays" => delays::acknowledge(source),
        "gravities" => delays::gravities(source),
        "report_terms" => classification::report_terms(source),
        "scale_mappings" => classification::scale_mappings(source),
        "duties" => duties::duties(source),
        "criteria" => crisis::criteria(source),
        "escalation" => crisis::escalation(source),
        "seats" => crisis::seats(source),
        "milestones" => crisis::milestones(source)?,
        "raci" => crisis::raci(source),
        "templates" => communication::templates(source),
        "run_sheet" => recovery::run_sheet(source)?,
        "activities" => continuity::activities(source),
        "rotations" => continuity::rotations(source),
        "measures" => continuity::measures(source),
        "tools" => continuity::tools(source),
        "annexes" => annexes::annexes(source),
        _ => Vec::new(),
    })
}
