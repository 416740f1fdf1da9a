//! Opening the window, and the memory it takes, against an empty one.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::{ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use super::{median, report};

const RUNS: usize = 5;

/// The binary of the empty window, which is built with the benchmark.
pub fn empty() -> PathBuf {
    let mallette = PathBuf::from(env!("CARGO_BIN_EXE_mallette"));
    mallette.with_file_name("examples").join("empty_window")
}

pub fn measure() {
    let home = tempfile::tempdir().unwrap();
    let mallette = PathBuf::from(env!("CARGO_BIN_EXE_mallette"));
    let demonstration = home.path().join("demonstration");
    let made = Command::new(&mallette)
        .arg("demo")
        .arg(&demonstration)
        .env("MALLETTE_HOME", home.path())
        .status()
        .unwrap();
    assert!(made.success());
    let arguments = vec!["--dir".to_owned(), demonstration.display().to_string()];
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    // In turn, so that both see the same machine; the first pair only warms it.
    for _ in 0..=RUNS {
        theirs.push(runtime.block_on(open(&empty(), &[], "h1", home.path())));
        ours.push(runtime.block_on(open(&mallette, &arguments, "main h1", home.path())));
    }
    let times = |opened: &[Opened]| median(opened[1..].iter().map(|opened| opened.after).collect());
    let memory = |opened: &[Opened]| {
        opened[1..]
            .iter()
            .map(|opened| opened.megabytes)
            .fold(0.0, f64::max)
    };
    report(
        "open: until the first screen is there",
        times(&ours),
        "ms",
        "an empty window",
        times(&theirs),
    );
    report(
        "memory: window and web view, private",
        memory(&ours),
        "MB",
        "an empty window",
        memory(&theirs),
    );
}

struct Opened {
    after: Duration,
    megabytes: f64,
}

async fn open(binary: &Path, arguments: &[String], first: &str, home: &Path) -> Opened {
    let port = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let mut driver = Command::new("WebKitWebDriver")
        .arg(format!("--port={port}"))
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("MALLETTE_HOME", home)
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("WebKitWebDriver is not installed");
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        std::thread::yield_now();
    }
    let Value::Object(capabilities) =
        json!({ "webkitgtk:browserOptions": { "binary": binary, "args": arguments } })
    else {
        unreachable!()
    };
    let start = Instant::now();
    let client = ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities)
        .connect(&format!("http://127.0.0.1:{port}"))
        .await
        .expect("no window");
    client
        .wait()
        .every(Duration::from_millis(5))
        .for_element(Locator::Css(first))
        .await
        .unwrap();
    let after = start.elapsed();
    let megabytes = private_memory(&driver);
    client.close().await.unwrap();
    driver.kill().unwrap();
    driver.wait().unwrap();
    Opened { after, megabytes }
}

/// Private memory of everything the driver started, in megabytes.
fn private_memory(driver: &Child) -> f64 {
    let mut family = vec![driver.id()];
    let mut total = 0.0;
    while let Some(process) = family.pop() {
        let tasks = std::fs::read_to_string(format!("/proc/{process}/task/{process}/children"))
            .unwrap_or_default();
        family.extend(
            tasks
                .split_whitespace()
                .filter_map(|child| child.parse::<u32>().ok()),
        );
        if process != driver.id() {
            let rollup = std::fs::read_to_string(format!("/proc/{process}/smaps_rollup"))
                .unwrap_or_default();
            let private = rollup.lines().filter(|line| line.starts_with("Private_"));
            let kilobytes =
                private.filter_map(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
            total += kilobytes.sum::<f64>() / 1000.0;
        }
    }
    total
}
