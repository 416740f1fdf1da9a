//! Which incidents resemble each other: is it reported already (IN3), and was there one of its kind before (IN10)?

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Incident;
use crate::model::fold::fold;

/// Shorter words, and letters left of an elision, tell nothing.
const SHORTEST: usize = 3;
/// How much longer than a known word a typed one may be and still be the same: plurals, `serveur` and `serveurs`.
const LONGEST_ENDING: usize = 2;
/// Words that any report may hold, French and English, folded.
const COMMON: &[&str] = &[
    "and",
    "any",
    "apres",
    "are",
    "aucun",
    "aucune",
    "aux",
    "avant",
    "avec",
    "been",
    "but",
    "can",
    "cannot",
    "car",
    "ces",
    "cet",
    "cette",
    "chez",
    "dans",
    "depuis",
    "des",
    "does",
    "doesn",
    "don",
    "donc",
    "elle",
    "elles",
    "encore",
    "entre",
    "est",
    "ete",
    "etre",
    "fait",
    "for",
    "from",
    "had",
    "has",
    "have",
    "ils",
    "incident",
    "incidents",
    "into",
    "isn",
    "issue",
    "les",
    "leur",
    "leurs",
    "lors",
    "mais",
    "meme",
    "mes",
    "mon",
    "nos",
    "not",
    "notre",
    "nous",
    "off",
    "ont",
    "our",
    "out",
    "par",
    "pas",
    "peut",
    "plus",
    "pour",
    "probleme",
    "problemes",
    "problem",
    "problems",
    "quand",
    "que",
    "qui",
    "quoi",
    "sans",
    "ses",
    "since",
    "son",
    "sont",
    "sous",
    "sur",
    "that",
    "the",
    "their",
    "them",
    "they",
    "this",
    "tous",
    "tout",
    "toute",
    "toutes",
    "une",
    "very",
    "vers",
    "via",
    "vos",
    "votre",
    "vous",
    "was",
    "were",
    "when",
    "with",
    "you",
    "your",
];

/// An incident that resembles what is typed, or another incident.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct Similar {
    /// The incident.
    pub incident: Uuid,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Its words that were typed too, folded, in their order.
    pub shared: Vec<String>,
    /// The application is the same.
    pub same_application: bool,
    /// The type is the same.
    pub same_category: bool,
}

/// The incidents that share words, application or type with what is typed: those that share most first, of equals the
/// latest. The word being typed may be unfinished.
pub fn similar(
    title: &str,
    application: &str,
    category: &str,
    open: &[Incident],
    limit: usize,
) -> Vec<Similar> {
    let typed = Traits::of(title, application, category);
    let found = open.iter().map(|incident| {
        let known = Traits::of_incident(incident);
        (incident, typed.compare(incident, &known, is_same))
    });
    most_alike(found.filter(|(_, similar)| weight(similar) > 0), limit)
}

/// The incidents of a register, to be compared with each other whatever became of them. Exercises resemble nothing.
pub struct Kinds<'a>(Vec<(&'a Incident, Traits<'a>)>);

impl<'a> Kinds<'a> {
    /// Those of a register.
    pub fn of(register: &'a [Incident]) -> Kinds<'a> {
        let counted = register.iter().filter(|incident| !incident.exercise);
        let known = counted.map(|incident| (incident, Traits::of_incident(incident)));
        Kinds(known.collect())
    }

    /// The incidents of the same kind as one, those that share most first: the application is the same and so is the type
    /// or another word; or the type is the same and so are two words; or three words are.
    pub fn alike(&self, incident: &Incident, limit: usize) -> Vec<Similar> {
        let own = Traits::of_incident(incident);
        let others = self.0.iter().filter(|(other, _)| other.id != incident.id);
        let found = others.map(|(other, known)| (*other, own.compare(other, known, is_form_of)));
        most_alike(
            found.filter(|(_, similar)| own.is_same_kind(similar)),
            limit,
        )
    }
}

fn most_alike<'a>(
    found: impl Iterator<Item = (&'a Incident, Similar)>,
    limit: usize,
) -> Vec<Similar> {
    let found = found.map(|(incident, similar)| (weight(&similar), incident, similar));
    let mut found: Vec<(u32, &Incident, Similar)> = found.collect();
    found.sort_by(|(a_weight, a, _), (b_weight, b, _)| {
        let by_weight = b_weight.cmp(a_weight);
        let by_time = || b.noticed_at.cmp(&a.noticed_at);
        by_weight
            .then_with(by_time)
            .then_with(|| b.number.cmp(&a.number))
    });
    found
        .into_iter()
        .take(limit)
        .map(|(.., similar)| similar)
        .collect()
}

/// What an incident is compared by.
struct Traits<'a> {
    words: Vec<String>,
    /// Folded.
    application: String,
    category: &'a str,
}

impl<'a> Traits<'a> {
    fn of(title: &str, application: &str, category: &'a str) -> Traits<'a> {
        let mut known: Vec<String> = Vec::new();
        for word in [words(title), words(application)].concat() {
            if !known.contains(&word) {
                known.push(word);
            }
        }
        Traits {
            words: known,
            application: fold(application),
            category,
        }
    }

    fn of_incident(incident: &'a Incident) -> Traits<'a> {
        Traits::of(&incident.title, &incident.application, &incident.category)
    }

    /// `same` says whether a word of these is a word of the incident.
    fn compare(
        &self,
        incident: &Incident,
        known: &Traits<'_>,
        same: fn(&str, &str) -> bool,
    ) -> Similar {
        let is_shared = |word: &&String| self.words.iter().any(|own| same(own, word));
        Similar {
            incident: incident.id,
            number: incident.number.clone(),
            title: incident.title.clone(),
            shared: known.words.iter().filter(is_shared).cloned().collect(),
            same_application: !self.application.is_empty() && self.application == known.application,
            same_category: !self.category.is_empty() && self.category == known.category,
        }
    }

    fn is_same_kind(&self, similar: &Similar) -> bool {
        let of_application = |word: &&String| self.application.split(' ').any(|own| own == *word);
        let further = similar.shared.iter().filter(|word| !of_application(word));
        match (similar.same_application, similar.same_category) {
            (true, same_category) => same_category || further.count() > 0,
            (false, true) => similar.shared.len() >= 2,
            (false, false) => similar.shared.len() >= 3,
        }
    }
}

/// The application says more than a word, the type, of which there are few, less.
fn weight(similar: &Similar) -> u32 {
    let words = u32::try_from(similar.shared.len()).unwrap_or(u32::MAX / 4);
    2 * words + 3 * u32::from(similar.same_application) + u32::from(similar.same_category)
}

fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(' ')
        .filter(|word| word.chars().count() >= SHORTEST && !COMMON.contains(word))
        .map(str::to_owned)
        .collect()
}

/// Whether a word that is being typed, and may be unfinished, is one that is known.
fn is_same(typed: &str, known: &str) -> bool {
    known.starts_with(typed) || is_longer_form(typed, known)
}

/// Whether two whole words are forms of one.
fn is_form_of(one: &str, other: &str) -> bool {
    is_longer_form(one, other) || is_longer_form(other, one)
}

fn is_longer_form(long: &str, short: &str) -> bool {
    let ending = long.strip_prefix(short);
    ending.is_some_and(|ending| ending.len() <= LONGEST_ENDING)
}
