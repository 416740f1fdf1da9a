//! The recovery code: the data key on paper, made to be typed at night by somebody who has never seen it.
//!
//! 35 bytes (the key and 3 of checksum) are 56 letters of Crockford's base 32, in 14 groups of four. Each group ends
//! with a fifth, a check letter that depends on the four and on the place of the group: one wrong letter, two letters
//! exchanged or two groups exchanged are always seen, and the group at fault is named.

use sha2::{Digest, Sha256};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::data_key::DataKey;
use super::error::VaultError;

/// Groups in a recovery code.
pub const GROUPS: usize = 14;
/// Letters in a group, the last being its check letter.
pub const GROUP_LETTERS: usize = 5;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const KEY: usize = 32;
const CHECKSUM: usize = 3;
const QR_PREFIX: &str = "mallette:recovery:";
const QR_VERSION: &str = "1:";

/// A recovery code, as typed or scanned.
#[derive(Debug)]
pub struct RecoveryCode {
    /// The key it carries.
    pub key: DataKey,
    /// The mallette it says it opens; the QR code says so, the typed letters do not.
    pub mallette: Option<Uuid>,
}

/// What is wrong with a recovery code as typed. Groups are counted from 1.
#[derive(Clone, Debug, Eq, PartialEq, serde::Serialize, specta::Type)]
#[serde(tag = "fault", rename_all = "snake_case")]
pub enum RecoveryCodeError {
    /// These groups have a wrong, missing or extra letter, or stand in another's place.
    Groups {
        /// Their numbers.
        groups: Vec<u32>,
    },
    /// Too few or too many letters were typed without the spaces that would tell where.
    Length {
        /// Letters typed.
        typed: u32,
        /// Letters of a code.
        expected: u32,
        /// The first group that does not read well; letters are missing or extra there, or just before.
        first_wrong: u32,
    },
    /// Every group reads well, the whole does not: several errors hide each other.
    Whole,
    /// A QR code of another kind, or of a later version.
    NotOurs,
}

/// The code of a key, as the groups to print.
pub fn groups_of(key: &DataKey) -> Zeroizing<Vec<String>> {
    let mut bytes = Zeroizing::new([0; KEY + CHECKSUM]);
    bytes[..KEY].copy_from_slice(key.bytes());
    bytes[KEY..].copy_from_slice(&checksum(key.bytes()));
    let values = to_fives(&*bytes);
    let printed = (1..)
        .zip(values.chunks(GROUP_LETTERS - 1))
        .map(|(number, four)| {
            let group = four.iter().copied().chain([check_letter(number, four)]);
            group
                .map(|value| char::from(ALPHABET[usize::from(value)]))
                .collect()
        });
    Zeroizing::new(printed.collect())
}

/// The text of the QR code on the recovery sheet.
pub fn qr_payload(mallette: Uuid, key: &DataKey) -> Zeroizing<String> {
    let code = Zeroizing::new(groups_of(key).concat());
    Zeroizing::new(format!("{QR_PREFIX}{QR_VERSION}{mallette}:{}", *code))
}

/// Reads a code: typed, in any case, with or without spaces and dashes, O for 0, I or L for 1, U for V; or the text of
/// the QR code, which a hand-held scanner types.
pub fn parse(text: &str) -> Result<RecoveryCode, VaultError> {
    let (mallette, code) = split_payload(text.trim())
        .ok_or(RecoveryCodeError::NotOurs)
        .map_err(VaultError::RecoveryCode)?;
    let key = read(code).map_err(VaultError::RecoveryCode)?;
    Ok(RecoveryCode { key, mallette })
}

/// The mallette and the code of a QR text; a text without prefix is all code. `None` for a payload of another kind.
fn split_payload(text: &str) -> Option<(Option<Uuid>, &str)> {
    if !text.contains(':') {
        return Some((None, text));
    }
    let (mallette, code) = text
        .strip_prefix(QR_PREFIX)?
        .strip_prefix(QR_VERSION)?
        .split_once(':')?;
    Some((Some(mallette.parse().ok()?), code))
}

fn read(code: &str) -> Result<DataKey, RecoveryCodeError> {
    let typed = Typed::of(code);
    let groups = typed.groups();
    let wrong: Vec<u32> = (1..)
        .zip(&groups)
        .filter(|(number, group)| !reads_well(*number, group))
        .map(|(number, _)| number)
        .collect();
    if !typed.is_spaced() && typed.letters() != GROUPS * GROUP_LETTERS {
        return Err(typed.wrong_length(&wrong));
    }
    if !wrong.is_empty() {
        return Err(RecoveryCodeError::Groups { groups: wrong });
    }
    let values = groups.iter().flat_map(|group| &group[..GROUP_LETTERS - 1]);
    let bytes = from_fives(&Zeroizing::new(values.copied().collect::<Vec<u8>>()));
    let (key, sum) = bytes.split_at(KEY);
    if checksum(key) != sum {
        return Err(RecoveryCodeError::Whole);
    }
    DataKey::from_slice(key).ok_or(RecoveryCodeError::Whole)
}

/// The letters typed, as values below 32 (or `UNREADABLE`), cut where spaces and dashes were typed.
struct Typed(Vec<Zeroizing<Vec<u8>>>);

/// Stands for a character that is no letter of the code: it makes its group wrong.
const UNREADABLE: u8 = 0xff;

impl Typed {
    fn of(code: &str) -> Self {
        let is_separator = |c: char| c.is_whitespace() || "-_.,/‐‑‒–—−".contains(c);
        let words = code.split(is_separator).filter(|word| !word.is_empty());
        let letters = |word: &str| Zeroizing::new(word.chars().map(read_letter).collect());
        Self(words.map(letters).collect())
    }

    /// Whether the groups stand apart as on paper: one letter too many then spoils one group only.
    fn is_spaced(&self) -> bool {
        self.0.len() == GROUPS
    }

    fn letters(&self) -> usize {
        self.0.iter().map(|word| word.len()).sum()
    }

    /// The groups: as they were spaced, by fives otherwise.
    fn groups(&self) -> Vec<Zeroizing<Vec<u8>>> {
        if self.is_spaced() {
            return self.0.clone();
        }
        let all = Zeroizing::new(
            self.0
                .iter()
                .flat_map(|word| word.iter().copied())
                .collect::<Vec<u8>>(),
        );
        all.chunks(GROUP_LETTERS)
            .map(|five| Zeroizing::new(five.to_vec()))
            .collect()
    }

    fn wrong_length(&self, wrong: &[u32]) -> RecoveryCodeError {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let after_the_last = || count(self.letters() / GROUP_LETTERS + 1);
        RecoveryCodeError::Length {
            typed: count(self.letters()),
            expected: count(GROUPS * GROUP_LETTERS),
            first_wrong: wrong.first().copied().unwrap_or_else(after_the_last),
        }
    }
}

fn reads_well(number: u32, group: &[u8]) -> bool {
    match group.split_last() {
        Some((check, four)) if four.len() == GROUP_LETTERS - 1 => {
            four.iter().all(|value| *value < 32) && *check == check_letter(number, four)
        }
        _ => false,
    }
}

/// The check letter: the four letters weighted by distinct powers in the field of 32 elements, so that no single error
/// and no exchange of two letters cancels out, plus the number of the group.
fn check_letter(number: u32, four: &[u8]) -> u8 {
    const FIELD: u8 = 0b10_0101;
    let times_two = |value: u8| (value << 1) ^ if value & 0b1_0000 == 0 { 0 } else { FIELD };
    four.iter().fold(0, |sum, value| times_two(sum ^ value)) ^ (number % 32) as u8
}

fn checksum(key: &[u8]) -> [u8; CHECKSUM] {
    let hash = Sha256::new()
        .chain_update(b"mallette recovery 1")
        .chain_update(key)
        .finalize();
    [hash[0], hash[1], hash[2]]
}

/// Crockford's letters leave out those that a tired eye takes for others; whoever types one of them meant its look-alike.
fn read_letter(typed: char) -> u8 {
    let meant = match typed.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        'U' => 'V',
        other => other,
    };
    (0..)
        .zip(ALPHABET)
        .find(|(_, letter)| char::from(**letter) == meant)
        .map_or(UNREADABLE, |(value, _)| value)
}

/// Each five bytes as eight values of five bits.
fn to_fives(bytes: &[u8]) -> Zeroizing<Vec<u8>> {
    let eight = |five: &[u8]| {
        let bits = five
            .iter()
            .fold(0, |bits, byte| bits << 8 | u64::from(*byte));
        (0..8).rev().map(move |at| (bits >> (5 * at) & 31) as u8)
    };
    Zeroizing::new(bytes.chunks(5).flat_map(eight).collect())
}

/// The opposite of [`to_fives`].
fn from_fives(values: &[u8]) -> Zeroizing<Vec<u8>> {
    let five = |eight: &[u8]| {
        let bits = eight
            .iter()
            .fold(0, |bits, value| bits << 5 | u64::from(*value));
        (0..5).rev().map(move |at| (bits >> (8 * at) & 255) as u8)
    };
    Zeroizing::new(values.chunks(8).flat_map(five).collect())
}
