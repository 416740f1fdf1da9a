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

/// Fails unless the text of the document is the one that was read and found good. `MALLETTE_WRITE=1`
/// takes the new text for good.
#[track_caller]
pub fn must_read_as_before(name: &str, bytes: &[u8]) {
    let text = text(&keep(&format!("{name}.pdf"), bytes));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/paper");
    let golden = folder.join(format!("{name}.txt"));
    if std::env::var_os("MALLETTE_WRITE").is_some() {
        std::fs::write(&golden, &text).unwrap();
    }
    let before = std::fs::read_to_string(&golden).unwrap_or_default();
    let differs = text
        .lines()
        .zip(before.lines())
        .find(|(now, then)| now != then);
    assert!(
        text == before,
        "the text is no longer that of {}; the first line that differs: {differs:?}",
        golden.display()
    );
}
