//! Every promise is a clock: what is left, what is late, and what to do then (CL3-CL7, CO3, ES7, PI3).

mod course;
mod duties;
mod making;
mod promised;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Dossier;
use crate::model::business_time::BusinessTime;
use crate::model::plan::Plan;
use making::Making;

/// Business days after the closing until the final review is due (PI3).
pub const REVIEW_DAYS: u32 = 5;

/// What a clock counts towards.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum ClockName {
    /// Somebody takes charge (CL6).
    Acknowledge,
    /// Work on it begins (CL7).
    Respond,
    /// It is resolved (CL5).
    Resolve,
    /// The next communication (CO3).
    Update,
    /// The crisis cell opens (ES7).
    Cell,
    /// Whether the DRP is activated is decided (ES7).
    DrpDecision,
    /// The crisis is closed (ES7).
    Closing,
    /// An essential activity is back (CL4, AC1).
    Rto,
    /// The review is delivered (PI3).
    Review,
    /// A statutory duty is filed.
    Duty,
}

/// How a clock stands.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// The time is over.
    Late,
    /// Little is left.
    Soon,
    /// It runs.
    Running,
    /// It stands still while the incident waits for somebody else (IN4).
    Paused,
    /// It runs without a figure: as the work progresses.
    Open,
    /// It has not started: one click does.
    Offered,
    /// The promise was kept.
    Met,
    /// It was met, late.
    MetLate,
    /// It does not apply: somebody said why.
    Dropped,
}

/// What the plan says to do when a clock is late.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Escalation {
    /// The incident passes to the class major (CL3).
    pub to_major: bool,
    /// Codes of the roles that are warned at once (CL3, CL4, ES1).
    pub roles: Vec<String>,
    /// When somebody did so.
    pub done_at: Option<DateTime<Utc>>,
}

/// A promise and how much of it is left.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct IncidentClock {
    /// Its code: `resolve`, `rto:ID`, `duty:ID`.
    pub code: String,
    /// What it counts towards.
    pub name: ClockName,
    /// Name of the activity or duty; empty for the others.
    pub label: String,
    /// When it started.
    pub started_at: Option<DateTime<Utc>>,
    /// When the time is over, with the pauses so far.
    pub due_at: Option<DateTime<Utc>>,
    /// From when little is left.
    pub soon_at: Option<DateTime<Utc>>,
    /// When it was met.
    pub met_at: Option<DateTime<Utc>>,
    /// How it stands.
    pub standing: Standing,
    /// For whom it waits: `client` or `third_party`; empty while it runs.
    pub waiting_for: String,
    /// The figure of the promise; nothing without one.
    pub amount: Option<u32>,
    /// `minute`, `hour`, `day`, `month` or `progress`.
    pub unit: String,
    /// `elapsed` or `business`.
    pub calendar: String,
    /// Who files it or answers for it, where that is known.
    pub who: String,
    /// What to do when it is late.
    pub escalation: Option<Escalation>,
}

impl IncidentClock {
    /// Whether it still counts: neither met nor dropped, and begun.
    pub fn is_pending(&self) -> bool {
        !matches!(
            self.standing,
            Standing::Offered | Standing::Met | Standing::MetLate | Standing::Dropped
        )
    }
}

/// When those who reported an incident were promised to hear of it first (CL7); nothing without a figure.
pub fn first_told_due(
    plan: &Plan,
    time: &BusinessTime,
    dossier: &Dossier,
) -> Option<DateTime<Utc>> {
    let making = Making {
        plan,
        time,
        dossier,
        life: dossier.life(),
        now: dossier.incident.declared_at?,
    };
    making.first_told_due()
}

/// The clocks of an incident, the most pressing first.
pub fn clocks(
    plan: &Plan,
    time: &BusinessTime,
    dossier: &Dossier,
    now: DateTime<Utc>,
) -> Vec<IncidentClock> {
    let making = Making::new(plan, time, dossier, now);
    let mut clocks = making.promised();
    clocks.extend(making.of_crisis());
    clocks.extend(making.of_activities());
    clocks.extend(making.review());
    clocks.extend(making.duties());
    clocks.sort_by_key(|clock| (clock.standing, clock.due_at, clock.name));
    clocks
}

/// The clocks of the promises of service alone, over or not: acknowledge, respond, resolve, tell (CL5-CL7, CO3).
pub fn served(
    plan: &Plan,
    time: &BusinessTime,
    dossier: &Dossier,
    now: DateTime<Utc>,
) -> Vec<IncidentClock> {
    Making::new(plan, time, dossier, now).promised()
}

/// The clock of the review alone; nothing before the closing, and in an exercise (PI3).
pub fn review_clock(
    plan: &Plan,
    time: &BusinessTime,
    dossier: &Dossier,
    now: DateTime<Utc>,
) -> Option<IncidentClock> {
    Making::new(plan, time, dossier, now).review()
}

/// The code of a statutory duty's clock.
pub fn duty_code(duty: Uuid) -> String {
    format!("duty:{duty}")
}

fn code_of(name: ClockName) -> String {
    match name {
        ClockName::Acknowledge => "acknowledge",
        ClockName::Respond => "respond",
        ClockName::Resolve => "resolve",
        ClockName::Update => "update",
        ClockName::Cell => "cell",
        ClockName::DrpDecision => "drp_decision",
        ClockName::Closing => "closing",
        ClockName::Rto => "rto",
        ClockName::Review => "review",
        ClockName::Duty => "duty",
    }
    .to_owned()
}
