mod catalogue;
mod demonstration;
mod folders;
mod languages;
mod loading;

/// A Friday morning.
fn made_at() -> chrono::DateTime<chrono::Utc> {
    "2026-11-20T09:00:00Z".parse().unwrap()
}
