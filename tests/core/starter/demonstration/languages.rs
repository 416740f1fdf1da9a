//! French and English are the same demonstration.

use std::collections::HashMap;

use mallette_core::model::{FieldType, Language, Value};
use mallette_core::starter::{CopyText, Row, demonstration_copies, demonstration_rows};

use super::made_at;

/// What must be the same in both languages: everything but running text, labels and hours.
fn figures(rows: &[Row]) -> Vec<String> {
    const SAME: [&str; 12] = [
        "first_name",
        "last_name",
        "email",
        "phone",
        "mobile",
        "site",
        "verified_by",
        "number",
        "approver",
        "reference",
        "link",
        "version",
    ];
    let index: HashMap<String, usize> = rows
        .iter()
        .enumerate()
        .map(|(n, row)| (row.id.to_string(), n))
        .collect();
    let line = |row: &Row| {
        let mut line = row.kind.table().to_owned();
        for spec in row.kind.fields() {
            let value = row.fields.get(spec.name);
            match spec.kind {
                FieldType::Text => {}
                FieldType::Line if !SAME.contains(&spec.name) => {}
                FieldType::Code if spec.name == "language" => {}
                FieldType::Ref | FieldType::Owner => {
                    let target = value.and_then(Value::as_text).map(|id| index[id]);
                    line += &format!(" {}={target:?}", spec.name);
                }
                _ => line += &format!(" {}={value:?}", spec.name),
            }
        }
        line
    };
    rows.iter().map(line).collect()
}

#[test]
fn both_languages_hold_the_same_people_figures_and_dates() {
    let french = demonstration_rows(Language::Fr, made_at()).unwrap();
    let english = demonstration_rows(Language::En, made_at()).unwrap();
    for (one, other) in figures(&french).iter().zip(figures(&english).iter()) {
        assert_eq!(one, other);
    }
    assert_eq!(french.len(), english.len());
    for (one, other) in french.iter().zip(&english) {
        let filled = |row: &Row| -> Vec<String> {
            let texts = row
                .fields
                .iter()
                .filter(|(_, value)| value.as_text() != Some(""));
            texts.map(|(name, _)| name.clone()).collect()
        };
        assert_eq!(filled(one), filled(other), "{:?}", other.fields);
    }
}

#[test]
fn the_offline_copies_are_cut_alike_in_both_languages() {
    let outline = |language| -> Vec<(String, Vec<usize>)> {
        let copies = demonstration_copies(language).unwrap();
        let lines = |copy: &CopyText| {
            copy.sections
                .iter()
                .map(|s| s.body.lines().count())
                .collect()
        };
        copies
            .iter()
            .map(|copy| (copy.document_code.clone(), lines(copy)))
            .collect()
    };
    assert_eq!(outline(Language::Fr), outline(Language::En));
}
