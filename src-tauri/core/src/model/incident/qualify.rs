//! An incident is qualified once and every scale follows by the plan's one mapping (CL5, CL10).

use serde::{Deserialize, Serialize};

use crate::model::classification::ScaleMapping;
use crate::model::plan::Plan;

/// What a person judges.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct Judged {
    /// An event that is no incident yet.
    pub event_only: bool,
    /// Only the interface is touched.
    pub interface_only: bool,
    /// An essential activity is hit.
    pub essential: bool,
    /// An activation criterion is met (ES4).
    pub crisis: bool,
    /// Code in the list `impact`.
    pub impact: String,
    /// Code in the list `urgency`.
    pub urgency: String,
}

/// What follows from it. An empty code: the scale does not apply, or something is still to be judged.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Scales {
    /// Code in the list `priority`.
    pub priority: String,
    /// Code of the class.
    pub class: String,
    /// Code in the list `gravity`.
    pub gravity: String,
    /// Code in the list `report_impact`.
    pub report_impact: String,
}

/// The scales of what was judged. A criterion met takes the row of the crisis; else the priority of impact and urgency
/// (CL5) takes its rows, of which an essential activity takes the strongest class and others the weakest, and an
/// interface the cosmetic one (CL10).
pub fn scales(plan: &Plan, judged: &Judged) -> Scales {
    let priority = if judged.event_only {
        String::new()
    } else {
        priority_of(plan, judged)
    };
    if priority.is_empty() && !judged.event_only && !judged.crisis {
        return Scales::default();
    }
    let strength = |row: &&ScaleMapping| {
        let class = plan
            .classes
            .iter()
            .position(|class| class.code == row.class);
        class.unwrap_or_default()
    };
    let mut rows: Vec<&ScaleMapping> = plan.scale_mappings.iter().collect();
    rows.sort_by(|one, other| one.position.total_cmp(&other.position));
    let of_crisis = rows.iter().copied().find(|row| row.class == "crisis");
    rows.retain(|row| row.class != "crisis" && row.priority == priority);
    let cosmetic = |row: &&ScaleMapping| row.gravity == "cosmetic";
    if rows.iter().any(cosmetic) && rows.iter().any(|row| !cosmetic(row)) {
        rows.retain(|row| cosmetic(row) == judged.interface_only);
    }
    let row = match (of_crisis, judged.crisis) {
        (Some(row), true) => Some(row),
        _ if judged.essential => rows.into_iter().max_by_key(strength),
        _ => rows.into_iter().min_by_key(strength),
    };
    row.map_or(
        Scales {
            priority,
            ..Scales::default()
        },
        |row| Scales {
            priority: row.priority.clone(),
            class: row.class.clone(),
            gravity: row.gravity.clone(),
            report_impact: row.report_impact.clone(),
        },
    )
}

fn priority_of(plan: &Plan, judged: &Judged) -> String {
    let rule = plan
        .priority_rules
        .iter()
        .find(|rule| rule.impact == judged.impact && rule.urgency == judged.urgency);
    rule.map(|rule| rule.priority.clone()).unwrap_or_default()
}
