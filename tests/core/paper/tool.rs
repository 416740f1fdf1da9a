//! The tools that look at a PDF from outside. A tool that is missing fails the test.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Writes the file where a failing test can be looked into.
pub fn keep(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("paper");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// Runs a tool on a file and returns what it says; it must end well.
#[track_caller]
pub fn run(tool: &str, before: &[&str], file: &Path, after: &[&str]) -> String {
    let output = Command::new(tool)
        .args(before)
        .arg(file)
        .args(after)
        .output();
    let output = output.unwrap_or_else(|error| panic!("{tool} is needed: {error}"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{tool} {}: {said}{}",
        file.display(),
        String::from_utf8_lossy(&output.stderr)
    );
    said
}

/// The text of a file as a person would see it on the page.
pub fn text(file: &Path) -> String {
    run("pdftotext", &["-layout"], file, &["-"])
}

/// Fails unless the file is sound PDF, PDF/UA-1 and PDF/A-2a.
#[track_caller]
pub fn must_conform(file: &Path) {
    run("qpdf", &["--check"], file, &[]);
    let python = std::env::var("MALLETTE_PYTHON")
        .expect("MALLETTE_PYTHON names a Python that has the package page-validation");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/core/paper/check_pdf.py");
    run(&python, &[script.to_str().unwrap()], file, &[]);
}
