//! Runs a part of a test in a process of its own: for what belongs to a whole process, such as the address of the
//! session bus, or dying in the middle of a write.

use std::env;
use std::fs;
use std::io::{self, Read};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use mallette_core::vault::blob::{BlobFolder, BlobIdentity};
use mallette_core::vault::{DataKey, KeyFile, Keyring, KeyringAnswer, VaultError, recovery};

use super::recovery::KNOWN;
use super::{MALLETTE, at, cheap, same};

const PART: &str = "MALLETTE_TEST_PART";
const FOLDER: &str = "MALLETTE_TEST_FOLDER";

/// A command that runs one of the parts below when this test program is started by it.
pub fn command(launcher: &[&str], part: &str, folder: &Path) -> Command {
    let mut command = Command::new(launcher[0]);
    command
        .args(&launcher[1..])
        .arg(env::current_exe().unwrap())
        .args([
            "--exact",
            "vault::child::part",
            "--ignored",
            "--nocapture",
            "--test-threads=1",
        ])
        .env(PART, part)
        .env(FOLDER, folder);
    command
}

/// A key file and the key that opens it, known to both processes.
pub fn known_keys() -> (DataKey, KeyFile) {
    let code = "mallette:recovery:1:01900000-0000-7000-8000-000000000001:".to_owned() + KNOWN;
    let key = recovery::parse(&code).unwrap().key;
    let keys = KeyFile::new(MALLETTE, &key);
    (key, keys)
}

#[test]
#[ignore = "started by other tests, in a process of its own"]
fn part() {
    let folder = env::var_os(FOLDER).unwrap();
    let folder = Path::new(&folder);
    let said = match env::var(PART).unwrap().as_str() {
        "add a passphrase and save" => {
            let path = folder.join("keys.json");
            let (key, _) = known_keys();
            let mut keys = KeyFile::load(&path).unwrap();
            keys.add_passphrase(
                "Bob",
                "bob's passphrase",
                cheap(),
                &key,
                at("2026-03-02T08:00:00Z"),
            )
            .unwrap();
            format!("{:?}", keys.save(&path))
        }
        "add a large attachment" => kilobytes_needed_for_a_large_attachment(folder).to_string(),
        "find" => found(Keyring::default().find(MALLETTE)),
        "find without patience" => {
            found(Keyring::with_limit(Duration::from_millis(300)).find(MALLETTE))
        }
        "remember" => done(Keyring::default().remember(MALLETTE, &known_keys().0)),
        "forget" => done(Keyring::default().forget(MALLETTE)),
        unknown => panic!("no part is called {unknown}"),
    };
    fs::write(folder.join("said"), said).unwrap();
}

/// How much the memory of this process grows while 100 MB go into the folder and come out again.
fn kilobytes_needed_for_a_large_attachment(folder: &Path) -> u64 {
    let blobs = BlobFolder::new(folder.to_owned(), &known_keys().0, BlobIdentity::generate());
    let before = peak_kilobytes();
    let blob = blobs.add(io::repeat(b'x').take(100_000_000)).unwrap();
    assert_eq!(blobs.copy_to(&blob.name, io::sink()).unwrap(), 100_000_000);
    peak_kilobytes() - before
}

/// The most memory this process ever had, as Linux tells.
fn peak_kilobytes() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let peak = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .unwrap();
    peak.trim().trim_end_matches(" kB").parse().unwrap()
}

fn found(answer: KeyringAnswer) -> String {
    match answer {
        Ok(key) if same(&key, &known_keys().0) => "the key".to_owned(),
        Ok(_) => "another key".to_owned(),
        Err(trouble) => format!("{trouble:?}"),
    }
}

fn done(result: Result<(), VaultError>) -> String {
    match result {
        Ok(()) => "done".to_owned(),
        Err(error) => error.to_string(),
    }
}
