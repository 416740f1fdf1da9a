use mallette_core::exchange::alert::{AlertError, AlertSource, AlertStatus, Place, read_alerts};

use super::{at, fixture, label, only, read};

#[test]
fn a_notification_gives_its_problem() {
    let file = read("dynatrace-notification.json");
    assert_eq!(file.source, AlertSource::Dynatrace);
    let [alert] = &file.alerts[..] else {
        panic!("{file:#?}")
    };
    assert_eq!(
        alert.fingerprint,
        "dynatrace:7188776519218424524_1795147680000V2"
    );
    assert_eq!(alert.title, "Service d'authentification indisponible");
    assert_eq!(
        alert.description,
        "OPEN Problem P-261120115\nLe service ne répond plus.\n\n\
         HOST srv-adfs-01 (HOST-0F5789A6850FA907)\n\
         SERVICE Authentification ADFS (SERVICE-5AF0CE19B5B73D41)"
    );
    assert_eq!(alert.application, "Authentification ADFS");
    assert_eq!(alert.status, AlertStatus::Firing);
    assert_eq!(alert.priority, "p1");
    assert_eq!(alert.starts_at, at("2026-11-20T04:08:00Z"));
    assert_eq!(alert.ends_at, None);
    assert_eq!(label(alert, "problem"), "P-261120115");
    assert_eq!(label(alert, "tags"), "production, tier:securite");
}

#[test]
fn the_list_of_the_api_gives_each_problem() {
    let file = read("dynatrace-problems.json");
    let [closed, open] = &file.alerts[..] else {
        panic!("{file:#?}")
    };
    assert_eq!(closed.application, "Portail usagers");
    assert_eq!(closed.status, AlertStatus::Resolved);
    assert_eq!(closed.priority, "p2");
    assert_eq!(closed.ends_at, at("2026-11-20T03:00:00Z"));
    assert_eq!(label(closed, "tag"), "stage:production");
    assert_eq!(
        closed.description.matches("Portail usagers").count(),
        1,
        "affected and impacted name the same one: {}",
        closed.description
    );
    assert_eq!(open.priority, "p3");
    assert_eq!(open.ends_at, None, "-1 is no end");
    // The same problem as that of the notification.
    assert_eq!(
        open.fingerprint,
        read("dynatrace-notification.json").alerts[0].fingerprint
    );
}

#[test]
fn placeholders_left_unfilled_say_nothing() {
    let file = read("dynatrace-test-run.json");
    let alert = &file.alerts[0];
    assert_eq!(alert.fingerprint, "dynatrace:999");
    assert_eq!(alert.application, "MyHost1, MyService1");
    assert_eq!(alert.priority, "p3", "by its impact");
    assert_eq!(alert.link, "https://example.com");
    let shown = format!("{alert:?}");
    assert!(
        !shown.contains("{PID}") && !shown.contains("{Tags}"),
        "{shown}"
    );
}

#[test]
fn a_template_that_nothing_filled_in_is_told_apart() {
    let error = read_alerts(&fixture("dynatrace-template.json")).unwrap_err();
    let place = Place::default();
    assert_eq!(error, AlertError::Unfilled { place });
}

#[test]
fn a_merged_problem_is_over() {
    let alert = only(r#"{"PID":"1","State":"MERGED","ProblemTitle":"x"}"#);
    assert_eq!(alert.status, AlertStatus::Resolved);
}
