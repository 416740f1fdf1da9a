//! Journeys in the real window: the binary as it ships, driven through WebKitWebDriver on a virtual display.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod accessibility;
mod afterwards;
mod incident;
mod journeys;
mod reminders;
mod window;
