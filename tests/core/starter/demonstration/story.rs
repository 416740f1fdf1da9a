//! What happened in the demonstration before the day it is made.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::{DateTime, Datelike, Duration, Utc};
use mallette_core::form::Forms;
use mallette_core::improving::{proposed_problems, steps};
use mallette_core::model::business_time::BusinessTime;
use mallette_core::model::change::Edit;
use mallette_core::model::contact::Person;
use mallette_core::model::improvement::Improvements;
use mallette_core::model::incident::clock::{ClockName, IncidentClock, Standing, clocks};
use mallette_core::model::incident::recovered::recovered;
use mallette_core::model::incident::recovery::{RunState, run_view};
use mallette_core::model::incident::{Dossier, Incident, LogLine};
use mallette_core::model::review::ReviewRecords;
use mallette_core::model::{FieldType, Kind, Language, Plan, Value};
use mallette_core::review::{Facts, ReviewView, review_view};
use mallette_core::starter::{Demonstration, Happened, plan_of};
use mallette_core::store::{Stamp, Written};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{happened, made_at};

/// The story, put together again.
struct Told {
    plan: Plan,
    changes: Vec<Edit>,
    written: Vec<Written>,
    incidents: Vec<(Dossier, Vec<LogLine>, ReviewRecords)>,
    improvements: Improvements,
    now: DateTime<Utc>,
}

impl Told {
    fn of(language: Language, now: DateTime<Utc>) -> Told {
        let demonstration = Demonstration::of(language, now).unwrap();
        let plan = plan_of(&demonstration.rows).unwrap();
        let Happened { changes, written } = happened(&demonstration);
        let mut incidents: HashMap<String, (Dossier, Vec<LogLine>, ReviewRecords)> = HashMap::new();
        let mut improvements = Improvements::default();
        let mut owners: HashMap<Uuid, String> = HashMap::new();
        for edit in written.iter().flat_map(|written| &written.edits) {
            improvements.take(edit).unwrap();
            let own = match edit.kind {
                Kind::Incident => edit.row.to_string(),
                Kind::Action
                | Kind::Problem
                | Kind::ProblemIncident
                | Kind::Walk
                | Kind::WalkAnswer => continue,
                // Only what makes a record says what it belongs to.
                _ => (owners.entry(edit.row))
                    .or_insert_with(|| edit.fields["incident"].as_text().unwrap().to_owned())
                    .clone(),
            };
            let (dossier, log, review) = incidents.entry(own).or_default();
            dossier.take(edit).unwrap();
            review.take(edit).unwrap();
            if edit.kind == Kind::LogLine {
                edit.write_into(log).unwrap();
            }
        }
        let mut incidents: Vec<_> = incidents.into_values().collect();
        incidents.sort_by_key(|(dossier, ..)| dossier.incident.declared_at);
        Told {
            plan,
            changes,
            written,
            incidents,
            improvements,
            now,
        }
    }

    /// Who wrote what, and when, in the order in which it was written.
    fn edits(&self) -> impl Iterator<Item = (&Stamp, &Edit)> {
        let parts = self.written.iter();
        parts.flat_map(|part| part.edits.iter().map(|edit| (&part.stamp, edit)))
    }

    fn register(&self) -> Vec<Incident> {
        let incidents = self.incidents.iter();
        incidents
            .map(|(dossier, ..)| dossier.incident.clone())
            .collect()
    }

    /// The incident whose title holds these words.
    fn titled(&self, words: &str) -> &(Dossier, Vec<LogLine>, ReviewRecords) {
        let mut incidents = self.incidents.iter();
        incidents
            .find(|(dossier, ..)| dossier.incident.title.contains(words))
            .unwrap()
    }

    fn with<T>(&self, words: &str, tell: impl FnOnce(&Facts<'_>) -> T) -> T {
        let (dossier, log, review) = self.titled(words);
        tell(&Facts {
            plan: &self.plan,
            time: &BusinessTime::of(&self.plan),
            dossier,
            log,
            review,
            improvements: &self.improvements,
            register: &self.register(),
            now: self.now,
        })
    }

    fn view(&self, words: &str) -> ReviewView {
        self.with(words, |facts| {
            review_view(facts, &Forms::of(Language::Fr).unwrap())
        })
    }

    fn clocks(&self, dossier: &Dossier) -> Vec<IncidentClock> {
        clocks(&self.plan, &BusinessTime::of(&self.plan), dossier, self.now)
    }
}

fn told() -> Told {
    Told::of(Language::Fr, made_at())
}

#[test]
fn everything_is_closed_and_lies_before_the_day_it_is_made_whatever_day_that_is() {
    let days = (0..7).map(|days| made_at() + Duration::days(days));
    let new_year: DateTime<Utc> = "2027-01-01T00:30:00Z".parse().unwrap();
    for now in days.chain([new_year, new_year + Duration::days(3)]) {
        let told = Told::of(Language::Fr, now);
        assert_eq!(told.incidents.len(), 12);
        assert!(told.written.iter().all(|part| part.stamp.at < now));
        for (dossier, log, _) in &told.incidents {
            assert!(dossier.is_closed(), "{}", dossier.incident.title);
            assert!(
                log.iter()
                    .all(|line| line.happened_at < Some(now) && line.written_at < Some(now))
            );
        }
    }
}

#[test]
fn numbers_follow_each_other_in_the_years_of_their_dates() {
    for now in [made_at(), "2027-02-10T09:00:00Z".parse().unwrap()] {
        let told = Told::of(Language::Fr, now);
        let mut next: HashMap<(bool, i32), u32> = HashMap::new();
        for (dossier, ..) in &told.incidents {
            let incident = &dossier.incident;
            let year = incident.declared_at.unwrap().year();
            let count = next.entry((incident.exercise, year)).or_default();
            *count += 1;
            let prefix = if incident.exercise { "EX-" } else { "" };
            assert_eq!(incident.number, format!("{prefix}{year}-{count:03}"));
        }
        let lines = told
            .incidents
            .iter()
            .flat_map(|(_, log, _)| log.iter().zip(1..));
        lines.for_each(|(line, number)| assert_eq!(line.number, Some(number)));
    }
}

#[test]
fn the_large_incident_has_a_long_log_a_missed_rto_and_a_signed_review_with_every_answer() {
    let told = told();
    let (dossier, log, review) = told.titled("ERP et fichiers");
    assert!(log.len() >= 60, "{}", log.len());
    assert!(dossier.crises[0].closed_at.is_some() && dossier.crises[0].drp_decision == "yes");
    let kept = told.with("ERP et fichiers", |facts| {
        recovered(facts.plan, facts.dossier)
    });
    let kept: Vec<bool> = kept.iter().filter_map(|activity| activity.kept).collect();
    assert_eq!(kept, [false, true, true], "workshop A, orders, shipping");
    let standing = review.standing();
    assert!(standing.locked && standing.signed_by == "Tomasz Zieliński");
    let view = told.view("ERP et fichiers");
    for question in view.questions() {
        assert!(question.answer.is_given(), "{}", question.answer.question);
    }
    assert!(
        view.forms
            .iter()
            .all(|form| form.progress.given == form.progress.asked)
    );
    assert_eq!(view.whys.iter().filter(|why| why.root).count(), 2);
    let below = |id: Uuid| {
        view.whys
            .iter()
            .filter(|why| why.parent == Some(id))
            .count()
    };
    assert!(
        view.whys.iter().any(|why| below(why.id) == 2),
        "the tree branches"
    );
    assert!(view.involved.iter().any(|named| named.list == "outside"));
    let due = view.due.unwrap();
    assert_eq!(
        due.standing,
        Standing::Met,
        "handed in within five business days"
    );
}

#[test]
fn what_was_done_in_the_large_incident_is_ticked_and_its_alert_is_over() {
    let told = told();
    let (dossier, log, _) = told.titled("ERP et fichiers");
    let open = told.plan.procedure_actions.iter().filter(|action| {
        let item = action.id.to_string();
        !dossier.is_ticked("procedure_action", &item)
    });
    let open: Vec<&str> = open.map(|action| action.action.as_str()).collect();
    // The review says it too: an RTO passed, and nobody told the continuity team.
    assert!(
        open.len() == 1 && open[0].starts_with("Réévaluer"),
        "{open:?}"
    );
    let times: Vec<_> = log.iter().map(|line| line.happened_at).collect();
    assert!(times.is_sorted());
    assert_eq!(dossier.alerts.last().unwrap().status, "resolved");
    let run = run_view(&told.plan, dossier, told.now).unwrap();
    assert!(run.done_tasks > 40 && run.open_tasks == 0);
    for phase in &run.phases {
        let left = matches!(phase.state, RunState::Done | RunState::Skipped);
        assert!(left, "{}", phase.name);
    }
}

#[test]
fn actions_stand_in_every_column_one_is_late_one_was_carried_by_a_version() {
    let told = told();
    let actions = &told.improvements.actions;
    let columns: BTreeSet<&str> = actions.iter().map(|action| action.step.as_str()).collect();
    assert_eq!(columns, BTreeSet::from(["act", "check", "do", "plan"]));
    let today = made_at().date_naive();
    assert_eq!(
        actions
            .iter()
            .filter(|action| action.is_overdue(today))
            .count(),
        1
    );
    let themes: BTreeSet<&str> = actions.iter().map(|action| action.theme.as_str()).collect();
    assert!(
        ["risk_analysis", "contract", "bcp"]
            .iter()
            .all(|theme| themes.contains(theme))
    );
    assert!(
        actions
            .iter()
            .any(|action| !action.is_open() && !action.proof.is_empty())
    );
    let versions: Vec<Uuid> = told
        .plan
        .versions
        .iter()
        .map(|version| version.id)
        .collect();
    let carried = actions.iter().filter_map(|action| action.version);
    assert_eq!(carried.collect::<Vec<_>>(), [versions[1]]);
    let about = actions
        .iter()
        .find(|action| !action.about_field.is_empty())
        .unwrap();
    let activity = told
        .plan
        .activities
        .iter()
        .find(|known| known.id.to_string() == about.about_row);
    assert_eq!(
        activity.unwrap().rto_minutes,
        None,
        "what is to be set is not set yet"
    );
}

#[test]
fn one_review_is_begun_and_due_and_nothing_else_is_pending() {
    let told = told();
    for (dossier, ..) in &told.incidents {
        let mut pending = told.clocks(dossier);
        pending.retain(IncidentClock::is_pending);
        let names: Vec<ClockName> = pending.iter().map(|clock| clock.name).collect();
        if dossier
            .incident
            .title
            .starts_with("Messagerie lente à Roubaix,")
        {
            assert_eq!(names, [ClockName::Review]);
            assert!(pending[0].due_at > Some(told.now));
        } else {
            assert_eq!(names, [], "{}", dossier.incident.title);
        }
    }
    let view = told.view("Messagerie lente à Roubaix,");
    let progress = view.forms[0].progress;
    assert!(view.standing.begun_at.is_some() && !view.standing.locked);
    assert!(progress.given > 0 && progress.given + progress.suggested < progress.asked);
}

#[test]
fn promises_were_kept_and_missed() {
    let told = told();
    let incidents = told
        .incidents
        .iter()
        .filter(|(dossier, ..)| !dossier.incident.exercise);
    let clocks: Vec<IncidentClock> = incidents
        .flat_map(|(dossier, ..)| told.clocks(dossier))
        .collect();
    for name in [
        ClockName::Acknowledge,
        ClockName::Resolve,
        ClockName::Review,
    ] {
        for standing in [Standing::Met, Standing::MetLate] {
            let of = |clock: &&IncidentClock| clock.name == name && clock.standing == standing;
            assert!(
                clocks.iter().any(|clock| of(&clock)),
                "{name:?} {standing:?}"
            );
        }
    }
}

#[test]
fn a_problem_stands_behind_the_arrays_and_another_is_proposed_for_the_mail() {
    let told = told();
    let register = told.register();
    assert_eq!(told.improvements.problems.len(), 1);
    // Its root cause is treated by an action.
    let problem = Some(told.improvements.problems[0].id);
    let mut actions = told.improvements.actions.iter();
    assert!(actions.any(|action| action.problem == problem && action.is_open()));
    let proposed = proposed_problems(&register, &told.improvements);
    assert_eq!(proposed.len(), 1, "{proposed:?}");
    assert_eq!(proposed[0].application, "Messagerie");
    assert_eq!(proposed[0].incidents.len(), 3);
    let view = told.view("ERP et fichiers");
    let similar = view
        .questions()
        .find(|question| question.answer.question == "similar");
    assert!(similar.unwrap().answer.text.contains("Baie de stockage A"));
}

#[test]
fn the_exercise_tested_the_plan_on_its_day() {
    let told = told();
    let of_tests = |edit: &&Edit| edit.fields.contains_key("tested_on");
    let tested = told.changes.iter().find(of_tests).unwrap();
    let (dossier, ..) = told.titled("rançon");
    assert!(dossier.incident.exercise && dossier.incident.scenario.is_some());
    let day = dossier.incident.declared_at.unwrap().date_naive();
    assert_eq!(tested.fields["tested_on"], day.into());
}

#[test]
fn everything_was_written_by_people_of_the_story_in_the_order_of_its_moments() {
    let told = told();
    let moments: Vec<DateTime<Utc>> = told.edits().map(|(stamp, _)| stamp.at).collect();
    assert!(moments.is_sorted() && moments.iter().all(|at| *at < told.now));
    let people: HashSet<String> = told.plan.people.iter().map(Person::full_name).collect();
    for (stamp, edit) in told.edits() {
        assert!(people.contains(&stamp.author), "{stamp:?} {edit:?}");
    }
    for (dossier, log, _) in &told.incidents {
        for line in log {
            let mut edits = told.edits();
            let (stamp, _) = edits.find(|(_, edit)| edit.row == line.id).unwrap();
            assert_eq!(
                Some(stamp.at),
                line.written_at,
                "{}",
                dossier.incident.title
            );
        }
    }
}

#[test]
fn answers_of_a_review_were_given_by_several_people_between_its_beginning_and_its_signature() {
    let told = told();
    let (_, _, review) = told.titled("ERP et fichiers");
    let standing = review.standing();
    let mut authors: BTreeSet<&str> = BTreeSet::new();
    for answer in &review.answers {
        let given = told.edits().filter(|(_, edit)| edit.row == answer.id);
        let (stamp, edit) = given.last().unwrap();
        assert!(edit.fields.contains_key("text"), "{}", answer.question);
        assert!(Some(stamp.at) > standing.begun_at && Some(stamp.at) < standing.signed_at);
        authors.insert(&stamp.author);
    }
    assert_eq!(authors.len(), 5, "{authors:?}");
    let signed = told
        .edits()
        .find(|(_, edit)| edit.kind == Kind::ReviewMark && edit.fields["step"] == "signed".into());
    let (stamp, _) = signed.unwrap();
    assert_eq!(stamp.author, standing.signed_by);
    for action in &told.improvements.actions {
        let mut edits = told.edits().filter(|(_, edit)| edit.row == action.id);
        let (made, _) = edits.next().unwrap();
        assert_eq!(
            (Some(made.at), &made.author),
            (action.created_at, &action.created_by)
        );
        if let Some((last, _)) = edits.last() {
            assert_eq!(last.author, action.owner, "{}", action.title);
        }
    }
}

#[test]
fn what_was_kept_as_evidence_is_what_its_hash_says() {
    for language in Language::ALL {
        let told = Told::of(language, made_at());
        let pieces = Demonstration::of(language, made_at()).unwrap().evidence();
        let kept: Vec<_> = (told.incidents.iter())
            .flat_map(|(dossier, log, _)| dossier.evidence.iter().map(move |kept| (kept, log)))
            .collect();
        assert_eq!(kept.len(), pieces.len());
        assert!(pieces.iter().map(|piece| piece.bytes.len()).sum::<usize>() < 60_000);
        for (kept, log) in kept {
            let piece = pieces.iter().find(|piece| piece.name == kept.name).unwrap();
            let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(piece.bytes));
            assert_eq!(
                (&kept.sha256, kept.bytes),
                (&hash, Some(piece.bytes.len() as u32))
            );
            let line = log.iter().find(|line| Some(line.id) == kept.line).unwrap();
            assert!(line.result.contains(&hash), "the log quotes no other hash");
            assert_eq!(
                (kept.captured_at, &kept.captured_by),
                (line.happened_at, &line.actor)
            );
        }
        let mut lines = told.incidents.iter().flat_map(|(_, log, _)| log);
        assert_eq!(
            lines
                .by_ref()
                .filter(|line| line.result.contains("SHA-256"))
                .count(),
            3
        );
    }
}

#[test]
fn the_yearly_review_of_the_plan_was_finished_on_the_day_the_organisation_names() {
    let told = told();
    let [walk] = &told.improvements.walks[..] else {
        panic!("one walk")
    };
    let answers: Vec<_> = told.improvements.walk_answers.iter().collect();
    assert_eq!(answers.len(), steps(&told.plan).len());
    assert!(
        answers
            .iter()
            .all(|answer| answer.at > walk.begun_at && answer.at < walk.finished_at)
    );
    assert_eq!(
        answers
            .iter()
            .filter(|answer| answer.word == "to_change")
            .count(),
        2
    );
    let finished = walk.finished_at.unwrap().date_naive();
    assert_eq!(told.plan.organisations[0].reviewed_on, Some(finished));
    assert!(
        told.changes
            .iter()
            .all(|edit| edit.kind == Kind::Organisation)
    );
}

/// What must be the same in both languages: everything but what people wrote.
fn shape(told: &Told) -> Vec<String> {
    let shapes = told.edits().map(|(stamp, edit)| {
        let mut shape = format!("{} {} {}", stamp.at, stamp.author, edit.kind.table());
        for spec in edit.kind.fields() {
            let Some(value) = edit.fields.get(spec.name) else {
                continue;
            };
            shape += &match spec.kind {
                FieldType::Line | FieldType::Text => {
                    format!(" {}={}", spec.name, value.as_text() == Some(""))
                }
                FieldType::Ref | FieldType::Owner => {
                    format!(" {}={}", spec.name, *value == Value::Empty)
                }
                // The files that were kept are in the language of the story.
                _ if edit.kind == Kind::Evidence
                    && matches!(spec.name, "bytes" | "sha256" | "blob") =>
                {
                    String::new()
                }
                FieldType::Code
                    if matches!(spec.name, "about_row" | "item" | "clock" | "digest" | "row") =>
                {
                    String::new()
                }
                _ => format!(" {}={value:?}", spec.name),
            };
        }
        shape
    });
    shapes.collect()
}

#[test]
fn both_languages_tell_the_same() {
    let (french, english) = (shape(&told()), shape(&Told::of(Language::En, made_at())));
    assert_eq!(french.len(), english.len());
    for (one, other) in french.iter().zip(&english) {
        assert_eq!(one, other);
    }
}
