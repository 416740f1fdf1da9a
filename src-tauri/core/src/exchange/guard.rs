//! Cells that a spreadsheet would run as a formula carry an apostrophe, which takes that power away.

/// Writes text so that a spreadsheet shows it and does not compute it; [`unguard`] gives it back unchanged.
pub(crate) fn guard(cell: &str) -> String {
    if is_formula(cell) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

/// Takes the apostrophe of [`guard`] away. An apostrophe that guards nothing, as in `'t Hooft`, stays.
pub(crate) fn unguard(cell: &str) -> &str {
    cell.strip_prefix('\'')
        .filter(|rest| is_formula(rest))
        .unwrap_or(cell)
}

/// Whether the text, behind any apostrophes, starts with what spreadsheets take for a formula.
fn is_formula(cell: &str) -> bool {
    let first = cell.trim_start_matches('\'').chars().next();
    first.is_some_and(|c| {
        matches!(
            c,
            '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠'
        )
    })
}

/// Whether text is a telephone number in groups, such as `+33 6 39 98 12 40`. A spreadsheet cannot compute that,
/// so it is left alone and can be dialled as it stands.
pub(crate) fn is_spaced_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('+').unwrap_or(cell);
    digits.contains(' ')
        && digits
            .split(' ')
            .all(|group| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit()))
}
