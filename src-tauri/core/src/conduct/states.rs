//! The states of an incident, what the plan lists and is ticked, clocks started and ended by hand (IN4, CL2, CL3).

use super::act::Qualify;
use super::carrying::Doing;
use super::error::ActError;
use crate::model::incident::clock::{ClockName, Standing, clocks};
use crate::model::incident::qualify::Judged;
use crate::model::{Kind, Value};

impl Doing<'_> {
    pub(super) fn change_state(
        &mut self,
        state: &str,
        waiting_for: &str,
        note: &str,
    ) -> Result<(), ActError> {
        const STATES: [&str; 6] = [
            "open",
            "acknowledged",
            "in_progress",
            "waiting",
            "resolved",
            "closed",
        ];
        self.one_of("state", state, &STATES)?;
        let waits = state == "waiting";
        if waits {
            self.one_of("waiting_for", waiting_for, &["client", "third_party"])?;
        }
        // IN4: closed with documented resolution.
        let resolution = &self.dossier.incident.resolution;
        if state == "closed" && note.trim().is_empty() && resolution.trim().is_empty() {
            return Err(ActError::Missing("resolution"));
        }
        if state == "closed" && self.dossier.is_cell_open() {
            return Err(ActError::TooEarly("close_cell"));
        }
        let by = self.actor.name;
        self.make(
            Kind::StateChange,
            &[
                ("state", state.into()),
                ("at", self.at.into()),
                ("by", by.into()),
                ("waiting_for", if waits { waiting_for } else { "" }.into()),
                ("note", note.trim().into()),
            ],
        );
        if matches!(state, "resolved" | "closed") && !note.trim().is_empty() {
            let id = self.dossier.incident.id;
            self.change(Kind::Incident, id, &[("resolution", note.trim().into())]);
        }
        if state == "closed" && self.dossier.incident.exercise {
            self.note_tested();
        }
        let name = self.plan.term("state", state);
        let text = (self.words.state_changed)(&name, if waits { waiting_for } else { "" });
        self.tell("state", text, note.trim());
        Ok(())
    }

    /// PL4: an exercise that was played to its end tests the plan.
    fn note_tested(&mut self) {
        // The clock of an exercise may be days ahead; the plan was tested on the day when people played it.
        let day = self
            .time()
            .day_of(self.dossier.incident.real_time_of(self.at));
        if let Some(organisation) = self.plan.organisations.first() {
            let earlier = organisation.tested_on.is_none_or(|tested| tested < day);
            let id = organisation.id;
            if earlier {
                self.change(Kind::Organisation, id, &[("tested_on", day.into())]);
            }
        }
    }

    pub(super) fn tick(
        &mut self,
        list: &str,
        item: &str,
        done: bool,
        note: &str,
    ) -> Result<(), ActError> {
        let name = self.listed(list, item)?;
        let by = self.actor.name;
        self.make(
            Kind::Tick,
            &[
                ("list", list.into()),
                ("item", item.into()),
                ("done", done.into()),
                ("at", self.at.into()),
                ("by", by.into()),
                ("note", note.trim().into()),
            ],
        );
        let kind = if list == "criterion" {
            "decision"
        } else {
            "action"
        };
        let text = (self.words.ticked)(list, &name, done);
        self.tell(kind, text, note.trim());
        Ok(())
    }

    /// What the plan calls something it lists.
    fn listed(&self, list: &str, item: &str) -> Result<String, ActError> {
        let plan = self.plan;
        // A milestone that comes back is ticked by its repetition: `ID:2` is the third.
        let (record, _) = item.split_once(':').unwrap_or((item, ""));
        let is = |id: &uuid::Uuid| id.to_string() == record;
        let found = match list {
            "class_step" => plan
                .class_steps
                .iter()
                .find(|row| is(&row.id))
                .map(|row| &row.text),
            "procedure_action" => {
                let actions = &plan.procedure_actions;
                actions
                    .iter()
                    .find(|row| is(&row.id))
                    .map(|row| &row.action)
            }
            "milestone" => plan
                .milestones
                .iter()
                .find(|row| is(&row.id))
                .map(|row| &row.title),
            "criterion" => {
                let criteria = &plan.activation_criteria;
                criteria.iter().find(|row| is(&row.id)).map(|row| &row.text)
            }
            "inject" => plan
                .injects
                .iter()
                .find(|row| is(&row.id))
                .map(|row| &row.title),
            "stage" | "eradication" => {
                let name = self.words.coded_item(item).ok_or(ActError::Unknown {
                    field: "item",
                    value: item.to_owned(),
                })?;
                return Ok(name.to_owned());
            }
            _ => {
                return Err(ActError::Unknown {
                    field: "list",
                    value: list.to_owned(),
                });
            }
        };
        found.cloned().ok_or_else(|| ActError::Unknown {
            field: "item",
            value: item.to_owned(),
        })
    }

    pub(super) fn mark_clock(
        &mut self,
        code: &str,
        mark: &str,
        who: &str,
        note: &str,
    ) -> Result<(), ActError> {
        let known = clocks(self.plan, &self.time(), self.dossier, self.actor.now);
        let clock = known.into_iter().find(|clock| clock.code == code);
        let by_hand = |clock: &ClockName| matches!(clock, ClockName::Duty | ClockName::Review);
        let clock =
            clock
                .filter(|clock| by_hand(&clock.name))
                .ok_or_else(|| ActError::Unknown {
                    field: "clock",
                    value: code.to_owned(),
                })?;
        if mark == "drop" && note.trim().is_empty() {
            return Err(ActError::Missing("reason"));
        }
        // A deadline that runs is not put off by starting it once more.
        let runs = !matches!(clock.standing, Standing::Offered | Standing::Dropped)
            && clock.met_at.is_none();
        if mark == "start" && runs {
            return Err(ActError::Already("start_clock"));
        }
        let who = if mark == "start" && who.trim().is_empty() {
            clock.who.clone()
        } else {
            who.trim().to_owned()
        };
        self.mark(code, mark, &who, note);
        let label = match clock.name {
            ClockName::Review => self.words.review.to_owned(),
            _ => clock.label,
        };
        let text = (self.words.clock_marked)(mark, &label, &who);
        let kind = if mark == "start" {
            "decision"
        } else {
            "action"
        };
        self.tell(kind, text, note.trim());
        Ok(())
    }

    fn mark(&mut self, code: &str, mark: &str, who: &str, note: &str) {
        let by = self.actor.name;
        let fields: [(&str, Value); 6] = [
            ("clock", code.into()),
            ("mark", mark.into()),
            ("at", self.at.into()),
            ("by", by.into()),
            ("who", super::carrying::cut_line(who).into()),
            ("note", note.trim().into()),
        ];
        self.make(Kind::ClockMark, &fields);
    }

    /// CL3, CL4: what the plan names for a missed delay, in one step.
    pub(super) fn escalate(&mut self, code: &str) -> Result<(), ActError> {
        let known = clocks(self.plan, &self.time(), self.dossier, self.actor.now);
        let clock = known.into_iter().find(|clock| clock.code == code);
        let Some((clock, escalation)) =
            clock.and_then(|clock| Some((clock.clone(), clock.escalation?)))
        else {
            return Err(ActError::Unknown {
                field: "clock",
                value: code.to_owned(),
            });
        };
        if escalation.done_at.is_some() {
            return Err(ActError::Already("escalate"));
        }
        let name = (self.words.clock_name)(clock.name, &clock.label);
        if escalation.to_major
            && let Some(before) = self.dossier.qualification()
        {
            let reason = (self.words.missed)(&name);
            let raised = Qualify {
                judged: Judged {
                    event_only: before.event_only,
                    interface_only: before.interface_only,
                    essential: before.essential,
                    crisis: before.crisis,
                    impact: before.impact.clone(),
                    urgency: before.urgency.clone(),
                },
                service_level: before.service_level.clone(),
                report_type: before.report_type.clone(),
                priority: before.priority.clone(),
                class: "major".to_owned(),
                gravity: before.gravity.clone(),
                report_impact: before.report_impact.clone(),
                reason,
            };
            self.qualify(&raised)?;
        }
        let named: Vec<String> = escalation
            .roles
            .iter()
            .filter_map(|code| self.plan.roles.iter().find(|role| role.code == *code))
            .map(|role| role.short_name().to_owned())
            .collect();
        let named = named.join(", ");
        self.mark(code, "escalate", &named, "");
        let text = (self.words.escalated)(&name, &named);
        self.tell("escalation", text, "");
        Ok(())
    }
}
