//! The folders of content and the list of what is embedded of them.

use std::fs;
use std::path::{Path, PathBuf};

use mallette_core::model::Language;
use mallette_core::starter::{File, Row, demonstration_rows, rows_of, starter_rows};

use super::made_at;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/starter")
        .join(name)
}

/// The names and texts of the files of a folder, by name.
fn contents(name: &str) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder(name))
        .unwrap()
        .map(|entry| entry.unwrap());
    let mut files: Vec<_> = entries
        .filter(|entry| entry.path().is_file())
        .map(|entry| entry.file_name().into_string().unwrap())
        .map(|file| {
            (
                format!("{name}/{file}"),
                fs::read_to_string(folder(name).join(&file)).unwrap(),
            )
        })
        .collect();
    files.sort();
    files
}

fn rows_on_disk(folders: &[&str]) -> Vec<Row> {
    let contents: Vec<_> = folders.iter().map(|name| contents(name)).collect();
    let layers: Vec<Vec<File>> = contents
        .iter()
        .map(|files| {
            files
                .iter()
                .map(|(name, text)| File { name, text })
                .collect()
        })
        .collect();
    let layers: Vec<&[File]> = layers.iter().map(Vec::as_slice).collect();
    rows_of(&layers, made_at()).unwrap_or_else(|error| panic!("{error}"))
}

/// What a row is without its id and those it refers to, which differ each time a plan is made.
fn outline(rows: &[Row]) -> Vec<String> {
    let lines = rows.iter().map(|row| {
        let text = |name: &str| {
            row.fields
                .get(name)
                .and_then(|value| value.as_text())
                .unwrap_or("")
        };
        format!("{} {} {}", row.kind.table(), text("name"), text("text"))
    });
    lines.collect()
}

#[test]
fn every_file_of_the_starter_is_embedded_in_the_order_of_the_names() {
    for (language, folder) in [(Language::Fr, "fr"), (Language::En, "en")] {
        let embedded = starter_rows(language, made_at()).unwrap();
        assert_eq!(outline(&embedded), outline(&rows_on_disk(&[folder])));
    }
}

#[test]
fn every_file_of_the_demonstration_is_embedded_in_the_order_of_the_names() {
    for (language, folders) in [
        (Language::Fr, ["fr", "demo_fr"]),
        (Language::En, ["en", "demo_en"]),
    ] {
        let embedded = demonstration_rows(language, made_at()).unwrap();
        assert_eq!(outline(&embedded), outline(&rows_on_disk(&folders)));
    }
}
