//! Durations stay on one line: `T0 + 3 h 30`, `24 h/24`, `15 min`.

use super::NO_BREAK;

/// Puts no-break spaces inside the durations and times after the start that somebody typed.
pub fn keep_durations(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (i, c) in text.char_indices() {
        let joined = c == ' ' && joins(&text[..i], &text[i + 1..]);
        out.push(if joined { NO_BREAK } else { c });
    }
    out
}

/// Whether the space between the two belongs to a duration.
fn joins(before: &str, after: &str) -> bool {
    let number_before = before.ends_with(|c: char| c.is_ascii_digit());
    let number_after = after.starts_with(|c: char| c.is_ascii_digit());
    let amount = number_before && (starts_with_unit(after, "h") || starts_with_unit(after, "min"));
    let minutes = number_after
        && before
            .strip_suffix('h')
            .and_then(|rest| rest.strip_suffix([' ', NO_BREAK]))
            .is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit()));
    let plus = before.ends_with("T0") && after.starts_with("+ ")
        || number_after
            && before
                .strip_suffix('+')
                .is_some_and(|rest| rest.trim_end().ends_with("T0"));
    amount || minutes || plus
}

/// Whether the text begins with the unit as a word of its own.
fn starts_with_unit(text: &str, unit: &str) -> bool {
    text.strip_prefix(unit)
        .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::keep_durations;

    #[track_caller]
    fn becomes(text: &str, expected: &str) {
        assert_eq!(keep_durations(text).replace('\u{A0}', "_"), expected);
    }

    #[test]
    fn a_duration_is_held_together() {
        becomes("rendu à T0 + 3 h 30 au plus", "rendu à T0_+_3_h_30 au plus");
        becomes("joignable 24 h/24", "joignable 24_h/24");
        becomes("en 15 min ou 2 h", "en 15_min ou 2_h");
    }

    #[test]
    fn other_spaces_are_left_alone() {
        becomes("les 3 hommes et 2 minutes", "les 3 hommes et 2 minutes");
        becomes("path 30 + 5", "path 30 + 5");
        becomes("1 + 3 h", "1 + 3_h");
    }
}
