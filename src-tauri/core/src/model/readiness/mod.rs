//! Is the plan still good? What is missing or out of date, and how much of it is in order.
//!
//! Each file beside this one checks a part of the plan. A check always counts towards the score, whether it finds
//! something or not, so a plan with more in it is not worse off.

mod activities;
mod contacts;
mod crisis;
mod documents;
mod upkeep;

use std::collections::BTreeMap;

use chrono::{DateTime, Months, NaiveDate, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::business_time::BusinessTime;
use super::plan::{Kind, Plan};

/// What can be found; the window has a sentence for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum FindingCode {
    /// A role with one reachable person (CT3). Detail: `holders`, the people assigned.
    RoleOneContact,
    /// A role with nobody who can be reached (CT3). Detail: `holders`.
    RoleNoContact,
    /// A contact not verified in time. Detail: `months`; `last` and `due` unless it never was.
    ContactUnverified,
    /// A document without an offline copy (DO2). Detail: `reference`.
    DocumentNoCopy,
    /// A document whose review is overdue (DO1). Detail: `reference`, `due`.
    DocumentOverdue,
    /// A document without a review date (DO1). Detail: `reference`.
    DocumentNoReview,
    /// The review of the plan is overdue (PL4). Detail: `months`; `last` and `due` unless it never was reviewed.
    ReviewOverdue,
    /// The test of the plan is overdue (PL4). Detail: as for the review.
    TestOverdue,
    /// Nobody is on call (ES3). Detail: `from`; `until` if the gap ends.
    OnCallGap,
    /// An activity of the RACI grid for which nobody is accountable (ES8).
    RaciNoAccountable,
    /// An empty cell of the RACI grid (ES8). Detail: `column`.
    RaciEmptyCell,
    /// An essential activity without RTO (AC1).
    RtoMissing,
    /// An essential activity for which no role answers (AC1).
    ActivityNoOwner,
    /// The printed recovery sheet was never tried.
    RecoverySheetUntried,
    /// The plan was never published (PL2).
    NoVersion,
    /// No copy of the booklet on paper is in service (PL3).
    NoPaperCopy,
    /// The last verified backup is too old. Detail: `last` and `days` unless there is none.
    BackupOld,
    /// A preventive measure is overdue (PV1). Detail: `due`, `owner`.
    MeasureOverdue,
    /// The organisation has no name (PL2).
    OrganisationUnnamed,
}

/// How much a finding weighs.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The plan may fail in an incident.
    Alert,
    /// To be mended soon.
    Warning,
    /// To be mended some day.
    Info,
}

/// Something missing or out of date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Finding {
    /// What it is.
    pub code: FindingCode,
    /// How much it weighs.
    pub severity: Severity,
    /// The kind of record in which it is mended.
    pub kind: Kind,
    /// The record in which it is mended; nothing where one must be made, or where the settings mend it.
    pub row: Option<Uuid>,
    /// The name to show.
    pub subject: String,
    /// What the sentence needs besides: days and instants in ISO 8601, counts in digits, names.
    pub detail: BTreeMap<String, String>,
}

/// How ready the plan is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Readiness {
    /// The gravest first.
    pub findings: Vec<Finding>,
    /// 0 to 100: the share of checks passed, by weight, rounded down. 100 only where nothing was found.
    pub score: u32,
    /// How many checks were made.
    pub checked: u32,
    /// How many found nothing.
    pub passed: u32,
}

/// What the plan itself does not know.
#[derive(Debug, Clone, Copy)]
pub struct Circumstances {
    /// The present instant.
    pub now: DateTime<Utc>,
    /// When the recovery sheet last opened a copy.
    pub recovery_tried_at: Option<DateTime<Utc>>,
    /// When the last backup that was verified was made.
    pub backed_up_at: Option<DateTime<Utc>>,
}

/// Checks a whole plan.
pub fn readiness(plan: &Plan, circumstances: &Circumstances) -> Readiness {
    let time = BusinessTime::of(plan);
    let today = time.day_of(circumstances.now);
    let mut checks = contacts::checks(plan, today);
    checks.extend(crisis::checks(plan, &time, circumstances.now));
    checks.extend(upkeep::checks(plan, circumstances, today));
    checks.extend(documents::checks(plan, today));
    checks.extend(activities::checks(plan));
    sum_up(checks)
}

/// One thing looked at.
struct Check {
    /// The gravest it can find: its weight.
    gravest: FindingCode,
    found: Option<Finding>,
}

impl Check {
    fn new(gravest: FindingCode, found: Option<Finding>) -> Check {
        Check { gravest, found }
    }

    /// A check of something that must be done again every so many months.
    fn periodic(finding: Finding, last: Option<NaiveDate>, months: u32, today: NaiveDate) -> Check {
        let code = finding.code;
        let finding = finding.with("months", months);
        let Some(last) = last else {
            return Check::new(code, Some(finding));
        };
        // A date beyond the calendar never comes.
        let overdue = last
            .checked_add_months(Months::new(months))
            .filter(|due| *due < today);
        Check::new(
            code,
            overdue.map(|due| finding.with("last", last).with("due", due)),
        )
    }
}

impl Finding {
    fn new(code: FindingCode, kind: Kind, row: impl Into<Option<Uuid>>, subject: &str) -> Finding {
        Finding {
            code,
            severity: code.severity(),
            kind,
            row: row.into(),
            subject: subject.to_owned(),
            detail: BTreeMap::new(),
        }
    }

    fn with(mut self, name: &str, value: impl ToString) -> Finding {
        self.detail.insert(name.to_owned(), value.to_string());
        self
    }

    fn with_instant(self, name: &str, at: DateTime<Utc>) -> Finding {
        self.with(name, at.to_rfc3339_opts(SecondsFormat::Secs, true))
    }
}

fn sum_up(checks: Vec<Check>) -> Readiness {
    let weigh = |checks: &mut dyn Iterator<Item = &Check>| -> u64 {
        checks.map(|check| check.gravest.severity().weight()).sum()
    };
    let all = weigh(&mut checks.iter());
    let good = weigh(&mut checks.iter().filter(|check| check.found.is_none()));
    let score = (good * 100).checked_div(all).unwrap_or(100);
    let checked = checks.len();

    let mut findings: Vec<Finding> = checks.into_iter().filter_map(|check| check.found).collect();
    findings.sort_by_key(|finding| finding.severity);
    Readiness {
        score: count(score),
        checked: count(checked),
        passed: count(checked - findings.len()),
        findings,
    }
}

fn count(number: impl TryInto<u32>) -> u32 {
    number.try_into().unwrap_or(u32::MAX)
}

impl FindingCode {
    /// How much a finding of this code weighs.
    pub fn severity(self) -> Severity {
        use FindingCode::*;
        match self {
            RoleNoContact | OnCallGap | RecoverySheetUntried | BackupOld => Severity::Alert,
            RoleOneContact | ContactUnverified | DocumentNoCopy | DocumentOverdue
            | ReviewOverdue | TestOverdue | RaciNoAccountable | RtoMissing | ActivityNoOwner
            | NoVersion | NoPaperCopy | MeasureOverdue | OrganisationUnnamed => Severity::Warning,
            DocumentNoReview | RaciEmptyCell => Severity::Info,
        }
    }
}

impl Severity {
    fn weight(self) -> u64 {
        match self {
            Severity::Alert => 3,
            Severity::Warning => 2,
            Severity::Info => 1,
        }
    }
}
