//! Reminders on the desktop, and a window that is closed during an incident: on a session bus of the test's own, with a
//! service of notifications of its own.

use std::collections::HashMap;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, MapState, Window as XWindow,
};
use x11rb::rust_connection::RustConnection;
use zbus::zvariant::OwnedValue;

use crate::incident::Watch;
use crate::window::{Window, has_ended};

/// Longer than the application looks away.
const PATIENCE: Duration = Duration::from_secs(30);

struct Bus {
    daemon: Child,
    address: String,
    said: Receiver<String>,
    _desktop: zbus::blocking::Connection,
}

/// A desktop that hands on what it is asked to show.
struct Notifications(Sender<String>);

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Notifications {
    #[allow(clippy::too_many_arguments)]
    fn notify(
        &self,
        _app: &str,
        _replaces: u32,
        _icon: &str,
        summary: &str,
        body: &str,
        _actions: Vec<String>,
        _hints: HashMap<String, OwnedValue>,
        _timeout: i32,
    ) -> u32 {
        self.0.send(format!("{summary}\n{body}")).unwrap();
        1
    }

    fn get_capabilities(&self) -> Vec<String> {
        vec!["body".to_owned()]
    }
}

impl Bus {
    fn start() -> Bus {
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("dbus-daemon is needed");
        let mut address = String::new();
        let printed = daemon.stdout.take().unwrap();
        BufReader::new(printed).read_line(&mut address).unwrap();
        let address = address.trim().to_owned();
        let (sender, said) = channel();
        let desktop = zbus::blocking::connection::Builder::address(address.as_str())
            .unwrap()
            .name("org.freedesktop.Notifications")
            .unwrap()
            .serve_at("/org/freedesktop/Notifications", Notifications(sender))
            .unwrap()
            .build()
            .unwrap();
        Bus {
            daemon,
            address,
            said,
            _desktop: desktop,
        }
    }

    /// Waits for a notification with that text.
    fn says(&self, text: &str) -> String {
        loop {
            let said = self.said.recv_timeout(PATIENCE);
            let said = said.unwrap_or_else(|_| panic!("nothing said: {text}"));
            if said.contains(text) {
                return said;
            }
        }
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// The windows of the display, as the person at the screen sees them.
struct Screen(RustConnection, XWindow);

impl Screen {
    fn new() -> Screen {
        let (connection, number) = x11rb::connect(None).unwrap();
        let root = connection.setup().roots[number].root;
        Screen(connection, root)
    }

    fn atom(&self, name: &str) -> u32 {
        let asked = self.0.intern_atom(false, name.as_bytes()).unwrap();
        asked.reply().unwrap().atom
    }

    /// The window of a process that can be closed.
    fn window_of(&self, process: u32) -> XWindow {
        let (pid, protocols) = (self.atom("_NET_WM_PID"), self.atom("WM_PROTOCOLS"));
        let has = |window: XWindow, atom: u32, kind: AtomEnum| {
            let asked = self
                .0
                .get_property(false, window, atom, kind, 0, 8)
                .unwrap();
            asked.reply().ok().and_then(|found| found.value32()?.next())
        };
        let tree = self.0.query_tree(self.1).unwrap().reply().unwrap();
        let of_process =
            |window: &&XWindow| has(**window, pid, AtomEnum::CARDINAL) == Some(process);
        let closable = |window: &&XWindow| has(**window, protocols, AtomEnum::ATOM).is_some();
        let is_large = |window: &&XWindow| {
            let size = self.0.get_geometry(**window).unwrap().reply().unwrap();
            size.width > 300
        };
        let found = tree
            .children
            .iter()
            .filter(of_process)
            .filter(closable)
            .find(is_large);
        *found.expect("no window of the application")
    }

    /// What the cross in the corner of a window does.
    fn close(&self, window: XWindow) {
        let data = [self.atom("WM_DELETE_WINDOW"), x11rb::CURRENT_TIME, 0, 0, 0];
        let event = ClientMessageEvent::new(32, window, self.atom("WM_PROTOCOLS"), data);
        self.0
            .send_event(false, window, EventMask::NO_EVENT, event)
            .unwrap();
        self.0.flush().unwrap();
    }

    fn shows(&self, window: XWindow) -> bool {
        let asked = self.0.get_window_attributes(window).unwrap();
        asked
            .reply()
            .is_ok_and(|found| found.map_state == MapState::VIEWABLE)
    }

    async fn waits_until_shown(&self, window: XWindow, shown: bool) {
        let start = std::time::Instant::now();
        while self.shows(window) != shown {
            assert!(
                start.elapsed() < PATIENCE,
                "the window should be shown: {shown}"
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

#[tokio::test]
async fn reminders_come_on_the_desktop_and_go_on_while_the_window_is_hidden() {
    let bus = Bus::start();
    let watch = Watch::new("2026-11-17T09:00:00Z");
    let window = Window::open_on(&bus.address, &watch.desk, &["--dir", watch.dir()]).await;
    window
        .declares("Serveur de fichiers chiffré", "10:00")
        .await;
    window.qualifies().await;

    watch.desk.set_clock("2026-11-17T09:12:00Z");
    let soon = bus.says("2026-011 · bientôt dû");
    assert!(
        soon.contains("Prise en compte : à faire avant 10:15."),
        "{soon}"
    );
    window.reads("à faire avant 10:15").await;
    watch.desk.set_clock("2026-11-17T09:16:00Z");
    let late = bus.says("2026-011 · en retard");
    assert!(late.contains("Prise en compte"), "{late}");

    let screen = Screen::new();
    let shown = screen.window_of(window.process().unwrap());
    screen.close(shown);
    let hidden = bus.says("Mallette reste en veille");
    assert!(hidden.contains("En cours : 2026-011."), "{hidden}");
    screen.waits_until_shown(shown, false).await;
    // The computer slept for half an hour: what came due meanwhile is said.
    watch.desk.set_clock("2026-11-17T09:46:00Z");
    bus.says("Prochaine communication");

    // Starting it again brings the same window back.
    let _ = Command::new(env!("CARGO_BIN_EXE_mallette"))
        .args(["--dir", watch.dir()])
        .env("MALLETTE_HOME", watch.desk.home())
        .env("DBUS_SESSION_BUS_ADDRESS", &bus.address)
        .output()
        .unwrap();
    screen.waits_until_shown(shown, true).await;

    // Killed and started again, it does not repeat what was said.
    window.kill();
    while bus.said.try_recv().is_ok() {}
    let window = Window::open_on(&bus.address, &watch.desk, &["--dir", watch.dir()]).await;
    watch.desk.set_clock("2026-11-17T10:01:00Z");
    let next = bus.said.recv_timeout(PATIENCE).unwrap();
    assert!(!next.contains("Prise en compte"), "{next}");

    // Each hour of an incident leaves a backup, verified as any other.
    let backups = || {
        std::fs::read_dir(watch.folder.join("backups"))
            .unwrap()
            .count()
    };
    let before = backups();
    watch.desk.set_clock("2026-11-17T11:30:00Z");
    let start = std::time::Instant::now();
    while backups() == before {
        assert!(start.elapsed() < PATIENCE, "no backup was made");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }

    // Once it is closed, the window closes as any other.
    let id = window.invokes("register", serde_json::json!({})).await[0]["id"].clone();
    let closed = serde_json::json!({ "do": "change_state", "state": "closed", "waiting_for": "", "note": "Rétabli" });
    window.acts(id.as_str().unwrap(), closed).await;
    let process = window.process().unwrap();
    screen.close(screen.window_of(process));
    let start = std::time::Instant::now();
    while !has_ended(process) {
        assert!(start.elapsed() < PATIENCE, "it goes on without reason");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    window.kill();
}
