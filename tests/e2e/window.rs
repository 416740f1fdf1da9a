//! A real window, and what a person does in it.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

pub const PATIENCE: Duration = Duration::from_secs(30);

/// A computer of its own: data folder, and a folder that every dialog answers.
pub struct Desk {
    root: TempDir,
}

impl Desk {
    pub fn new() -> Desk {
        let root = TempDir::new().unwrap();
        std::fs::create_dir(root.path().join("chosen")).unwrap();
        Desk { root }
    }

    pub fn home(&self) -> PathBuf {
        self.root.path().join("home")
    }

    /// The folder every dialog answers.
    pub fn chosen(&self) -> PathBuf {
        self.root.path().join("chosen")
    }

    /// The file the clock is read from, once it was set.
    fn clock(&self) -> PathBuf {
        self.root.path().join("clock")
    }

    /// Sets the clock of everything that runs here, also of an open window.
    pub fn set_clock(&self, now: &str) {
        let draft = self.root.path().join("clock.part");
        std::fs::write(&draft, now).unwrap();
        std::fs::rename(draft, self.clock()).unwrap();
    }

    /// The same binary, as a command.
    pub fn command(&self, arguments: &[&str]) -> std::process::Output {
        Command::new(env!("CARGO_BIN_EXE_mallette"))
            .args(arguments)
            .env("MALLETTE_HOME", self.home())
            .env("MALLETTE_CLOCK", self.clock())
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .output()
            .unwrap()
    }

    /// A demonstration mallette, made by the command line.
    pub fn demonstration(&self) -> PathBuf {
        let folder = self.root.path().join("demonstration");
        let made = self.command(&["demo", folder.to_str().unwrap(), "--lang", "fr"]);
        assert!(
            made.status.success(),
            "{}",
            String::from_utf8_lossy(&made.stderr)
        );
        folder
    }
}

/// An open window.
pub struct Window {
    pub client: Client,
    driver: Child,
}

impl Window {
    /// Starts the application and waits for its first content. There is no session bus: the keyring is absent, and each
    /// window is on its own.
    pub async fn open(desk: &Desk, arguments: &[&str]) -> Window {
        Window::open_on("unix:path=/nonexistent", desk, arguments).await
    }

    /// The same, on a session bus.
    pub async fn open_on(bus: &str, desk: &Desk, arguments: &[&str]) -> Window {
        let port = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("MALLETTE_HOME", desk.home())
            .env("MALLETTE_CHOOSE", desk.chosen())
            .env("MALLETTE_CLOCK", desk.clock())
            .env("LANG", "fr_FR.UTF-8")
            .env("DBUS_SESSION_BUS_ADDRESS", bus)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver is not installed");
        let options = json!({ "binary": env!("CARGO_BIN_EXE_mallette"), "args": arguments });
        let capabilities = json!({ "webkitgtk:browserOptions": options });
        let address = format!("http://127.0.0.1:{port}");
        let Value::Object(capabilities) = capabilities else {
            unreachable!()
        };
        let start = Instant::now();
        let client = loop {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            let connecting = builder.capabilities(capabilities.clone()).connect(&address);
            // The driver waits for ever for an application that gave up.
            let connected = tokio::time::timeout(PATIENCE, connecting).await;
            match connected.expect("the application did not start") {
                Ok(client) => break client,
                Err(error) if start.elapsed() > PATIENCE => panic!("no window: {error}"),
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        };
        let window = Window { client, driver };
        window.sees("h1").await;
        window
    }

    /// Waits for an element.
    pub async fn sees(&self, css: &str) -> fantoccini::elements::Element {
        self.client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css(css))
            .await
            .unwrap_or_else(|error| panic!("{css}: {error}"))
    }

    /// Waits for a text anywhere in the window.
    pub async fn reads(&self, text: &str) {
        let start = Instant::now();
        loop {
            let body = self.text().await;
            if body.contains(text) {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "\"{text}\" is not in:\n{body}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// All that can be read in the window, with plain spaces.
    pub async fn text(&self) -> String {
        let text = self.run("return document.body.innerText", vec![]).await;
        text.as_str()
            .unwrap_or_default()
            .replace(['\u{a0}', '\u{202f}'], " ")
    }

    /// Clicks the button of that name.
    pub async fn clicks(&self, name: &str) {
        let found = format!(
            "//button[contains(normalize-space(translate(., '\u{202f}\u{a0}', '  ')), \"{name}\") and not(@disabled)]"
        );
        let waited = self.client.wait().at_most(PATIENCE);
        let button = match waited.for_element(Locator::XPath(&found)).await {
            Ok(button) => button,
            Err(error) => panic!("button {name}: {error}, in:\n{}", self.text().await),
        };
        // In the middle of the window nothing that sticks to its edges lies over it.
        let middle = "arguments[0].scrollIntoView({ block: 'center' })";
        let element = serde_json::to_value(&button).unwrap();
        self.run(middle, vec![element]).await;
        button
            .click()
            .await
            .unwrap_or_else(|error| panic!("button {name}: {error}"));
    }

    /// Writes into the field of that label.
    pub async fn fills(&self, label: &str, text: &str) {
        let found =
            format!("//*[@id = //label[starts-with(normalize-space(.), \"{label}\")]/@for]");
        let field = self
            .client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::XPath(&found))
            .await
            .unwrap_or_else(|error| panic!("field {label}: {error}"));
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Presses keys where the focus is.
    pub async fn presses(&self, keys: &str) {
        let focused = self.client.active_element().await.unwrap();
        focused.send_keys(keys).await.unwrap();
    }

    /// Presses a key together with Control.
    pub async fn control(&self, key: &str) {
        self.presses(&format!(
            "{}{key}{}",
            char::from(Key::Control),
            char::from(Key::Null)
        ))
        .await;
    }

    /// Runs a script in the window.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client
            .execute(script, arguments)
            .await
            .unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// The process of the application, while it runs.
    pub fn process(&self) -> Option<u32> {
        let found = Command::new("pgrep")
            .args(["-P", &self.driver.id().to_string()])
            .output()
            .unwrap();
        let text = String::from_utf8(found.stdout).unwrap();
        text.lines().next()?.parse().ok()
    }

    /// The window dies at once, as in a power cut: nothing is asked, nothing is saved.
    pub fn kill(mut self) {
        if let Some(process) = self.process() {
            let _ = Command::new("kill")
                .args(["-KILL", &process.to_string()])
                .status();
            // Until it has let go of its lock and of its name on the bus, the next one would give way to it.
            let start = Instant::now();
            while !has_ended(process) && start.elapsed() < PATIENCE {
                std::thread::sleep(Duration::from_millis(10));
            }
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }

    /// Closes the window as a person does.
    pub async fn close(mut self) {
        let _ = self.client.clone().close().await;
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// Whether a process is gone, or waits only to be buried by its parent. As long as one of its threads is still dying, it
/// holds its files and their locks.
pub fn has_ended(process: u32) -> bool {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let state = stat.rsplit(')').next().map(str::trim_start);
    let threads = std::fs::read_dir(format!("/proc/{process}/task"));
    let dying = threads.is_ok_and(|threads| threads.count() > 1);
    !dying && state.is_none_or(|state| state.is_empty() || state.starts_with('Z'))
}

/// The text of a PDF file.
pub fn pdf_text(path: &Path) -> String {
    let read = Command::new("pdftotext")
        .arg(path)
        .arg("-")
        .output()
        .unwrap();
    assert!(read.status.success());
    String::from_utf8(read.stdout).unwrap()
}
