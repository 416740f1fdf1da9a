//! The register of incidents on paper, in both languages.

use super::story::at_five_hours;
use crate::paper::plan::demonstration;
use crate::paper::tool;
use crate::support::conducted::minute;
use chrono::Duration;
use mallette_core::model::incident::register::{RegisterLine, chosen};
use mallette_core::model::{Language, Plan};
use mallette_core::paper::{Document, Options, Paper, Printed, Register, print};
use uuid::Uuid;

/// Two incidents, one of them over, and an exercise whose clock runs four times as fast.
fn lines(plan: &Plan, language: Language) -> Vec<RegisterLine> {
    let say = |fr: &str, en: &str| match language {
        Language::Fr => fr.to_owned(),
        Language::En => en.to_owned(),
    };
    let over = RegisterLine {
        id: Uuid::from_u128(1),
        number: "2026-001".to_owned(),
        title: say(
            "Plus de messagerie à l’entrepôt",
            "No mail at the warehouse",
        ),
        category: "performance".to_owned(),
        application: "MX-01".to_owned(),
        description: say(
            "Deux heures sans courrier, douze personnes touchées.\n\nLes commandes ont été prises au téléphone.",
            "Two hours without mail, twelve people hit.\n\nOrders were taken by telephone.",
        ),
        resolution: say(
            "File d’attente vidée, disque agrandi.",
            "Queue emptied, disk enlarged.",
        ),
        team: Some(plan.teams[0].id),
        state: "closed".to_owned(),
        priority: "p2".to_owned(),
        class: "minor".to_owned(),
        noticed_at: Some(minute(-4000)),
        declared_at: Some(minute(-3990)),
        resolved_at: Some(minute(-3880)),
        closed_at: Some(minute(-3000)),
        speed: 1,
        ..RegisterLine::default()
    };
    let open = RegisterLine {
        id: Uuid::from_u128(2),
        number: "2026-002".to_owned(),
        title: say("<b>Salle A</b> dans le noir", "<b>Room A</b> in the dark"),
        state: "open".to_owned(),
        noticed_at: Some(minute(0)),
        declared_at: Some(minute(5)),
        speed: 1,
        ..RegisterLine::default()
    };
    let exercise = RegisterLine {
        id: Uuid::from_u128(3),
        number: "EX-2026-001".to_owned(),
        exercise: true,
        title: say("Rançongiciel, joué", "Ransomware, played"),
        state: "in_progress".to_owned(),
        priority: "p1".to_owned(),
        class: "crisis".to_owned(),
        noticed_at: Some(minute(270)),
        declared_at: Some(minute(270)),
        speed: 4,
        ..RegisterLine::default()
    };
    vec![exercise, over, open]
}

fn printed(plan: &Plan, lines: &[RegisterLine], of: usize, options: &Options) -> Printed {
    let register = Register { lines, of };
    let printed = print(Document::Register(register), plan, options).unwrap();
    assert_eq!(printed.warnings, []);
    printed
}

/// The words of a register, each run of blanks as one.
fn said(lines: &[RegisterLine], of: usize) -> String {
    let plan = demonstration(Language::Fr);
    let printed = printed(&plan, lines, of, &at_five_hours(Language::Fr));
    let text = tool::text(&tool::keep(
        &format!("register-said-{}-{of}.pdf", lines.len()),
        &printed.bytes,
    ));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_register_reads_as_before_and_conforms_in_both_languages() {
    for language in [Language::Fr, Language::En] {
        let plan = demonstration(language);
        let lines = lines(&plan, language);
        let options = at_five_hours(language);
        let printed = |options| printed(&plan, &lines, lines.len(), options).bytes;
        let bytes = printed(&options);
        let name = format!("register-{}", language.code());
        tool::must_read_as_before(&name, &bytes);
        tool::must_conform(&tool::keep(&format!("{name}.pdf"), &bytes));
        assert!(bytes == printed(&options));
        let large = Options {
            paper: Paper::Letter,
            large: true,
            duplex: true,
            ..options.clone()
        };
        tool::must_conform(&tool::keep(&format!("{name}-large.pdf"), &printed(&large)));
    }
}

#[test]
fn chosen_lines_are_printed_in_the_order_of_the_choice_and_say_what_they_are_chosen_from() {
    let all = lines(&demonstration(Language::Fr), Language::Fr);
    let backwards = chosen(all, &[Uuid::from_u128(2), Uuid::from_u128(1)]);
    let text = said(&backwards, 3);
    assert!(
        text.find("2026-002") < text.find("2026-001") && text.contains("2026-001"),
        "{text}"
    );
    assert!(
        text.contains("2 incidents, extrait d’un registre de 3 lignes"),
        "{text}"
    );
    assert!(!text.contains("EXERCICE"), "{text}");
}

#[test]
fn a_register_of_nothing_but_exercises_is_marked_as_one_on_every_page() {
    let plan = demonstration(Language::Fr);
    let all = lines(&plan, Language::Fr);
    let exercise = chosen(all, &[Uuid::from_u128(3)]);
    let many: Vec<RegisterLine> = std::iter::repeat_n(exercise[0].clone(), 60).collect();
    let printed = printed(&plan, &many, 60, &at_five_hours(Language::Fr));
    assert!(printed.pages > 1);
    let text = tool::text(&tool::keep("register-exercises.pdf", &printed.bytes));
    for page in text.split('\u{c}').filter(|page| !page.is_empty()) {
        assert!(page.contains("EXERCICE"), "{page}");
    }
}

#[test]
fn an_empty_register_says_so() {
    let text = said(&[], 0);
    assert!(text.contains("Aucun incident n’est au registre."), "{text}");
    assert!(text.contains("0 incident"), "{text}");
}

#[test]
fn the_length_of_an_exercise_is_counted_by_its_own_clock() {
    let [exercise, over, open] = &lines(&demonstration(Language::Fr), Language::Fr)[..] else {
        panic!("three lines");
    };
    let now = minute(300);
    assert_eq!(exercise.lasted(now), Some(Duration::minutes(120)));
    assert_eq!(over.lasted(now), Some(Duration::minutes(120)));
    assert_eq!(open.lasted(now), Some(Duration::minutes(300)));
}
