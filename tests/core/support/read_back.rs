//! Files read by libraries that have no part in writing them.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// What another library finds in a file of that format: `csv`, `xlsx`, `ics`, `docx` or `md`.
#[track_caller]
pub fn read_back(format: &str, bytes: &[u8]) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(format!("file.{format}"));
    std::fs::write(&file, bytes).unwrap();
    let python = std::env::var("MALLETTE_PYTHON").expect(
        "MALLETTE_PYTHON names a Python that has the packages of .make/python-requirements",
    );
    let script =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/core/support/read_back.py");
    let output = Command::new(python)
        .arg(script)
        .arg(format)
        .arg(&file)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    serde_json::from_slice(&output.stdout).unwrap()
}
