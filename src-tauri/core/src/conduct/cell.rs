//! The crisis cell: asked for, opened, its seats, its decisions, its closing (ES4-ES8, IN9).

use uuid::Uuid;

use super::act::Seating;
use super::carrying::{Doing, cut_line};
use super::error::ActError;
use crate::model::incident::Crisis;
use crate::model::{Kind, Value};

/// Codes of the roles that hold the cell's three functions (RO5).
const FUNCTIONS: [&str; 3] = ["cell_lead", "incident_lead", "communication_lead"];

impl Doing<'_> {
    /// The crisis that is asked for or open; one that was closed by mistake, or too early, is followed by another.
    fn crisis(&self) -> Option<&Crisis> {
        let last = self.dossier.crises.last();
        last.filter(|crisis| crisis.closed_at.is_none())
    }

    fn open_crisis(&self) -> Result<Uuid, ActError> {
        let open = self.crisis().filter(|_| self.dossier.is_cell_open());
        open.map(|crisis| crisis.id)
            .ok_or(ActError::TooEarly("open_cell"))
    }

    pub(super) fn request_cell(&mut self) -> Result<(), ActError> {
        if self.crisis().is_some() {
            return Err(ActError::Already("request_cell"));
        }
        self.make(Kind::Crisis, &[("requested_at", self.at.into())]);
        self.tell("escalation", self.words.cell_requested.to_owned(), "");
        Ok(())
    }

    pub(super) fn open_cell(
        &mut self,
        owner: &str,
        bridge: &str,
        report_minutes: u32,
    ) -> Result<(), ActError> {
        self.one_of("owner", owner, &["provider", "client"])?;
        let known = self.crisis().map(|crisis| (crisis.id, crisis.opened_at));
        if matches!(known, Some((_, Some(_)))) {
            return Err(ActError::Already("open_cell"));
        }
        let by = self.actor.name;
        let mut fields: Vec<(&str, Value)> = vec![
            ("opened_at", self.at.into()),
            ("opened_by", by.into()),
            ("owner", owner.into()),
            ("bridge", bridge.trim().into()),
            ("report_minutes", report_minutes.clamp(5, 24 * 60).into()),
        ];
        match known {
            Some((row, _)) => self.change(Kind::Crisis, row, &fields),
            None => {
                fields.push(("requested_at", self.at.into()));
                self.make(Kind::Crisis, &fields);
            }
        }
        if self.dossier.seats.is_empty() {
            self.fill_seats();
        }
        let text = (self.words.cell_opened)(owner);
        self.tell("decision", text, bridge.trim());
        Ok(())
    }

    pub(super) fn set_bridge(&mut self, bridge: &str) -> Result<(), ActError> {
        let crisis = self.open_crisis()?;
        self.change(Kind::Crisis, crisis, &[("bridge", bridge.trim().into())]);
        self.tell("fact", self.words.bridge.to_owned(), bridge.trim());
        Ok(())
    }

    /// Everyone the plan seats: the three functions, and the permanent seats of both sides; expected, not yet present.
    fn fill_seats(&mut self) {
        let mut position = 1.0;
        for code in FUNCTIONS {
            let Some(role) = self.plan.roles.iter().find(|role| role.code == code) else {
                continue;
            };
            let (id, name) = (role.id, role.short_name().to_owned());
            self.expect(None, Some(id), "provider", &name, position);
            position += 1.0;
        }
        for seat in self.plan.seats.iter().filter(|seat| seat.permanent) {
            let sides = [
                ("provider", seat.provider_role, &seat.provider),
                ("client", seat.client_role, &seat.client),
            ];
            for (side, role, line) in sides {
                if role.is_none() && line.is_empty() {
                    continue;
                }
                self.expect(Some(seat.id), role, side, line, position);
                position += 1.0;
            }
        }
    }

    fn expect(
        &mut self,
        seat: Option<Uuid>,
        role: Option<Uuid>,
        side: &str,
        function: &str,
        position: f64,
    ) {
        let holder = role.and_then(|role| self.plan.holders(role).first().copied());
        let person = holder.map(|person| person.id);
        let name = holder.map(|person| person.full_name()).unwrap_or_default();
        self.make(
            Kind::SeatTaking,
            &[
                ("seat", seat.into()),
                ("role", role.into()),
                ("side", side.into()),
                ("person", person.into()),
                ("name", cut_line(&name).into()),
                ("function", cut_line(function).into()),
                ("position", position.into()),
            ],
        );
    }

    pub(super) fn seat(&mut self, seating: &Seating) -> Result<(), ActError> {
        let Seating {
            seat,
            side,
            person,
            name,
            function,
        } = seating;
        self.open_crisis()?;
        self.one_of("side", side, &["provider", "client"])?;
        if name.trim().is_empty() {
            return Err(ActError::Missing("name"));
        }
        let last = self.dossier.seats.iter().map(|seat| seat.position);
        let position = last.fold(0.0, f64::max) + 1.0;
        self.make(
            Kind::SeatTaking,
            &[
                ("seat", (*seat).into()),
                ("side", side.as_str().into()),
                ("person", (*person).into()),
                ("name", cut_line(name.trim()).into()),
                ("function", cut_line(function.trim()).into()),
                ("arrived_at", self.at.into()),
                ("position", position.into()),
            ],
        );
        let text = (self.words.seated)(name.trim(), function.trim(), true);
        self.tell("fact", text, "");
        Ok(())
    }

    pub(super) fn present(&mut self, taking: Uuid, present: bool) -> Result<(), ActError> {
        let known = self.dossier.seats.iter().find(|seat| seat.id == taking);
        let known = known.ok_or(ActError::NoRecord(Kind::SeatTaking))?;
        let (name, function) = (known.name.clone(), known.function.clone());
        let fields: [(&str, Value); 2] = if present {
            [("arrived_at", self.at.into()), ("left_at", Value::Empty)]
        } else {
            [
                ("arrived_at", known.arrived_at.into()),
                ("left_at", self.at.into()),
            ]
        };
        self.change(Kind::SeatTaking, taking, &fields);
        let text = (self.words.seated)(&name, &function, present);
        self.tell("fact", text, "");
        Ok(())
    }

    pub(super) fn decide_drp(&mut self, decision: &str, note: &str) -> Result<(), ActError> {
        self.one_of("decision", decision, &["yes", "no"])?;
        let crisis = self.open_crisis()?;
        let fields = [
            ("drp_decision", decision.into()),
            ("drp_decided_at", self.at.into()),
        ];
        self.change(Kind::Crisis, crisis, &fields);
        let yes = decision == "yes";
        let text = if yes {
            self.words.drp_yes
        } else {
            self.words.drp_no
        };
        self.tell("decision", text.to_owned(), note.trim());
        if yes && !self.dossier.is_in_force("drp") {
            self.activate_plan("drp", true, note)?;
        }
        Ok(())
    }

    pub(super) fn activate_plan(
        &mut self,
        plan: &str,
        active: bool,
        note: &str,
    ) -> Result<(), ActError> {
        self.one_of("plan", plan, &["bcp", "drp", "cmp", "irp"])?;
        if self.dossier.is_in_force(plan) == active {
            return Err(ActError::Already("activate_plan"));
        }
        let by = self.actor.name;
        let fields = [
            ("plan", plan.into()),
            ("active", active.into()),
            ("at", self.at.into()),
            ("by", by.into()),
            ("note", note.trim().into()),
        ];
        self.make(Kind::PlanActivation, &fields);
        let text = (self.words.plan_in_force)(plan, active);
        self.tell("decision", text, note.trim());
        Ok(())
    }

    pub(super) fn close_cell(&mut self, agreed_by: &str) -> Result<(), ActError> {
        let crisis = self.open_crisis()?;
        if agreed_by.trim().is_empty() {
            return Err(ActError::Missing("agreed_by"));
        }
        let fields = [
            ("closed_at", self.at.into()),
            ("closing_agreed_by", cut_line(agreed_by.trim()).into()),
        ];
        self.change(Kind::Crisis, crisis, &fields);
        let text = (self.words.cell_closed)(agreed_by.trim());
        self.tell("decision", text, "");
        Ok(())
    }
}
