//! What happened in the demonstration, told in files: each deed is carried out as it would be on the screen, so that log,
//! clocks and review are those of a real incident.

mod acting;
mod afterwards;
mod stage;
mod told;
mod walk;

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::Happened;
use super::error::{Fault, Place, StarterError};
use super::files::File;
use super::resolving::Keys;
use crate::model::Plan;
use crate::vault::blob::Blob;
use stage::Stage;
use told::{IncidentTold, Story};

/// What the files tell: incidents in the order in which they were declared, which is that of their numbers; then their
/// reviews and actions, then problems and walks. It is written in the order of its moments.
pub(super) fn told(
    files: &[File],
    plan: &Plan,
    keys: &Keys,
    kept: &HashMap<&str, Blob>,
    made_at: DateTime<Utc>,
) -> Result<Happened, StarterError> {
    let mut stage = Stage::new(plan, keys, kept, made_at);
    let stories: Vec<(Place, Story)> = files.iter().map(told::read).collect::<Result<_, _>>()?;
    let mut incidents: Vec<(DateTime<Utc>, Place, &IncidentTold)> = Vec::new();
    for (place, story) in &stories {
        for happened in &story.incidents {
            let place = Place {
                table: "incident".to_owned(),
                key: happened.key.clone(),
                ..place.clone()
            };
            let declared = stage.moment(&happened.day, &happened.declared, &place)?;
            incidents.push((declared, place, happened));
        }
    }
    incidents.sort_by_key(|(declared, ..)| *declared);
    for (_, place, happened) in &incidents {
        stage.play(happened, place)?;
    }
    for (_, place, happened) in &incidents {
        stage.follow_up(happened, place)?;
    }
    for (place, story) in &stories {
        for problem in &story.problems {
            stage.open_problem(problem, &place.of_field("problem"))?;
        }
        for walk in &story.walks {
            stage.walk(walk, &place.of_field("walk"))?;
        }
    }
    Ok(stage.written())
}

/// Says that something cannot have happened so.
fn impossible(place: &Place, cause: impl ToString) -> StarterError {
    place.refuse(Fault::Impossible(cause.to_string()))
}
