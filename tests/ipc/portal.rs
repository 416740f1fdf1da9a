//! The print dialog of the desktop, answered by a portal of the test's own on a bus of its own.

use std::collections::HashMap;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Sender, channel};

use mallette_shell::portal::{NotPrinted, print_over};
use zbus::blocking::{Connection, connection};
use zbus::message::Header;
use zbus::zvariant::{OwnedFd, OwnedObjectPath, OwnedValue, Value};

struct Bus {
    daemon: Child,
    address: String,
}

impl Bus {
    fn start() -> Bus {
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("dbus-daemon is needed");
        let mut address = String::new();
        let said = daemon.stdout.take().unwrap();
        BufReader::new(said).read_line(&mut address).unwrap();
        let address = address.trim().to_owned();
        Bus { daemon, address }
    }

    fn connect(&self) -> connection::Builder<'_> {
        connection::Builder::address(self.address.as_str()).unwrap()
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// A portal whose person answers with a code; it hands on what it was given to print.
struct Portal {
    answer: u32,
    printed: Sender<(String, u32, Vec<u8>)>,
}

type Given = HashMap<String, OwnedValue>;

async fn respond(
    connection: &zbus::Connection,
    header: &Header<'_>,
    options: &Given,
    code: u32,
    results: HashMap<&str, Value<'_>>,
) -> OwnedObjectPath {
    let caller = header
        .sender()
        .unwrap()
        .trim_start_matches(':')
        .replace('.', "_");
    let token = <&str>::try_from(&options["handle_token"]).unwrap();
    let path = format!("/org/freedesktop/portal/desktop/request/{caller}/{token}");
    let request = OwnedObjectPath::try_from(path).unwrap();
    let interface = "org.freedesktop.portal.Request";
    let body = (code, results);
    connection
        .emit_signal(None::<&str>, &request, interface, "Response", &body)
        .await
        .unwrap();
    request
}

#[zbus::interface(name = "org.freedesktop.portal.Print")]
impl Portal {
    #[allow(clippy::too_many_arguments)]
    async fn prepare_print(
        &self,
        #[zbus(connection)] connection: &zbus::Connection,
        #[zbus(header)] header: Header<'_>,
        _parent: &str,
        _title: &str,
        _settings: Given,
        _setup: Given,
        options: Given,
    ) -> OwnedObjectPath {
        let results = HashMap::from([("token", Value::from(7_u32))]);
        respond(connection, &header, &options, self.answer, results).await
    }

    async fn print(
        &self,
        #[zbus(connection)] connection: &zbus::Connection,
        #[zbus(header)] header: Header<'_>,
        _parent: &str,
        title: &str,
        file: OwnedFd,
        options: Given,
    ) -> OwnedObjectPath {
        let mut bytes = Vec::new();
        let file: std::os::fd::OwnedFd = file.into();
        fs::File::from(file).read_to_end(&mut bytes).unwrap();
        let token = u32::try_from(&options["token"]).unwrap();
        self.printed.send((title.to_owned(), token, bytes)).unwrap();
        respond(connection, &header, &options, 0, HashMap::new()).await
    }
}

/// A portal on the bus, and what it prints.
fn portal(
    bus: &Bus,
    answer: u32,
) -> (
    Connection,
    std::sync::mpsc::Receiver<(String, u32, Vec<u8>)>,
) {
    let (printed, receive) = channel();
    let served = bus
        .connect()
        .name("org.freedesktop.portal.Desktop")
        .unwrap()
        .serve_at(
            "/org/freedesktop/portal/desktop",
            Portal { answer, printed },
        )
        .unwrap()
        .build()
        .unwrap();
    (served, receive)
}

fn file() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.pdf");
    fs::write(&path, b"%PDF-1.7 plan").unwrap();
    (folder, path)
}

#[test]
fn the_portal_is_given_the_file_the_title_and_the_answer_of_its_own_dialog() {
    let bus = Bus::start();
    let (_portal, printed) = portal(&bus, 0);
    let (_folder, path) = file();
    let window = bus.connect().build().unwrap();
    assert_eq!(print_over(&window, &path, "Plan complet"), Ok(()));
    let expected = ("Plan complet".to_owned(), 7, b"%PDF-1.7 plan".to_vec());
    assert_eq!(printed.recv().unwrap(), expected);
}

#[test]
fn a_person_who_closes_the_dialog_prints_nothing() {
    let bus = Bus::start();
    let (_portal, printed) = portal(&bus, 1);
    let (_folder, path) = file();
    let window = bus.connect().build().unwrap();
    let answered = print_over(&window, &path, "Plan complet");
    assert_eq!(answered, Err(NotPrinted::GivenUp));
    assert!(printed.try_recv().is_err());
}

#[test]
fn a_desktop_without_a_portal_is_told_apart() {
    let bus = Bus::start();
    let (_folder, path) = file();
    let window = bus.connect().build().unwrap();
    let answered = print_over(&window, &path, "Plan complet");
    assert_eq!(answered, Err(NotPrinted::NoPortal));
}
