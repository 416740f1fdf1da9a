//! An incident played in memory: acts are carried out on the demonstration plan, with a clock that is set.

use std::sync::Mutex;

use chrono::{DateTime, TimeDelta, Utc};
use mallette_core::conduct::{
    Act, ActError, Actor, Called, Declaration, Deed, NewLine, Qualify, carry_out, declare,
};
use mallette_core::model::business_time::BusinessTime;
use mallette_core::model::change::Edit;
use mallette_core::model::clock::Clock;
use mallette_core::model::incident::clock::{ClockName, IncidentClock, clocks};
use mallette_core::model::incident::qualify::Judged;
use mallette_core::model::incident::{Dossier, LogLine};
use mallette_core::model::{Kind, Language, Plan};
use mallette_core::starter::demonstration_plan;

/// A clock that stands where it was set.
pub struct HandClock(Mutex<DateTime<Utc>>);

impl Clock for HandClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
}

pub struct Scene {
    pub plan: Plan,
    pub clock: HandClock,
    pub dossier: Dossier,
    pub log: Vec<LogLine>,
}

pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

impl Scene {
    /// The demonstration plan, and a clock in UTC.
    pub fn new(now: &str) -> Scene {
        Scene {
            plan: demonstration_plan(Language::Fr, at("2026-11-20T09:00:00Z")).unwrap(),
            clock: HandClock(Mutex::new(at(now))),
            dossier: Dossier::default(),
            log: Vec::new(),
        }
    }

    /// An incident that was declared, and judged to be a P1 that hits an essential activity, at the level gold.
    pub fn p1(now: &str) -> Scene {
        let mut scene = Scene::new(now);
        scene.declare("Serveur de fichiers chiffré", None);
        scene
            .act(Act::Qualify(judged("high", "high", "gold")))
            .unwrap();
        scene
    }

    pub fn set(&self, now: &str) {
        *self.clock.0.lock().unwrap() = at(now);
    }

    pub fn pass(&self, minutes: i64) {
        *self.clock.0.lock().unwrap() += TimeDelta::minutes(minutes);
    }

    pub fn declare(&mut self, title: &str, noticed_at: Option<&str>) {
        let declaration = Declaration {
            title: title.to_owned(),
            noticed_at: noticed_at.map(at),
            ..Declaration::default()
        };
        self.declare_as(&declaration).unwrap();
    }

    pub fn declare_as(&mut self, declaration: &Declaration) -> Result<(), ActError> {
        let actor = Actor {
            name: "Nadia Haddad",
            now: self.clock.now(),
            next_line: 1,
        };
        let (_, edits) = declare(&self.plan, &[], declaration, &actor)?;
        self.apply(&edits);
        Ok(())
    }

    pub fn act(&mut self, act: Act) -> Result<(), ActError> {
        self.act_at(act, None)
    }

    pub fn act_at(&mut self, act: Act, when: Option<&str>) -> Result<(), ActError> {
        let deed = Deed {
            at: when.map(at),
            act,
        };
        let actor = Actor {
            name: "Nadia Haddad",
            now: self.clock.now(),
            next_line: self.log.len() as u32 + 1,
        };
        let carried = carry_out(&self.plan, &self.dossier, &deed, &actor)?;
        self.apply(&carried.edits);
        Ok(())
    }

    pub fn state(&mut self, state: &str) {
        let note = if state == "closed" {
            "Serveur rétabli."
        } else {
            ""
        };
        self.act(change_state(state, "", note)).unwrap();
    }

    pub fn write(&mut self, kind: &str, text: &str) {
        let line = NewLine {
            kind: kind.to_owned(),
            text: text.to_owned(),
            source: "typed".to_owned(),
            ..NewLine::default()
        };
        self.act(Act::Write(line)).unwrap();
    }

    pub fn clocks(&self) -> Vec<IncidentClock> {
        let time = BusinessTime::of(&self.plan);
        clocks(&self.plan, &time, &self.dossier, self.clock.now())
    }

    /// The clock of that name; there must be one.
    pub fn counts(&self, name: ClockName) -> IncidentClock {
        let found = self.clocks().into_iter().find(|clock| clock.name == name);
        found.unwrap_or_else(|| panic!("no clock {name:?}"))
    }

    pub fn last_line(&self) -> &LogLine {
        self.log.last().unwrap()
    }

    fn apply(&mut self, edits: &[Edit]) {
        for edit in edits {
            let taken = match edit.kind {
                Kind::LogLine => edit.write_into(&mut self.log),
                Kind::Organisation => edit.write_into(&mut self.plan.organisations),
                _ => self.dossier.take(edit),
            };
            taken.unwrap();
        }
    }
}

pub fn judged(impact: &str, urgency: &str, level: &str) -> Qualify {
    Qualify {
        judged: Judged {
            essential: true,
            impact: impact.to_owned(),
            urgency: urgency.to_owned(),
            ..Judged::default()
        },
        service_level: level.to_owned(),
        ..Qualify::default()
    }
}

pub fn change_state(state: &str, waiting_for: &str, note: &str) -> Act {
    Act::ChangeState {
        state: state.to_owned(),
        waiting_for: waiting_for.to_owned(),
        note: note.to_owned(),
    }
}

pub fn called(name: &str, outcome: &str) -> Act {
    Act::Call(Called {
        name: name.to_owned(),
        number: "06 39 98 12 40".to_owned(),
        outcome: outcome.to_owned(),
        ..Called::default()
    })
}

pub fn open_cell() -> Act {
    Act::OpenCell {
        owner: "provider".to_owned(),
        bridge: "01 99 00 14 99, code 4071".to_owned(),
        report_minutes: 60,
    }
}
