//! Text without what people type differently: accents, case, ligatures, hyphens.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// Folds text for comparing and searching: `Hélène LEBŒUF-Petit` gives `helene leboeuf petit`.
/// What is neither a letter nor a digit parts words; words are parted by one space.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() {
            push(c.to_ascii_lowercase(), &mut folded);
        } else {
            // One character at a time: the order of the accents is of no account, they all go.
            decompose_compatible(c, |part| {
                part.to_lowercase()
                    .for_each(|small| push(small, &mut folded));
            });
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

fn push(c: char, folded: &mut String) {
    match c {
        'œ' => folded.push_str("oe"),
        'æ' => folded.push_str("ae"),
        'ß' => folded.push_str("ss"),
        'ø' => folded.push('o'),
        'ł' => folded.push('l'),
        'đ' => folded.push('d'),
        c if c.is_alphanumeric() => folded.push(c),
        c if is_combining_mark(c) => {}
        _ if folded.ends_with(' ') || folded.is_empty() => {}
        _ => folded.push(' '),
    }
}
