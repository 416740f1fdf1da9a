use chrono::{DateTime, TimeDelta, Utc};
use mallette_core::model::Plan;
use mallette_core::model::incident::recovery::{PhaseRun, RunState, RunView, run_view};
use mallette_core::model::incident::{AffectedActivity, Dossier, RecoveryRun, RunMark};
use mallette_core::model::recovery::RecoveryTask;
use uuid::Uuid;

use super::{at, demonstration, judged};

/// Sum of the longest, and of the shortest, durations of the run sheet (RC1).
const LONGEST: i64 = 90
    + 60
    + 45
    + 60
    + 60
    + 120
    + 120
    + 180
    + 780
    + 120
    + 180
    + 60
    + 60
    + 840
    + 120
    + 60
    + 120
    + 60
    + 60
    + 120;
const SHORTEST: i64 = LONGEST - 45 - 120 - 60 - 60 - 60 - 60;

/// Minutes after the start.
fn t(minutes: i64) -> DateTime<Utc> {
    at("2026-11-17T09:00:00Z") + TimeDelta::minutes(minutes)
}

fn started() -> Dossier {
    let mut dossier = judged("p1", "crisis");
    dossier.runs.push(RecoveryRun {
        id: Uuid::now_v7(),
        started_at: Some(t(0)),
        ..RecoveryRun::default()
    });
    dossier
}

fn mark(dossier: &mut Dossier, phase: Uuid, task: Option<Uuid>, mark: &str, minute: i64) {
    dossier.run_marks.push(RunMark {
        id: Uuid::now_v7(),
        phase,
        task,
        mark: mark.to_owned(),
        at: Some(t(minute)),
        by: "Yann Kerbrat".to_owned(),
        note: format!("{mark} à {minute}"),
        ..RunMark::default()
    });
}

/// Marks a phase of that place as a whole.
fn phase(plan: &Plan, dossier: &mut Dossier, place: usize, said: &str, minute: i64) {
    mark(dossier, plan.recovery_phases[place].id, None, said, minute);
}

/// The tasks of a phase that are no mere waiting.
fn to_do(plan: &Plan, place: usize) -> Vec<RecoveryTask> {
    let phase = plan.recovery_phases[place].id;
    let tasks = plan.recovery_tasks.iter();
    tasks
        .filter(|task| task.phase == phase && !task.waits)
        .cloned()
        .collect()
}

fn view(plan: &Plan, dossier: &Dossier, minute: i64) -> RunView {
    run_view(plan, dossier, t(minute)).unwrap()
}

fn span(phase: &PhaseRun) -> (RunState, DateTime<Utc>, DateTime<Utc>) {
    (phase.state, phase.expected_start, phase.expected_end)
}

#[test]
fn nothing_is_shown_before_the_recovery_starts() {
    let plan = demonstration();
    let mut dossier = started();
    dossier.runs[0].started_at = None;
    assert_eq!(run_view(&plan, &dossier, t(0)), None);
    dossier.runs.clear();
    assert_eq!(run_view(&plan, &dossier, t(0)), None);
}

#[test]
fn the_plan_lays_phases_pauses_and_nights_one_after_the_other() {
    let plan = demonstration();
    let view = view(&plan, &started(), 0);
    assert_eq!(view.phases.len(), 20);
    assert_eq!(view.planned_end_longest, t(LONGEST));
    assert_eq!(view.planned_end_shortest, t(SHORTEST));
    assert_eq!(view.expected_end, t(LONGEST));
    let second = &view.phases[1];
    assert_eq!(
        (
            second.planned_start,
            second.planned_end,
            second.planned_end_shortest
        ),
        (t(90), t(150), t(105))
    );
    assert_eq!(view.phases[4].category, "pause");
    assert!(
        view.phases
            .iter()
            .all(|phase| phase.state == RunState::Waiting)
    );
    assert_eq!(view.done_tasks, 0);
    let to_do = plan
        .recovery_tasks
        .iter()
        .filter(|task| !task.waits)
        .count();
    assert_eq!(view.open_tasks as usize, to_do);
}

#[test]
fn phases_follow_their_position_whatever_the_order_in_which_they_were_written() {
    let mut plan = demonstration();
    let first = plan.recovery_phases[0].id;
    plan.recovery_phases.reverse();
    plan.recovery_tasks.reverse();
    let view = view(&plan, &started(), 0);
    assert_eq!(view.phases[0].phase, first);
    let position = |task: Uuid| {
        let mut tasks = plan.recovery_tasks.iter();
        tasks.find(|known| known.id == task).unwrap().position
    };
    let positions: Vec<f64> = view.phases[0]
        .tasks
        .iter()
        .map(|t| position(t.task))
        .collect();
    assert!(positions.is_sorted());
}

#[test]
fn while_nothing_begins_the_end_moves_with_the_clock() {
    let plan = demonstration();
    let view = view(&plan, &started(), 30);
    assert_eq!(span(&view.phases[0]), (RunState::Waiting, t(30), t(120)));
    assert_eq!(view.expected_end, t(LONGEST + 30));
}

#[test]
fn a_phase_that_runs_ends_after_its_longest_or_now_if_that_is_later() {
    let plan = demonstration();
    let mut dossier = started();
    let task = to_do(&plan, 0)[0].id;
    mark(
        &mut dossier,
        plan.recovery_phases[0].id,
        Some(task),
        "started",
        10,
    );
    let early = view(&plan, &dossier, 20);
    assert_eq!(span(&early.phases[0]), (RunState::Running, t(10), t(100)));
    assert_eq!(early.phases[0].actual_start, Some(t(10)));
    assert_eq!(span(&early.phases[1]), (RunState::Waiting, t(100), t(160)));
    assert_eq!(early.expected_end, t(LONGEST + 10));
    let late = view(&plan, &dossier, 140);
    assert_eq!(span(&late.phases[0]), (RunState::Running, t(10), t(140)));
    assert_eq!(late.phases[0].actual_end, None);
    assert_eq!(late.expected_end, t(LONGEST + 50));
}

#[test]
fn a_phase_is_done_when_all_its_tasks_but_the_waiting_ones_are() {
    let plan = demonstration();
    let mut dossier = started();
    let first = plan.recovery_phases[0].id;
    let tasks = to_do(&plan, 0);
    for (task, minute) in tasks.iter().zip((20..).step_by(5)) {
        mark(&mut dossier, first, Some(task.id), "done", minute);
    }
    let end = 15 + 5 * tasks.len() as i64;
    dossier.run_marks.last_mut().unwrap().mark = "started".to_owned();
    assert_eq!(view(&plan, &dossier, 75).phases[0].state, RunState::Running);
    dossier.run_marks.last_mut().unwrap().mark = "skipped".to_owned();
    let view = view(&plan, &dossier, 75);
    assert_eq!(span(&view.phases[0]), (RunState::Done, t(20), t(end)));
    assert_eq!(view.phases[0].actual_end, Some(t(end)));
    assert_eq!(view.done_tasks as usize, tasks.len() - 1);
    // The next may begin now.
    assert_eq!(span(&view.phases[1]), (RunState::Waiting, t(75), t(135)));
    let open = plan
        .recovery_tasks
        .iter()
        .filter(|task| !task.waits)
        .count()
        - tasks.len();
    assert_eq!(view.open_tasks as usize, open);
}

#[test]
fn waiting_tasks_hold_up_nothing() {
    let plan = demonstration();
    // Priorities: the client and the direction only wait.
    let third = plan.recovery_phases[3].id;
    let waiting = plan
        .recovery_tasks
        .iter()
        .filter(|task| task.phase == third && task.waits);
    assert!(waiting.count() > 0);
    let mut dossier = started();
    for task in to_do(&plan, 3) {
        mark(&mut dossier, third, Some(task.id), "done", 30);
    }
    assert_eq!(view(&plan, &dossier, 40).phases[3].state, RunState::Done);
}

#[test]
fn a_phase_marked_itself_is_over_and_its_tasks_are_no_longer_open() {
    let plan = demonstration();
    let mut dossier = started();
    let open = view(&plan, &dossier, 0).open_tasks;
    phase(&plan, &mut dossier, 0, "done", 50);
    phase(&plan, &mut dossier, 1, "skipped", 55);
    let closed = view(&plan, &dossier, 60);
    assert_eq!(span(&closed.phases[0]), (RunState::Done, t(50), t(50)));
    assert_eq!(closed.phases[1].state, RunState::Skipped);
    // What is left out takes no time.
    assert_eq!(span(&closed.phases[2]), (RunState::Waiting, t(60), t(105)));
    let gone = to_do(&plan, 0).len() + to_do(&plan, 1).len();
    assert_eq!(closed.open_tasks as usize, open as usize - gone);
    phase(&plan, &mut dossier, 0, "reopened", 58);
    let reopened = view(&plan, &dossier, 60);
    assert_eq!(reopened.phases[0].state, RunState::Running);
    assert_eq!(reopened.phases[0].actual_end, None);
}

#[test]
fn who_says_that_a_phase_is_over_says_it_of_what_is_open_in_it() {
    let plan = demonstration();
    let mut dossier = started();
    let (first, tasks) = (plan.recovery_phases[0].id, to_do(&plan, 0));
    mark(&mut dossier, first, Some(tasks[0].id), "skipped", 20);
    mark(&mut dossier, first, Some(tasks[1].id), "started", 30);
    phase(&plan, &mut dossier, 0, "done", 50);
    mark(&mut dossier, first, Some(tasks[2].id), "reopened", 55);
    let closed = view(&plan, &dossier, 60);
    let seen = |place: usize| {
        let mut seen = closed.phases[0].tasks.iter();
        seen.find(|seen| seen.task == tasks[place].id).unwrap()
    };
    assert_eq!(seen(0).state, RunState::Skipped);
    let begun = seen(1);
    assert_eq!(
        (begun.state, begun.started_at, begun.done_at),
        (RunState::Done, Some(t(30)), Some(t(50)))
    );
    assert_eq!(begun.by, "Yann Kerbrat");
    assert_eq!(seen(2).state, RunState::Running);
    let never = seen(3);
    assert_eq!((never.state, never.note.as_str()), (RunState::Done, ""));
    assert_eq!(closed.done_tasks as usize, tasks.len() - 2);
    // Who only waits in it has done nothing.
    phase(&plan, &mut dossier, 3, "done", 70);
    let waits = view(&plan, &dossier, 80).phases[3].tasks.clone();
    assert!(waits.iter().any(|task| task.waits));
    assert!(
        waits
            .iter()
            .all(|task| task.waits == (task.state == RunState::Waiting))
    );
}

#[test]
fn a_phase_whose_tasks_were_all_left_out_is_left_out() {
    let plan = demonstration();
    let mut dossier = started();
    for task in to_do(&plan, 0) {
        mark(
            &mut dossier,
            plan.recovery_phases[0].id,
            Some(task.id),
            "skipped",
            5,
        );
    }
    let view = view(&plan, &dossier, 10);
    assert_eq!(view.phases[0].state, RunState::Skipped);
    assert_eq!(view.phases[1].expected_start, t(10));
}

#[test]
fn the_latest_mark_of_a_task_counts_and_says_who_and_what() {
    let plan = demonstration();
    let mut dossier = started();
    let (first, task) = (plan.recovery_phases[0].id, to_do(&plan, 0)[0].id);
    mark(&mut dossier, first, Some(task), "started", 5);
    mark(&mut dossier, first, Some(task), "done", 15);
    let seen = |dossier: &Dossier| {
        let tasks = view(&plan, dossier, 20).phases[0].tasks.clone();
        tasks.into_iter().find(|seen| seen.task == task).unwrap()
    };
    let done = seen(&dossier);
    assert_eq!(
        (done.state, done.started_at, done.done_at),
        (RunState::Done, Some(t(5)), Some(t(15)))
    );
    assert_eq!(
        (done.by.as_str(), done.note.as_str()),
        ("Yann Kerbrat", "done à 15")
    );
    mark(&mut dossier, first, Some(task), "reopened", 18);
    let again = seen(&dossier);
    assert_eq!(
        (again.state, again.started_at, again.done_at),
        (RunState::Running, Some(t(5)), None)
    );
}

/// The first four phases done by then; a pause of an hour follows.
fn before_the_pause(plan: &Plan, end: i64) -> Dossier {
    let mut dossier = started();
    for place in 0..4 {
        phase(plan, &mut dossier, place, "done", end - 3 + place as i64);
    }
    dossier
}

#[test]
fn a_pause_runs_by_itself_when_the_work_before_it_is_over() {
    let plan = demonstration();
    let dossier = before_the_pause(&plan, 200);
    let during = view(&plan, &dossier, 230);
    assert_eq!(span(&during.phases[4]), (RunState::Running, t(200), t(260)));
    assert_eq!(span(&during.phases[5]), (RunState::Waiting, t(260), t(380)));
    let after = view(&plan, &dossier, 300);
    assert_eq!(span(&after.phases[4]), (RunState::Done, t(200), t(260)));
    assert_eq!(after.phases[4].actual_end, Some(t(260)));
    assert_eq!(after.phases[5].expected_start, t(300));
}

#[test]
fn a_pause_ends_when_the_work_goes_on() {
    let plan = demonstration();
    let mut dossier = before_the_pause(&plan, 200);
    phase(&plan, &mut dossier, 5, "started", 220);
    let view = view(&plan, &dossier, 230);
    assert_eq!(span(&view.phases[4]), (RunState::Done, t(200), t(220)));
    assert_eq!(span(&view.phases[5]), (RunState::Running, t(220), t(340)));
}

#[test]
fn a_pause_that_was_marked_lasts_as_marked() {
    let plan = demonstration();
    let mut dossier = before_the_pause(&plan, 200);
    phase(&plan, &mut dossier, 4, "started", 210);
    assert_eq!(
        span(&view(&plan, &dossier, 290).phases[4]),
        (RunState::Running, t(210), t(290))
    );
    phase(&plan, &mut dossier, 4, "done", 295);
    assert_eq!(
        span(&view(&plan, &dossier, 300).phases[4]),
        (RunState::Done, t(210), t(295))
    );
}

#[test]
fn the_end_is_that_of_the_run_once_it_has_ended() {
    let plan = demonstration();
    let mut dossier = started();
    phase(&plan, &mut dossier, 0, "started", 10);
    dossier.runs[0].ended_at = Some(t(500));
    let view = view(&plan, &dossier, 9000);
    assert_eq!((view.ended_at, view.expected_end), (Some(t(500)), t(500)));
    assert_eq!(view.phases[0].expected_end, t(500));
}

#[test]
fn what_never_began_is_left_out_once_the_recovery_has_ended() {
    let plan = demonstration();
    // A pause follows the first four phases; the fifth is broken off.
    let mut dossier = before_the_pause(&plan, 200);
    phase(&plan, &mut dossier, 5, "started", 200);
    dossier.runs[0].ended_at = Some(t(210));
    let view = view(&plan, &dossier, 9000);
    let broken_off = &view.phases[5];
    assert_eq!(span(broken_off), (RunState::Running, t(200), t(210)));
    assert_eq!(broken_off.actual_end, None);
    for phase in &view.phases[6..] {
        assert_eq!(phase.state, RunState::Skipped, "{}", phase.name);
        assert_eq!((phase.expected_start, phase.expected_end), (t(210), t(210)));
        assert!(
            phase
                .tasks
                .iter()
                .all(|task| task.state == RunState::Skipped)
        );
    }
    assert_eq!(view.open_tasks, 0);
    // The work was over when the pause was to begin.
    let mut dossier = before_the_pause(&plan, 200);
    dossier.runs[0].ended_at = Some(t(210));
    let ended = run_view(&plan, &dossier, t(9000)).unwrap();
    assert_eq!(ended.phases[4].state, RunState::Skipped);
}

#[test]
fn a_recovery_that_starts_anew_begins_with_nothing_done() {
    let plan = demonstration();
    let mut dossier = started();
    phase(&plan, &mut dossier, 0, "done", 10);
    dossier.runs[0].ended_at = Some(t(20));
    dossier.runs.push(RecoveryRun {
        id: Uuid::now_v7(),
        started_at: Some(t(60)),
        ..RecoveryRun::default()
    });
    let first = |dossier: &Dossier| view(&plan, dossier, 70).phases[0].state;
    assert_eq!(first(&dossier), RunState::Waiting);
    phase(&plan, &mut dossier, 0, "started", 65);
    assert_eq!(first(&dossier), RunState::Running);
}

#[test]
fn an_activity_is_late_when_its_rto_passes_before_the_expected_end() {
    let mut plan = demonstration();
    plan.recovery_phases.truncate(1);
    let mut dossier = started();
    dossier.incident.noticed_at = Some(t(-100));
    let cases = [
        ("affected", Some(100), Some(t(0)), None), // until 100: in time at 90
        ("affected", Some(60), Some(t(0)), None),  // until 60: 30 late
        ("affected", Some(120), None, None),       // noticed at -100, until 20: 70 late
        ("affected", Some(60), Some(t(0)), Some(t(9))), // back
        ("not_affected", Some(60), Some(t(0)), None),
        ("affected", None, Some(t(0)), None),
    ];
    for (activity, (standing, rto, since, recovered_at)) in plan.activities.iter_mut().zip(cases) {
        activity.rto_minutes = rto;
        dossier.activities.push(AffectedActivity {
            id: Uuid::now_v7(),
            activity: activity.id,
            standing: standing.to_owned(),
            since,
            recovered_at,
            ..AffectedActivity::default()
        });
    }
    let late: Vec<_> = view(&plan, &dossier, 0)
        .late_for
        .into_iter()
        .map(|late| (late.name, late.deadline, late.late_minutes))
        .collect();
    let name = |place: usize| plan.activities[place].name.clone();
    assert_eq!(late, [(name(2), t(20), 70), (name(1), t(60), 30)]);
    // Half an hour lost, one more.
    let later = view(&plan, &dossier, 30).late_for;
    assert_eq!(later.len(), 3);
}

#[test]
fn a_mistyped_duration_stops_nothing() {
    let mut plan = demonstration();
    for phase in &mut plan.recovery_phases {
        phase.longest_minutes = Some(u32::MAX);
    }
    plan.recovery_phases.extend(plan.recovery_phases.clone());
    plan.recovery_phases.extend(plan.recovery_phases.clone());
    assert_eq!(view(&plan, &started(), 0).phases.len(), 80);
}
