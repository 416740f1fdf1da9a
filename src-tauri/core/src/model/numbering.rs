//! Numbers people say to each other: given in a row, never again.

/// The number after the highest that begins so: `2026-` gives `2026-008` after `2026-007`.
pub fn next_number<'a>(prefix: &str, given: impl IntoIterator<Item = &'a str>) -> String {
    let counted = given
        .into_iter()
        .filter_map(|number| number.strip_prefix(prefix)?.parse::<u32>().ok());
    format!("{prefix}{:03}", counted.max().unwrap_or(0) + 1)
}
