//! How long each essential activity stood still, compared with its RTO (PI1, CL4, AC1).

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Dossier;
use crate::model::plan::Plan;

/// An essential activity of the plan in an incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Recovered {
    /// The activity.
    pub activity: Uuid,
    /// Its name.
    pub name: String,
    /// Its RTO in minutes.
    pub rto_minutes: Option<u32>,
    /// `affected`, `not_affected` or `unknown`.
    pub standing: String,
    /// Since when it stood still.
    pub since: Option<DateTime<Utc>>,
    /// When it was expected back.
    pub expected_at: Option<DateTime<Utc>>,
    /// When it was back.
    pub recovered_at: Option<DateTime<Utc>>,
    /// Minutes it stood still; nothing while it is not known.
    pub lasted_minutes: Option<u32>,
    /// Whether it was back within its RTO; nothing where one of the two is not known.
    pub kept: Option<bool>,
}

impl Recovered {
    /// When it must be back; nothing where its RTO, or since when it stands still, is not known.
    pub fn due_at(&self) -> Option<DateTime<Utc>> {
        let rto = TimeDelta::minutes(i64::from(self.rto_minutes?));
        self.since?.checked_add_signed(rto)
    }
}

/// Every essential activity, in the order of the plan.
pub fn recovered(plan: &Plan, dossier: &Dossier) -> Vec<Recovered> {
    let activities = plan.activities.iter();
    activities
        .map(|activity| {
            let mut noted = dossier.activities.iter();
            let noted = noted.find(|noted| noted.activity == activity.id);
            let standing = noted.map_or("unknown", |noted| noted.standing.as_str());
            let hit = noted.filter(|noted| noted.standing == "affected");
            let since = hit.and_then(|noted| noted.since.or(dossier.began_at()));
            let recovered_at = hit.and_then(|noted| noted.recovered_at);
            let lasted = since.zip(recovered_at).map(|(since, back)| back - since);
            let lasted = lasted.filter(|lasted| *lasted >= TimeDelta::zero());
            let lasted_minutes =
                lasted.map(|lasted| u32::try_from(lasted.num_minutes()).unwrap_or(u32::MAX));
            Recovered {
                activity: activity.id,
                name: activity.name.clone(),
                rto_minutes: activity.rto_minutes,
                standing: standing.to_owned(),
                since,
                expected_at: hit.and_then(|noted| noted.expected_at),
                recovered_at,
                lasted_minutes,
                kept: lasted_minutes
                    .zip(activity.rto_minutes)
                    .map(|(lasted, rto)| lasted <= rto),
            }
        })
        .collect()
}
