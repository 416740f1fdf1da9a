//! The real keyring of a Linux desktop, on a session bus of our own.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use super::child;

/// A session: a bus, and a home for the keyring's files. All ends with it.
struct Session {
    home: TempDir,
    address: String,
    processes: Vec<Child>,
}

impl Session {
    /// A bus without a keyring.
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let mut bus = Command::new("dbus-daemon")
            .args(["--nofork", "--print-address", "--config-file"])
            .arg(configuration(home.path()))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-daemon (Debian package dbus-daemon)");
        let mut address = String::new();
        BufReader::new(bus.stdout.take().unwrap())
            .read_line(&mut address)
            .unwrap();
        Self {
            home,
            address: address.trim().to_owned(),
            processes: vec![bus],
        }
    }

    /// Starts gnome-keyring; with a password it is unlocked, as at login, else it stays locked.
    fn with_keyring(mut self, password: Option<&str>) -> Self {
        let mut command = self.on_the_bus("gnome-keyring-daemon");
        command
            .args(["--foreground", "--components=secrets"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null());
        if password.is_some() {
            command.arg("--unlock");
        }
        let mut daemon = command
            .stderr(Stdio::null())
            .spawn()
            .expect("gnome-keyring-daemon (Debian package gnome-keyring)");
        let mut input = daemon.stdin.take().unwrap();
        input
            .write_all(password.unwrap_or_default().as_bytes())
            .unwrap();
        drop(input);
        self.processes.push(daemon);
        let waited = self
            .on_the_bus("gdbus")
            .args([
                "wait",
                "--session",
                "--timeout",
                "30",
                "org.freedesktop.secrets",
            ])
            .status();
        assert!(waited.unwrap().success(), "the keyring did not start");
        self
    }

    /// Ends the keyring, as a logout does.
    fn without_keyring(mut self) -> Self {
        let mut daemon = self.processes.pop().unwrap();
        daemon.kill().unwrap();
        daemon.wait().unwrap();
        self
    }

    /// The keyring lives and holds its name on the bus, but answers no more.
    fn freeze_keyring(&self) {
        let daemon = self.processes.last().unwrap().id().to_string();
        assert!(
            Command::new("kill")
                .args(["-STOP", &daemon])
                .status()
                .unwrap()
                .success()
        );
    }

    fn on_the_bus(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        self.settle(&mut command);
        command
    }

    fn settle(&self, command: &mut Command) {
        let home = self.home.path();
        command
            .env("DBUS_SESSION_BUS_ADDRESS", &self.address)
            .env("HOME", home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_RUNTIME_DIR", home)
            .env_remove("GNOME_KEYRING_CONTROL");
    }

    /// What a process of ours says of the keyring in this session. It is given a minute, so that a call that never
    /// returns fails the test rather than hangs it.
    fn asks(&self, part: &str) -> String {
        let mut command = child::command(&["timeout", "60"], part, self.home.path());
        self.settle(&mut command);
        let output = command.output().unwrap();
        assert!(
            output.status.success(),
            "\"{part}\" did not end: {output:?}"
        );
        std::fs::read_to_string(self.home.path().join("said")).unwrap()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        for process in self.processes.iter_mut().rev() {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

/// A bus that starts no service by itself: the desktop of whoever runs the tests stays out of them.
fn configuration(home: &Path) -> std::path::PathBuf {
    let path = home.join("bus.conf");
    let text = format!(
        r#"<busconfig>
             <type>session</type>
             <listen>unix:dir={}</listen>
             <policy context="default">
               <allow send_destination="*" eavesdrop="true"/>
               <allow eavesdrop="true"/>
               <allow own="*"/>
             </policy>
           </busconfig>"#,
        home.display()
    );
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn the_keyring_gives_back_the_key_it_was_told_to_remember_until_told_to_forget() {
    let session = Session::new().with_keyring(Some("login"));

    assert_eq!(session.asks("find"), "NoEntry");
    assert_eq!(session.asks("remember"), "done");
    assert_eq!(session.asks("find"), "the key");
    assert_eq!(
        session.asks("remember"),
        "done",
        "remembering twice replaces"
    );
    assert_eq!(session.asks("find"), "the key");
    assert_eq!(session.asks("forget"), "done");
    assert_eq!(session.asks("find"), "NoEntry");
    assert_eq!(
        session.asks("forget"),
        "done",
        "nothing to forget is no error"
    );
}

#[test]
fn a_locked_keyring_says_that_it_is_locked() {
    let session = Session::new().with_keyring(Some("login"));
    assert_eq!(session.asks("remember"), "done");

    let session = session.without_keyring().with_keyring(None);

    assert_eq!(session.asks("find"), "Locked");
}

#[test]
fn a_session_bus_without_a_keyring_is_unavailable() {
    let session = Session::new();
    assert_eq!(session.asks("find"), "Unavailable");
    assert_eq!(session.asks("remember"), "keyring: Unavailable");
}

#[test]
fn no_session_bus_at_all_is_unavailable() {
    let mut session = Session::new();
    session.address = format!(
        "unix:path={}",
        session.home.path().join("no-such-bus").display()
    );
    assert_eq!(session.asks("find"), "Unavailable");
}

#[test]
fn a_dead_keyring_keeps_nobody_waiting_beyond_the_limit() {
    let session = Session::new().with_keyring(Some("login"));
    assert_eq!(session.asks("remember"), "done");

    session.freeze_keyring();

    assert_eq!(session.asks("find without patience"), "TimedOut");
    assert_eq!(
        session.asks("find"),
        "TimedOut",
        "the limit of the product holds too"
    );
}
