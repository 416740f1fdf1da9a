//! From bytes to text: UTF-8 with or without a mark, UTF-16 with one, else the Windows-1252 of French spreadsheets.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::error::ExchangeError;

/// Whether these bytes can be text at all, and if not, why.
pub(crate) fn check_is_text(bytes: &[u8]) -> Result<(), ExchangeError> {
    let marked = Encoding::for_bom(bytes).is_some();
    let start = &bytes[..bytes.len().min(SAMPLE)];
    if !marked && bytes.contains(&0) {
        return Err(if looks_like_utf16(start) {
            ExchangeError::NoByteOrderMark
        } else {
            ExchangeError::Binary
        });
    }
    let control = |b: &&u8| matches!(b, 1..=8 | 0x0E..=0x1F | 0x7F);
    if !marked && start.iter().filter(control).count() * 20 > start.len() {
        return Err(ExchangeError::Binary);
    }
    Ok(())
}

/// How many bytes at the start decide whether a file is text.
const SAMPLE: usize = 4096;

/// Western text in UTF-16 has a zero in nearly every second byte.
fn looks_like_utf16(start: &[u8]) -> bool {
    let pairs = start.len() / 2;
    let zeros = |offset: usize| {
        start
            .iter()
            .skip(offset)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    pairs > 1 && even.max(odd) * 10 >= pairs * 8 && even.min(odd) * 10 <= pairs
}

/// Decodes text that begins at `first_line` of its file.
pub(crate) fn decode(bytes: &[u8], first_line: u32) -> Result<String, ExchangeError> {
    match Encoding::for_bom(bytes) {
        Some((encoding, mark)) if encoding != UTF_8 => {
            decode_as(encoding, &bytes[mark..], first_line)
        }
        Some((_, mark)) => decode_utf8(&bytes[mark..], true, first_line),
        None => decode_utf8(bytes, false, first_line),
    }
}

fn decode_utf8(bytes: &[u8], certain: bool, first_line: u32) -> Result<String, ExchangeError> {
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(text.to_owned()),
        Err(error) => error,
    };
    let (valid, _) = bytes.split_at(error.valid_up_to());
    let before = String::from_utf8_lossy(valid);
    // Accents that decode as UTF-8 do so by no accident: the file is UTF-8, and one place of it is broken.
    if !certain && before.is_ascii() {
        return decode_as(WINDOWS_1252, bytes, first_line);
    }
    let (line, column) = place_after(&before, first_line);
    match error.error_len() {
        None => Err(ExchangeError::Half { line }),
        Some(_) => Err(ExchangeError::Undecodable { line, column }),
    }
}

fn decode_as(
    encoding: &'static Encoding,
    bytes: &[u8],
    first_line: u32,
) -> Result<String, ExchangeError> {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    // Windows-1252 has five bytes that mean nothing; they decode to controls nobody types.
    let broken = |c: char| c == char::REPLACEMENT_CHARACTER || matches!(c, '\u{80}'..='\u{9f}');
    match text.find(broken) {
        None => Ok(text.into_owned()),
        Some(at) => {
            let (line, column) = place_after(&text[..at], first_line);
            Err(ExchangeError::Undecodable { line, column })
        }
    }
}

/// Line and character that follow this text, both counted from 1.
fn place_after(before: &str, first_line: u32) -> (u32, u32) {
    let line = count(before.matches('\n').count()).saturating_add(first_line);
    let column = before
        .rsplit('\n')
        .next()
        .map_or(0, |last| last.chars().count());
    (line, count(column).saturating_add(1))
}

/// A count as the window can take it.
pub(crate) fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
