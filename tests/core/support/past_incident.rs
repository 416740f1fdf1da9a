//! Incidents that are over, told by hand: what they leave behind, without the acts that left it.

use chrono::{DateTime, Duration, Utc};
use mallette_core::model::incident::{
    AffectedActivity, Dossier, Incident, Message, Qualification, StateChange,
};
use mallette_core::model::review::ReviewMark;
use uuid::Uuid;

#[derive(Clone)]
pub struct Past(pub Dossier);

impl Past {
    /// Noticed then, declared five minutes later.
    pub fn noticed(number: &str, at: &str) -> Past {
        let noticed: DateTime<Utc> = at.parse().unwrap();
        Past(Dossier {
            incident: Incident {
                id: Uuid::now_v7(),
                number: number.to_owned(),
                exercise: number.starts_with("EX"),
                noticed_at: Some(noticed),
                declared_at: Some(noticed + Duration::minutes(5)),
                ..Incident::default()
            },
            ..Dossier::default()
        })
    }

    pub fn id(&self) -> Uuid {
        self.0.incident.id
    }

    fn after(&self, minutes: i64) -> Option<DateTime<Utc>> {
        Some(self.0.incident.noticed_at? + Duration::minutes(minutes))
    }

    pub fn of_type(mut self, category: &str) -> Past {
        category.clone_into(&mut self.0.incident.category);
        self
    }

    /// Class, priority, service level and gravity.
    pub fn judged(mut self, [class, priority, level, gravity]: [&str; 4]) -> Past {
        self.0.qualifications.push(Qualification {
            id: Uuid::now_v7(),
            incident: self.id(),
            at: self.after(6),
            class: class.to_owned(),
            priority: priority.to_owned(),
            service_level: level.to_owned(),
            gravity: gravity.to_owned(),
            ..Qualification::default()
        });
        self
    }

    /// Passes into a state so many minutes after T0.
    pub fn state(mut self, state: &str, minutes: i64) -> Past {
        self.0.states.push(StateChange {
            id: Uuid::now_v7(),
            incident: self.id(),
            state: state.to_owned(),
            at: self.after(minutes),
            waiting_for: if state == "waiting" { "client" } else { "" }.to_owned(),
            ..StateChange::default()
        });
        self
    }

    /// Something is told to somebody so many minutes after T0.
    pub fn told(mut self, minutes: i64) -> Past {
        self.0.messages.push(Message {
            id: Uuid::now_v7(),
            incident: self.id(),
            at: self.after(minutes),
            ..Message::default()
        });
        self
    }

    /// An essential activity stands still from T0 on, and is back so many minutes later.
    pub fn hits(mut self, activity: Uuid, back: Option<i64>) -> Past {
        self.0.activities.push(AffectedActivity {
            id: Uuid::now_v7(),
            incident: self.id(),
            activity,
            standing: "affected".to_owned(),
            recovered_at: back.and_then(|back| self.after(back)),
            ..AffectedActivity::default()
        });
        self
    }

    /// A signature of its review.
    pub fn signed(&self, revision: u32, at: &str) -> ReviewMark {
        ReviewMark {
            id: Uuid::now_v7(),
            incident: self.id(),
            step: "signed".to_owned(),
            revision: Some(revision),
            at: Some(at.parse().unwrap()),
            ..ReviewMark::default()
        }
    }
}
