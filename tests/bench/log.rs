//! A log of a hundred thousand lines beside one of a thousand: opening the incident, adding a line, searching.

use std::hint::black_box;

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use ed25519_dalek::SigningKey;
use mallette_core::model::Kind;
use mallette_core::model::change::Edit;
use mallette_core::store::log::LogQuery;
use mallette_core::store::{Stamp, Store};
use uuid::Uuid;

use super::plan::{Device, KEY};
use super::{median, report, time};

const SHORT: u32 = 1_000;
const LONG: u32 = 100_000;
const RUNS: usize = 200;

/// What is measured, by its name.
type Work = (&'static str, fn(&Log, usize));

pub fn measure() {
    let short = Log::of(SHORT);
    let long = Log::of(LONG);
    // One after the other in turn, so that both meet the same machine.
    let pairs: [Work; 4] = [
        ("open the incident, 100,000 lines", Log::open),
        ("add a line, 100,000 lines", Log::append),
        ("search a rare word, 100,000 lines", Log::rare),
        ("search a common word, 100,000 lines", Log::common),
    ];
    for (what, work) in pairs {
        let mut of_short = Vec::new();
        let mut of_long = Vec::new();
        for run in 0..RUNS {
            of_short.extend(time(1, |_| work(&short, run)));
            of_long.extend(time(1, |_| work(&long, run)));
        }
        report(what, median(of_long), "ms", "1,000 lines", median(of_short));
    }
}

struct Log {
    _folder: tempfile::TempDir,
    store: Store,
    incident: Uuid,
    lines: u32,
}

fn at(seconds: i64) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 20, 9, 0, 0).unwrap() + TimeDelta::seconds(seconds)
}

fn stamp() -> Stamp {
    Stamp {
        at: at(0),
        author: "bench".to_owned(),
    }
}

impl Log {
    fn of(lines: u32) -> Log {
        let folder = tempfile::tempdir().unwrap();
        let device = Device(SigningKey::from_bytes(&[7; 32]));
        let path = folder.path().join("plan.db");
        let store = Store::create(&path, KEY, Uuid::nil(), Box::new(device)).unwrap();
        let incident = Uuid::now_v7();
        let made = Edit::set(Kind::Incident, incident, "number", "2026-001");
        store.write_silently(&stamp(), &[made]).unwrap();
        let log = Log {
            _folder: folder,
            store,
            incident,
            lines,
        };
        for start in (1..=lines).step_by(1_000) {
            let chunk: Vec<Edit> = (start..start + 1_000).map(|n| log.line(n)).collect();
            log.store.write_silently(&stamp(), &chunk).unwrap();
        }
        // As after each backup: when the mallette is opened, and every hour of an incident.
        log.store.gather_words().unwrap();
        log
    }

    fn line(&self, number: u32) -> Edit {
        // A rare word stands in ten lines, whatever the length of the log.
        let rare = if number.is_multiple_of(self.lines / 10) {
            "zircon"
        } else {
            ""
        };
        let fields = [
            ("incident", self.incident.into()),
            ("number", number.into()),
            ("happened_at", at(i64::from(number)).into()),
            ("kind", "action".into()),
            ("actor", "Yann Kerbrat".into()),
            (
                "text",
                format!("Partage {number} isolé, copie en cours {rare}").into(),
            ),
        ];
        Edit {
            kind: Kind::LogLine,
            row: Uuid::now_v7(),
            fields: fields
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
        }
    }

    fn page(&self, words: &str) {
        let query = LogQuery {
            words: words.to_owned(),
            limit: 100,
            ..LogQuery::default()
        };
        black_box(self.store.log(self.incident, &query).unwrap());
    }

    fn open(&self, _: usize) {
        black_box(self.store.dossier(self.incident).unwrap());
        black_box(self.store.log_head(self.incident).unwrap());
        self.page("");
    }

    fn append(&self, _: usize) {
        let number = self.store.log_head(self.incident).unwrap().lines + 1;
        let line = self.line(number);
        self.store.write_silently(&stamp(), &[line]).unwrap();
    }

    fn rare(&self, _: usize) {
        self.page("zircon");
    }

    fn common(&self, _: usize) {
        self.page("copie");
    }
}
