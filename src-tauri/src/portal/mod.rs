//! Printing with the desktop's own dialog, where there is one.

#[cfg(target_os = "linux")]
mod desktop;

#[cfg(target_os = "linux")]
pub use desktop::{print, print_over};

/// Why the desktop has not printed.
#[derive(Debug, PartialEq, Eq)]
pub enum NotPrinted {
    /// This desktop has no portal that prints.
    NoPortal,
    /// The person closed the dialog.
    GivenUp,
}

/// This system has no portal.
///
/// # Errors
/// Always [`NotPrinted::NoPortal`].
#[cfg(not(target_os = "linux"))]
pub fn print(_: &std::path::Path, _: &str) -> Result<(), NotPrinted> {
    Err(NotPrinted::NoPortal)
}
