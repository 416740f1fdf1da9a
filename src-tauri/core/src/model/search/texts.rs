//! What is read in the plan, as it is found: chapters, tables, documents.

use std::collections::HashMap;

use uuid::Uuid;

use super::super::links::Flow;
use super::super::plan::{Kind, Plan};
use super::draft::{Draft, excerpt, joined};

/// Everything but people, roles and companies, what has a name of its own before running text.
pub(super) fn drafts(plan: &Plan) -> Vec<Draft<'_>> {
    let shown = Shown::of(plan);
    let mut drafts = documents(plan);
    drafts.extend(continuity(plan, &shown));
    drafts.extend(chapters(plan));
    drafts.extend(links(plan, &shown));
    drafts.extend(qualification(plan, &shown));
    drafts.extend(procedures(plan, &shown));
    drafts.extend(crisis(plan, &shown));
    drafts.extend(recovery(plan, &shown));
    drafts.extend(scenarios(plan));
    drafts
}

/// In which section each table of the plan is shown.
struct Shown<'a>(HashMap<&'a str, Uuid>);

impl<'a> Shown<'a> {
    fn of(plan: &'a Plan) -> Shown<'a> {
        Shown(
            plan.sections
                .iter()
                .map(|section| (&*section.shows, section.id))
                .collect(),
        )
    }

    fn section(&self, table: &str) -> Option<Uuid> {
        self.0.get(table).copied()
    }
}

fn documents(plan: &Plan) -> Vec<Draft<'_>> {
    plan.documents
        .iter()
        .map(|document| {
            Draft::new(Kind::Document, document.id, &document.title)
                .names([document.reference.clone()])
                .detail(joined(&[&document.reference, &document.version]))
                .texts([&*document.owner, &document.notes, &document.copy_name])
        })
        .collect()
}

fn continuity<'a>(plan: &'a Plan, shown: &Shown) -> Vec<Draft<'a>> {
    let activities = plan.activities.iter().map(|activity| {
        Draft::new(Kind::Activity, activity.id, &activity.name)
            .detail(&activity.service)
            .section(shown.section("activities"))
            .texts([&*activity.service, &activity.notes])
    });
    let tools = plan.tools.iter().map(|tool| {
        Draft::new(Kind::Tool, tool.id, &tool.name)
            .detail(excerpt(&tool.replacement))
            .section(shown.section("tools"))
            .texts([&*tool.description, &tool.functions, &tool.replacement])
    });
    let measures = plan.measures.iter().map(|measure| {
        Draft::new(Kind::Measure, measure.id, excerpt(&measure.text))
            .detail(&measure.owner)
            .section(shown.section("measures"))
            .texts([&*measure.text, &measure.owner])
    });
    activities.chain(tools).chain(measures).collect()
}

fn chapters(plan: &Plan) -> Vec<Draft<'_>> {
    let titles: HashMap<Uuid, &str> = plan
        .chapters
        .iter()
        .map(|chapter| (chapter.id, &*chapter.title))
        .collect();
    let chapters = plan
        .chapters
        .iter()
        .map(|chapter| Draft::new(Kind::Chapter, chapter.id, &chapter.title));
    let sections = plan.sections.iter().map(|section| {
        let chapter = titles.get(&section.chapter).copied().unwrap_or_default();
        let title = if section.title.is_empty() {
            chapter
        } else {
            &section.title
        };
        Draft::new(Kind::Section, section.id, title)
            .detail(chapter)
            .section(Some(section.id))
            .texts([&*section.body])
    });
    chapters.chain(sections).collect()
}

fn links<'a>(plan: &'a Plan, shown: &Shown) -> Vec<Draft<'a>> {
    let links = plan.links.iter().map(|link| {
        Draft::new(Kind::Link, link.id, &link.letter)
            .detail(excerpt(&link.text))
            .section(shown.section("links"))
            .texts([&*link.text])
    });
    let flows = plan.flows.iter().map(|flow| {
        Draft::new(Kind::Flow, flow.id, flow_title(flow))
            .detail(excerpt(&flow.text))
            .section(shown.section("flows"))
            .texts([&*flow.text])
    });
    links.chain(flows).collect()
}

fn flow_title(flow: &Flow) -> String {
    let number = flow
        .number
        .map(|number| format!("{number} "))
        .unwrap_or_default();
    let arrow = if flow.both_ways { "↔" } else { "→" };
    format!(
        "{number}{} {arrow} {}",
        flow.from_plan.to_uppercase(),
        flow.to_plan.to_uppercase()
    )
}

fn qualification<'a>(plan: &'a Plan, shown: &Shown) -> Vec<Draft<'a>> {
    let names: HashMap<Uuid, &str> = plan
        .classes
        .iter()
        .map(|class| (class.id, &*class.name))
        .collect();
    let section = shown.section("classes");
    let terms = plan.terms.iter().map(|term| {
        Draft::new(Kind::Term, term.id, &term.name)
            .detail(excerpt(&term.description))
            .section(shown.section(table_of_list(&term.list)))
            .texts([&*term.description])
    });
    let classes = plan.classes.iter().map(|class| {
        Draft::new(Kind::Class, class.id, &class.name)
            .detail(excerpt(&class.description))
            .section(section)
            .texts([&*class.description, &class.criteria, &class.escalation])
    });
    let steps = plan.class_steps.iter().map(|step| {
        Draft::new(Kind::ClassStep, step.id, excerpt(&step.text))
            .detail(names.get(&step.class).copied().unwrap_or_default())
            .section(section)
            .texts([&*step.text])
    });
    let duties = plan.duties.iter().map(|duty| {
        Draft::new(Kind::Duty, duty.id, &duty.name)
            .detail(&duty.authority)
            .section(shown.section("duties"))
            .texts([&*duty.authority, &duty.text])
    });
    terms.chain(classes).chain(steps).chain(duties).collect()
}

/// The table in which the words of a list are shown; empty for those that stand in forms only.
fn table_of_list(list: &str) -> &'static str {
    match list {
        "impact" | "urgency" | "priority" => "priority_matrix",
        "service_level" => "resolve_delays",
        "gravity" => "gravities",
        "report_impact" | "report_type" | "report_status" | "incident_type" => "report_terms",
        _ => "",
    }
}

fn procedures<'a>(plan: &'a Plan, shown: &Shown) -> Vec<Draft<'a>> {
    let actions = plan.procedure_actions.iter().map(|action| {
        Draft::new(Kind::ProcedureAction, action.id, excerpt(&action.action))
            .detail(&action.function)
            .section(shown.section(&action.procedure))
            .texts([&*action.action, &action.function, &action.documents])
    });
    let templates = plan.templates.iter().map(|template| {
        let title = if template.subject.is_empty() {
            &template.moment
        } else {
            &template.subject
        };
        Draft::new(Kind::Template, template.id, title)
            .detail(&template.moment)
            .section(shown.section("templates"))
            .texts([&*template.moment, &template.body])
    });
    templates.chain(actions).collect()
}

fn crisis<'a>(plan: &'a Plan, shown: &Shown) -> Vec<Draft<'a>> {
    let rotations = plan.rotations.iter().map(|rotation| {
        Draft::new(Kind::Rotation, rotation.id, &rotation.name)
            .detail(excerpt(&rotation.notes))
            .section(shown.section("rotations"))
            .texts([&*rotation.notes])
    });
    let milestones = plan.milestones.iter().map(|milestone| {
        Draft::new(Kind::Milestone, milestone.id, &milestone.title)
            .detail(excerpt(&milestone.detail))
            .section(shown.section("milestones"))
            .texts([&*milestone.detail, &milestone.condition])
    });
    let seats = plan.seats.iter().map(|seat| {
        Draft::new(Kind::Seat, seat.id, &seat.name)
            .detail(joined(&[&seat.provider, &seat.client]))
            .section(shown.section("seats"))
            .texts([
                &*seat.provider,
                &seat.client,
                &seat.condition,
                &seat.mission,
            ])
    });
    let criteria = plan.activation_criteria.iter().map(|criterion| {
        Draft::new(
            Kind::ActivationCriterion,
            criterion.id,
            excerpt(&criterion.text),
        )
        .section(shown.section("criteria"))
        .texts([&*criterion.text])
    });
    let escalation = plan.escalation_steps.iter().map(|step| {
        Draft::new(Kind::EscalationStep, step.id, excerpt(&step.text))
            .detail(joined(&[&step.provider, &step.client]))
            .section(shown.section("escalation"))
            .texts([&*step.text, &step.provider, &step.client])
    });
    let raci = plan
        .raci_rows
        .iter()
        .map(|row| Draft::new(Kind::RaciRow, row.id, &row.name).section(shown.section("raci")));
    rotations
        .chain(milestones)
        .chain(seats)
        .chain(criteria)
        .chain(escalation)
        .chain(raci)
        .collect()
}

fn recovery<'a>(plan: &'a Plan, shown: &Shown) -> Vec<Draft<'a>> {
    let phase_names: HashMap<Uuid, &str> = plan
        .recovery_phases
        .iter()
        .map(|phase| (phase.id, &*phase.name))
        .collect();
    let actor_names: HashMap<Uuid, &str> = plan
        .recovery_actors
        .iter()
        .map(|actor| (actor.id, &*actor.name))
        .collect();
    let section = shown.section("run_sheet");
    let phases = plan
        .recovery_phases
        .iter()
        .map(move |phase| Draft::new(Kind::RecoveryPhase, phase.id, &phase.name).section(section));
    let tasks = plan.recovery_tasks.iter().map(|task| {
        let phase = phase_names.get(&task.phase).copied().unwrap_or_default();
        let actor = actor_names.get(&task.actor).copied().unwrap_or_default();
        Draft::new(Kind::RecoveryTask, task.id, excerpt(&task.text))
            .detail(joined(&[phase, actor]))
            .section(section)
            .texts([&*task.text, actor])
    });
    phases.chain(tasks).collect()
}

/// What a scenario brings in stays unsaid: whoever trains must not come upon it.
fn scenarios(plan: &Plan) -> impl Iterator<Item = Draft<'_>> {
    plan.scenarios.iter().map(|scenario| {
        Draft::new(Kind::Scenario, scenario.id, &scenario.name)
            .detail(excerpt(&scenario.goals))
            .texts([&*scenario.goals])
    })
}
