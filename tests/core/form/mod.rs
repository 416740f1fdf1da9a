//! The forms as data: the same in each language, and complete to the last question of the sources.

use mallette_core::form::{Answer, Form, Forms, Question};
use mallette_core::model::Language;
use mallette_core::starter::starter_plan;
use std::collections::BTreeSet;

fn forms(language: Language) -> Forms {
    Forms::of(language).unwrap()
}

fn codes(form: &Form) -> Vec<&str> {
    form.questions()
        .map(|question| question.code.as_str())
        .collect()
}

/// A table's columns by its code.
fn columns<'a>(form: &'a Form, table: &str) -> Vec<&'a str> {
    let questions = form.blocks.iter().flat_map(|block| &block.questions);
    let found = questions
        .into_iter()
        .find(|question| question.code == table);
    match &found.unwrap().answer {
        Answer::Table { columns, .. } => {
            columns.iter().map(|column| column.code.as_str()).collect()
        }
        _ => panic!("{table} is no table"),
    }
}

fn options<'a>(forms: &'a Forms, list: &str) -> Vec<&'a str> {
    forms.lists[list]
        .iter()
        .map(|choice| choice.code.as_str())
        .collect()
}

/// Everything but the words.
fn bones(forms: &Forms) -> Vec<String> {
    let answer = |answer: &Answer| match answer {
        Answer::Table {
            columns,
            known,
            rows,
            lines,
            pages,
        } => {
            let columns: Vec<String> = columns
                .iter()
                .map(|column| format!("{} {} {:?}", column.code, column.weight, column.answer))
                .collect();
            format!("{known:?} {rows} {lines} {pages} {columns:?}")
        }
        answer => format!("{answer:?}"),
    };
    let question = |question: &Question| {
        let worded = (question.label.is_empty(), question.hint.is_empty());
        format!("{} {worded:?} {}", question.code, answer(&question.answer))
    };
    let mut bones: Vec<String> = forms.head.iter().map(question).collect();
    for (list, choices) in &forms.lists {
        let codes: Vec<&str> = choices.iter().map(|choice| choice.code.as_str()).collect();
        bones.push(format!("{list} {codes:?}"));
    }
    for form in &forms.forms {
        bones.push(format!(
            "{} {:?} {} {} {}",
            form.code,
            form.head,
            form.sideways,
            form.numbered,
            form.reminder.is_empty()
        ));
        for block in &form.blocks {
            let worded = (block.title.is_empty(), block.hint.is_empty());
            bones.push(format!("{} {worded:?} {}", block.code, block.extensible));
            bones.extend(block.questions.iter().map(question));
        }
    }
    bones
}

#[test]
fn both_languages_have_the_same_codes_and_kinds_of_answer() {
    assert_eq!(bones(&forms(Language::Fr)), bones(&forms(Language::En)));
}

#[test]
fn no_word_was_left_in_the_other_language() {
    let (fr, en) = (forms(Language::Fr), forms(Language::En));
    let same = [
        "Administration",
        "Communication",
        "Description",
        "Situation",
        "Impact",
        "Type",
        "Catégorie",
    ];
    for (fr, en) in fr.forms.iter().zip(&en.forms) {
        assert_ne!(fr.title, en.title);
        assert_ne!((&fr.when, &fr.to), (&en.when, &en.to));
        for (fr, en) in fr.questions().zip(en.questions()) {
            assert!(
                fr.label != en.label || same.contains(&fr.label.as_str()),
                "{}",
                fr.label
            );
        }
    }
}

#[test]
fn the_forms_come_in_the_order_of_their_numbers() {
    let forms = forms(Language::Fr);
    let codes: Vec<&str> = forms.forms.iter().map(|form| form.code.as_str()).collect();
    assert_eq!(
        codes,
        [
            "incident_report",
            "incident_register",
            "log",
            "call_sheet",
            "status_report",
            "post_incident_review",
            "post_mortem"
        ]
    );
}

#[test]
fn codes_are_unique_where_they_are_looked_up() {
    let forms = forms(Language::Fr);
    for form in &forms.forms {
        let all: Vec<&str> = form
            .blocks
            .iter()
            .flat_map(|block| &block.questions)
            .map(|question| question.code.as_str())
            .collect();
        let unique: BTreeSet<&&str> = all.iter().collect();
        assert_eq!(unique.len(), all.len(), "{}", form.code);
    }
}

#[test]
fn what_can_be_ticked_is_a_list_of_the_forms_or_of_the_plan() {
    let forms = forms(Language::Fr);
    let plan = starter_plan(Language::Fr, "2026-11-20T09:00:00Z".parse().unwrap()).unwrap();
    let known = |answer: &Answer| match answer {
        Answer::Choice { list, .. } => forms.lists.contains_key(list),
        Answer::Term { list, .. } => {
            list == "class" || plan.terms.iter().any(|term| &term.list == list)
        }
        _ => true,
    };
    for form in &forms.forms {
        for question in form.blocks.iter().flat_map(|block| &block.questions) {
            assert!(known(&question.answer), "{} {}", form.code, question.code);
            if let Answer::Table { columns, .. } = &question.answer {
                for column in columns {
                    assert!(known(&column.answer), "{} {}", form.code, column.code);
                }
            }
        }
        for code in &form.head {
            assert!(
                forms.head.iter().any(|question| &question.code == code),
                "{code}"
            );
        }
    }
}

#[test]
fn the_review_has_thirty_nine_questions_in_twelve_parts_all_but_preparedness_open_to_more() {
    let forms = forms(Language::Fr);
    let review = forms.form("post_incident_review").unwrap();
    let counts: Vec<(&str, usize)> = review
        .blocks
        .iter()
        .map(|block| {
            let asked = block
                .questions
                .iter()
                .filter(|question| !question.label.is_empty());
            (block.code.as_str(), asked.count())
        })
        .collect();
    assert_eq!(
        counts,
        [
            ("administration", 8),
            ("detection", 4),
            ("assessment", 7),
            ("communication", 7),
            ("root_causes", 4),
            ("prevention", 2),
            ("recovery", 2),
            ("management_response", 1),
            ("preparedness", 1),
            ("improvements", 1),
            ("damages", 2),
            ("miscellaneous", 0),
        ]
    );
    assert_eq!(review.questions().count(), 39);
    let closed: Vec<&str> = review
        .blocks
        .iter()
        .filter(|block| !block.extensible)
        .map(|block| block.code.as_str())
        .collect();
    assert_eq!(closed, ["preparedness"]);
    for list in ["rto_kept", "management_response", "preparedness"] {
        assert_eq!(options(&forms, list).len(), 3, "{list}");
    }
    assert_eq!(options(&forms, "plans"), ["bcp", "cmp", "drp", "none"]);
    assert!(review.when.contains("5 jours ouvrés") && review.to.contains("diffusion restreinte"));
}

#[test]
fn the_incident_report_asks_for_all_the_sources_ask_for() {
    let forms = forms(Language::Fr);
    let asked = codes(forms.form("incident_report").unwrap());
    for code in [
        "already_reported",
        "title",
        "category",
        "noticed_at",
        "affected",
        "symptoms",
        "actions_before",
        "reproduction",
        "impact",
        "priority",
        "screenshots",
        "logs",
        "browser",
        "operating_system",
        "url",
        "account",
        "activity_effect",
    ] {
        assert!(asked.contains(&code), "{code}");
    }
}

#[test]
fn register_log_and_calls_have_the_columns_of_the_sources() {
    let forms = forms(Language::Fr);
    let columns = |form: &str, table: &str| columns(forms.form(form).unwrap(), table);
    assert_eq!(
        columns("incident_register", "incidents"),
        [
            "number",
            "date",
            "type",
            "summary",
            "team",
            "description",
            "actions"
        ]
    );
    assert_eq!(
        columns("log", "entries"),
        ["at", "actor", "action", "result", "link"]
    );
    assert_eq!(
        columns("call_sheet", "calls"),
        ["at", "who", "number", "outcome", "said", "call_back"]
    );
    assert_eq!(
        options(&forms, "reached"),
        ["reached", "voicemail", "no_answer"]
    );
    let reminder = &forms.form("log").unwrap().reminder;
    for evidence in ["captures d’écran", "logs", "adresses IP"] {
        assert!(reminder.contains(evidence), "{reminder}");
    }
}

#[test]
fn the_status_report_says_progress_done_left_to_do_decision_and_next_message() {
    let forms = forms(Language::Fr);
    let asked = codes(forms.form("status_report").unwrap());
    for code in [
        "description",
        "progress",
        "done",
        "left_to_do",
        "forecast",
        "drp",
        "next_message_at",
    ] {
        assert!(asked.contains(&code), "{code}");
    }
}

#[test]
fn the_report_has_every_part_of_its_template() {
    let forms = forms(Language::Fr);
    let report = forms.form("post_mortem").unwrap();
    let parts: Vec<&str> = report
        .blocks
        .iter()
        .map(|block| block.code.as_str())
        .collect();
    assert_eq!(
        parts,
        [
            "header",
            "crisis_cell",
            "description",
            "communication",
            "resolution",
            "timeline",
            "external_contacts",
            "causes",
            "actions",
            "generalisation",
            "lessons"
        ]
    );
    let asked = codes(report);
    for code in [
        "status",
        "report_type",
        "impact_level",
        "owner",
        "created_on",
        "detected_on",
        "description",
        "impact",
        "internal_message",
        "external_message",
        "resolution",
        "counter_measures",
        "monitoring",
        "why_1",
        "why_2",
        "why_3",
        "why_4",
        "why_5",
        "root_cause",
        "generalisation",
        "went_well",
        "could_be_better",
        "improvement_axes",
        "new_standards",
    ] {
        assert!(asked.contains(&code), "{code}");
    }
    assert_eq!(
        columns(report, "crisis_cell"),
        ["role", "name", "email", "phone", "mission"]
    );
    assert_eq!(
        columns(report, "timeline"),
        ["at", "actor", "action", "result", "link"]
    );
    assert_eq!(
        columns(report, "external_contacts"),
        [
            "organisation",
            "name",
            "email",
            "phone",
            "position",
            "notes"
        ]
    );
    assert_eq!(
        options(&forms, "action_nature"),
        ["corrective", "preventive"]
    );
}
