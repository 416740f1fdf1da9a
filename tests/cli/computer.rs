//! A computer of its own to run commands on.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use mallette_core::store::Stamp;
use mallette_shell::mallette::{Mallette, Way, open};
use mallette_shell::places::Places;
use tempfile::TempDir;

/// Data folder and working folder of one test.
pub struct Computer {
    root: TempDir,
}

/// What a command said, and how it ended.
#[derive(Debug)]
pub struct Answer {
    pub code: i32,
    pub said: String,
    pub error: String,
}

impl Computer {
    pub fn new() -> Computer {
        Computer {
            root: TempDir::new().unwrap(),
        }
    }

    /// A computer with a demonstration mallette in the folder `demo`.
    pub fn with_demonstration() -> Computer {
        let computer = Computer::new();
        let answer = computer.run(&["demo", "demo", "--lang", "fr"]);
        assert_eq!(answer.code, 0, "{answer:?}");
        computer
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), content).unwrap();
    }

    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mallette"));
        command
            .current_dir(self.root.path())
            .env("MALLETTE_HOME", self.path("home"))
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
            .env("LANG", "fr_FR.UTF-8")
            .env_remove("LC_ALL")
            .env_remove("MALLETTE_PASSPHRASE")
            .stdin(std::process::Stdio::null());
        command
    }

    /// The demonstration as the window has it open, and the stamp of whoever writes now.
    pub fn window(&self) -> (Mallette, Stamp) {
        let places = Places::at(self.path("home"));
        let clock = mallette_shell::clock::clock(None);
        let way = Way::Passphrase("demonstration");
        let opened = open(&self.path("demo"), &way, true, &places, clock.as_ref());
        let stamp = Stamp {
            at: clock.now(),
            author: "Luc Petit".to_owned(),
        };
        (opened.unwrap().mallette, stamp)
    }

    pub fn run(&self, arguments: &[&str]) -> Answer {
        Answer::of(self.command().args(arguments).output().unwrap())
    }
}

impl Answer {
    pub fn of(output: Output) -> Answer {
        Answer {
            code: output.status.code().unwrap_or(-1),
            said: String::from_utf8(output.stdout).unwrap(),
            error: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// The text of a PDF file.
pub fn pdf_text(path: &Path) -> String {
    let read = Command::new("pdftotext")
        .arg("-layout")
        .arg(path)
        .arg("-")
        .output()
        .unwrap();
    assert!(read.status.success());
    String::from_utf8(read.stdout).unwrap()
}
