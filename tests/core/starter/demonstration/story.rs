//! What happened in the demonstration before the day it is made.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Datelike, Duration, Utc};
use mallette_core::form::Forms;
use mallette_core::improving::proposed_problems;
use mallette_core::model::business_time::BusinessTime;
use mallette_core::model::change::Edit;
use mallette_core::model::improvement::Improvements;
use mallette_core::model::incident::clock::{ClockName, IncidentClock, Standing, clocks};
use mallette_core::model::incident::recovered::recovered;
use mallette_core::model::incident::{Dossier, Incident, LogLine};
use mallette_core::model::review::ReviewRecords;
use mallette_core::model::{FieldType, Kind, Language, Plan, Value};
use mallette_core::review::{Facts, ReviewView, review_view};
use mallette_core::starter::{Demonstration, plan_of};
use uuid::Uuid;

use super::made_at;

/// The story, put together again.
struct Told {
    plan: Plan,
    edits: Vec<Edit>,
    incidents: Vec<(Dossier, Vec<LogLine>, ReviewRecords)>,
    improvements: Improvements,
    now: DateTime<Utc>,
}

impl Told {
    fn of(language: Language, now: DateTime<Utc>) -> Told {
        let demonstration = Demonstration::of(language, now).unwrap();
        let plan = plan_of(&demonstration.rows).unwrap();
        let edits = demonstration.happened(&plan).unwrap();
        let mut incidents: HashMap<String, (Dossier, Vec<LogLine>, ReviewRecords)> = HashMap::new();
        let mut improvements = Improvements::default();
        for edit in &edits {
            improvements.take(edit).unwrap();
            let own = match edit.kind {
                Kind::Incident => edit.row.to_string(),
                Kind::Action | Kind::Problem | Kind::ProblemIncident | Kind::Organisation => {
                    continue;
                }
                _ => edit.fields["incident"].as_text().unwrap().to_owned(),
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
            edits,
            incidents,
            improvements,
            now,
        }
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
    let tested = told
        .edits
        .iter()
        .find(|edit| edit.kind == Kind::Organisation)
        .unwrap();
    let (dossier, ..) = told.titled("rançon");
    assert!(dossier.incident.exercise && dossier.incident.scenario.is_some());
    let day = dossier.incident.declared_at.unwrap().date_naive();
    assert_eq!(tested.fields["tested_on"], day.into());
}

/// What must be the same in both languages: everything but what people wrote.
fn shape(told: &Told) -> Vec<String> {
    let shapes = told.edits.iter().map(|edit| {
        let mut shape = edit.kind.table().to_owned();
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
                FieldType::Code
                    if matches!(spec.name, "about_row" | "item" | "clock" | "digest") =>
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
