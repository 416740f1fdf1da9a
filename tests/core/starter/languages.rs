//! French and English say the same: same records, same codes and figures, each in its own words.

use std::collections::{BTreeSet, HashMap};

use mallette_core::model::{FieldType, Kind, Language, Value};
use mallette_core::starter::{Row, starter_rows};
use uuid::Uuid;

use super::made_at;

fn rows(language: Language) -> Vec<Row> {
    starter_rows(language, made_at()).unwrap()
}

fn text<'a>(row: &'a Row, field: &str) -> &'a str {
    row.fields
        .get(field)
        .and_then(Value::as_text)
        .unwrap_or_default()
}

/// The texts of a row a reader sees, with the names of their fields.
fn readable(row: &Row) -> impl Iterator<Item = (&'static str, &str)> {
    let fields = row.kind.fields().iter();
    fields
        .filter(|field| matches!(field.kind, FieldType::Line | FieldType::Text))
        .map(|field| (field.name, text(row, field.name)))
}

/// What must be the same in all languages; the ids, new each time, become places in the list.
fn skeleton(rows: &[Row]) -> Vec<(Kind, Vec<(&'static str, String)>)> {
    let places: HashMap<Uuid, usize> = rows.iter().enumerate().map(|(i, r)| (r.id, i)).collect();
    rows.iter()
        .map(|row| {
            let fields = row.kind.fields().iter();
            let fields = fields
                .filter(|field| (row.kind, field.name) != (Kind::Organisation, "language"))
                .filter_map(|field| {
                    let value = row.fields.get(field.name)?;
                    let value = match field.kind {
                        FieldType::Line | FieldType::Text => {
                            format!("text: {}", !text(row, field.name).is_empty())
                        }
                        FieldType::Ref | FieldType::Owner => {
                            let id = value.as_text().and_then(|id| id.parse().ok());
                            format!("{:?}", id.map(|id: Uuid| places[&id]))
                        }
                        _ => format!("{value:?}"),
                    };
                    Some((field.name, value))
                });
            (row.kind, fields.collect())
        })
        .collect()
}

/// The numbers written in a text.
fn figures(text: &str) -> BTreeSet<&str> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .collect()
}

/// The fields of a message, in braces.
fn blanks(text: &str) -> Vec<&str> {
    let parts = text.split('{').skip(1);
    parts
        .filter_map(|part| Some(part.split_once('}')?.0))
        .collect()
}

#[test]
fn french_and_english_differ_in_their_words_only() {
    let (french, english) = (rows(Language::Fr), rows(Language::En));
    let pairs = skeleton(&french).into_iter().zip(skeleton(&english));
    for ((fr, en), row) in pairs.zip(&french) {
        let named = readable(row).find(|(_, text)| !text.is_empty());
        assert_eq!(fr, en, "{named:?}");
    }
    assert_eq!(french.len(), english.len());
}

#[test]
fn the_organisation_names_the_language_of_its_plan() {
    for language in Language::ALL {
        let rows = rows(language);
        let organisation = rows.iter().find(|row| row.kind == Kind::Organisation);
        assert_eq!(text(organisation.unwrap(), "language"), language.code());
    }
}

#[test]
fn a_text_states_the_same_figures_in_both_languages() {
    let (french, english) = (rows(Language::Fr), rows(Language::En));
    for (fr, en) in french.iter().zip(&english) {
        for ((field, fr), (_, en)) in readable(fr).zip(readable(en)) {
            assert_eq!(figures(fr), figures(en), "{field}: {fr}\n{en}");
        }
    }
}

#[test]
fn a_blank_of_a_message_has_one_name_in_each_language() {
    let (french, english) = (rows(Language::Fr), rows(Language::En));
    let mut names: HashMap<&str, &str> = HashMap::new();
    let pairs = french.iter().zip(&english);
    for (fr, en) in pairs.filter(|(fr, _)| fr.kind == Kind::Template) {
        for field in ["subject", "body"] {
            let (fr, en) = (blanks(text(fr, field)), blanks(text(en, field)));
            assert_eq!(fr.len(), en.len(), "{fr:?} {en:?}");
            for (fr, en) in fr.into_iter().zip(en) {
                assert_eq!(*names.entry(fr).or_insert(en), en, "{fr}");
            }
        }
    }
    let english: BTreeSet<&str> = names.values().copied().collect();
    assert_eq!(
        english.len(),
        names.len(),
        "two blanks share an English name"
    );
}

#[test]
fn texts_are_set_with_printers_signs() {
    for language in Language::ALL {
        for row in rows(language) {
            for (field, text) in readable(&row) {
                for typewriter in ["'", "\"", "...", "\u{a0}", "\u{202f}", "  "] {
                    assert!(!text.contains(typewriter), "{field}: {text}");
                }
            }
        }
    }
}

#[test]
fn no_client_or_internal_name_of_the_sources_is_left() {
    const NAMES: [&str; 4] = ["DNUM", "MTE", "TDP", "YOUR ORGANISATION"];
    for language in Language::ALL {
        for row in rows(language) {
            for (field, text) in readable(&row) {
                let found = NAMES.iter().find(|name| text.contains(*name));
                assert_eq!(found, None, "{field}: {text}");
            }
        }
    }
}
