use std::path::Path;

use mallette_shell::window::commands;
use specta_typescript::Typescript;

const BINDINGS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/src/backend/bindings.ts");

/// `MALLETTE_WRITE=1 cargo test --test ipc` writes the file anew.
#[test]
fn the_bindings_of_the_interface_are_those_of_the_commands() {
    let fresh = tempfile::tempdir().unwrap();
    let path = fresh.path().join("bindings.ts");
    commands().export(Typescript::default(), &path).unwrap();
    let generated = std::fs::read_to_string(&path).unwrap();
    if std::env::var_os("MALLETTE_WRITE").is_some() {
        std::fs::create_dir_all(Path::new(BINDINGS).parent().unwrap()).unwrap();
        std::fs::write(BINDINGS, &generated).unwrap();
    }
    let kept = std::fs::read_to_string(BINDINGS).unwrap_or_default();
    assert!(
        kept == generated,
        "ui/src/backend/bindings.ts is stale: run `make bindings`"
    );
}
