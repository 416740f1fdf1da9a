//! The steps of a walk, in order, and what of the plan belongs to each.

use uuid::Uuid;

use super::facts::{self, Facts};
use super::{WalkGroup, WalkStep};
use crate::model::change::Touched;
use crate::model::contact::Person;
use crate::model::{Kind, Plan};

/// Every step of a walk through the plan, none answered.
pub fn steps(plan: &Plan) -> Vec<WalkStep> {
    let mut steps = Steps(Vec::new());
    for one in &plan.organisations {
        let facts = facts::organisation(one, plan);
        steps.add(
            WalkGroup::Organisation,
            Kind::Organisation,
            one.id,
            &one.name,
            facts,
        );
    }
    for one in &plan.chapters {
        let facts = facts::chapter(one, plan);
        steps.add(
            WalkGroup::Chapters,
            Kind::Chapter,
            one.id,
            &one.title,
            facts,
        );
    }
    let of_companies = plan.roles.iter().filter(|role| role.company.is_some());
    for one in plan.internal_roles().into_iter().chain(of_companies) {
        let facts = facts::role(one, plan);
        steps.add(WalkGroup::Roles, Kind::Role, one.id, &one.name, facts);
    }
    let own = |person: &&Person| person.company.and_then(|id| plan.company(id)).is_none();
    for one in plan.people.iter().filter(own) {
        steps.person(WalkGroup::Contacts, one, plan);
    }
    for one in &plan.companies {
        let facts = facts::company(one, plan);
        steps.add(
            WalkGroup::Companies,
            Kind::Company,
            one.id,
            &one.name,
            facts,
        );
        let people = plan.people.iter();
        for one in people.filter(|person| person.company == Some(one.id)) {
            steps.person(WalkGroup::Companies, one, plan);
        }
    }
    for one in &plan.activities {
        let facts = facts::activity(one, plan);
        steps.add(
            WalkGroup::Activities,
            Kind::Activity,
            one.id,
            &one.name,
            facts,
        );
    }
    for one in &plan.documents {
        let facts = facts::document(one);
        steps.add(
            WalkGroup::Documents,
            Kind::Document,
            one.id,
            &one.title,
            facts,
        );
    }
    for one in &plan.rotations {
        let facts = facts::rotation(one, plan);
        steps.add(
            WalkGroup::Rotations,
            Kind::Rotation,
            one.id,
            &one.name,
            facts,
        );
    }
    for one in &plan.measures {
        let facts = facts::measure(one);
        steps.add(WalkGroup::Measures, Kind::Measure, one.id, &one.text, facts);
    }
    for one in &plan.tools {
        let facts = facts::tool(one);
        steps.add(WalkGroup::Tools, Kind::Tool, one.id, &one.name, facts);
    }
    steps.0
}

struct Steps(Vec<WalkStep>);

impl Steps {
    fn add(&mut self, group: WalkGroup, kind: Kind, row: Uuid, title: &str, facts: Facts) {
        self.0.push(WalkStep {
            number: u32::try_from(self.0.len() + 1).unwrap_or(u32::MAX),
            group,
            kind,
            row,
            title: title.to_owned(),
            facts: facts.0,
            answer: None,
            changed_at: None,
        });
    }

    fn person(&mut self, group: WalkGroup, person: &Person, plan: &Plan) {
        let facts = facts::person(person, plan);
        self.add(group, Kind::Person, person.id, &person.full_name(), facts);
    }
}

/// Whether something that was written changes what a step asks about.
pub(super) fn concerns(plan: &Plan, step: &WalkStep, touched: &Touched) -> bool {
    let itself = touched.row == step.row;
    let belongs = belonging(step.kind).contains(&touched.kind);
    let shown = || {
        let sections = plan.sections.iter();
        let mut sections = sections.filter(|section| section.chapter == step.row);
        sections.any(|section| tables(&section.shows).contains(&touched.kind))
    };
    itself
        || (belongs && touched.owners.contains(&step.row))
        // There is one organisation: its holidays name none.
        || (step.kind == Kind::Organisation && touched.kind == Kind::Holiday)
        || (step.kind == Kind::Chapter && shown())
}

/// The kinds whose records are part of what a step of this kind asks about.
fn belonging(kind: Kind) -> &'static [Kind] {
    match kind {
        Kind::Chapter => &[Kind::Section],
        Kind::Role => &[Kind::Assignment],
        Kind::Person => &[Kind::ContactChannel],
        Kind::Rotation => &[Kind::Shift],
        _ => &[],
    }
}

/// The kinds of the tables a section shows and that have no step of their own.
fn tables(shows: &str) -> &'static [Kind] {
    match shows {
        "links" => &[Kind::Link, Kind::Arrow],
        "flows" => &[Kind::Flow],
        "teams" => &[Kind::Team],
        "classes" => &[Kind::Class, Kind::ClassStep],
        "major_follow_up" | "treatment" | "deactivation" => &[Kind::ProcedureAction],
        "priority_matrix" => &[Kind::PriorityRule],
        "resolve_delays" | "acknowledge_delays" => &[Kind::Delay],
        "gravities" => &[Kind::Delay, Kind::Term],
        "report_terms" => &[Kind::Term],
        "scale_mappings" => &[Kind::ScaleMapping],
        "duties" => &[Kind::Duty],
        "criteria" => &[Kind::ActivationCriterion],
        "escalation" => &[Kind::EscalationStep],
        "seats" => &[Kind::Seat],
        "milestones" => &[Kind::Milestone],
        "raci" => &[Kind::RaciColumn, Kind::RaciRow, Kind::RaciCell],
        "templates" => &[Kind::Template],
        "run_sheet" => &[Kind::RecoveryActor, Kind::RecoveryPhase, Kind::RecoveryTask],
        _ => &[],
    }
}
