//! The steps of a cascade, with those who are called in each and what was tried.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::channels::Channels;
use super::{Attempt, CascadeStep, CascadeTarget, StepOrigin, is_answer, is_crisis};
use crate::model::contact::Person;
use crate::model::crisis::EscalationStep;
use crate::model::incident::Dossier;
use crate::model::links::Flow;
use crate::model::on_call::{OnCall, on_call};
use crate::model::plan::Plan;

/// Those through whom an incident that is no P1 passes, in the order of the treatment (IN7).
const DESK: [&str; 4] = [
    "helpdesk_operator",
    "helpdesk_manager",
    "irp_manager",
    "irt_member",
];

/// Works out whom to call.
pub(super) struct Caller<'a> {
    plan: &'a Plan,
    dossier: &'a Dossier,
    channels: Channels,
    on_call: Vec<OnCall>,
    now: DateTime<Utc>,
}

impl<'a> Caller<'a> {
    pub(super) fn new(plan: &'a Plan, dossier: &'a Dossier, now: DateTime<Utc>) -> Caller<'a> {
        Caller {
            plan,
            dossier,
            channels: Channels::of(plan, dossier),
            on_call: on_call(plan, now),
            now,
        }
    }

    /// Helpdesk, then incident response team.
    pub(super) fn desk(&self) -> Vec<CascadeStep> {
        let roles = DESK
            .iter()
            .filter_map(|code| self.plan.roles.iter().find(|role| role.code == *code));
        (1..)
            .zip(roles)
            .map(|(level, role)| {
                self.step(
                    CascadeStep {
                        key: format!("role:{}", role.id),
                        origin: StepOrigin::Desk,
                        level,
                        title: role.name.clone(),
                        text: role.mission.clone(),
                        role: Some(role.id),
                        ..CascadeStep::default()
                    },
                    self.in_role(role.id),
                )
            })
            .collect()
    }

    /// The levels of the escalation in business hours, the provider's side first (ES1).
    pub(super) fn business_levels(&self) -> Vec<CascadeStep> {
        let sides = |level| [self.provider(level), self.client(level)];
        self.levels("business")
            .into_iter()
            .flat_map(sides)
            .flatten()
            .collect()
    }

    /// The technical on-call, the levels out of hours, the client's on-call (ES2).
    pub(super) fn out_of_hours(&self) -> Vec<CascadeStep> {
        let mut steps: Vec<CascadeStep> = self.rotations("technical");
        let client = self.rotations("client");
        // Without an on-call of the client, the first line that names one stands for it: a gap that must be seen.
        let mut named = !client.is_empty();
        for level in self.levels("out_of_hours") {
            steps.extend(self.provider(level));
            if level.client_role.is_some() || !named {
                steps.extend(self.client(level));
                named |= !level.client.is_empty();
            }
        }
        steps.extend(client);
        steps
    }

    /// What the managers of the plans in force tell each other (PL7).
    pub(super) fn flows(&self) -> Vec<CascadeStep> {
        let mut flows: Vec<(&Flow, &str)> = self
            .plan
            .flows
            .iter()
            .filter_map(|flow| Some((flow, self.warned(flow)?)))
            .collect();
        flows.sort_by_key(|(flow, _)| flow.number);
        flows
            .into_iter()
            .map(|(flow, warned)| self.flow(flow, warned))
            .collect()
    }

    /// The people in a role, the principal first; its company where it names nobody.
    pub(super) fn in_role(&self, role: Uuid) -> Vec<CascadeTarget> {
        let mut targets: Vec<CascadeTarget> = self
            .plan
            .holders(role)
            .into_iter()
            .map(|person| self.person(person, Some(role)))
            .collect();
        let company = self.plan.role(role).and_then(|role| role.company);
        if let Some(company) = company.and_then(|id| self.plan.company(id))
            && targets.is_empty()
        {
            targets.push(self.target(CascadeTarget {
                name: company.name.clone(),
                role: Some(role),
                number: self.channels.number_of(company).unwrap_or_default(),
                email: company.email.clone(),
                ..CascadeTarget::default()
            }));
        }
        targets
    }

    /// Somebody to call, with the numbers that work.
    pub(super) fn person(&self, person: &Person, role: Option<Uuid>) -> CascadeTarget {
        let mut numbers = self.channels.numbers_of(self.plan, person).into_iter();
        self.target(CascadeTarget {
            person: Some(person.id),
            name: person.full_name(),
            role,
            number: numbers.next().unwrap_or_default(),
            other_numbers: numbers.collect(),
            email: person.email.clone(),
            ..CascadeTarget::default()
        })
    }

    fn target(&self, target: CascadeTarget) -> CascadeTarget {
        let by_mail = self.channels.email && !target.email.is_empty();
        CascadeTarget {
            unreachable: target.number.is_empty() && !by_mail,
            ..target
        }
    }

    fn levels(&self, hours: &str) -> Vec<&EscalationStep> {
        let mut levels: Vec<&EscalationStep> = self
            .plan
            .escalation_steps
            .iter()
            .filter(|step| step.hours == hours)
            .collect();
        levels.sort_by(|a, b| {
            let by_level = a.level.cmp(&b.level);
            by_level.then(a.position.total_cmp(&b.position))
        });
        levels
    }

    /// The provider's side of a level: out of hours the shift of its rotation, else those who hold its role.
    fn provider(&self, level: &EscalationStep) -> Option<CascadeStep> {
        let mut targets = self.on_shift(level);
        if targets.is_empty() {
            targets = level
                .provider_role
                .map_or_else(Vec::new, |role| self.in_role(role));
        }
        self.side(
            level,
            "provider",
            &level.provider,
            level.provider_role,
            targets,
        )
    }

    fn client(&self, level: &EscalationStep) -> Option<CascadeStep> {
        let targets = level
            .client_role
            .map_or_else(Vec::new, |role| self.in_role(role));
        self.side(level, "client", &level.client, level.client_role, targets)
    }

    /// One side of a level, unless the plan names nobody there.
    fn side(
        &self,
        level: &EscalationStep,
        side: &str,
        line: &str,
        role: Option<Uuid>,
        targets: Vec<CascadeTarget>,
    ) -> Option<CascadeStep> {
        if line.is_empty() && targets.is_empty() && role.is_none() {
            return None;
        }
        let name = || {
            role.and_then(|id| self.plan.role(id))
                .map(|role| role.name.clone())
        };
        let title = if line.is_empty() {
            name().unwrap_or_default()
        } else {
            line.to_owned()
        };
        let step = CascadeStep {
            key: format!("level:{}:{side}", level.id),
            origin: StepOrigin::Escalation,
            level: level.level.unwrap_or_default(),
            title,
            text: level.text.clone(),
            role,
            ..CascadeStep::default()
        };
        Some(self.step(step, targets))
    }

    /// Who of a rotation answers for a level: its person for the first, the backup for the second.
    fn on_shift(&self, level: &EscalationStep) -> Vec<CascadeTarget> {
        let shifts = self.shifts(&level.rotation);
        shifts
            .filter_map(|(shift, _)| {
                let person = match level.level {
                    Some(2) => shift.backup,
                    Some(1) | None => shift.person,
                    Some(_) => None,
                };
                self.on_duty(shift, person)
            })
            .collect()
    }

    /// The shifts of the rotations of a category, and when each is called.
    fn shifts(&self, category: &str) -> impl Iterator<Item = (&OnCall, &str)> {
        self.on_call.iter().filter_map(move |shift| {
            let rotation = self
                .plan
                .rotations
                .iter()
                .find(|r| r.id == shift.rotation)?;
            let called = !category.is_empty() && rotation.category == category;
            called.then_some((shift, rotation.notes.as_str()))
        })
    }

    fn rotations(&self, category: &str) -> Vec<CascadeStep> {
        let step = |(shift, notes): (&OnCall, &str)| {
            let step = CascadeStep {
                key: format!("on_call:{}", shift.rotation),
                origin: StepOrigin::OnCall,
                title: shift.rotation_name.clone(),
                text: notes.to_owned(),
                ..CascadeStep::default()
            };
            let turn = [shift.person, shift.backup];
            let targets = turn
                .into_iter()
                .filter_map(|person| self.on_duty(shift, person));
            self.step(step, targets.collect())
        };
        self.shifts(category).map(step).collect()
    }

    fn on_duty(&self, shift: &OnCall, person: Option<Uuid>) -> Option<CascadeTarget> {
        let person = self.plan.person(person?)?;
        Some(CascadeTarget {
            until: shift.until,
            ..self.person(person, None)
        })
    }

    /// The plan whose manager a flow warns, if it starts at a plan in force.
    fn warned(&self, flow: &'a Flow) -> Option<&'a str> {
        if self.is_in_force(&flow.from_plan) {
            Some(&flow.to_plan)
        } else if flow.both_ways && self.is_in_force(&flow.to_plan) {
            Some(&flow.from_plan)
        } else {
            None
        }
    }

    /// What was decided last counts. Unless decided otherwise the IRP is in force in every incident, the CMP in a crisis.
    fn is_in_force(&self, code: &str) -> bool {
        let decided = self.dossier.plans.iter().rev().find(|put| put.plan == code);
        match decided {
            Some(put) => put.active,
            None => code == "irp" || (code == "cmp" && is_crisis(self.dossier)),
        }
    }

    fn flow(&self, flow: &Flow, warned: &str) -> CascadeStep {
        let code = format!("{warned}_manager");
        let role = self.plan.roles.iter().find(|role| role.code == code);
        let choice = match flow.from_plan.as_str() {
            "irp" => "irp",
            _ => "",
        };
        let step = CascadeStep {
            key: format!("flow:{}", flow.id),
            origin: StepOrigin::Flow,
            level: flow.number.unwrap_or_default(),
            title: role.map_or_else(|| warned.to_owned(), |role| role.name.clone()),
            text: flow.text.clone(),
            role: role.map(|role| role.id),
            choice: choice.to_owned(),
            ..CascadeStep::default()
        };
        self.step(
            step,
            role.map_or_else(Vec::new, |role| self.in_role(role.id)),
        )
    }

    /// Puts those who are called into a step, each once, with what was tried.
    fn step(&self, step: CascadeStep, called: Vec<CascadeTarget>) -> CascadeStep {
        let mut targets: Vec<CascadeTarget> = Vec::new();
        for target in called {
            let is_new =
                |known: &CascadeTarget| known.person != target.person || target.person.is_none();
            if targets.iter().all(is_new) {
                targets.push(target);
            }
        }
        for (rank, target) in (1..).zip(&mut targets) {
            target.step.clone_from(&step.key);
            target.rank = rank;
            target.attempts = self.attempts(target);
        }
        // Whoever answered may have left the step since: the answer stays.
        let answered = self
            .dossier
            .calls
            .iter()
            .any(|call| call.step == step.key && is_answer(&call.outcome));
        let is_over = |target: &CascadeTarget| target.unreachable || !target.attempts.is_empty();
        CascadeStep {
            answered,
            exhausted: !answered && !targets.is_empty() && targets.iter().all(is_over),
            targets,
            ..step
        }
    }

    fn attempts(&self, target: &CascadeTarget) -> Vec<Attempt> {
        let calls = self.dossier.calls.iter();
        calls
            .filter(|call| call.step == target.step && call.person == target.person)
            .filter(|call| call.person.is_some() || call.name == target.name)
            .map(|call| Attempt {
                outcome: call.outcome.clone(),
                at: call.at.unwrap_or(self.now),
                by: call.by.clone(),
            })
            .collect()
    }
}
