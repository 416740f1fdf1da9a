use mallette_core::vault::recovery::{self, GROUP_LETTERS, GROUPS};
use mallette_core::vault::{DataKey, RecoveryCodeError, VaultError};

use super::{MALLETTE, same};

/// The code of the key whose bytes are 0, 1, 2 .. 31: sheets already printed must open for ever.
pub const KNOWN: &str =
    "000G4-40R4F-0M30Y-E209X-185GE-R38EY-1W81B-24GK1-2GAHJ-C5RR3-34D18-P70XC-3RFZ4-9Z053";

fn sheet() -> (DataKey, Vec<String>) {
    let key = DataKey::generate().unwrap();
    let groups = recovery::groups_of(&key).to_vec();
    (key, groups)
}

fn fault(text: &str) -> RecoveryCodeError {
    match recovery::parse(text) {
        Err(VaultError::RecoveryCode(fault)) => fault,
        other => panic!("{text} gave {other:?}"),
    }
}

fn wrong_groups(groups: &[String]) -> Vec<u32> {
    match fault(&groups.join(" ")) {
        RecoveryCodeError::Groups { groups } => groups,
        other => panic!("{other:?}"),
    }
}

/// Another letter than this one.
fn another(letter: u8) -> char {
    if letter == b'7' { '8' } else { '7' }
}

#[test]
fn a_printed_code_opens_as_it_was_printed() {
    let (key, groups) = sheet();
    assert_eq!(groups.len(), GROUPS);
    assert!(groups.iter().all(|group| group.len() == GROUP_LETTERS));
    for separator in [" ", "-", "\n", "", " - ", "\u{202f}"] {
        let read = recovery::parse(&groups.join(separator)).unwrap();
        assert!(same(&read.key, &key), "joined by {separator:?}");
    }
}

#[test]
fn a_sheet_printed_by_the_first_version_opens_for_ever() {
    let counting = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    let read = recovery::parse(KNOWN).unwrap();
    assert_eq!(*read.key.sqlcipher_key(), format!("x'{counting}'"));
}

#[test]
fn a_code_is_read_in_lower_case_and_with_look_alike_letters() {
    let (key, groups) = sheet();
    let lower = groups.join("").to_lowercase();
    let confused = groups
        .join(" ")
        .replace('0', "O")
        .replace('1', "l")
        .replace('V', "u");
    let confused_otherwise = groups.join(" ").replace('0', "o").replace('1', "I");

    for typed in [lower, confused, confused_otherwise] {
        assert!(same(&recovery::parse(&typed).unwrap().key, &key), "{typed}");
    }
}

#[test]
fn each_single_wrong_letter_is_seen_and_its_group_named() {
    let (_, groups) = sheet();
    for group in 0..GROUPS {
        for letter in 0..GROUP_LETTERS {
            let mut typed = groups.clone();
            let wrong = another(typed[group].as_bytes()[letter]).to_string();
            typed[group].replace_range(letter..=letter, &wrong);
            assert_eq!(
                wrong_groups(&typed),
                [group as u32 + 1],
                "letter {letter} of group {group}"
            );
        }
    }
}

#[test]
fn two_letters_exchanged_in_a_group_are_seen() {
    let (_, groups) = sheet();
    for group in 0..GROUPS {
        for (one, other) in [(0, 1), (1, 2), (2, 3), (3, 4), (0, 3)] {
            let mut letters: Vec<char> = groups[group].chars().collect();
            if letters[one] == letters[other] {
                continue;
            }
            letters.swap(one, other);
            let mut typed = groups.clone();
            typed[group] = letters.into_iter().collect();
            assert_eq!(
                wrong_groups(&typed),
                [group as u32 + 1],
                "letters {one} and {other} of group {group}"
            );
        }
    }
}

#[test]
fn two_groups_exchanged_are_both_named() {
    let (_, mut groups) = sheet();
    groups.swap(3, 9);
    assert_eq!(wrong_groups(&groups), [4, 10]);
}

#[test]
fn a_letter_missing_or_too_many_spoils_its_own_group_only() {
    let (_, groups) = sheet();
    let mut short = groups.clone();
    short[5].pop();
    let mut long = groups.clone();
    long[8].push('A');
    let mut foreign = groups.clone();
    foreign[1].replace_range(0..1, "é");

    assert_eq!(wrong_groups(&short), [6]);
    assert_eq!(wrong_groups(&long), [9]);
    assert_eq!(wrong_groups(&foreign), [2]);
}

#[test]
fn a_code_typed_without_spaces_says_where_a_letter_is_missing_or_too_many() {
    let printed = KNOWN.replace('-', "");
    let mut short = printed.clone();
    short.remove(31);
    let mut long = printed;
    long.insert(31, 'X');

    for (typed, letters) in [(short, 69), (long, 71)] {
        let expected = RecoveryCodeError::Length {
            typed: letters,
            expected: 70,
            first_wrong: 7,
        };
        assert_eq!(fault(&typed), expected);
    }
}

#[test]
fn a_code_stopped_half_way_says_how_much_is_there() {
    let (_, groups) = sheet();
    let half = RecoveryCodeError::Length {
        typed: 35,
        expected: 70,
        first_wrong: 8,
    };
    assert_eq!(fault(&groups[..7].join(" ")), half);
    assert_eq!(
        fault(""),
        RecoveryCodeError::Length {
            typed: 0,
            expected: 70,
            first_wrong: 1
        }
    );
}

#[test]
fn groups_of_two_sheets_mixed_do_not_open() {
    let (_, one) = sheet();
    let (_, other) = sheet();
    let mixed = [&one[..7], &other[7..]].concat().join(" ");
    assert_eq!(fault(&mixed), RecoveryCodeError::Whole);
}

#[test]
fn the_qr_code_says_which_mallette_it_opens() {
    let (key, groups) = sheet();
    let payload = recovery::qr_payload(MALLETTE, &key);
    assert_eq!(
        *payload,
        format!("mallette:recovery:1:{MALLETTE}:{}", groups.concat())
    );

    let read = recovery::parse(&format!("{}\n", *payload)).unwrap();

    assert!(same(&read.key, &key));
    assert_eq!(read.mallette, Some(MALLETTE));
}

#[test]
fn a_qr_code_of_another_kind_or_version_is_told_apart_from_a_typing_error() {
    let code = KNOWN.replace('-', "");
    let later_version = format!("mallette:recovery:2:{MALLETTE}:{code}");
    let of_nothing = format!("mallette:recovery:1:not-an-id:{code}");

    for foreign in ["https://example.org/", &later_version, &of_nothing] {
        assert_eq!(fault(foreign), RecoveryCodeError::NotOurs, "{foreign}");
    }
}
