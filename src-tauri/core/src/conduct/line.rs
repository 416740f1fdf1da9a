//! Lines of the log: typed, corrected, verified; and the times people type (LO1).

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use uuid::Uuid;

use super::act::{NewEvidence, NewLine};
use super::carrying::Doing;
use super::error::ActError;
use crate::model::Kind;

/// The kinds of line a person writes.
const KINDS: [&str; 7] = [
    "fact",
    "action",
    "decision",
    "communication",
    "call",
    "escalation",
    "state",
];

/// What a line of the log says.
#[derive(Default)]
pub(super) struct Line<'a> {
    pub actor: &'a str,
    pub kind: &'a str,
    pub text: &'a str,
    pub result: &'a str,
    pub link: &'a str,
    pub mentions: &'a str,
    pub about: Option<Uuid>,
    pub verification: &'a str,
    pub source: &'a str,
    pub sheet: &'a str,
}

impl Doing<'_> {
    pub(super) fn write(&mut self, line: &NewLine) -> Result<(), ActError> {
        if line.text.trim().is_empty() {
            return Err(ActError::Missing("text"));
        }
        self.one_of("kind", &line.kind, &KINDS)?;
        self.one_of("verification", &line.verification, &["", "to_verify"])?;
        self.one_of(
            "source",
            &line.source,
            &["typed", "paper", "file", "command"],
        )?;
        self.log(Line {
            actor: line.actor.trim(),
            kind: &line.kind,
            text: line.text.trim(),
            result: line.result.trim(),
            link: line.link.trim(),
            mentions: &line.mentions,
            about: None,
            verification: &line.verification,
            source: &line.source,
            sheet: line.sheet.trim(),
        });
        Ok(())
    }

    pub(super) fn correct(&mut self, line: Uuid, text: &str, result: &str) -> Result<(), ActError> {
        if text.trim().is_empty() {
            return Err(ActError::Missing("text"));
        }
        self.log(Line {
            kind: "correction",
            text: text.trim(),
            result: result.trim(),
            about: Some(line),
            source: "typed",
            ..Line::default()
        });
        Ok(())
    }

    pub(super) fn verify(
        &mut self,
        line: Uuid,
        verification: &str,
        note: &str,
    ) -> Result<(), ActError> {
        self.one_of(
            "verification",
            verification,
            &["to_verify", "verified", "refuted"],
        )?;
        self.log(Line {
            kind: "verification",
            text: self.words.verification(verification),
            result: note.trim(),
            about: Some(line),
            verification,
            source: "act",
            ..Line::default()
        });
        Ok(())
    }

    pub(super) fn keep_evidence(&mut self, evidence: &NewEvidence) -> Result<(), ActError> {
        let NewEvidence {
            name,
            media,
            bytes,
            sha256,
            blob,
            line,
            note,
        } = evidence;
        let own_line = match line {
            Some(line) => *line,
            None => {
                let text = (self.words.evidence_kept)(name, note);
                let hash = format!("SHA-256 {sha256}");
                self.tell("fact", text, &hash)
            }
        };
        let kept = self.make(
            Kind::Evidence,
            &[
                ("line", own_line.into()),
                ("name", super::carrying::cut_line(name).into()),
                ("media", media.as_str().into()),
                ("bytes", (*bytes).into()),
                ("sha256", sha256.as_str().into()),
                ("blob", blob.as_str().into()),
                ("captured_at", self.at.into()),
                ("captured_by", self.actor.name.into()),
                ("note", note.as_str().into()),
            ],
        );
        self.custody(kept, "captured", "");
        Ok(())
    }

    pub(super) fn handle_evidence(
        &mut self,
        evidence: Uuid,
        act: &str,
        note: &str,
    ) -> Result<(), ActError> {
        self.one_of("act", act, &["viewed", "exported", "handed_over"])?;
        let known = self
            .dossier
            .evidence
            .iter()
            .find(|known| known.id == evidence);
        let name = known
            .ok_or(ActError::NoRecord(Kind::Evidence))?
            .name
            .clone();
        self.custody(evidence, act, note);
        // Looking at it is noted in its chain of custody alone.
        if act != "viewed" {
            let text = (self.words.evidence_handled)(act, &name);
            self.tell("action", text, note.trim());
        }
        Ok(())
    }

    fn custody(&mut self, evidence: Uuid, act: &str, note: &str) {
        let by = self.actor.name;
        let fields = [
            ("evidence", evidence.into()),
            ("at", self.at.into()),
            ("by", by.into()),
            ("act", act.into()),
            ("note", super::carrying::cut_line(note.trim()).into()),
        ];
        self.make(Kind::Custody, &fields);
    }
}

/// A time as it is typed into the log: `14:32` or `14h32` today (yesterday if that is still to come), `-5` for five
/// minutes ago, `20/11 14:32` or `20/11/2026 14:32` for another day; nothing for what is no time.
pub fn typed_time(typed: &str, now: DateTime<Utc>, zone: Tz) -> Option<DateTime<Utc>> {
    let typed = typed.trim();
    if let Some(minutes) = typed.strip_prefix(['-', '−']) {
        let minutes: u16 = minutes.trim().parse().ok().filter(|m| *m <= 10_000)?;
        return now.checked_sub_signed(TimeDelta::minutes(i64::from(minutes)));
    }
    let today = now.with_timezone(&zone).date_naive();
    let words: Vec<&str> = typed.split_whitespace().collect();
    let (day, time) = match words[..] {
        [time] => (None, clock(time)?),
        [day, time] => (Some(date(day, today)?), clock(time)?),
        _ => return None,
    };
    let local = |day: NaiveDate| {
        let at = zone.from_local_datetime(&day.and_time(time)).earliest()?;
        Some(at.with_timezone(&Utc))
    };
    match day {
        Some(day) => local(day),
        None => match local(today)? {
            later if later > now + TimeDelta::minutes(2) => {
                local(today.checked_sub_days(Days::new(1))?)
            }
            at => Some(at),
        },
    }
}

fn clock(typed: &str) -> Option<NaiveTime> {
    let (hour, minute) = typed.split_once([':', 'h', 'H'])?;
    let minute = if minute.is_empty() { "0" } else { minute };
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

fn date(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    use chrono::Datelike;
    if let Ok(day) = typed.parse() {
        return Some(day);
    }
    let parts: Vec<u32> = typed
        .split('/')
        .map(str::parse)
        .collect::<Result<_, _>>()
        .ok()?;
    match parts[..] {
        [day, month] => NaiveDate::from_ymd_opt(today.year(), month, day),
        [day, month, year] => NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day),
        _ => None,
    }
}
