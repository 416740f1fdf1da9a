//! `mallette declare`

use mallette_core::conduct::{Act, Declaration, Deed, Qualify};
use mallette_core::model::Plan;
use mallette_core::model::incident::qualify::Judged;
use mallette_core::model::scenario::Scenario;

use super::arguments::Declare;
use super::{Outcome, Setting, instant, say};
use crate::error::{CommandError, ErrorCode};
use crate::mallette::Mallette;

pub(super) fn run(setting: &Setting, arguments: &Declare) -> Result<Outcome, CommandError> {
    let mallette = setting.writing()?;
    let (clock, stamp) = (setting.clock.as_ref(), setting.stamp());
    let plan = mallette.plan()?;
    // All that can be refused is looked at before anything is written.
    let qualify = qualification(&plan, arguments)?;
    let declaration = declaration(setting, &mallette, &plan, arguments)?;
    let alike = if declaration.exercise {
        Vec::new()
    } else {
        mallette.similar(
            &declaration.title,
            &declaration.application,
            &declaration.category,
        )?
    };
    let incident = mallette
        .declare(&stamp, &declaration, clock)?
        .dossier
        .incident;
    say(&incident.number);
    if let Some(qualify) = qualify {
        let deed = Deed {
            at: None,
            act: Act::Qualify(qualify),
        };
        mallette.act(&stamp, incident.id, &deed, clock)?;
    }
    for other in &alike {
        eprintln!("mallette: {}", setting.words.alike(other));
    }
    Ok(Outcome::Done)
}

fn declaration(
    setting: &Setting,
    mallette: &Mallette,
    plan: &Plan,
    arguments: &Declare,
) -> Result<Declaration, CommandError> {
    let noticed_at = arguments
        .noticed_at
        .as_deref()
        .map(|typed| instant(typed, setting.now(), mallette.zone()?))
        .transpose()?;
    let scenario = scenario(plan, arguments)?;
    let source = term(plan, "source", "--source", arguments.source.as_ref())?;
    let or = |typed: &Option<String>, of: fn(&Scenario) -> &String| {
        let played = || scenario.map(of).cloned();
        typed.clone().or_else(played).unwrap_or_default()
    };
    Ok(Declaration {
        title: arguments.title.clone(),
        noticed_at,
        exercise: arguments.exercise,
        scenario: scenario.map(|scenario| scenario.id),
        speed: arguments.speed,
        category: or(&None, |scenario| &scenario.category),
        source: or(&source, |scenario| &scenario.source),
        application: or(&arguments.application, |scenario| &scenario.application),
        description: or(&arguments.description, |scenario| &scenario.description),
        ..Declaration::default()
    })
}

/// What the incident is judged to be, where impact and urgency are given.
fn qualification(plan: &Plan, arguments: &Declare) -> Result<Option<Qualify>, CommandError> {
    let impact = term(plan, "impact", "--impact", arguments.impact.as_ref())?;
    let urgency = term(plan, "urgency", "--urgency", arguments.urgency.as_ref())?;
    let level = arguments.service_level.as_ref();
    let service_level = term(plan, "service_level", "--service-level", level)?;
    let (Some(impact), Some(urgency)) = (impact, urgency) else {
        return Ok(None);
    };
    Ok(Some(Qualify {
        judged: Judged {
            impact,
            urgency,
            ..Judged::default()
        },
        service_level: service_level.unwrap_or_default(),
        ..Qualify::default()
    }))
}

fn scenario<'a>(plan: &'a Plan, arguments: &Declare) -> Result<Option<&'a Scenario>, CommandError> {
    let Some(code) = &arguments.scenario else {
        return Ok(None);
    };
    // Scenarios of the organisation's own have no code.
    let known = plan.scenarios.iter().filter(|known| !known.code.is_empty());
    let found = known.clone().find(|known| known.code == *code);
    let codes: Vec<&str> = known.map(|known| known.code.as_str()).collect();
    found
        .map(Some)
        .ok_or_else(|| no_such("--scenario", code, &codes))
}

/// A code of one of the plan's lists.
fn term(
    plan: &Plan,
    list: &str,
    option: &str,
    code: Option<&String>,
) -> Result<Option<String>, CommandError> {
    let Some(code) = code else {
        return Ok(None);
    };
    let known = plan.terms.iter().filter(|term| term.list == list);
    let known: Vec<&str> = known.map(|term| term.code.as_str()).collect();
    if known.contains(&code.as_str()) {
        Ok(Some(code.clone()))
    } else {
        Err(no_such(option, code, &known))
    }
}

fn no_such(option: &str, code: &str, known: &[&str]) -> CommandError {
    CommandError::from(ErrorCode::ValueWrong)
        .with("field", option)
        .with("value", code)
        .with("known", known.join(", "))
}
