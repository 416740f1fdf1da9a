//! What goes on by itself while an incident is open, also while the window is hidden: reminders on the desktop and in the
//! window, and a backup each hour.

mod desktop;
mod words;

use std::sync::Arc;
use std::time::Duration;

use tauri::{AppHandle, Emitter, Manager, Window};

use crate::commands::app::App;

/// The wall clock is looked at this often: a computer that slept, or whose clock was set, is late by no more.
const LOOK_AGAIN: Duration = Duration::from_secs(10);
/// The least between two looks.
const REST: Duration = Duration::from_millis(250);

/// The event that tells the window.
const EVENT: &str = "reminders";

/// Reminds on a thread of its own for as long as the application runs.
pub fn start(handle: AppHandle, app: Arc<App>) {
    std::thread::spawn(move || {
        let mut ran = false;
        loop {
            std::thread::sleep(look(&handle, &app).clamp(REST, LOOK_AGAIN));
            ran = keep_backed_up(&app, ran);
        }
    });
}

/// Shows what is due and answers how long nothing will be.
fn look(handle: &AppHandle, app: &App) -> Duration {
    let Ok(mallette) = app.mallette() else {
        return LOOK_AGAIN;
    };
    // What cannot be read now is tried again at the next look.
    let Ok((reminders, next)) = mallette.reminders(app.clock()) else {
        return LOOK_AGAIN;
    };
    if !reminders.is_empty() {
        let language = app.settings().device.language;
        let zone = mallette.zone().unwrap_or(chrono_tz::UTC);
        for reminder in &reminders {
            // A desktop without notifications still has the window.
            let _ = desktop::show(
                &words::title(reminder, language),
                &words::body(reminder, language, zone),
            );
        }
        let _ = handle.emit(EVENT, &reminders);
    }
    next.unwrap_or(LOOK_AGAIN)
}

/// Backs up while an incident is open, and when the last one is closed. Answers whether one is open.
fn keep_backed_up(app: &App, ran: bool) -> bool {
    let Ok(mallette) = app.mallette() else {
        return false;
    };
    let running = mallette
        .numbers_reminded_of()
        .is_ok_and(|open| !open.is_empty());
    // What fails now is tried again at the next look; a full disk is told by whoever writes to it.
    let _ = mallette.back_up_during_incident(running, ran, app.clock());
    running
}

/// The person closes the window: during an incident it is only put out of sight, and says so. Answers whether it stays.
pub fn stays(window: &Window, app: &App) -> bool {
    let Ok(mallette) = app.mallette() else {
        return false;
    };
    let Ok(numbers) = mallette.numbers_reminded_of() else {
        return false;
    };
    if numbers.is_empty() {
        return false;
    }
    let language = app.settings().device.language;
    let (title, body) = words::hidden(&numbers, language);
    let window = window.clone();
    // A desktop may take its time to answer; the window does not wait for it.
    std::thread::spawn(move || {
        // Where nothing can be said on the desktop, a hidden window would be a lost one. One that does neither is in sight.
        let _ = match desktop::show(&title, &body) {
            Ok(()) => window.hide(),
            Err(_) => window.minimize(),
        };
    });
    true
}

/// Brings the window back.
pub fn come_back(handle: &AppHandle) {
    if let Some(window) = handle.get_webview_window("main") {
        // A window that cannot be brought forward is still there.
        let _ = window
            .show()
            .and_then(|()| window.unminimize())
            .and_then(|()| window.set_focus());
    }
}
