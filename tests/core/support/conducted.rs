//! An incident conducted in a store, act by act.

use chrono::{DateTime, Duration, TimeZone, Utc};
use mallette_core::conduct::{Act, Actor, Declaration, Deed, NewLine, carry_out, declare};
use mallette_core::model::change::Edit;
use mallette_core::model::incident::Dossier;
use mallette_core::model::{Language, Plan};
use mallette_core::starter::demonstration_rows;
use mallette_core::store::log::Logged;
use mallette_core::store::{Stamp, Store};
use uuid::Uuid;

use super::Disk;

/// An incident of a plan, from its declaration on.
pub struct Conducted {
    pub plan: Plan,
    pub store: Store,
    pub incident: Uuid,
    _disk: Disk,
}

/// Friday 20 November 2026, 14:12 in Paris, and so many minutes: T0 of what is conducted.
pub fn minute(minutes: i64) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 20, 13, 12, 0).unwrap() + Duration::minutes(minutes)
}

impl Conducted {
    /// In the demonstration: noticed at T0, declared five minutes later by Claire.
    pub fn declared(language: Language, declaration: Declaration) -> Conducted {
        let disk = Disk::new();
        let store = disk.create();
        let edits: Vec<Edit> = demonstration_rows(language, minute(-1440))
            .unwrap()
            .into_iter()
            .map(|row| Edit {
                kind: row.kind,
                row: row.id,
                fields: row.fields,
            })
            .collect();
        let made = Stamp {
            at: minute(-1440),
            author: "Mallette".to_owned(),
        };
        store.write_silently(&made, &edits).unwrap();
        let plan = store.plan().unwrap();
        let actor = Actor {
            name: "Claire Vasseur",
            now: minute(5),
            next_line: 1,
        };
        let declaration = Declaration {
            noticed_at: Some(minute(0)),
            ..declaration
        };
        let (incident, edits) = declare(&plan, &[], &declaration, &actor).unwrap();
        let stamp = Stamp {
            at: actor.now,
            author: actor.name.to_owned(),
        };
        store.write(&stamp, &edits).unwrap();
        Conducted {
            plan,
            store,
            incident,
            _disk: disk,
        }
    }

    /// Does something so many minutes after T0; answers the line of the log it left.
    pub fn does(&self, who: &str, minutes: i64, act: Act) -> Option<Uuid> {
        self.later(who, minutes, minutes, act)
    }

    /// The same, written down later than it was done.
    pub fn later(&self, who: &str, minutes: i64, written: i64, act: Act) -> Option<Uuid> {
        let actor = Actor {
            name: who,
            now: minute(written),
            next_line: self.store.log_head(self.incident).unwrap().lines + 1,
        };
        let deed = Deed {
            at: Some(minute(minutes)),
            act,
        };
        let carried = carry_out(&self.plan, &self.dossier(), &deed, &actor).unwrap();
        let stamp = Stamp {
            at: actor.now,
            author: who.to_owned(),
        };
        self.store.write(&stamp, &carried.edits).unwrap();
        carried.line
    }

    /// Writes a line of the log.
    pub fn writes(&self, who: &str, minutes: i64, kind: &str, text: &str) -> Uuid {
        let line = NewLine {
            kind: kind.to_owned(),
            text: text.to_owned(),
            source: "typed".to_owned(),
            ..NewLine::default()
        };
        self.does(who, minutes, Act::Write(line)).unwrap()
    }

    pub fn dossier(&self) -> Dossier {
        self.store.dossier(self.incident).unwrap()
    }

    pub fn log(&self) -> Vec<Logged> {
        self.store.whole_log(self.incident).unwrap()
    }
}
