//! Statutory duties: their figures are those of the law, and each text says that counsel must check it.

use mallette_core::model::Language;
use mallette_core::starter::{demonstration_plan, starter_plan};

use super::{bullets, made_at, plans};

/// Code, figure, unit, the article of the law.
const DUTIES: [(&str, Option<u32>, &str, &str); 6] = [
    ("gdpr_authority", Some(72), "hour", "33"),
    ("gdpr_people", None, "", "34"),
    ("nis2_early_warning", Some(24), "hour", "23"),
    ("nis2_notification", Some(72), "hour", "23"),
    ("nis2_final_report", Some(1), "month", "23"),
    ("insurance_complaint", Some(72), "hour", "L12-10-1"),
];

#[test]
fn the_duties_have_the_figures_of_the_law() {
    for plan in plans() {
        let duties: Vec<(&str, Option<u32>, &str)> = plan
            .duties
            .iter()
            .map(|duty| (duty.code.as_str(), duty.amount, duty.unit.as_str()))
            .collect();
        assert_eq!(
            duties,
            DUTIES.map(|(code, amount, unit, _)| (code, amount, unit))
        );
        assert!(plan.duties.iter().all(|duty| duty.calendar == "elapsed"));
        for (duty, (.., article)) in plan.duties.iter().zip(DUTIES) {
            assert!(
                duty.text.contains(&format!("article {article}")),
                "{}",
                duty.text
            );
        }
    }
}

#[test]
fn the_final_report_counts_from_the_notification() {
    for plan in plans() {
        let of_code = |code: &str| plan.duties.iter().find(|duty| duty.code == code).unwrap();
        let notification = of_code("nis2_notification").id;
        assert_eq!(of_code("nis2_final_report").after, Some(notification));
        let others = plan.duties.iter().filter(|duty| duty.after.is_some());
        assert_eq!(others.count(), 1);
    }
}

#[test]
fn a_duty_says_with_whom_by_whom_what_and_that_counsel_must_check_it() {
    for (language, counsel) in [
        (Language::Fr, "à vérifier avec votre conseil juridique"),
        (Language::En, "to be checked with counsel"),
    ] {
        for plan in [
            starter_plan(language, made_at()).unwrap(),
            demonstration_plan(language, made_at()).unwrap(),
        ] {
            let section = plan
                .sections
                .iter()
                .find(|section| section.shows == "duties");
            assert!(section.unwrap().body.contains(counsel));
            for duty in &plan.duties {
                assert!(!duty.name.is_empty() && !duty.authority.is_empty());
                assert!(plan.role(duty.role.unwrap()).is_some(), "{}", duty.name);
                assert!(bullets(&duty.text) >= 2, "{}", duty.text);
                assert!(duty.text.to_lowercase().contains(counsel), "{}", duty.text);
            }
        }
    }
}
