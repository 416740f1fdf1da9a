//! A deed of the story as an act: written as the window sends it, with what is usual left out and keys in place of ids.

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use super::impossible;
use super::stage::{Doer, Stage};
use super::told::IncidentTold;
use crate::conduct::{Act, Called, NewAlert, NewEvidence, NewLine, NewMessage, Qualify};
use crate::starter::error::{Fault, Place, StarterError};

/// Fields that hold the key of a record.
const KEYS: [&str; 7] = [
    "person", "role", "template", "activity", "phase", "task", "item",
];
/// Fields that hold a time of the story.
const TIMES: [&str; 6] = [
    "since",
    "expected_at",
    "recovered_at",
    "next_at",
    "starts_at",
    "ends_at",
];

impl Stage<'_> {
    /// Carries out a deed.
    pub(super) fn act(
        &mut self,
        happened: &IncidentTold,
        deed: &toml::Table,
        place: &Place,
    ) -> Result<(), StarterError> {
        let text = |name: &str| deed.get(name).and_then(toml::Value::as_str);
        let time = text("at").unwrap_or_default();
        let place = place.of_field(time);
        let at = self.moment(&happened.day, time, &place)?;
        let by = text("by").unwrap_or(&happened.by);
        let done = text("do").unwrap_or_default();
        if let Some(items) = text("items") {
            return self.each(happened, deed, items, &place);
        }
        if done == "arrive" {
            return self.arrive(
                &happened.key,
                text("names").unwrap_or_default(),
                (by, at),
                &place,
            );
        }
        let unknown = || place.refuse(Fault::UnknownKey(done.to_owned()));
        let usual = serde_json::to_value(usual(done).ok_or_else(unknown)?);
        let mut act = usual.map_err(|error| impossible(&place, error))?;
        for (name, value) in deed
            .iter()
            .filter(|(name, _)| !matches!(name.as_str(), "at" | "by"))
        {
            let value = self.value(name, value, happened, &place)?;
            let slot = slot(&mut act, name);
            *slot.ok_or_else(|| place.refuse(Fault::UnknownKey(name.clone())))? = value;
        }
        self.call_by_name(&mut act);
        let mut act = serde_json::from_value(act).map_err(|error| impossible(&place, error))?;
        if let Act::KeepEvidence(evidence) = &mut act {
            self.attach(evidence, &place)?;
        }
        self.carry(&happened.key, act, (by, at), &place)
    }

    /// Several things are ticked at one time: a deed for each.
    fn each(
        &mut self,
        happened: &IncidentTold,
        deed: &toml::Table,
        items: &str,
        place: &Place,
    ) -> Result<(), StarterError> {
        let mut one = deed.clone();
        one.remove("items");
        for item in items.split(", ") {
            one.insert("item".to_owned(), item.into());
            self.act(happened, &one, place)?;
        }
        Ok(())
    }

    fn value(
        &self,
        name: &str,
        value: &toml::Value,
        happened: &IncidentTold,
        place: &Place,
    ) -> Result<Json, StarterError> {
        let text = value.as_str().unwrap_or_default();
        if KEYS.contains(&name) && self.keys.contains_key(text) {
            return Ok(Json::String(self.id_of(text, place)?.1.to_string()));
        }
        if TIMES.contains(&name) {
            let at: DateTime<Utc> = self.moment(&happened.day, text, place)?;
            return Ok(Json::String(at.to_rfc3339_opts(SecondsFormat::Secs, true)));
        }
        serde_json::to_value(value).map_err(|error| impossible(place, error))
    }

    /// A call to a person of the plan goes to the number that is dialled first.
    fn call_by_name(&self, act: &mut Json) {
        let id = act.get("person").and_then(Json::as_str);
        let id: Option<Uuid> = id.and_then(|id| id.parse().ok());
        let person = id.and_then(|id| self.plan.person(id));
        if let (Some(person), Some(fields)) = (person, act.as_object_mut()) {
            let number = person.first_number().unwrap_or_default();
            fields.insert("name".to_owned(), person.full_name().into());
            fields.insert("number".to_owned(), number.into());
        }
    }

    /// A file of that name was kept.
    fn attach(&self, evidence: &mut NewEvidence, place: &Place) -> Result<(), StarterError> {
        let blob = self.kept.get(evidence.name.as_str());
        let blob = blob.ok_or_else(|| place.refuse(Fault::UnknownKey(evidence.name.clone())))?;
        evidence.bytes = u32::try_from(blob.size).unwrap_or(u32::MAX);
        evidence.sha256 = data_encoding::HEXLOWER.encode(&blob.sha256);
        evidence.blob = blob.name.to_string();
        Ok(())
    }

    /// People come to the cell, each to the seats that were kept for them.
    fn arrive(
        &mut self,
        key: &str,
        names: &str,
        doing: Doer<'_>,
        place: &Place,
    ) -> Result<(), StarterError> {
        for name in names.split(", ") {
            let seats = &self.played(key, place)?.dossier.seats;
            let of_name = seats.iter().filter(|seat| seat.name == name);
            let takings: Vec<Uuid> = of_name.map(|seat| seat.id).collect();
            if takings.is_empty() {
                return Err(impossible(place, name));
            }
            for taking in takings {
                let present = true;
                self.carry(key, Act::Present { taking, present }, doing, place)?;
            }
        }
        Ok(())
    }
}

/// The field of an act of that name, be it one of what is judged.
fn slot<'a>(act: &'a mut Json, name: &str) -> Option<&'a mut Json> {
    let fields: &mut Map<String, Json> = act.as_object_mut()?;
    if fields.contains_key(name) {
        return fields.get_mut(name);
    }
    fields.get_mut("judged")?.get_mut(name)
}

/// An act of that name as it is when nothing more is said.
fn usual(name: &str) -> Option<Act> {
    let none = String::new;
    Some(match name {
        "qualify" => Act::Qualify(Qualify::default()),
        "change_state" => Act::ChangeState {
            state: none(),
            waiting_for: none(),
            note: none(),
        },
        "set_activity" => Act::SetActivity {
            activity: Uuid::nil(),
            standing: "affected".to_owned(),
            since: None,
            expected_at: None,
            recovered_at: None,
        },
        "tick" => Act::Tick {
            list: none(),
            item: none(),
            done: true,
            note: none(),
        },
        "write" => Act::Write(NewLine {
            source: "typed".to_owned(),
            ..NewLine::default()
        }),
        "call" => Act::Call(Called::default()),
        "set_channel" => Act::SetChannel {
            channel: none(),
            down: true,
        },
        "request_cell" => Act::RequestCell,
        "open_cell" => Act::OpenCell {
            owner: "provider".to_owned(),
            bridge: none(),
            report_minutes: 60,
        },
        "decide_drp" => Act::DecideDrp {
            decision: none(),
            note: none(),
        },
        "activate_plan" => Act::ActivatePlan {
            plan: none(),
            active: true,
            note: none(),
        },
        "close_cell" => Act::CloseCell { agreed_by: none() },
        "report" => Act::Report {
            progress: none(),
            done: none(),
            left: none(),
            next_at: None,
        },
        "send" => Act::Send(NewMessage {
            means: "copied".to_owned(),
            ..NewMessage::default()
        }),
        "meet_clock" => Act::MeetClock {
            clock: none(),
            note: none(),
        },
        "drop_clock" => Act::DropClock {
            clock: none(),
            note: none(),
        },
        "escalate" => Act::Escalate { clock: none() },
        "start_recovery" => Act::StartRecovery,
        "mark_run" => Act::MarkRun {
            phase: Uuid::nil(),
            task: None,
            mark: "done".to_owned(),
            note: none(),
        },
        "end_recovery" => Act::EndRecovery,
        "note_alert" => Act::NoteAlert(NewAlert {
            status: "firing".to_owned(),
            ..NewAlert::default()
        }),
        "keep_evidence" => Act::KeepEvidence(NewEvidence::default()),
        _ => return None,
    })
}
