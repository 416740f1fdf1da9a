//! French spacing: a narrow no-break space before ; : ! ? » and after «.

/// The narrow no-break space of French typography.
const NARROW: char = '\u{202F}';

/// Sets the spaces French typography wants around its double punctuation.
///
/// `before` is the character printed just before the text, if any. Addresses (`https://…`,
/// `nom@exemple.fr`), times (`10:52`) and no-break spaces that are already there stay as they are.
pub fn space_french(text: &str, before: Option<char>) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let characters: Vec<char> = text.chars().collect();
    let address = addresses(&characters);
    for (i, &c) in characters.iter().enumerate() {
        let next = characters.get(i + 1).copied();
        let last = out.chars().last().or(before);
        if is_double(c) && !address[i] && closes(c, next) {
            set_before(&mut out, last);
        }
        let after_quote = last == Some('«') && !address[i];
        match c {
            ' ' if after_quote => out.push(NARROW),
            c if after_quote && !c.is_whitespace() => out.extend([NARROW, c]),
            c => out.push(c),
        }
    }
    out
}

fn is_double(c: char) -> bool {
    matches!(c, ';' | ':' | '!' | '?' | '»')
}

/// Whether the mark ends something: a colon inside `10:52` or `C:\` does not.
fn closes(c: char, next: Option<char>) -> bool {
    c == '»'
        || next.is_none_or(|n| {
            n.is_whitespace() || is_double(n) || matches!(n, ')' | ']' | '"' | '”' | '.' | '…')
        })
}

fn set_before(out: &mut String, last: Option<char>) {
    match last {
        None => {}
        Some(' ') if out.ends_with(' ') => {
            out.pop();
            out.push(NARROW);
        }
        Some(c)
            if c.is_whitespace() || is_double(c) && c != '»' || matches!(c, '(' | '[' | '«') => {}
        Some(_) => out.push(NARROW),
    }
}

/// Which characters belong to an address: a word with `://` or `@` in it, or that begins with `www.`.
/// A mark at its end is punctuation again.
fn addresses(characters: &[char]) -> Vec<bool> {
    let mut marks = vec![false; characters.len()];
    let mut start = 0;
    for word in characters.split(|c| c.is_whitespace()) {
        let text: String = word.iter().collect();
        if text.contains("://") || text.contains('@') || text.starts_with("www.") {
            let end = word
                .iter()
                .rposition(|c| !is_double(*c))
                .map_or(0, |last| last + 1);
            marks[start..start + end].fill(true);
        }
        start += word.len() + 1;
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::space_french;

    #[track_caller]
    fn becomes(text: &str, expected: &str) {
        assert_eq!(space_french(text, None).replace('\u{202F}', "_"), expected);
    }

    #[test]
    fn double_punctuation_gets_a_narrow_no_break_space() {
        becomes("Attention : appeler !", "Attention_: appeler_!");
        becomes("Qui? Quand; où", "Qui_? Quand_; où");
        becomes("Quoi ?!", "Quoi_?!");
        becomes("(ou bien ?)", "(ou bien_?)");
    }

    #[test]
    fn quotation_marks_get_theirs_inside() {
        becomes("dire « oui » vite", "dire «_oui_» vite");
        becomes("dire «oui»", "dire «_oui_»");
    }

    #[test]
    fn times_addresses_and_paths_are_left_alone() {
        becomes(
            "à 10:52 sur https://a.fr/x?y=1;z",
            "à 10:52 sur https://a.fr/x?y=1;z",
        );
        becomes(
            "voir https://a.fr/x ; puis a@b.fr",
            "voir https://a.fr/x_; puis a@b.fr",
        );
        becomes(r"C:\temp", r"C:\temp");
    }

    #[test]
    fn no_break_spaces_already_there_are_kept() {
        becomes("Oui\u{A0}: non\u{202F}!", "Oui\u{A0}: non_!");
    }

    #[test]
    fn the_text_before_a_span_counts() {
        assert_eq!(space_french(": oui", Some('e')), "\u{202F}: oui");
        assert_eq!(space_french(" : oui", Some('e')), "\u{202F}: oui");
    }
}
