//! What a person can do in an incident.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::model::incident::qualify::Judged;

/// Something done in an incident.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct Deed {
    /// When it was done; now where nothing is said.
    pub at: Option<DateTime<Utc>>,
    /// What was done.
    pub act: Act,
}

/// A judgement on an incident; the scales left empty follow from the plan's mapping (CL10).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct Qualify {
    /// What was judged.
    pub judged: Judged,
    /// Code in the list `service_level`.
    pub service_level: String,
    /// Code in the list `report_type`.
    pub report_type: String,
    /// Another priority than the mapping gives.
    pub priority: String,
    /// Another class than the mapping gives.
    pub class: String,
    /// Another gravity than the mapping gives.
    pub gravity: String,
    /// Another impact of the report than the mapping gives.
    pub report_impact: String,
    /// Why it differs from the mapping, or from the judgement before.
    pub reason: String,
}

/// A line typed into the log (LO1).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct NewLine {
    /// `fact`, `action`, `decision`, `communication`, `call`, `escalation` or `state`.
    pub kind: String,
    /// Who acted; empty for who is at the keyboard.
    pub actor: String,
    /// What happened.
    pub text: String,
    /// What came of it.
    pub result: String,
    /// A reference.
    pub link: String,
    /// Those it names, one a line: `person:ID`, `role:ID`, `document:ID`, `activity:ID`.
    pub mentions: String,
    /// `to_verify`, or empty.
    pub verification: String,
    /// `typed`, `paper`, `file` or `command`.
    pub source: String,
    /// The paper sheet it was copied from.
    pub sheet: String,
}

/// An attempt to reach somebody.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct Called {
    /// Who.
    pub person: Option<Uuid>,
    /// In which role.
    pub role: Option<Uuid>,
    /// Name.
    pub name: String,
    /// Number dialled.
    pub number: String,
    /// Key of the step of the cascade; empty for a call besides it.
    pub step: String,
    /// `reached`, `no_answer`, `message_left` or `acknowledged`.
    pub outcome: String,
    /// What was said.
    pub note: String,
}

/// Somebody who takes a seat in the cell.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct Seating {
    /// The seat; nothing for somebody invited.
    pub seat: Option<Uuid>,
    /// `provider` or `client`.
    pub side: String,
    /// Who, if a person of the plan.
    pub person: Option<Uuid>,
    /// Name.
    pub name: String,
    /// What for.
    pub function: String,
}

/// A message that was sent.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct NewMessage {
    /// The template it was made from.
    pub template: Option<Uuid>,
    /// `opening`, `status`, `closing` or `other`.
    pub category: String,
    /// `internal` or `external`.
    pub audience: String,
    /// Code in the list `channel`.
    pub channel: String,
    /// To whom.
    pub recipients: String,
    /// Subject.
    pub subject: String,
    /// Text.
    pub body: String,
    /// `copied`, `saved`, `printed`, `spoken` or `sms`.
    pub means: String,
}

/// A piece of evidence that was put into the blobs folder.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct NewEvidence {
    /// File name.
    pub name: String,
    /// Media type.
    pub media: String,
    /// Size in bytes.
    pub bytes: u32,
    /// SHA-256 in hexadecimal.
    pub sha256: String,
    /// Name in the blobs folder.
    pub blob: String,
    /// The line it belongs to; a line of its own where there is none.
    pub line: Option<Uuid>,
    /// What it shows.
    pub note: String,
}

/// An alert of a monitoring tool, read from a file (EX1).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct NewAlert {
    /// Identity of the alert in its source.
    pub fingerprint: String,
    /// `alertmanager`, `opsgenie` or `dynatrace`.
    pub source: String,
    /// `firing`, `acknowledged` or `resolved`.
    pub status: String,
    /// Its title.
    pub title: String,
    /// What it says.
    pub description: String,
    /// Where more is to be found.
    pub link: String,
    /// When it began.
    pub starts_at: Option<DateTime<Utc>>,
    /// When it ended.
    pub ends_at: Option<DateTime<Utc>>,
}

/// Everything that can be done in an incident. Each leaves a line in the log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Act {
    /// Judges it, or judges it anew (CL1-CL10, IN4).
    Qualify(Qualify),
    /// Takes it into a state (IN4).
    ChangeState {
        /// Code in the list `state`.
        state: String,
        /// `client` or `third_party` where it waits.
        waiting_for: String,
        /// Who precisely, or why; how it was resolved.
        note: String,
    },
    /// Says whether an essential activity is hit (AC1).
    SetActivity {
        /// The activity.
        activity: Uuid,
        /// `affected`, `not_affected` or `unknown`.
        standing: String,
        /// Since when it stands still.
        since: Option<DateTime<Utc>>,
        /// When it is expected back.
        expected_at: Option<DateTime<Utc>>,
        /// When it was back.
        recovered_at: Option<DateTime<Utc>>,
    },
    /// Ticks something the plan lists, or takes the tick back (CL2, IN7-IN9, ES4, ES7).
    Tick {
        /// The list, as in the record.
        list: String,
        /// The id of the record, or a code.
        item: String,
        /// Done, or not any more.
        done: bool,
        /// Anything else.
        note: String,
    },
    /// Writes a line of the log (LO1).
    Write(NewLine),
    /// Corrects a line by a new one.
    Correct {
        /// The line.
        line: Uuid,
        /// What it should say.
        text: String,
        /// What came of it.
        result: String,
    },
    /// Says whether what a line tells is true.
    Verify {
        /// The line.
        line: Uuid,
        /// `to_verify`, `verified` or `refuted`.
        verification: String,
        /// How it was checked.
        note: String,
    },
    /// Notes an attempt to reach somebody (ES1-ES3).
    Call(Called),
    /// Says that a channel is down, or works again.
    SetChannel {
        /// Code in the list `channel`.
        channel: String,
        /// It cannot be used.
        down: bool,
    },
    /// Asks for the crisis cell (ES7: at + 45 min).
    RequestCell,
    /// Opens the cell and fills its seats from the plan (ES5, ES6, RO6).
    OpenCell {
        /// `provider` or `client` (ES5).
        owner: String,
        /// The call bridge.
        bridge: String,
        /// Minutes between two status reports.
        report_minutes: u32,
    },
    /// Says how to join the call bridge (ES6).
    SetBridge {
        /// Number, code, link.
        bridge: String,
    },
    /// Seats somebody in the cell.
    Seat(Seating),
    /// Somebody of the cell arrives, or leaves.
    Present {
        /// The record of the seat taken.
        taking: Uuid,
        /// Arrives; leaves otherwise.
        present: bool,
    },
    /// Decides on the DRP (ES7).
    DecideDrp {
        /// `yes` or `no`.
        decision: String,
        /// Why.
        note: String,
    },
    /// Puts a plan in force or out of force (IN9).
    ActivatePlan {
        /// `bcp`, `drp`, `cmp` or `irp`.
        plan: String,
        /// In force.
        active: bool,
        /// Why.
        note: String,
    },
    /// Closes the cell, with the agreement of the BCP or CMP manager (IN9).
    CloseCell {
        /// Who agreed.
        agreed_by: String,
    },
    /// Gives a status report (ES6, ES7).
    Report {
        /// Where we are.
        progress: String,
        /// What was done.
        done: String,
        /// What is left to do.
        left: String,
        /// When the next one comes.
        next_at: Option<DateTime<Utc>>,
    },
    /// Notes a message that was sent (CO1).
    Send(NewMessage),
    /// Hands over to the next shift.
    HandOver {
        /// Who leaves.
        from: String,
        /// Who takes over.
        to: String,
        /// The sheet.
        body: String,
        /// What the one who leaves adds.
        note: String,
    },
    /// Starts the clock of a statutory duty.
    StartClock {
        /// Code of the clock.
        clock: String,
        /// Who files it; empty for the role of the plan.
        who: String,
    },
    /// Ends a clock by hand: filed, delivered.
    MeetClock {
        /// Code of the clock.
        clock: String,
        /// Under which reference.
        note: String,
    },
    /// Says that a clock does not apply.
    DropClock {
        /// Code of the clock.
        clock: String,
        /// Why.
        note: String,
    },
    /// Escalates a late clock as the plan names it (CL3, CL4).
    Escalate {
        /// Code of the clock.
        clock: String,
    },
    /// Starts the recovery run sheet (RC1).
    StartRecovery,
    /// Starts, ends, skips or reopens a task or a phase of it.
    MarkRun {
        /// The phase.
        phase: Uuid,
        /// The task; nothing for the whole phase.
        task: Option<Uuid>,
        /// `started`, `done`, `skipped` or `reopened`.
        mark: String,
        /// Anything else.
        note: String,
    },
    /// Ends the recovery.
    EndRecovery,
    /// Notes an alert that was read from a file (EX1).
    NoteAlert(NewAlert),
    /// Keeps a piece of evidence that was put into the blobs folder (LO3).
    KeepEvidence(NewEvidence),
    /// Notes what was done with a piece of evidence.
    HandleEvidence {
        /// The evidence.
        evidence: Uuid,
        /// `viewed`, `exported` or `handed_over`.
        act: String,
        /// To whom, where.
        note: String,
    },
}
