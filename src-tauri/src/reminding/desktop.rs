//! A notification of the desktop.

use notify_rust::{Notification, Timeout};

/// Shows a notification that stays until somebody has seen it.
///
/// # Errors
/// The desktop has no notifications, or did not take this one.
pub fn show(title: &str, body: &str) -> Result<(), notify_rust::error::Error> {
    let mut notification = Notification::new();
    notification
        .appname("Mallette")
        .summary(title)
        .body(&plain(body))
        .timeout(Timeout::Never);
    #[cfg(all(unix, not(target_os = "macos")))]
    notification.urgency(notify_rust::Urgency::Critical);
    notification.show().map(|_| ())
}

/// Some desktops read markup in the body: what people typed is text.
fn plain(body: &str) -> String {
    if cfg!(all(unix, not(target_os = "macos"))) {
        body.replace('&', "&amp;").replace('<', "&lt;")
    } else {
        body.to_owned()
    }
}
