use mallette_core::vault::line::{Line, LineKey};
use mallette_core::vault::{DataKey, VaultError};
use zeroize::Zeroizing;

fn key() -> LineKey {
    LineKey::of(&DataKey::generate().unwrap())
}

fn copy_of(key: &LineKey, records: &[&[u8]]) -> Vec<u8> {
    records
        .iter()
        .map(|record| key.seal(record).unwrap())
        .collect::<String>()
        .into_bytes()
}

fn opened(key: &LineKey, copy: &[u8]) -> Vec<Result<Line, u32>> {
    let numbered = |line| match line {
        Ok(line) => Ok(line),
        Err(VaultError::LineTampered { line }) => Err(line),
        Err(other) => panic!("{other:?}"),
    };
    key.open_all(copy).map(numbered).collect()
}

fn record(bytes: &[u8]) -> Result<Line, u32> {
    Ok(Line::Record(Zeroizing::new(bytes.to_vec())))
}

#[test]
fn records_come_back_in_their_order() {
    let key = key();
    let any_bytes: Vec<u8> = (0..=255).collect();
    let copy = copy_of(&key, &[b"09:12 cell opened", &any_bytes, b""]);

    assert_eq!(
        opened(&key, &copy),
        [
            record(b"09:12 cell opened"),
            record(&any_bytes),
            record(b"")
        ]
    );
    assert_eq!(
        copy.iter().filter(|byte| **byte == b'\n').count(),
        3,
        "one line a record"
    );
}

#[test]
fn the_same_record_is_never_sealed_twice_alike() {
    let key = key();
    assert_ne!(key.seal(b"09:12").unwrap(), key.seal(b"09:12").unwrap());
}

#[test]
fn a_torn_tail_is_told_wherever_it_was_cut_and_keeps_what_was_before() {
    let key = key();
    let first = copy_of(&key, &[b"09:12 cell opened"]);
    let both = [first.clone(), copy_of(&key, &[b"09:15 network cut"])].concat();

    for cut in first.len() + 1..both.len() {
        let keep = first.len() as u64;
        assert_eq!(
            opened(&key, &both[..cut]),
            [record(b"09:12 cell opened"), Ok(Line::TornTail { keep })],
            "cut at {cut}"
        );
    }
    assert_eq!(
        opened(&key, &both[..first.len()]),
        [record(b"09:12 cell opened")]
    );
}

#[test]
fn a_tail_of_zeroes_left_by_a_power_cut_is_torn() {
    let key = key();
    let copy = [copy_of(&key, &[b"09:12"]), vec![0; 300]].concat();
    assert!(matches!(opened(&key, &copy)[1], Ok(Line::TornTail { .. })));
}

#[test]
fn an_altered_line_is_named_and_the_next_ones_open() {
    let key = key();
    let mut copy = copy_of(&key, &[b"one", b"two", b"three"]);
    let in_second = copy.iter().position(|byte| *byte == b'\n').unwrap() + 20;
    copy[in_second] = if copy[in_second] == b'A' { b'B' } else { b'A' };

    assert_eq!(
        opened(&key, &copy),
        [record(b"one"), Err(2), record(b"three")]
    );
}

#[test]
fn a_last_line_altered_but_whole_is_not_taken_for_torn() {
    let key = key();
    let mut copy = copy_of(&key, &[b"one"]);
    copy.remove(10);
    assert_eq!(opened(&key, &copy), [Err(1)]);
}

#[test]
fn another_mallette_opens_no_line() {
    let copy = copy_of(&key(), &[b"one"]);
    assert_eq!(opened(&key(), &copy), [Err(1)]);
}
