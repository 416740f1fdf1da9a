//! The desktop's print dialog, through the XDG desktop portal. It works in a sandbox too, and the desktop keeps the
//! settings of its printers.

use std::collections::HashMap;
use std::fs::File;
use std::path::Path;

use super::NotPrinted;
use zbus::blocking::{Connection, Proxy};
use zbus::zvariant::{Fd, OwnedObjectPath, OwnedValue, Value};

const SERVICE: &str = "org.freedesktop.portal.Desktop";
const PLACE: &str = "/org/freedesktop/portal/desktop";
const PRINT: &str = "org.freedesktop.portal.Print";
const REQUEST: &str = "org.freedesktop.portal.Request";

impl From<zbus::Error> for NotPrinted {
    fn from(_: zbus::Error) -> Self {
        NotPrinted::NoPortal
    }
}

type Settings = HashMap<String, OwnedValue>;

/// Shows the print dialog for a PDF file and prints it; returns when the person has answered.
///
/// # Errors
/// [`NotPrinted`].
pub fn print(file: &Path, title: &str) -> Result<(), NotPrinted> {
    print_over(&Connection::session()?, file, title)
}

/// As [`print`], over a bus that is connected to already.
///
/// # Errors
/// [`NotPrinted`].
pub fn print_over(connection: &Connection, file: &Path, title: &str) -> Result<(), NotPrinted> {
    let portal = Proxy::new(connection, SERVICE, PLACE, PRINT)?;
    let nothing: HashMap<&str, Value<'_>> = HashMap::new();
    let chosen = answer(connection, "mallette_prepare", |options| {
        portal.call("PreparePrint", &("", title, &nothing, &nothing, options))
    })?;
    let token = chosen
        .get("token")
        .and_then(|token| u32::try_from(token).ok());
    let open = File::open(file).map_err(|_| NotPrinted::NoPortal)?;
    answer(connection, "mallette_print", |mut options| {
        if let Some(token) = token {
            options.insert("token", token.into());
        }
        portal.call("Print", &("", title, Fd::from(&open), options))
    })?;
    Ok(())
}

/// Asks the portal for something and waits for the person's answer. The signal is awaited before the question is
/// asked, at the address the portal will answer from: it cannot be missed.
fn answer<'a>(
    connection: &Connection,
    token: &'a str,
    ask: impl FnOnce(HashMap<&'a str, Value<'a>>) -> zbus::Result<OwnedObjectPath>,
) -> Result<Settings, NotPrinted> {
    let me = connection.unique_name().ok_or(NotPrinted::NoPortal)?;
    let me = me.trim_start_matches(':').replace('.', "_");
    let place = format!("{PLACE}/request/{me}/{token}");
    let request = Proxy::new(connection, SERVICE, place, REQUEST)?;
    let mut answers = request.receive_signal("Response")?;
    ask(HashMap::from([("handle_token", Value::from(token))]))?;
    let answered = answers.next().ok_or(NotPrinted::NoPortal)?;
    let (code, settings): (u32, Settings) = answered.body().deserialize()?;
    match code {
        0 => Ok(settings),
        1 => Err(NotPrinted::GivenUp),
        _ => Err(NotPrinted::NoPortal),
    }
}
