//! Writing, searching and printing.

use std::hint::black_box;

use chrono::{TimeZone, Utc};
use ed25519_dalek::{Signer as _, SigningKey};
use mallette_core::model::change::Edit;
use mallette_core::model::contact::Person;
use mallette_core::model::search::SearchIndex;
use mallette_core::model::{Kind, Language, Plan};
use mallette_core::paper::{Document, Options, Paper, print};
use mallette_core::starter::demonstration_plan;
use mallette_core::store::{Signer, Stamp, Store};
use rusqlite::Connection;
use uuid::Uuid;

use super::{median, p99, report, time};

pub(super) const KEY: &str = "x'000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'";

pub(super) struct Device(pub(super) SigningKey);

impl Signer for Device {
    fn device(&self) -> Uuid {
        Uuid::from_bytes([1; 16])
    }
    fn name(&self) -> &str {
        "bench"
    }
    fn public_key(&self) -> [u8; 32] {
        self.0.verifying_key().to_bytes()
    }
    fn sign(&self, hash: &[u8]) -> [u8; 64] {
        self.0.sign(hash).to_bytes()
    }
}

pub fn measure() {
    let folder = tempfile::tempdir().unwrap();
    let commit = raw_commit(folder.path());
    report(
        "append: one field, to the disk",
        append(folder.path()),
        "ms",
        "a raw SQLCipher commit",
        commit,
    );
    search(commit);
    let at = Utc.with_ymd_and_hms(2026, 11, 20, 9, 0, 0).unwrap();
    let plan = demonstration_plan(Language::Fr, at).unwrap();
    let options = Options {
        language: Language::Fr,
        paper: Paper::A4,
        at,
        large: false,
        duplex: false,
        mallette: uuid::Uuid::nil(),
        copy: None,
        masked: false,
        watcher: None,
    };
    let pages = print(Document::Plan, &plan, &options).unwrap().pages;
    let printed = median(time(9, |_| {
        black_box(print(Document::Plan, &plan, &options).unwrap());
    }));
    report(
        &format!("print: the demonstration's booklet, {pages} pages"),
        printed,
        "ms",
        "a raw SQLCipher commit",
        commit,
    );
    super::paper::measure(commit);
}

/// One row in one transaction with the same settings.
fn raw_commit(folder: &std::path::Path) -> f64 {
    let connection = Connection::open(folder.join("raw.db")).unwrap();
    connection.pragma_update(None, "key", KEY).unwrap();
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (a TEXT) STRICT;",
        )
        .unwrap();
    median(time(200, |run| {
        connection
            .execute(
                "INSERT INTO t VALUES (?1)",
                [format!("+33 6 39 98 12 {run:02}")],
            )
            .unwrap();
    }))
}

fn append(folder: &std::path::Path) -> f64 {
    let device = Device(SigningKey::from_bytes(&[1; 32]));
    let store = Store::create(
        &folder.join("plan.db"),
        KEY,
        Uuid::now_v7(),
        Box::new(device),
    )
    .unwrap();
    let stamp = Stamp {
        at: Utc.with_ymd_and_hms(2026, 11, 20, 9, 0, 0).unwrap(),
        author: "bench".to_owned(),
    };
    let row = Uuid::now_v7();
    store
        .write(
            &stamp,
            &[Edit::set(Kind::Person, row, "last_name", "Vasseur")],
        )
        .unwrap();
    median(time(200, |run| {
        let edit = Edit::set(
            Kind::Person,
            row,
            "mobile",
            format!("+33 6 39 98 12 {run:02}"),
        );
        store.write(&stamp, &[edit]).unwrap();
    }))
}

/// Each prefix of names and numbers, as somebody types them, over 5,000 people.
fn search(commit: f64) {
    let plan = Plan {
        people: (0..5_000_u32)
            .map(|number| Person {
                id: Uuid::from_u128(u128::from(number)),
                first_name: ["Hélène", "Bœuf", "Łukasz", "Nguyễn", "Ayşe"][number as usize % 5]
                    .to_owned(),
                last_name: format!("Lefebvre-{number:04}"),
                job: "Responsable d’exploitation".to_owned(),
                mobile: format!("+33 6 39 98 {:02} {:02}", number / 100 % 100, number % 100),
                ..Person::default()
            })
            .collect(),
        ..Plan::default()
    };
    let built = median(time(5, |_| {
        black_box(SearchIndex::of(&plan));
    }));
    report(
        "search: making the index, 5,000 people",
        built,
        "ms",
        "a raw SQLCipher commit",
        commit,
    );
    let index = SearchIndex::of(&plan);
    let typed = [
        "l",
        "le",
        "lef",
        "lefebvre 12",
        "hele",
        "boeuf",
        "0639",
        "06399812",
        "luka lefe",
        "resp exp",
        "zzz",
    ];
    let slowest = p99(time(1_100, |run| {
        black_box(index.search(typed[run % typed.len()]));
    }));
    report(
        "search: p99 of a query, 5,000 people",
        slowest,
        "ms",
        "a raw SQLCipher commit",
        commit,
    );
}
