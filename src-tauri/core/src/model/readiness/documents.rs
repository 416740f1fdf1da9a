//! Linked documents: an offline copy of each (DO2), reviewed in time (DO1).

use chrono::NaiveDate;

use super::super::document::Document;
use super::super::plan::{Kind, Plan};
use super::{Check, Finding, FindingCode};

pub(super) fn checks(plan: &Plan, today: NaiveDate) -> Vec<Check> {
    plan.documents
        .iter()
        .flat_map(|document| [copy(document), review(document, today)])
        .collect()
}

fn copy(document: &Document) -> Check {
    let code = FindingCode::DocumentNoCopy;
    Check::new(
        code,
        (!document.has_copy()).then(|| finding(code, document)),
    )
}

fn review(document: &Document, today: NaiveDate) -> Check {
    let found = match document.review_on {
        None => Some(finding(FindingCode::DocumentNoReview, document)),
        Some(due) if due < today => {
            Some(finding(FindingCode::DocumentOverdue, document).with("due", due))
        }
        Some(_) => None,
    };
    Check::new(FindingCode::DocumentOverdue, found)
}

fn finding(code: FindingCode, document: &Document) -> Finding {
    Finding::new(code, Kind::Document, document.id, &document.title)
        .with("reference", &document.reference)
}
