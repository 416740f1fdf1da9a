//! What one message says of an alert, and how several about the same one become one.

use chrono::{DateTime, Utc};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::Alert;
use super::text::{line, running};

/// An alert as one message tells it.
pub(super) struct Reading {
    pub alert: Alert,
    /// When the alert became what it says, where the message knows.
    pub changed_at: Option<DateTime<Utc>>,
    /// Whether the message says a state at all: a note on an alert does not.
    pub state_told: bool,
}

impl Reading {
    /// Makes its texts fit for the fields of the plan and its identity that of its source. No alert stays without title.
    pub fn fit(mut self) -> Self {
        let alert = &mut self.alert;
        alert.fingerprint = format!("{}:{}", alert.source.code(), short(&alert.fingerprint));
        alert.application = line(&alert.application);
        alert.title = line(&alert.title);
        for other in [&alert.application, &alert.fingerprint] {
            if alert.title.is_empty() {
                alert.title.clone_from(other);
            }
        }
        alert.description = running(&alert.description);
        alert.link = line(&alert.link);
        for (name, value) in &mut alert.labels {
            (*name, *value) = (line(name), line(value));
        }
        self
    }

    /// Takes in what a later message of the file says of the same alert. The latest state counts;
    /// what it leaves out is kept from before.
    pub fn absorb(&mut self, next: Reading) {
        let next_is_later = next.is_later_than(self);
        let earlier = if next_is_later {
            std::mem::replace(self, next)
        } else {
            next
        };
        let (latest, before) = (&mut self.alert, earlier.alert);
        let same_outbreak = latest.starts_at.is_none()
            || before.starts_at.is_none()
            || latest.starts_at == before.starts_at;
        if !self.state_told && earlier.state_told && same_outbreak {
            self.state_told = true;
            latest.status = before.status;
            latest.ends_at = before.ends_at;
        }
        latest.starts_at = latest.starts_at.or(before.starts_at);
        self.changed_at = self.changed_at.or(earlier.changed_at);
        for (text, old) in [
            (&mut latest.description, before.description),
            (&mut latest.application, before.application),
            (&mut latest.priority, before.priority),
            (&mut latest.link, before.link),
        ] {
            if text.is_empty() {
                *text = old;
            }
        }
        if latest.labels.is_empty() {
            latest.labels = before.labels;
        }
    }

    /// By the outbreak first, then by the change; what neither tells apart comes in the order of the file, this one last.
    fn is_later_than(&self, other: &Reading) -> bool {
        for (mine, theirs) in [
            (self.alert.starts_at, other.alert.starts_at),
            (self.changed_at, other.changed_at),
        ] {
            match (mine, theirs) {
                (Some(mine), Some(theirs)) if mine != theirs => return mine > theirs,
                _ => {}
            }
        }
        true
    }
}

impl Alert {
    /// An identity for an alert that has none of its own: what it says of itself, hashed.
    pub(super) fn identity_of(said: &[(String, String)]) -> String {
        let mut hash = Sha256::new();
        for part in said.iter().flat_map(|(name, value)| [name, value]) {
            // The length first: no two lists of parts give the same bytes.
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part.as_bytes());
        }
        HEXLOWER.encode(&hash.finalize()[..16])
    }
}

/// The longest identity that is kept as it is, in characters.
const IDENTITY_LIMIT: usize = 200;

/// An identity that is too long, or not as it would be printed, gives way to its hash: cut, two could become one.
fn short(identity: &str) -> String {
    if identity.chars().count() <= IDENTITY_LIMIT && line(identity) == identity {
        identity.to_owned()
    } else {
        Alert::identity_of(&[(String::new(), identity.to_owned())])
    }
}

/// The value of the first of these names.
pub(super) fn value_of(pairs: &[(String, String)], names: &[&str]) -> String {
    let of = |name: &&str| {
        pairs
            .iter()
            .find(|(key, value)| key == name && !value.is_empty())
    };
    let found = names.iter().find_map(of);
    found.map_or(String::new(), |(_, value)| value.clone())
}

/// The application, service or machine that labels name, the best known to people first.
pub(super) fn machine(pairs: &[(String, String)]) -> String {
    let names = [
        "application",
        "app",
        "service",
        "service_name",
        "instance",
        "host",
        "hostname",
        "node",
        "job",
    ];
    value_of(pairs, &names)
}

/// Names with their values as running text; the usual names of an explanation need no saying.
pub(super) fn described(pairs: &[(String, String)]) -> String {
    let lines = pairs.iter().filter(|(_, value)| !value.is_empty());
    let lines: Vec<String> = lines
        .map(|(name, value)| match name.as_str() {
            "description" | "message" => value.clone(),
            _ => format!("{name}: {value}"),
        })
        .collect();
    lines.join("\n")
}
