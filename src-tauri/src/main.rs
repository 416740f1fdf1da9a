//! Mallette: a window on the incident plan, or one command on it.

// On Windows a window brings no console with it.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    mallette_shell::cli::run(std::env::args_os())
}
