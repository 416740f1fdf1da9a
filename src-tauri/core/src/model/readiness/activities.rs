//! Essential activities: how long each may stand still, and who answers for it (AC1).

use super::super::activity::Activity;
use super::super::plan::{Kind, Plan};
use super::{Check, Finding, FindingCode};

pub(super) fn checks(plan: &Plan) -> Vec<Check> {
    plan.activities
        .iter()
        .flat_map(|activity| {
            let owner = activity.owner.and_then(|role| plan.role(role));
            [
                check(
                    FindingCode::RtoMissing,
                    activity,
                    activity.rto_minutes.is_none(),
                ),
                check(FindingCode::ActivityNoOwner, activity, owner.is_none()),
            ]
        })
        .collect()
}

fn check(code: FindingCode, activity: &Activity, missing: bool) -> Check {
    Check::new(
        code,
        missing.then(|| Finding::new(code, Kind::Activity, activity.id, &activity.name)),
    )
}
