//! Habits of the house, kept by tests.

use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// Source files below a folder, with their path from the root.
fn sources(folder: &str, endings: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(ROOT).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            let name = entry.file_name().into_string().unwrap();
            if path.is_dir() {
                if !matches!(name.as_str(), "node_modules" | "dist" | "target") {
                    folders.push(path);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) && name != "bindings.ts" {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path.strip_prefix(ROOT).unwrap().to_owned(), text));
            }
        }
    }
    assert!(!found.is_empty(), "no sources in {folder}");
    found
}

fn offenders(folder: &str, endings: &[&str], offends: impl Fn(&Path, &str) -> bool) -> Vec<String> {
    sources(folder, endings)
        .iter()
        .flat_map(|(path, text)| {
            text.lines()
                .enumerate()
                .filter(|(_, line)| offends(path, line))
                .map(|(number, line)| format!("{}:{}: {}", path.display(), number + 1, line.trim()))
                .collect::<Vec<_>>()
        })
        .collect()
}

fn none(offenders: Vec<String>) {
    assert!(offenders.is_empty(), "\n{}", offenders.join("\n"));
}

#[test]
fn core_knows_no_tauri() {
    none(offenders("src-tauri/core/src", &[".rs"], |_, line| {
        line.contains("tauri::") || line.contains("use tauri")
    }));
}

#[test]
fn only_the_shell_reads_the_clock_and_only_in_one_place() {
    let reads = |line: &str| {
        line.contains("Utc::now()")
            || line.contains("Local::now()")
            || line.contains("SystemTime::now()")
    };
    none(offenders("src-tauri", &[".rs"], |path, line| {
        reads(line) && !path.ends_with("src-tauri/src/clock.rs")
    }));
}

#[test]
fn the_parts_of_core_know_the_model_and_not_each_other() {
    let parts = ["store", "paper", "vault", "exchange"];
    for part in parts {
        none(offenders(
            &format!("src-tauri/core/src/{part}"),
            &[".rs"],
            |_, line| {
                parts
                    .iter()
                    .any(|other| *other != part && line.contains(&format!("crate::{other}")))
            },
        ));
    }
    none(offenders(
        "src-tauri/core/src/model",
        &[".rs"],
        |_, line| {
            parts
                .iter()
                .any(|other| line.contains(&format!("crate::{other}")))
        },
    ));
}

#[test]
fn a_view_imports_no_other_view() {
    none(offenders(
        "ui/src/views",
        &[".ts", ".svelte"],
        |path, line| {
            let own = path
                .components()
                .nth(3)
                .unwrap()
                .as_os_str()
                .to_string_lossy()
                .into_owned();
            let table = own == "table.ts";
            let others = [
                "situation",
                "directory",
                "plan",
                "documents",
                "print",
                "settings",
                "opening",
            ];
            !table
                && line.contains("import")
                && others.iter().any(|view| {
                    *view != own
                        && line.contains(&format!("../{view}/"))
                        && !line.contains("i18n")
                        && !line.contains("state/")
                })
        },
    ));
}

#[test]
fn only_the_backend_folder_imports_tauri() {
    none(offenders("ui/src", &[".ts", ".svelte"], |path, line| {
        line.contains("@tauri-apps") && !path.starts_with("ui/src/backend")
    }));
}

#[test]
fn no_file_that_ships_is_longer_than_four_hundred_lines() {
    let long: Vec<String> = ["src-tauri", "ui/src"]
        .iter()
        .flat_map(|folder| sources(folder, &[".rs", ".ts", ".svelte", ".css"]))
        .filter(|(path, text)| {
            text.lines().count() > 400 && !path.to_string_lossy().contains("words")
        })
        .map(|(path, text)| format!("{}: {} lines", path.display(), text.lines().count()))
        .collect();
    none(long);
}

#[test]
fn the_interface_fetches_nothing_from_elsewhere() {
    let remote = |line: &str| line.contains("http://") || line.contains("https://");
    let known = |line: &str| line.contains("www.w3.org");
    none(offenders(
        "ui/src",
        &[".ts", ".svelte", ".css", ".html"],
        |path, line| remote(line) && !known(line) && !path.starts_with("ui/src/backend/fake"),
    ));
}
