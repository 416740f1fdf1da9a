//! Is it reported already? Open incidents that resemble the one that is being typed (IN3).

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

/// An open incident that resembles what is typed.
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
    let typed = [words(title), words(application)].concat();
    let application = fold(application);
    let mut found: Vec<(u32, &Incident, Similar)> = open
        .iter()
        .map(|incident| {
            let similar = compare(&typed, &application, category, incident);
            (weight(&similar), incident, similar)
        })
        .filter(|(weight, ..)| *weight > 0)
        .collect();
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

fn compare(typed: &[String], application: &str, category: &str, incident: &Incident) -> Similar {
    let mut shared: Vec<String> = Vec::new();
    for word in [words(&incident.title), words(&incident.application)].concat() {
        if !shared.contains(&word) && typed.iter().any(|typed| is_same(typed, &word)) {
            shared.push(word);
        }
    }
    Similar {
        incident: incident.id,
        number: incident.number.clone(),
        title: incident.title.clone(),
        shared,
        same_application: !application.is_empty() && application == fold(&incident.application),
        same_category: !category.is_empty() && category == incident.category,
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

fn is_same(typed: &str, known: &str) -> bool {
    let is_plural = |rest: &str| rest.len() <= LONGEST_ENDING;
    known.starts_with(typed) || typed.strip_prefix(known).is_some_and(is_plural)
}
