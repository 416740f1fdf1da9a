//! What the index is told of one record.

use uuid::Uuid;

use super::super::plan::Kind;
use super::Hit;

/// How much of a text stands for it in a hit, in characters.
const EXCERPT: usize = 140;

/// A record as it is found: the hit it gives and the words and numbers that lead to it.
pub(super) struct Draft<'a> {
    pub(super) hit: Hit,
    /// Other names under which it ranks as by its title.
    pub(super) names: Vec<String>,
    pub(super) texts: Vec<&'a str>,
    /// Telephone numbers as they were typed.
    pub(super) numbers: Vec<&'a str>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(kind: Kind, id: Uuid, title: impl Into<String>) -> Draft<'a> {
        let title = title.into();
        let hit = Hit {
            kind,
            id,
            title,
            detail: String::new(),
            number: None,
            section: None,
        };
        Draft {
            hit,
            names: Vec::new(),
            texts: Vec::new(),
            numbers: Vec::new(),
        }
    }

    pub(super) fn detail(mut self, detail: impl Into<String>) -> Draft<'a> {
        self.hit.detail = detail.into();
        self
    }

    pub(super) fn number(mut self, number: Option<&str>) -> Draft<'a> {
        self.hit.number = number.map(str::to_owned);
        self
    }

    pub(super) fn section(mut self, section: Option<Uuid>) -> Draft<'a> {
        self.hit.section = section;
        self
    }

    pub(super) fn names(mut self, names: impl IntoIterator<Item = String>) -> Draft<'a> {
        self.names.extend(names);
        self
    }

    pub(super) fn texts(mut self, texts: impl IntoIterator<Item = &'a str>) -> Draft<'a> {
        self.texts.extend(texts);
        self
    }

    pub(super) fn numbers(mut self, numbers: impl IntoIterator<Item = &'a str>) -> Draft<'a> {
        self.numbers.extend(numbers);
        self
    }
}

/// The first line of a text, without its bullet and cut where it is long.
pub(super) fn excerpt(text: &str) -> String {
    let line = text
        .lines()
        .map(str::trim)
        .find(|line| !line.is_empty())
        .unwrap_or_default();
    let line = line.strip_prefix("- ").unwrap_or(line);
    match line.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or(line).trim_end()),
        None => line.to_owned(),
    }
}

/// What is there of several parts of a detail.
pub(super) fn joined(parts: &[&str]) -> String {
    let there: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    there.join(" · ")
}
