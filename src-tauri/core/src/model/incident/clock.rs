//! Every promise is a clock: what is left, what is late, and what to do then (CL3-CL7, CO3, ES7, PI3).

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::life::Life;
use super::{ClockMark, Dossier};
use crate::model::business_time::BusinessTime;
use crate::model::duty::Duty;
use crate::model::plan::Plan;
use crate::model::service_level::Delay;

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

/// A clock being made.
struct Making<'a> {
    plan: &'a Plan,
    time: &'a BusinessTime,
    dossier: &'a Dossier,
    life: Life,
    now: DateTime<Utc>,
}

/// The clocks of an incident, the most pressing first.
pub fn clocks(
    plan: &Plan,
    time: &BusinessTime,
    dossier: &Dossier,
    now: DateTime<Utc>,
) -> Vec<IncidentClock> {
    let making = Making {
        plan,
        time,
        dossier,
        life: dossier.life(),
        now,
    };
    let mut clocks = making.promised();
    clocks.extend(making.of_crisis());
    clocks.extend(making.of_activities());
    clocks.extend(making.review());
    clocks.extend(making.duties());
    clocks.sort_by_key(|clock| (clock.standing, clock.due_at, clock.name));
    clocks
}

impl Making<'_> {
    /// Acknowledge, respond, resolve and the next communication.
    fn promised(&self) -> Vec<IncidentClock> {
        let Some(judged) = self.dossier.qualification() else {
            // Nothing was judged: the first promise is counted at the strictest level.
            let acknowledge = self.delay("acknowledge", "", "gold");
            return self
                .promise(ClockName::Acknowledge, acknowledge)
                .into_iter()
                .collect();
        };
        if judged.event_only {
            return Vec::new();
        }
        let level = judged.service_level.as_str();
        let mut found = vec![
            (ClockName::Acknowledge, self.delay("acknowledge", "", level)),
            (
                ClockName::Respond,
                self.delay("respond", &judged.gravity, level),
            ),
            (
                ClockName::Resolve,
                self.delay("resolve", &judged.priority, level),
            ),
        ];
        if self.life.resolved_at.is_none() {
            found.push((
                ClockName::Update,
                self.delay("update", &judged.gravity, level),
            ));
        }
        found
            .into_iter()
            .filter_map(|(name, delay)| self.promise(name, delay))
            .collect()
    }

    fn delay(&self, clock: &str, scale: &str, level: &str) -> Option<&Delay> {
        self.plan.delays.iter().find(|delay| {
            delay.clock == clock
                && (delay.scale.is_empty() || delay.scale == scale)
                && (delay.level.is_empty() || delay.level == level)
        })
    }

    fn promise(&self, name: ClockName, delay: Option<&Delay>) -> Option<IncidentClock> {
        let delay = delay?;
        let declared = self.dossier.incident.declared_at?;
        let (from, met_at) = match name {
            ClockName::Acknowledge => (declared, self.life.acknowledged_at),
            ClockName::Respond => (declared, self.life.started_at),
            ClockName::Resolve => (declared, self.life.resolved_at),
            _ => (self.last_told().unwrap_or(declared), None),
        };
        let (amount, unit, calendar) = match (name, self.report_minutes()) {
            (ClockName::Update, Some(minutes)) => {
                (Some(minutes), "minute".to_owned(), "elapsed".to_owned())
            }
            _ => (delay.amount, delay.unit.clone(), delay.calendar.clone()),
        };
        let counted = Delay {
            amount,
            unit,
            calendar,
            ..delay.clone()
        };
        let mut due_at = self.time.due(from, &counted);
        if name == ClockName::Update
            && let Some(announced) = self.announced()
        {
            due_at = Some(announced);
        }
        if name == ClockName::Resolve {
            due_at = due_at.and_then(|due| self.with_pauses(from, due, &counted));
        }
        let mut clock = self.clock(code_of(name), name, Some(from), due_at, met_at);
        clock.amount = counted.amount;
        clock.unit = counted.unit;
        clock.calendar = counted.calendar;
        if name == ClockName::Resolve && met_at.is_none() {
            self.pause(&mut clock);
        }
        Some(clock)
    }

    /// The clock stands still while the incident waits.
    fn pause(&self, clock: &mut IncidentClock) {
        if let Some(pause) = self
            .life
            .pauses
            .last()
            .filter(|pause| pause.until.is_none())
        {
            clock.standing = Standing::Paused;
            clock.waiting_for.clone_from(&pause.waiting_for);
        }
    }

    /// A due time moved on by the pauses, in the calendar in which the delay counts.
    fn with_pauses(
        &self,
        from: DateTime<Utc>,
        due: DateTime<Utc>,
        delay: &Delay,
    ) -> Option<DateTime<Utc>> {
        let business = delay.calendar == "business";
        self.life.pauses.iter().try_fold(due, |due, pause| {
            let until = pause.until.unwrap_or(self.now);
            let begun = pause.from.max(from);
            if until <= begun || begun >= due {
                return Some(due);
            }
            if business {
                let minutes = self.time.business_minutes_between(begun, until);
                self.time.add_business_minutes(due, minutes)
            } else {
                due.checked_add_signed(until - begun)
            }
        })
    }

    /// Minutes between two reports that the cell has set.
    fn report_minutes(&self) -> Option<u32> {
        let crisis = self.dossier.crises.last()?;
        crisis
            .report_minutes
            .filter(|_| crisis.closed_at.is_none() && crisis.opened_at.is_some())
    }

    /// When something was last told to anybody.
    fn last_told(&self) -> Option<DateTime<Utc>> {
        let messages = self
            .dossier
            .messages
            .iter()
            .filter_map(|message| message.at);
        let reports = self.dossier.reports.iter().filter_map(|report| report.at);
        messages.chain(reports).max()
    }

    /// The time at which the last report announced the next one, if nothing was told since.
    fn announced(&self) -> Option<DateTime<Utc>> {
        let last = self.dossier.reports.last()?;
        last.next_at.filter(|_| last.at == self.last_told())
    }

    /// The cell, the decision on the DRP and the closing, at the times of the chronogram.
    fn of_crisis(&self) -> Vec<IncidentClock> {
        let judged = self.dossier.qualification();
        let crisis = self.dossier.crises.last();
        let concerned = crisis.is_some()
            || judged.is_some_and(|judged| judged.class == "crisis" || judged.priority == "p1");
        let over = crisis.is_none() && self.life.resolved_at.is_some();
        if !concerned || over {
            return Vec::new();
        }
        let mut found = vec![self.milestone(
            ClockName::Cell,
            "cell_open",
            crisis.and_then(|crisis| crisis.opened_at),
        )];
        if let Some(crisis) = crisis {
            found.push(self.milestone(ClockName::DrpDecision, "plan_told", crisis.drp_decided_at));
            found.push(self.milestone(ClockName::Closing, "closed", crisis.closed_at));
        }
        found.into_iter().flatten().collect()
    }

    fn milestone(
        &self,
        name: ClockName,
        code: &str,
        met_at: Option<DateTime<Utc>>,
    ) -> Option<IncidentClock> {
        let milestone = self
            .plan
            .milestones
            .iter()
            .find(|milestone| milestone.code == code)?;
        let from = self.dossier.began_at()?;
        let offset = milestone.offset_minutes?;
        let due_at = from.checked_add_signed(TimeDelta::minutes(i64::from(offset)));
        let mut clock = self.clock(code_of(name), name, Some(from), due_at, met_at);
        clock.amount = Some(offset);
        clock.unit = "minute".to_owned();
        clock.calendar = "elapsed".to_owned();
        Some(clock)
    }

    /// The RTO of each essential activity that is hit.
    fn of_activities(&self) -> Vec<IncidentClock> {
        let hit = self
            .dossier
            .activities
            .iter()
            .filter(|hit| hit.standing == "affected");
        hit.filter_map(|hit| {
            let activity = self
                .plan
                .activities
                .iter()
                .find(|known| known.id == hit.activity)?;
            let minutes = activity.rto_minutes?;
            let from = hit.since.or(self.dossier.began_at())?;
            let due_at = from.checked_add_signed(TimeDelta::minutes(i64::from(minutes)));
            let code = format!("rto:{}", activity.id);
            let mut clock = self.clock(code, ClockName::Rto, Some(from), due_at, hit.recovered_at);
            clock.label.clone_from(&activity.name);
            clock.amount = Some(minutes);
            clock.unit = "minute".to_owned();
            clock.calendar = "elapsed".to_owned();
            // CL4: what is expected beyond the RTO is late before it is.
            let beyond = hit
                .expected_at
                .zip(due_at)
                .is_some_and(|(back, due)| back > due);
            if beyond && matches!(clock.standing, Standing::Running | Standing::Soon) {
                clock.standing = Standing::Late;
            }
            Some(clock)
        })
        .collect()
    }

    /// The final review, after the closing (PI3).
    fn review(&self) -> Option<IncidentClock> {
        let closed = self
            .life
            .closed_at
            .filter(|_| !self.dossier.incident.exercise)?;
        let due_at = self.time.add_business_days(closed, REVIEW_DAYS);
        let mark = self.last_mark("review", "meet").and_then(|mark| mark.at);
        let mut clock = self.clock(
            "review".to_owned(),
            ClockName::Review,
            Some(closed),
            due_at,
            mark,
        );
        clock.amount = Some(REVIEW_DAYS);
        clock.unit = "day".to_owned();
        clock.calendar = "business".to_owned();
        Some(clock)
    }

    /// Statutory duties: offered until somebody starts them.
    fn duties(&self) -> Vec<IncidentClock> {
        let mut duties: Vec<&Duty> = self.plan.duties.iter().collect();
        duties.sort_by(|one, other| one.position.total_cmp(&other.position));
        duties.into_iter().map(|duty| self.duty(duty)).collect()
    }

    fn duty(&self, duty: &Duty) -> IncidentClock {
        let code = duty_code(duty.id);
        let started = self.last_mark(&code, "start");
        let filed_before = duty
            .after
            .and_then(|before| self.last_mark(&duty_code(before), "meet"))
            .and_then(|mark| mark.at);
        let from = started.and_then(|mark| mark.at).or(filed_before);
        let counted = Delay {
            amount: duty.amount,
            unit: duty.unit.clone(),
            calendar: duty.calendar.clone(),
            ..Delay::default()
        };
        let due_at = from.and_then(|from| self.time.due(from, &counted));
        let met = self.last_mark(&code, "meet").and_then(|mark| mark.at);
        let mut clock = self.clock(code.clone(), ClockName::Duty, from, due_at, met);
        clock.label.clone_from(&duty.name);
        clock.amount = counted.amount;
        clock.unit = counted.unit;
        clock.calendar = counted.calendar;
        clock.who = self.who_files(duty, started);
        clock.escalation = None;
        if from.is_none() {
            clock.standing = Standing::Offered;
        }
        if self.last_mark(&code, "drop").is_some() {
            clock.standing = Standing::Dropped;
        }
        clock
    }

    fn who_files(&self, duty: &Duty, started: Option<&ClockMark>) -> String {
        let named = started
            .map(|mark| mark.who.clone())
            .filter(|who| !who.is_empty());
        let holder = || {
            let role = self.plan.role(duty.role?)?;
            let first = self
                .plan
                .holders(role.id)
                .first()
                .map(|person| person.full_name());
            Some(match first {
                Some(name) => format!("{name} ({})", role.short_name()),
                None => role.short_name().to_owned(),
            })
        };
        named.or_else(holder).unwrap_or_default()
    }

    /// The last mark of that kind on a clock, unless a later one takes it back by starting the clock again.
    fn last_mark(&self, code: &str, mark: &str) -> Option<&ClockMark> {
        let last_of = |wanted: &str| {
            let marks = &self.dossier.marks;
            marks
                .iter()
                .rposition(|one| one.clock == code && one.mark == wanted)
        };
        let found = last_of(mark)?;
        if mark != "start" && mark != "escalate" && last_of("start") > Some(found) {
            return None;
        }
        self.dossier.marks.get(found)
    }

    fn clock(
        &self,
        code: String,
        name: ClockName,
        started_at: Option<DateTime<Utc>>,
        due_at: Option<DateTime<Utc>>,
        met_at: Option<DateTime<Utc>>,
    ) -> IncidentClock {
        let soon_at = started_at.zip(due_at).map(|(start, due)| soon(start, due));
        let standing = match (met_at, due_at) {
            (Some(met), Some(due)) if met > due => Standing::MetLate,
            (Some(_), _) => Standing::Met,
            (None, None) => Standing::Open,
            (None, Some(due)) if self.now >= due => Standing::Late,
            _ if soon_at.is_some_and(|soon| self.now >= soon) => Standing::Soon,
            _ => Standing::Running,
        };
        let escalation = self.escalation(name, &code);
        IncidentClock {
            code,
            name,
            label: String::new(),
            started_at,
            due_at,
            soon_at,
            met_at,
            standing,
            waiting_for: String::new(),
            amount: None,
            unit: String::new(),
            calendar: String::new(),
            who: String::new(),
            escalation,
        }
    }

    /// What the plan names for a missed delay: a minor incident passes to major, a major one is put before the teams of
    /// continuity and crisis (CL3); an RTO goes to the continuity team (CL4); the rest goes up the management (ES1).
    fn escalation(&self, name: ClockName, code: &str) -> Option<Escalation> {
        let class = self
            .dossier
            .qualification()
            .map_or("", |judged| judged.class.as_str());
        let (to_major, roles): (bool, &[&str]) = match name {
            ClockName::Acknowledge => (false, &["helpdesk_manager", "irp_manager"]),
            ClockName::Respond => (false, &["irp_manager"]),
            ClockName::Resolve if class == "minor" => (true, &["irp_manager"]),
            ClockName::Resolve | ClockName::Closing => (false, &["bcp_manager", "cmp_manager"]),
            ClockName::Cell => (false, &["cmp_manager"]),
            ClockName::DrpDecision => (false, &["cmp_manager", "drp_manager"]),
            ClockName::Rto => (false, &["bcp_manager"]),
            ClockName::Update | ClockName::Review | ClockName::Duty => return None,
        };
        Some(Escalation {
            to_major,
            roles: roles.iter().map(|code| (*code).to_owned()).collect(),
            done_at: self.last_mark(code, "escalate").and_then(|mark| mark.at),
        })
    }
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

/// Little is left in the last quarter of a delay, at most in its last twelve hours.
fn soon(start: DateTime<Utc>, due: DateTime<Utc>) -> DateTime<Utc> {
    due - ((due - start) / 4).min(TimeDelta::hours(12))
}
