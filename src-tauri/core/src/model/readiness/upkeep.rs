//! The plan as a whole: named, published, reviewed and tested (PL2, PL4), prevention kept up (PV1), and its data safe.

use chrono::{NaiveDate, TimeDelta};

use super::super::organisation::Organisation;
use super::super::plan::{Kind, Plan};
use super::super::prevention::Measure;
use super::{Check, Circumstances, Finding, FindingCode};

/// A backup older than this is too old.
const BACKUP_AGE: TimeDelta = TimeDelta::days(7);

pub(super) fn checks(plan: &Plan, circumstances: &Circumstances, today: NaiveDate) -> Vec<Check> {
    let organisation = plan.organisation();
    let row = plan
        .organisations
        .first()
        .map(|organisation| organisation.id);
    let about = |code| Finding::new(code, Kind::Organisation, row, &organisation.name);
    let months = organisation.months_between_reviews();

    let mut checks = vec![
        named(&organisation, about(FindingCode::OrganisationUnnamed)),
        Check::periodic(
            about(FindingCode::ReviewOverdue),
            organisation.reviewed_on,
            months,
            today,
        ),
        Check::periodic(
            about(FindingCode::TestOverdue),
            organisation.tested_on,
            months,
            today,
        ),
        published(plan),
        on_paper(plan),
        recovery_tried(circumstances),
        backed_up(circumstances),
    ];
    checks.extend(
        plan.measures
            .iter()
            .filter_map(|measure| kept_up(measure, today)),
    );
    checks
}

fn named(organisation: &Organisation, finding: Finding) -> Check {
    let unnamed = organisation.name.trim().is_empty();
    Check::new(finding.code, unnamed.then_some(finding))
}

fn published(plan: &Plan) -> Check {
    let code = FindingCode::NoVersion;
    let published = plan
        .versions
        .iter()
        .any(|version| version.published_at.is_some());
    Check::new(
        code,
        (!published).then(|| Finding::new(code, Kind::PlanVersion, None, "")),
    )
}

/// PL3: the plan is kept on paper too.
fn on_paper(plan: &Plan) -> Check {
    let code = FindingCode::NoPaperCopy;
    let kept = plan
        .copies
        .iter()
        .any(|copy| copy.document == "plan" && copy.destroyed_on.is_none());
    Check::new(
        code,
        (!kept).then(|| Finding::new(code, Kind::PaperCopy, None, "")),
    )
}

fn recovery_tried(circumstances: &Circumstances) -> Check {
    let code = FindingCode::RecoverySheetUntried;
    let untried = circumstances.recovery_tried_at.is_none();
    Check::new(
        code,
        untried.then(|| Finding::new(code, Kind::Organisation, None, "")),
    )
}

fn backed_up(circumstances: &Circumstances) -> Check {
    let code = FindingCode::BackupOld;
    let finding = Finding::new(code, Kind::Organisation, None, "");
    let Some(last) = circumstances.backed_up_at else {
        return Check::new(code, Some(finding));
    };
    let age = circumstances.now - last;
    let old = age > BACKUP_AGE;
    Check::new(
        code,
        old.then(|| {
            finding
                .with_instant("last", last)
                .with("days", age.num_days())
        }),
    )
}

/// A measure without a date has nothing to be late for.
fn kept_up(measure: &Measure, today: NaiveDate) -> Option<Check> {
    let code = FindingCode::MeasureOverdue;
    let due = measure.due_on?;
    let overdue = due < today && !measure.is_done();
    let found = overdue.then(|| {
        Finding::new(code, Kind::Measure, measure.id, &measure.text)
            .with("due", due)
            .with("owner", &measure.owner)
    });
    Some(Check::new(code, found))
}
