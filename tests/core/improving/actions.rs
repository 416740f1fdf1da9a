use mallette_core::improving::{
    Doing, ImprovingError, NewAction, close_action, link, new_action, new_problem, reopen_action,
    set_state,
};
use mallette_core::model::improvement::Action;
use mallette_core::model::value::LINE_LIMIT;
use mallette_core::model::{Kind, Value};
use uuid::Uuid;

use crate::support::at;

fn doing(given: &[String]) -> Doing<'_> {
    Doing {
        by: "Claire Vasseur",
        at: at(0),
        year: 2026,
        given,
    }
}

fn titled(title: &str) -> NewAction {
    NewAction {
        title: title.to_owned(),
        ..NewAction::default()
    }
}

#[test]
fn an_action_takes_the_next_number_of_its_year_and_the_first_column() {
    let given = ["A-2025-017", "A-2026-002", "A-2026-010"].map(str::to_owned);
    let (id, edit) = new_action(&titled(" Remplacer la baie "), 7.0, &doing(&given)).unwrap();
    assert_eq!((edit.kind, edit.row), (Kind::Action, id));
    assert_eq!(edit.fields["number"], "A-2026-011".into());
    assert_eq!(edit.fields["title"], "Remplacer la baie".into());
    assert_eq!(edit.fields["step"], "plan".into());
    assert_eq!(edit.fields["origin"], "other".into());
    assert_eq!(edit.fields["position"], 8.0.into());
}

#[test]
fn an_action_without_a_title_or_with_one_that_does_not_fit_is_refused() {
    assert_eq!(
        new_action(&titled("  "), 0.0, &doing(&[])),
        Err(ImprovingError::Missing("title"))
    );
    let long = titled(&"a".repeat(LINE_LIMIT + 1));
    assert!(matches!(
        new_action(&long, 0.0, &doing(&[])),
        Err(ImprovingError::Value(_))
    ));
}

#[test]
fn what_is_done_goes_to_the_last_column_and_what_is_dropped_stays() {
    let action = Action {
        id: Uuid::now_v7(),
        step: "do".to_owned(),
        ..Action::default()
    };
    let done = close_action(&action, "done", None, &doing(&[])).unwrap();
    assert_eq!(done.fields["step"], "act".into());
    let dropped = close_action(&action, "dropped", None, &doing(&[])).unwrap();
    assert_eq!(dropped.fields["step"], "do".into());
    let unknown = close_action(&action, "forgotten", None, &doing(&[]));
    assert_eq!(unknown, Err(ImprovingError::Unknown("outcome")));
    let again = reopen_action(&action);
    assert_eq!(again.fields["closed_at"], Value::Empty);
    assert_eq!(again.fields["outcome"], "".into());
}

#[test]
fn a_problem_is_opened_with_its_incidents_and_a_link_is_the_same_on_every_copy() {
    let incidents = [Uuid::now_v7(), Uuid::now_v7()];
    let (id, edits) = new_problem("Baies", &incidents, &doing(&[])).unwrap();
    assert_eq!(edits.len(), 3);
    assert_eq!(edits[1].row, link(id, incidents[0], false).row);
    assert_ne!(edits[1].row, edits[2].row);
    let closed = set_state(id, "closed", &doing(&[])).unwrap();
    assert_eq!(closed.fields["closed_at"], at(0).into());
    let known = set_state(id, "known", &doing(&[])).unwrap();
    assert_eq!(known.fields["closed_at"], Value::Empty);
    assert_eq!(
        set_state(id, "gone", &doing(&[])),
        Err(ImprovingError::Unknown("state"))
    );
}
