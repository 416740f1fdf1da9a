//! Everything done leaves its records and a line of the log; what cannot be done leaves nothing.

use chrono_tz::Europe::Paris;
use mallette_core::conduct::{
    Act, ActError, Declaration, NewEvidence, NewLine, NewMessage, Seating, next_number, typed_time,
};
use mallette_core::model::incident::Incident;
use mallette_core::model::incident::clock::{ClockName, Standing};
use mallette_core::model::incident::life::Stage;

use super::scene::{Scene, at, called, change_state, judged, open_cell};

const NOON: &str = "2026-11-20T11:00:00Z";

#[test]
fn two_answers_declare_an_incident() {
    let mut scene = Scene::new(NOON);
    scene.declare("  Plus de téléphone ", Some("2026-11-20T10:48:30Z"));
    let incident = &scene.dossier.incident;
    assert_eq!(
        (incident.number.as_str(), incident.title.as_str()),
        ("2026-001", "Plus de téléphone")
    );
    assert_eq!(incident.noticed_at, Some(at("2026-11-20T10:48:30Z")));
    assert_eq!(scene.dossier.life().state, "open");
    assert_eq!(scene.dossier.stage(), Stage::Identification);
    assert_eq!(scene.log.len(), 1);
    assert!(scene.log[0].text.contains("2026-001"));
}

#[test]
fn a_title_is_needed_and_the_future_is_refused() {
    let mut scene = Scene::new(NOON);
    let declaration = |title: &str, when: &str| Declaration {
        title: title.to_owned(),
        noticed_at: Some(at(when)),
        ..Declaration::default()
    };
    assert_eq!(
        scene.declare_as(&declaration(" ", NOON)),
        Err(ActError::Missing("title"))
    );
    let later = declaration("Panne", "2026-11-20T11:03:00Z");
    assert_eq!(scene.declare_as(&later), Err(ActError::Future));
    assert!(
        scene
            .declare_as(&declaration(&"x".repeat(501), NOON))
            .is_err()
    );
    assert!(scene.log.is_empty());
}

#[test]
fn numbers_are_given_per_year_and_never_again_and_exercises_apart() {
    let numbered = |number: &str| Incident {
        number: number.to_owned(),
        ..Incident::default()
    };
    let register = ["2026-001", "2026-007", "EX-2026-003", "2025-099"].map(numbered);
    assert_eq!(next_number(&register, 2026, false), "2026-008");
    assert_eq!(next_number(&register, 2026, true), "EX-2026-004");
    assert_eq!(next_number(&register, 2027, false), "2027-001");
    assert_eq!(
        next_number(&[numbered("2026-999")], 2026, false),
        "2026-1000"
    );
}

#[test]
fn every_act_writes_one_line_that_says_who_and_when() {
    let mut scene = Scene::p1(NOON);
    let step = scene.plan.class_steps[0].id.to_string();
    let activity = scene.plan.activities[0].id;
    let phase = scene.plan.recovery_phases[0].id;
    let tick = Act::Tick {
        list: "class_step".to_owned(),
        item: step,
        done: true,
        note: String::new(),
    };
    let acts = vec![
        (change_state("acknowledged", "", ""), "state"),
        (change_state("in_progress", "", ""), "state"),
        (tick, "action"),
        (called("Marc Delaunay", "no_answer"), "call"),
        (
            Act::SetChannel {
                channel: "email".to_owned(),
                down: true,
            },
            "fact",
        ),
        (
            Act::SetActivity {
                activity,
                standing: "affected".to_owned(),
                since: None,
                expected_at: None,
                recovered_at: None,
            },
            "fact",
        ),
        (
            Act::Tick {
                list: "milestone".to_owned(),
                item: format!("{}:2", scene.plan.milestones[0].id),
                done: true,
                note: String::new(),
            },
            "action",
        ),
        (Act::RequestCell, "escalation"),
        (open_cell(), "decision"),
        (
            Act::SetBridge {
                bridge: "01 99 00 14 98".to_owned(),
            },
            "fact",
        ),
        (
            Act::Seat(Seating {
                side: "provider".to_owned(),
                name: "Inès Moulin".to_owned(),
                function: "Réseau".to_owned(),
                ..Seating::default()
            }),
            "fact",
        ),
        (
            Act::ActivatePlan {
                plan: "cmp".to_owned(),
                active: true,
                note: String::new(),
            },
            "decision",
        ),
        (
            Act::Report {
                progress: "Isolé.".to_owned(),
                done: String::new(),
                left: String::new(),
                next_at: None,
            },
            "communication",
        ),
        (
            Act::Send(NewMessage {
                category: "opening".to_owned(),
                audience: "external".to_owned(),
                channel: "phone".to_owned(),
                body: "Bonjour".to_owned(),
                means: "spoken".to_owned(),
                ..NewMessage::default()
            }),
            "communication",
        ),
        (
            Act::HandOver {
                from: String::new(),
                to: "Paul Girard".to_owned(),
                body: String::new(),
                note: String::new(),
            },
            "state",
        ),
        (Act::StartRecovery, "action"),
        (
            Act::MarkRun {
                phase,
                task: None,
                mark: "started".to_owned(),
                note: String::new(),
            },
            "action",
        ),
        (Act::EndRecovery, "action"),
        (
            Act::KeepEvidence(NewEvidence {
                name: "capture.png".to_owned(),
                media: "image/png".to_owned(),
                bytes: 12,
                sha256: "ab".repeat(32),
                blob: "b".to_owned(),
                ..NewEvidence::default()
            }),
            "fact",
        ),
        (
            Act::CloseCell {
                agreed_by: "Sofia Hendrickx".to_owned(),
            },
            "decision",
        ),
    ];
    for (act, kind) in acts {
        let before = scene.log.len();
        let shown = format!("{act:?}");
        scene.pass(1);
        scene
            .act(act)
            .unwrap_or_else(|error| panic!("{shown}: {error}"));
        assert_eq!(scene.log.len(), before + 1, "{shown}");
        let line = scene.last_line();
        assert_eq!(
            (line.kind.as_str(), line.source.as_str()),
            (kind, "act"),
            "{shown}"
        );
        assert_eq!(line.actor, "Nadia Haddad");
        assert_eq!(line.number, Some(before as u32 + 1));
        assert!(
            !line.text.trim().is_empty() && !line.text.contains(": ,"),
            "{}",
            line.text
        );
        assert_eq!(line.happened_at, line.written_at);
    }
}

#[test]
fn a_refused_act_changes_nothing() {
    let mut scene = Scene::p1(NOON);
    let before = (scene.dossier.clone(), scene.log.len());
    let refused = [
        (open_cell_of("nobody"), "owner"),
        (change_state("asleep", "", ""), "state"),
        (change_state("waiting", "", ""), "waiting_for"),
        (
            Act::SetChannel {
                channel: "pigeon".to_owned(),
                down: true,
            },
            "channel",
        ),
        (
            Act::Tick {
                list: "class_step".to_owned(),
                item: "nothing".to_owned(),
                done: true,
                note: String::new(),
            },
            "item",
        ),
        (
            Act::Escalate {
                clock: "review".to_owned(),
            },
            "clock",
        ),
    ];
    for (act, wrong) in refused {
        let error = scene.act(act).unwrap_err();
        assert!(
            matches!(error, ActError::Unknown { field, .. } if field == wrong),
            "{error:?}"
        );
    }
    assert_eq!(
        scene.act(change_state("closed", "", "")),
        Err(ActError::Missing("resolution")),
        "IN4"
    );
    assert_eq!(
        scene.act(called(" ", "reached")),
        Err(ActError::Missing("name"))
    );
    let close = Act::CloseCell {
        agreed_by: "Sofia".to_owned(),
    };
    assert_eq!(scene.act(close), Err(ActError::TooEarly("open_cell")));
    let run = Act::MarkRun {
        phase: uuid::Uuid::now_v7(),
        task: None,
        mark: "done".to_owned(),
        note: String::new(),
    };
    assert_eq!(scene.act(run), Err(ActError::TooEarly("start_recovery")));
    let later = scene.act_at(
        change_state("acknowledged", "", ""),
        Some("2026-11-20T11:05:00Z"),
    );
    assert_eq!(later, Err(ActError::Future));
    assert_eq!((scene.dossier.clone(), scene.log.len()), before);
}

fn open_cell_of(owner: &str) -> Act {
    Act::OpenCell {
        owner: owner.to_owned(),
        bridge: String::new(),
        report_minutes: 60,
    }
}

#[test]
fn the_cell_is_filled_from_the_plan_and_closes_only_with_an_agreement() {
    let mut scene = Scene::p1(NOON);
    scene.act(open_cell()).unwrap();
    let seats = &scene.dossier.seats;
    let permanent = scene
        .plan
        .seats
        .iter()
        .filter(|seat| seat.permanent)
        .count();
    assert!(
        seats.len() >= permanent + 3,
        "three functions (RO5) and the permanent seats (RO6)"
    );
    assert!(
        seats.iter().all(|seat| seat.arrived_at.is_none()),
        "expected, not yet present"
    );
    assert!(
        seats.iter().any(|seat| !seat.name.is_empty()),
        "named from the plan"
    );
    let taking = seats[0].id;
    scene
        .act(Act::Present {
            taking,
            present: true,
        })
        .unwrap();
    scene.pass(30);
    scene
        .act(Act::Present {
            taking,
            present: false,
        })
        .unwrap();
    let seat = &scene.dossier.seats[0];
    assert_eq!(
        (seat.arrived_at, seat.left_at),
        (Some(at(NOON)), Some(at("2026-11-20T11:30:00Z")))
    );
    assert_eq!(scene.act(open_cell()), Err(ActError::Already("open_cell")));
    let close = change_state("closed", "", "Rétabli.");
    assert_eq!(scene.act(close), Err(ActError::TooEarly("close_cell")));
    let unsigned = Act::CloseCell {
        agreed_by: " ".to_owned(),
    };
    assert_eq!(
        scene.act(unsigned),
        Err(ActError::Missing("agreed_by")),
        "IN9"
    );
    scene
        .act(Act::CloseCell {
            agreed_by: "Sofia Hendrickx (PCA)".to_owned(),
        })
        .unwrap();
    scene.act(change_state("closed", "", "Rétabli.")).unwrap();
    // Closed too early, it opens again, with those who sat in it.
    let seats = scene.dossier.seats.len();
    scene.state("in_progress");
    scene.act(open_cell()).unwrap();
    assert!(scene.dossier.is_cell_open());
    assert_eq!(
        (scene.dossier.crises.len(), scene.dossier.seats.len()),
        (2, seats)
    );
    scene
        .act(Act::CloseCell {
            agreed_by: "Sofia Hendrickx (PCA)".to_owned(),
        })
        .unwrap();
    scene.state("closed");
    assert_eq!(scene.dossier.stage(), Stage::Lessons);
    assert_eq!(scene.dossier.incident.resolution, "Serveur rétabli.");
}

#[test]
fn a_missed_delay_is_escalated_as_the_plan_names_it_once() {
    let mut scene = Scene::new(NOON);
    scene.declare("Impression lente", None);
    let mut minor = judged("low", "low", "gold");
    minor.judged.essential = false;
    scene.act(Act::Qualify(minor)).unwrap();
    scene.set("2026-12-20T11:00:00Z");
    let clock = scene.counts(ClockName::Resolve);
    assert_eq!(clock.standing, Standing::Late);
    assert!(clock.escalation.unwrap().to_major, "CL3");
    scene
        .act(Act::Escalate {
            clock: "resolve".to_owned(),
        })
        .unwrap();
    assert_eq!(scene.dossier.qualification().unwrap().class, "major");
    assert_eq!(scene.last_line().kind, "escalation");
    let again = scene.act(Act::Escalate {
        clock: "resolve".to_owned(),
    });
    assert_eq!(again, Err(ActError::Already("escalate")));

    let major = Scene::p1(NOON);
    major.pass(130);
    let roles = major.counts(ClockName::Resolve).escalation.unwrap().roles;
    assert_eq!(
        roles,
        ["bcp_manager", "cmp_manager"],
        "CL3: warn BCT and CMT"
    );
}

#[test]
fn a_correction_and_a_verification_point_at_the_line_and_leave_it() {
    let mut scene = Scene::p1(NOON);
    scene.write("fact", "Douze postes touchés");
    let line = scene.last_line().clone();
    scene
        .act(Act::Correct {
            line: line.id,
            text: "Vingt postes touchés".to_owned(),
            result: String::new(),
        })
        .unwrap();
    assert_eq!(
        (scene.last_line().about, scene.last_line().kind.as_str()),
        (Some(line.id), "correction")
    );
    scene
        .act(Act::Verify {
            line: line.id,
            verification: "refuted".to_owned(),
            note: "Recompté".to_owned(),
        })
        .unwrap();
    assert_eq!(
        (
            scene.last_line().about,
            scene.last_line().verification.as_str()
        ),
        (Some(line.id), "refuted")
    );
    assert!(scene.log.contains(&line), "the line is as it was");
}

#[test]
fn a_line_copied_from_paper_keeps_both_times_and_its_sheet() {
    let mut scene = Scene::p1(NOON);
    scene.set("2026-11-20T16:00:00Z");
    let line = NewLine {
        kind: "action".to_owned(),
        actor: "Yann Kerbrat".to_owned(),
        text: "Coupé le commutateur".to_owned(),
        source: "paper".to_owned(),
        sheet: "F1-3, ligne 4".to_owned(),
        ..NewLine::default()
    };
    scene
        .act_at(Act::Write(line), Some("2026-11-20T11:32:00Z"))
        .unwrap();
    let line = scene.last_line();
    assert_eq!(line.happened_at, Some(at("2026-11-20T11:32:00Z")));
    assert_eq!(line.written_at, Some(at("2026-11-20T16:00:00Z")));
    assert_eq!(
        (
            line.source.as_str(),
            line.sheet.as_str(),
            line.actor.as_str()
        ),
        ("paper", "F1-3, ligne 4", "Yann Kerbrat")
    );
}

#[test]
fn evidence_has_its_chain_of_custody() {
    let mut scene = Scene::p1(NOON);
    let kept = NewEvidence {
        name: "journal.txt".to_owned(),
        sha256: "cd".repeat(32),
        blob: "b".to_owned(),
        ..NewEvidence::default()
    };
    scene.act(Act::KeepEvidence(kept)).unwrap();
    let evidence = scene.dossier.evidence[0].id;
    assert_eq!(scene.dossier.evidence[0].line, Some(scene.last_line().id));
    let handle = |act: &str, note: &str| Act::HandleEvidence {
        evidence,
        act: act.to_owned(),
        note: note.to_owned(),
    };
    let lines = scene.log.len();
    scene.act(handle("viewed", "")).unwrap();
    assert_eq!(
        scene.log.len(),
        lines,
        "looking is noted in the chain of custody alone"
    );
    scene
        .act(handle("handed_over", "Police, brigade numérique"))
        .unwrap();
    let acts: Vec<&str> = scene
        .dossier
        .custody
        .iter()
        .map(|link| link.act.as_str())
        .collect();
    assert_eq!(acts, ["captured", "viewed", "handed_over"]);
    assert_eq!(scene.dossier.custody[2].note, "Police, brigade numérique");
}

#[test]
fn an_exercise_played_to_its_end_tests_the_plan() {
    let mut scene = Scene::new(NOON);
    scene.plan.organisations[0].tested_on = None;
    let exercise = Declaration {
        title: "Exercice".to_owned(),
        exercise: true,
        ..Declaration::default()
    };
    scene.declare_as(&exercise).unwrap();
    assert_eq!(scene.dossier.incident.number, "EX-2026-001");
    scene.state("closed");
    assert_eq!(
        scene.plan.organisation().tested_on,
        "2026-11-20".parse().ok(),
        "PL4"
    );

    let mut real = Scene::p1(NOON);
    real.plan.organisations[0].tested_on = None;
    real.state("closed");
    assert_eq!(real.plan.organisation().tested_on, None);
}

#[test]
fn an_exercise_whose_clock_ran_ahead_tests_the_plan_on_the_day_it_was_played() {
    let mut scene = Scene::new(NOON);
    scene.plan.organisations[0].tested_on = None;
    let exercise = Declaration {
        title: "Exercice".to_owned(),
        exercise: true,
        speed: Some(60),
        ..Declaration::default()
    };
    scene.declare_as(&exercise).unwrap();
    // An hour of play: two days and a half of the exercise.
    scene.set("2026-11-22T23:00:00Z");
    scene.state("closed");
    let tested_on = scene.plan.organisation().tested_on;
    assert_eq!(tested_on, "2026-11-20".parse().ok(), "PL4");
}

#[test]
fn times_are_typed_as_people_say_them() {
    let now = at("2026-11-20T11:00:00Z");
    let read = |typed: &str| typed_time(typed, now, Paris).map(|at| at.to_rfc3339());
    assert_eq!(read("11:32").as_deref(), Some("2026-11-20T10:32:00+00:00"));
    assert_eq!(read("11h32").as_deref(), Some("2026-11-20T10:32:00+00:00"));
    assert_eq!(read("9h").as_deref(), Some("2026-11-20T08:00:00+00:00"));
    assert_eq!(
        read("23:50").as_deref(),
        Some("2026-11-19T22:50:00+00:00"),
        "still to come: yesterday"
    );
    assert_eq!(read("-5").as_deref(), Some("2026-11-20T10:55:00+00:00"));
    assert_eq!(
        read("19/11 23:50").as_deref(),
        Some("2026-11-19T22:50:00+00:00")
    );
    assert_eq!(
        read("19/11/2025 08:05").as_deref(),
        Some("2025-11-19T07:05:00+00:00")
    );
    for wrong in [
        "",
        "--1",
        "25:00",
        "11:60",
        "midi",
        "31/02 10:00",
        "-",
        "-99999",
        "1:2:3",
        "11:32 hier",
    ] {
        assert_eq!(read(wrong), None, "{wrong}");
    }
}
