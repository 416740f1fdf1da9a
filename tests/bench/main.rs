//! What opening, searching, writing and printing cost, each as a ratio to a reference measured in the same run.
//!
//! `make bench` runs it; it needs a display and WebKitWebDriver for the windows.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod log;
mod paper;
mod plan;
mod windows;

use std::path::PathBuf;
use std::time::{Duration, Instant};

/// The middle of several runs, in milliseconds.
fn median(mut runs: Vec<Duration>) -> f64 {
    runs.sort();
    runs[runs.len() / 2].as_secs_f64() * 1000.0
}

/// The time within which 99 of 100 runs end, in milliseconds.
fn p99(mut runs: Vec<Duration>) -> f64 {
    runs.sort();
    runs[(runs.len() * 99).div_ceil(100) - 1].as_secs_f64() * 1000.0
}

/// How long each run of some work takes.
fn time(runs: usize, mut work: impl FnMut(usize)) -> Vec<Duration> {
    (0..runs)
        .map(|run| {
            let start = Instant::now();
            work(run);
            start.elapsed()
        })
        .collect()
}

/// One line of the report.
fn report(what: &str, measured: f64, unit: &str, reference: &str, referred: f64) {
    println!(
        "{what:<46} {measured:>10.2} {unit:<3}  {:>8.2} x {reference} ({referred:.2} {unit})",
        measured / referred
    );
}

fn megabytes(path: &PathBuf) -> f64 {
    std::fs::metadata(path).map_or(f64::NAN, |found| found.len() as f64 / 1e6)
}

fn main() {
    if paper::is_child() {
        return;
    }
    println!(
        "{:<46} {:>14}  {:>8}",
        "measured", "", "ratio to its reference"
    );
    // `-- log` measures the log alone.
    let only_log = std::env::args().any(|argument| argument == "log");
    if only_log {
        log::measure();
        return;
    }
    plan::measure();
    log::measure();
    windows::measure();
    let mallette = PathBuf::from(env!("CARGO_BIN_EXE_mallette"));
    report(
        "size of the binary",
        megabytes(&mallette),
        "MB",
        "an empty window",
        megabytes(&windows::empty()),
    );
}
