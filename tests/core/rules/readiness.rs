use chrono::Duration;
use mallette_core::model::activity::Activity;
use mallette_core::model::crisis::{RaciCell, RaciColumn, RaciRow};
use mallette_core::model::document::Document;
use mallette_core::model::paper_copy::PaperCopy;
use mallette_core::model::prevention::Measure;
use mallette_core::model::readiness::{
    Circumstances, Finding, FindingCode, Readiness, Severity, readiness,
};
use mallette_core::model::version::PlanVersion;
use mallette_core::model::{Kind, Plan};
use uuid::Uuid;

use super::{assign, at, day, person, plan, role, rotation, shift};

const NOW: &str = "2026-11-20T10:00:00Z";

fn circumstances() -> Circumstances {
    Circumstances {
        now: at(NOW),
        recovery_tried_at: Some(at("2026-01-05T10:00:00Z")),
        backed_up_at: Some(at("2026-11-20T07:00:00Z")),
    }
}

/// A plan with one of each thing that is checked, all in order.
fn sound_plan() -> Plan {
    let mut plan = plan();
    plan.organisations[0].reviewed_on = Some(day("2026-02-01"));
    plan.organisations[0].tested_on = Some(day("2026-03-01"));
    plan.people = vec![
        person("Claire", "Vasseur", "06 39 98 12 40"),
        person("Marc", "Diop", "06 39 98 12 41"),
    ];
    for person in &mut plan.people {
        person.verified_on = Some(day("2026-10-01"));
    }
    plan.roles = vec![role("Responsable incident")];
    let (role, claire, marc) = (plan.roles[0].id, plan.people[0].id, plan.people[1].id);
    assign(&mut plan, role, claire, 1);
    assign(&mut plan, role, marc, 2);
    plan.activities = vec![Activity {
        id: Uuid::now_v7(),
        name: "État civil".to_owned(),
        rto_minutes: Some(240),
        owner: Some(role),
        ..Activity::default()
    }];
    plan.documents = vec![Document {
        id: Uuid::now_v7(),
        title: "Plan de continuité".to_owned(),
        reference: "PCA-01".to_owned(),
        review_on: Some(day("2027-01-01")),
        copy_blob: "abc".to_owned(),
        ..Document::default()
    }];
    let system = rotation(&mut plan, "Astreinte système");
    shift(
        &mut plan,
        system,
        Some(claire),
        "2026-11-16T07:00:00Z",
        "2026-11-30T07:00:00Z",
    );
    plan.raci_columns = vec![RaciColumn {
        id: Uuid::now_v7(),
        name: "Client".to_owned(),
        ..RaciColumn::default()
    }];
    plan.raci_rows = vec![RaciRow {
        id: Uuid::now_v7(),
        name: "Décider du PRA".to_owned(),
        ..RaciRow::default()
    }];
    plan.raci_cells = vec![RaciCell {
        id: Uuid::now_v7(),
        row: plan.raci_rows[0].id,
        column: plan.raci_columns[0].id,
        letters: "AR".to_owned(),
        ..RaciCell::default()
    }];
    plan.measures = vec![Measure {
        id: Uuid::now_v7(),
        text: "Essai de restauration".to_owned(),
        owner: "Équipe système".to_owned(),
        due_on: Some(day("2026-12-01")),
        ..Measure::default()
    }];
    plan.copies = vec![PaperCopy {
        id: Uuid::now_v7(),
        document: "plan".to_owned(),
        ..PaperCopy::default()
    }];
    plan.versions = vec![PlanVersion {
        published_at: Some(at("2026-02-01T09:00:00Z")),
        ..PlanVersion::default()
    }];
    plan
}

fn check(plan: &Plan) -> Readiness {
    readiness(plan, &circumstances())
}

/// The one thing found, in a plan that is sound but for it.
fn only(plan: &Plan, code: FindingCode) -> Finding {
    let mut found = check(plan).findings;
    assert_eq!(
        found.iter().map(|finding| finding.code).collect::<Vec<_>>(),
        [code]
    );
    found.remove(0)
}

fn detail(finding: &Finding) -> Vec<(&str, &str)> {
    finding
        .detail
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect()
}

#[test]
fn a_sound_plan_has_no_finding_and_the_full_score() {
    let readiness = check(&sound_plan());
    assert_eq!(readiness.findings, []);
    assert_eq!(
        (readiness.score, readiness.checked, readiness.passed),
        (100, 18, 18)
    );
}

#[test]
fn a_role_with_one_reachable_person_is_a_gap() {
    let mut plan = sound_plan();
    plan.people[1].mobile = "sur demande".to_owned();
    let finding = only(&plan, FindingCode::RoleOneContact);
    assert_eq!(
        (finding.kind, finding.row),
        (Kind::Role, Some(plan.roles[0].id))
    );
    assert_eq!(
        (finding.subject.as_str(), finding.severity),
        ("Responsable incident", Severity::Warning)
    );
    assert_eq!(detail(&finding), [("holders", "2")]);
}

#[test]
fn the_same_person_twice_is_one_contact() {
    let mut plan = sound_plan();
    plan.assignments[1].person = plan.people[0].id;
    only(&plan, FindingCode::RoleOneContact);
}

#[test]
fn a_role_nobody_can_be_called_for_is_an_alert() {
    let mut plan = sound_plan();
    plan.assignments.clear();
    let finding = only(&plan, FindingCode::RoleNoContact);
    assert_eq!(
        (finding.severity, detail(&finding)),
        (Severity::Alert, vec![("holders", "0")])
    );
}

#[test]
fn a_contact_is_verified_again_after_six_months_unless_the_plan_says_otherwise() {
    let mut plan = sound_plan();
    plan.people[0].verified_on = Some(day("2026-05-20"));
    assert_eq!(check(&plan).findings, []);
    plan.people[0].verified_on = Some(day("2026-05-19"));
    let finding = only(&plan, FindingCode::ContactUnverified);
    assert_eq!(
        (finding.row, finding.subject.as_str()),
        (Some(plan.people[0].id), "Claire Vasseur")
    );
    assert_eq!(
        detail(&finding),
        [
            ("due", "2026-11-19"),
            ("last", "2026-05-19"),
            ("months", "6")
        ]
    );
    plan.organisations[0].verify_months = Some(7);
    assert_eq!(check(&plan).findings, []);
}

#[test]
fn a_contact_never_verified_has_no_last_day() {
    let mut plan = sound_plan();
    plan.people[0].verified_on = None;
    assert_eq!(
        detail(&only(&plan, FindingCode::ContactUnverified)),
        [("months", "6")]
    );
}

#[test]
fn a_document_without_a_copy_is_found() {
    let mut plan = sound_plan();
    plan.documents[0].copy_blob.clear();
    let finding = only(&plan, FindingCode::DocumentNoCopy);
    assert_eq!(
        (finding.kind, finding.row),
        (Kind::Document, Some(plan.documents[0].id))
    );
    assert_eq!(detail(&finding), [("reference", "PCA-01")]);
}

#[test]
fn a_document_is_overdue_the_day_after_its_review_was_due() {
    let mut plan = sound_plan();
    plan.documents[0].review_on = Some(day("2026-11-20"));
    assert_eq!(check(&plan).findings, []);
    plan.documents[0].review_on = Some(day("2026-11-19"));
    let finding = only(&plan, FindingCode::DocumentOverdue);
    assert_eq!(
        detail(&finding),
        [("due", "2026-11-19"), ("reference", "PCA-01")]
    );
}

#[test]
fn today_is_the_day_of_the_organisation() {
    let mut plan = sound_plan();
    plan.documents[0].review_on = Some(day("2026-11-20"));
    let past_midnight_in_paris = Circumstances {
        now: at("2026-11-20T23:30:00Z"),
        ..circumstances()
    };
    assert_eq!(
        readiness(&plan, &past_midnight_in_paris).findings[0].code,
        FindingCode::DocumentOverdue
    );
}

#[test]
fn a_document_without_a_review_date_is_found() {
    let mut plan = sound_plan();
    plan.documents[0].review_on = None;
    assert_eq!(
        only(&plan, FindingCode::DocumentNoReview).severity,
        Severity::Info
    );
}

#[test]
fn the_plan_is_reviewed_at_least_once_a_year_whatever_it_says() {
    let mut plan = sound_plan();
    plan.organisations[0].reviewed_on = Some(day("2025-11-19"));
    plan.organisations[0].review_months = Some(36);
    let finding = only(&plan, FindingCode::ReviewOverdue);
    assert_eq!(
        (finding.kind, finding.row),
        (Kind::Organisation, Some(plan.organisations[0].id))
    );
    assert_eq!(
        detail(&finding),
        [
            ("due", "2026-11-19"),
            ("last", "2025-11-19"),
            ("months", "12")
        ]
    );
    plan.organisations[0].reviewed_on = Some(day("2025-11-20"));
    assert_eq!(check(&plan).findings, []);
}

#[test]
fn a_plan_never_reviewed_or_tested_is_overdue() {
    let mut plan = sound_plan();
    plan.organisations[0].reviewed_on = None;
    assert_eq!(
        detail(&only(&plan, FindingCode::ReviewOverdue)),
        [("months", "12")]
    );
    plan.organisations[0].reviewed_on = Some(day("2026-11-01"));
    plan.organisations[0].tested_on = None;
    assert_eq!(
        detail(&only(&plan, FindingCode::TestOverdue)),
        [("months", "12")]
    );
}

#[test]
fn an_on_call_gap_names_its_rotation_and_its_start() {
    let mut plan = sound_plan();
    plan.shifts[0].ends_at = Some(at("2026-11-21T07:00:00Z"));
    let finding = only(&plan, FindingCode::OnCallGap);
    assert_eq!(
        (finding.kind, finding.row),
        (Kind::Rotation, Some(plan.rotations[0].id))
    );
    assert_eq!(finding.subject, "Astreinte système");
    assert_eq!(detail(&finding), [("from", "2026-11-21T07:00:00Z")]);
}

#[test]
fn a_raci_row_needs_somebody_accountable() {
    let mut plan = sound_plan();
    plan.raci_cells[0].letters = "R".to_owned();
    let finding = only(&plan, FindingCode::RaciNoAccountable);
    assert_eq!(
        (finding.row, finding.subject.as_str()),
        (Some(plan.raci_rows[0].id), "Décider du PRA")
    );
}

#[test]
fn an_empty_raci_cell_is_mended_in_the_cell_or_else_in_the_row() {
    let mut plan = sound_plan();
    plan.raci_columns.push(RaciColumn {
        id: Uuid::now_v7(),
        name: "Admin".to_owned(),
        ..RaciColumn::default()
    });
    let missing = only(&plan, FindingCode::RaciEmptyCell);
    assert_eq!(
        (missing.kind, missing.row),
        (Kind::RaciRow, Some(plan.raci_rows[0].id))
    );
    assert_eq!(detail(&missing), [("column", "Admin")]);

    let empty = RaciCell {
        id: Uuid::now_v7(),
        row: plan.raci_rows[0].id,
        column: plan.raci_columns[1].id,
        ..RaciCell::default()
    };
    plan.raci_cells.push(empty.clone());
    let empty_cell = only(&plan, FindingCode::RaciEmptyCell);
    assert_eq!(
        (empty_cell.kind, empty_cell.row),
        (Kind::RaciCell, Some(empty.id))
    );
}

#[test]
fn an_essential_activity_needs_an_rto_and_an_owner() {
    let mut plan = sound_plan();
    plan.activities[0].rto_minutes = None;
    assert_eq!(only(&plan, FindingCode::RtoMissing).subject, "État civil");
    plan.activities[0].rto_minutes = Some(0);
    plan.activities[0].owner = None;
    assert_eq!(
        only(&plan, FindingCode::ActivityNoOwner).row,
        Some(plan.activities[0].id)
    );
    plan.activities[0].owner = Some(Uuid::now_v7());
    only(&plan, FindingCode::ActivityNoOwner);
}

#[test]
fn a_recovery_sheet_never_tried_is_an_alert() {
    let untried = Circumstances {
        recovery_tried_at: None,
        ..circumstances()
    };
    let found = readiness(&sound_plan(), &untried).findings;
    assert_eq!(
        (found[0].code, found[0].severity),
        (FindingCode::RecoverySheetUntried, Severity::Alert)
    );
}

#[test]
fn a_plan_without_a_published_version_is_found() {
    let mut plan = sound_plan();
    plan.versions[0].published_at = None;
    assert_eq!(only(&plan, FindingCode::NoVersion).kind, Kind::PlanVersion);
}

#[test]
fn a_plan_is_on_paper_once_a_copy_of_the_booklet_is_in_service() {
    let mut plan = sound_plan();
    plan.copies[0].document = "contacts".to_owned();
    assert_eq!(only(&plan, FindingCode::NoPaperCopy).kind, Kind::PaperCopy);
    plan.copies[0].document = "plan".to_owned();
    plan.copies[0].destroyed_on = Some(day("2026-11-19"));
    assert_eq!(only(&plan, FindingCode::NoPaperCopy).kind, Kind::PaperCopy);
}

#[test]
fn a_backup_is_old_after_seven_days() {
    let aged = |age| Circumstances {
        backed_up_at: Some(at(NOW) - age),
        ..circumstances()
    };
    assert_eq!(
        readiness(&sound_plan(), &aged(Duration::days(7))).findings,
        []
    );
    let old = readiness(
        &sound_plan(),
        &aged(Duration::days(7) + Duration::seconds(1)),
    )
    .findings;
    assert_eq!(old[0].code, FindingCode::BackupOld);
    assert_eq!(
        detail(&old[0]),
        [("days", "7"), ("last", "2026-11-13T09:59:59Z")]
    );
    let none = Circumstances {
        backed_up_at: None,
        ..circumstances()
    };
    assert_eq!(readiness(&sound_plan(), &none).findings[0].detail.len(), 0);
}

#[test]
fn a_measure_is_overdue_until_it_was_done_on_or_after_its_day() {
    let mut plan = sound_plan();
    plan.measures[0].due_on = Some(day("2026-11-20"));
    assert_eq!(check(&plan).findings, []);
    plan.measures[0].due_on = Some(day("2026-11-19"));
    plan.measures[0].done_on = Some(day("2026-11-18"));
    let finding = only(&plan, FindingCode::MeasureOverdue);
    assert_eq!(
        detail(&finding),
        [("due", "2026-11-19"), ("owner", "Équipe système")]
    );
    plan.measures[0].done_on = Some(day("2026-11-19"));
    assert_eq!(check(&plan).findings, []);
}

#[test]
fn an_organisation_without_a_name_is_found() {
    let mut plan = sound_plan();
    plan.organisations[0].name = "  ".to_owned();
    only(&plan, FindingCode::OrganisationUnnamed);
}

#[test]
fn the_gravest_findings_come_first() {
    let mut plan = sound_plan();
    plan.documents[0].review_on = None;
    plan.documents[0].copy_blob.clear();
    plan.assignments.clear();
    let severities: Vec<Severity> = check(&plan)
        .findings
        .iter()
        .map(|finding| finding.severity)
        .collect();
    assert_eq!(
        severities,
        [Severity::Alert, Severity::Warning, Severity::Info]
    );
}

#[test]
fn the_score_is_the_share_of_checks_passed_by_weight_rounded_down() {
    let mut plan = sound_plan();
    // Four checks can end in an alert (3 each), thirteen in a warning (2), one in a remark (1): 39 in all.
    plan.assignments.clear();
    let readiness = check(&plan);
    assert_eq!((readiness.checked, readiness.passed), (18, 17));
    assert_eq!(readiness.score, 92);
}

#[test]
fn one_small_finding_among_thousands_of_checks_still_costs_the_full_score() {
    let mut plan = sound_plan();
    for number in 0..5_000 {
        let mut colleague = person("Personne", &number.to_string(), "06 39 98 00 00");
        colleague.verified_on = Some(day("2026-11-01"));
        plan.people.push(colleague);
    }
    plan.documents[0].review_on = None;
    assert_eq!(check(&plan).score, 99);
}

#[test]
fn an_empty_plan_can_be_checked() {
    let nothing = Circumstances {
        recovery_tried_at: None,
        backed_up_at: None,
        ..circumstances()
    };
    let readiness = readiness(&Plan::default(), &nothing);
    assert_eq!((readiness.score, readiness.passed), (0, 0));
    assert_eq!(readiness.checked as usize, readiness.findings.len());
}

#[test]
fn codes_travel_as_the_window_knows_them() {
    let mut plan = sound_plan();
    plan.raci_cells[0].letters = "I".to_owned();
    let sent = serde_json::to_value(check(&plan)).unwrap();
    assert_eq!(sent["findings"][0]["code"], "raci_no_accountable");
    assert_eq!(sent["findings"][0]["severity"], "warning");
    assert_eq!(sent["findings"][0]["kind"], "raci_row");
}
