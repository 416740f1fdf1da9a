//! Carrying out an act: the records it makes, and its line of the log.

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use uuid::Uuid;

use super::act::{Act, Deed};
use super::error::ActError;
use super::line::Line;
use super::words::Words;
use crate::model::business_time::BusinessTime;
use crate::model::change::Edit;
use crate::model::incident::{Dossier, LogLine};
use crate::model::{Kind, Language, Plan, Record, Value};

/// Facts may lie this far ahead of the clock: two computers rarely agree to the second.
const AHEAD: TimeDelta = TimeDelta::minutes(2);

/// Who acts, and when.
#[derive(Debug, Clone)]
pub struct Actor<'a> {
    /// Name of the person at the keyboard.
    pub name: &'a str,
    /// Now, in the time of the incident.
    pub now: DateTime<Utc>,
    /// The number the next line of the log takes.
    pub next_line: u32,
}

/// What an act comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Carried {
    /// What is written.
    pub edits: Vec<Edit>,
    /// The line of the log among it.
    pub line: Option<Uuid>,
}

/// An act being carried out.
pub(super) struct Doing<'a> {
    pub plan: &'a Plan,
    pub dossier: &'a Dossier,
    pub actor: &'a Actor<'a>,
    pub words: &'static Words,
    /// When it was done.
    pub at: DateTime<Utc>,
    edits: Vec<Edit>,
    lines: u32,
    last_line: Option<Uuid>,
}

/// What an act writes.
///
/// # Errors
/// [`ActError`], and then nothing is to be written.
pub fn carry_out(
    plan: &Plan,
    dossier: &Dossier,
    deed: &Deed,
    actor: &Actor<'_>,
) -> Result<Carried, ActError> {
    // Times are kept to the second: the log is in their order, and its numbers part what falls together.
    let now = actor.now.trunc_subsecs(0);
    let at = deed.at.map_or(now, |at| at.trunc_subsecs(0));
    if is_ahead(at, now) {
        return Err(ActError::Future);
    }
    let mut doing = Doing {
        plan,
        dossier,
        actor,
        words: Words::of(language(plan)),
        at,
        edits: Vec::new(),
        lines: 0,
        last_line: None,
    };
    doing.carry(&deed.act)?;
    for edit in &doing.edits {
        edit.must_fit()?;
    }
    Ok(Carried {
        edits: doing.edits,
        line: doing.last_line,
    })
}

/// Whether a fact is said to lie in the future.
pub(super) fn is_ahead(at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    at > now + AHEAD
}

/// The language of a plan's content.
pub(super) fn language(plan: &Plan) -> Language {
    Language::of_code(&plan.organisation().language).unwrap_or_default()
}

impl Doing<'_> {
    fn carry(&mut self, act: &Act) -> Result<(), ActError> {
        match act {
            Act::Qualify(qualify) => self.qualify(qualify),
            Act::ChangeState {
                state,
                waiting_for,
                note,
            } => self.change_state(state, waiting_for, note),
            Act::SetActivity {
                activity,
                standing,
                since,
                expected_at,
                recovered_at,
            } => self.set_activity(*activity, standing, [*since, *expected_at, *recovered_at]),
            Act::Tick {
                list,
                item,
                done,
                note,
            } => self.tick(list, item, *done, note),
            Act::Write(line) => self.write(line),
            Act::Correct { line, text, result } => self.correct(*line, text, result),
            Act::Verify {
                line,
                verification,
                note,
            } => self.verify(*line, verification, note),
            Act::Call(called) => self.call(called),
            Act::SetChannel { channel, down } => self.set_channel(channel, *down),
            Act::RequestCell => self.request_cell(),
            Act::OpenCell {
                owner,
                bridge,
                report_minutes,
            } => self.open_cell(owner, bridge, *report_minutes),
            Act::SetBridge { bridge } => self.set_bridge(bridge),
            Act::Seat(seating) => self.seat(seating),
            Act::Present { taking, present } => self.present(*taking, *present),
            Act::DecideDrp { decision, note } => self.decide_drp(decision, note),
            Act::ActivatePlan { plan, active, note } => self.activate_plan(plan, *active, note),
            Act::CloseCell { agreed_by } => self.close_cell(agreed_by),
            Act::Report {
                progress,
                done,
                left,
                next_at,
            } => self.report([progress, done, left], *next_at),
            Act::Send(message) => self.send(message),
            Act::HandOver {
                from,
                to,
                body,
                note,
            } => self.hand_over([from, to, body, note]),
            Act::StartClock { clock, who } => self.mark_clock(clock, "start", who, ""),
            Act::MeetClock { clock, note } => self.mark_clock(clock, "meet", "", note),
            Act::DropClock { clock, note } => self.mark_clock(clock, "drop", "", note),
            Act::Escalate { clock } => self.escalate(clock),
            Act::StartRecovery => self.start_recovery(),
            Act::MarkRun {
                phase,
                task,
                mark,
                note,
            } => self.mark_run(*phase, *task, mark, note),
            Act::EndRecovery => self.end_recovery(),
            Act::NoteAlert(alert) => self.note_alert(alert),
            Act::KeepEvidence(evidence) => self.keep_evidence(evidence),
            Act::HandleEvidence {
                evidence,
                act,
                note,
            } => self.handle_evidence(*evidence, act, note),
        }
    }

    /// Whether a fact is said to lie in the future.
    pub fn is_ahead(&self, at: DateTime<Utc>) -> bool {
        is_ahead(at, self.actor.now)
    }

    /// The plan's hours.
    pub fn time(&self) -> BusinessTime {
        BusinessTime::of(self.plan)
    }

    /// Makes a record of this incident and gives its id.
    pub fn make(&mut self, kind: Kind, fields: &[(&str, Value)]) -> Uuid {
        let row = Uuid::now_v7();
        let incident = ("incident".to_owned(), Value::from(self.dossier.incident.id));
        let fields = fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone()));
        self.edits.push(Edit {
            kind,
            row,
            fields: fields.chain([incident]).collect(),
        });
        row
    }

    /// Changes fields of a record of this incident.
    pub fn change(&mut self, kind: Kind, row: Uuid, fields: &[(&str, Value)]) {
        let fields = fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone()));
        self.edits.push(Edit {
            kind,
            row,
            fields: fields.collect(),
        });
    }

    /// Adds a line to the log.
    pub fn log(&mut self, line: Line<'_>) -> Uuid {
        let number = self.actor.next_line + self.lines;
        self.lines += 1;
        let actor = if line.actor.is_empty() {
            self.actor.name
        } else {
            line.actor
        };
        let row = self.make(
            LogLine::KIND,
            &[
                ("number", number.into()),
                ("happened_at", self.at.into()),
                ("written_at", self.actor.now.trunc_subsecs(0).into()),
                ("actor", cut_line(actor).into()),
                ("kind", line.kind.into()),
                ("text", line.text.into()),
                ("result", line.result.into()),
                ("link", cut_line(line.link).into()),
                ("mentions", line.mentions.into()),
                ("about", line.about.into()),
                ("verification", line.verification.into()),
                ("source", line.source.into()),
                ("sheet", cut_line(line.sheet).into()),
            ],
        );
        self.last_line = Some(row);
        row
    }

    /// Adds a line that tells of an act.
    pub fn tell(&mut self, kind: &'static str, text: String, result: &str) -> Uuid {
        self.log(Line {
            kind,
            text: &text,
            result,
            source: "act",
            ..Line::default()
        })
    }

    /// Refuses a code that is none of these.
    pub fn one_of(&self, field: &'static str, value: &str, known: &[&str]) -> Result<(), ActError> {
        if known.contains(&value) {
            return Ok(());
        }
        Err(ActError::Unknown {
            field,
            value: value.to_owned(),
        })
    }

    /// Refuses a code that is in none of the plan's words of that list.
    pub fn in_list(&self, field: &'static str, list: &str, code: &str) -> Result<(), ActError> {
        let known = self
            .plan
            .terms
            .iter()
            .any(|term| term.list == list && term.code == code);
        if known {
            return Ok(());
        }
        Err(ActError::Unknown {
            field,
            value: code.to_owned(),
        })
    }
}

/// What is longer than a single line takes, cut with a visible sign.
pub(super) fn cut_line(text: &str) -> String {
    let limit = crate::model::value::LINE_LIMIT;
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let mut cut: String = text.chars().take(limit - 1).collect();
    cut.push('…');
    cut
}
