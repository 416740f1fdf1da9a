use mallette_core::model::activity::Activity;
use mallette_core::model::chapter::{Chapter, Section};
use mallette_core::model::classification::{Class, ClassStep, Term};
use mallette_core::model::contact::{Company, ContactChannel};
use mallette_core::model::crisis::Milestone;
use mallette_core::model::document::Document;
use mallette_core::model::duty::Duty;
use mallette_core::model::links::{Flow, Link};
use mallette_core::model::prevention::Measure;
use mallette_core::model::procedure::ProcedureAction;
use mallette_core::model::scenario::{Inject, Scenario};
use mallette_core::model::search::{HIT_LIMIT, Hit, SearchIndex};
use mallette_core::model::template::Template;
use mallette_core::model::tool::Tool;
use mallette_core::model::{Kind, Plan};
use uuid::Uuid;

use super::{assign, person, plan, role};

fn search(plan: &Plan, typed: &str) -> Vec<Hit> {
    SearchIndex::of(plan).search(typed)
}

fn titles(plan: &Plan, typed: &str) -> Vec<String> {
    search(plan, typed)
        .into_iter()
        .map(|hit| hit.title)
        .collect()
}

/// A plan in which these people can be found, all with the same number.
fn people(names: &[(&str, &str)]) -> Plan {
    let mut plan = plan();
    plan.people = names
        .iter()
        .map(|(first, last)| person(first, last, "06 39 98 12 40"))
        .collect();
    plan
}

fn with_mobile(number: &str) -> Plan {
    let mut plan = plan();
    plan.people = vec![person("Claire", "Vasseur", number)];
    plan
}

fn section(title: &str, body: &str, shows: &str) -> Section {
    Section {
        id: Uuid::now_v7(),
        title: title.to_owned(),
        body: body.to_owned(),
        shows: shows.to_owned(),
        ..Section::default()
    }
}

#[test]
fn accents_case_and_ligatures_do_not_matter() {
    let plan = people(&[("Zoé", "Lefèvre-Œuvrard"), ("Lætitia", "Strauß")]);
    for typed in ["zoe", "ZOÉ", "lefevre", "oeuvr", "Œuvr", "Zoe\u{301}"] {
        assert_eq!(titles(&plan, typed), ["Zoé Lefèvre-Œuvrard"], "{typed}");
    }
    for typed in ["laetitia", "LÆTITIA", "strauss", "STRAUẞ"] {
        assert_eq!(titles(&plan, typed), ["Lætitia Strauß"], "{typed}");
    }
}

#[test]
fn hyphens_and_apostrophes_may_be_typed_or_not() {
    let plan = people(&[("Jean-Pierre", "O’Brien")]);
    for typed in [
        "jean pierre",
        "jean-pierre",
        "jeanpierre",
        "pierre",
        "o'brien",
        "O’Brien",
        "obrien",
        "brien",
    ] {
        assert_eq!(titles(&plan, typed).len(), 1, "{typed}");
    }
}

#[test]
fn an_elided_article_is_not_asked_for() {
    let mut plan = plan();
    plan.sections = vec![section("Incident majeur", "", "")];
    assert_eq!(titles(&plan, "l’incident"), ["Incident majeur"]);
    assert_eq!(titles(&plan, "qu'incident"), ["Incident majeur"]);
    plan.sections[0].title = "Déclarer l’incident".to_owned();
    assert_eq!(titles(&plan, "incident"), ["Déclarer l’incident"]);
}

#[test]
fn every_word_asked_for_must_begin_a_word() {
    let mut plan = people(&[("Claire", "Vasseur"), ("Claire", "Martin")]);
    plan.people[0].job = "Directrice des systèmes".to_owned();
    assert_eq!(titles(&plan, "sys claire"), ["Claire Vasseur"]);
    assert_eq!(titles(&plan, "laire"), Vec::<String>::new());
    assert_eq!(titles(&plan, "claire réseau"), Vec::<String>::new());
}

#[test]
fn nothing_typed_finds_nothing() {
    let plan = people(&[("Claire", "Vasseur")]);
    for typed in ["", "   ", "-", "’ . +"] {
        assert_eq!(search(&plan, typed), [], "{typed:?}");
    }
}

#[test]
fn a_number_is_found_however_it_is_written_and_asked_for() {
    let asked = [
        "0612",
        "612",
        "33612",
        "+33 6 12",
        "06 12 34",
        "06.12.34",
        "0033 6 12",
        "+33 (0)6 12",
        "345678",
        "06-12",
    ];
    for written in [
        "+33 6 12 34 56 78",
        "06 12 34 56 78",
        "0612345678",
        "+33 (0)6.12.34.56.78",
        "0033612345678",
    ] {
        let plan = with_mobile(written);
        for typed in asked {
            assert_eq!(titles(&plan, typed).len(), 1, "{typed} in {written}");
        }
        assert_eq!(titles(&plan, "0613").len(), 0, "{written}");
    }
}

#[test]
fn a_belgian_number_is_found_from_either_country() {
    for country in ["be", "fr"] {
        let mut plan = with_mobile("+32 470 12 34 56");
        plan.organisations[0].country = country.to_owned();
        for typed in ["0470", "470 12", "+32 470", "32470"] {
            assert_eq!(titles(&plan, typed).len(), 1, "{typed} in {country}");
        }
    }
}

#[test]
fn two_digits_are_no_telephone_number() {
    let plan = with_mobile("06 12 34 56 78");
    assert_eq!(titles(&plan, "12").len(), 0);
    assert_eq!(titles(&plan, "06").len(), 0);
    assert_eq!(titles(&plan, "000").len(), 0);
    assert_eq!(titles(&plan, "061").len(), 1);
}

#[test]
fn numbers_of_every_field_and_channel_lead_to_the_person() {
    let mut plan = with_mobile("06 12 34 56 78");
    plan.people[0].phone = "04 99 00 11 22".to_owned();
    plan.channels = vec![ContactChannel {
        person: plan.people[0].id,
        label: "Satellite".to_owned(),
        value: "+8816 224 97531".to_owned(),
        ..ContactChannel::default()
    }];
    for typed in ["0499", "8816", "97531", "satel"] {
        let hits = search(&plan, typed);
        assert_eq!(hits.len(), 1, "{typed}");
        assert_eq!(hits[0].number.as_deref(), Some("06 12 34 56 78"));
    }
}

#[test]
fn a_name_and_a_number_can_be_asked_for_together() {
    let plan = people(&[("Claire", "Vasseur"), ("Marc", "Diop")]);
    assert_eq!(titles(&plan, "diop 06 39"), ["Marc Diop"]);
    assert_eq!(titles(&plan, "06 39 diop"), ["Marc Diop"]);
}

#[test]
fn digits_in_a_text_are_found_as_words() {
    let mut plan = plan();
    plan.companies = vec![Company {
        id: Uuid::now_v7(),
        name: "Infogérance".to_owned(),
        notes: "24/7, code 4711".to_owned(),
        ..Company::default()
    }];
    assert_eq!(titles(&plan, "24/7"), ["Infogérance"]);
    assert_eq!(titles(&plan, "code 47"), ["Infogérance"]);
}

#[test]
fn a_person_is_found_by_job_company_and_mail() {
    let mut plan = people(&[("Claire", "Vasseur")]);
    plan.companies = vec![Company {
        id: Uuid::now_v7(),
        name: "Nordwind".to_owned(),
        ..Company::default()
    }];
    plan.people[0].company = Some(plan.companies[0].id);
    plan.people[0].job = "Ingénieure d’astreinte".to_owned();
    plan.people[0].email = "c.vasseur@nordwind.example".to_owned();
    for typed in [
        "ingenieure",
        "astreinte",
        "c.vasseur@nord",
        "claire nordwind",
    ] {
        assert_eq!(titles(&plan, typed), ["Claire Vasseur"], "{typed}");
    }
    assert_eq!(
        search(&plan, "claire")[0].detail,
        "Ingénieure d’astreinte · Nordwind"
    );
}

#[test]
fn a_person_without_a_mobile_is_dialled_on_the_fixed_number() {
    let mut plan = people(&[("Claire", "Vasseur")]);
    plan.people[0].mobile = "  ".to_owned();
    plan.people[0].phone = "04 99 00 11 22".to_owned();
    assert_eq!(
        search(&plan, "claire")[0].number.as_deref(),
        Some("04 99 00 11 22")
    );
    plan.people[0].phone.clear();
    assert_eq!(search(&plan, "claire")[0].number, None);
}

#[test]
fn a_role_is_found_by_name_alias_and_holder_and_gives_its_principals_number() {
    let mut plan = people(&[("Marc", "Diop"), ("Claire", "Vasseur")]);
    plan.people[1].mobile = "06 12 34 56 78".to_owned();
    plan.roles = vec![role("Responsable incident")];
    plan.roles[0].aliases = "Gestionnaire de l’IRT, incident manager".to_owned();
    let (role, marc, claire) = (plan.roles[0].id, plan.people[0].id, plan.people[1].id);
    assign(&mut plan, role, marc, 2);
    assign(&mut plan, role, claire, 1);
    for typed in ["resp incident", "gestionnaire irt", "incident manager"] {
        let hits = search(&plan, typed);
        assert_eq!(hits[0].kind, Kind::Role, "{typed}");
        assert_eq!(hits[0].detail, "Claire Vasseur, Marc Diop");
        assert_eq!(hits[0].number.as_deref(), Some("06 12 34 56 78"));
    }
    assert_eq!(titles(&plan, "diop"), ["Marc Diop", "Responsable incident"]);
    assert_eq!(search(&plan, "diop")[0].detail, "Responsable incident");
}

#[test]
fn a_role_whose_principal_has_no_number_names_first_whom_its_number_reaches() {
    let mut plan = people(&[("Claire", "Vasseur"), ("Marc", "Diop")]);
    plan.people[0].mobile.clear();
    plan.roles = vec![role("Responsable incident")];
    let (role, claire, marc) = (plan.roles[0].id, plan.people[0].id, plan.people[1].id);
    assign(&mut plan, role, claire, 1);
    assign(&mut plan, role, marc, 2);
    let hits = search(&plan, "responsable");
    assert_eq!(hits[0].detail, "Marc Diop, Claire Vasseur");
    assert_eq!(hits[0].number.as_deref(), Some("06 39 98 12 40"));
}

#[test]
fn a_role_nobody_holds_is_found_without_a_number() {
    let mut plan = plan();
    plan.roles = vec![role("Pilote")];
    let hits = search(&plan, "pilote");
    assert_eq!((hits[0].detail.as_str(), &hits[0].number), ("", &None));
}

#[test]
fn an_exact_title_comes_before_one_that_begins_so_and_before_the_rest() {
    let mut plan = plan();
    plan.sections = vec![
        section("Rôle de chacun", "La cellule de crise décide.", ""),
        section("Ouvrir la cellule", "", ""),
        section("Cellule de crise", "", ""),
        section("Cellule", "", ""),
    ];
    assert_eq!(
        titles(&plan, "cellule"),
        [
            "Cellule",
            "Cellule de crise",
            "Ouvrir la cellule",
            "Rôle de chacun"
        ]
    );
}

#[test]
fn people_and_roles_come_before_texts_that_answer_as_well() {
    let mut plan = people(&[("Claire", "Vasseur")]);
    plan.sections = vec![section("Vasseur et associés", "", "")];
    plan.documents = vec![Document {
        id: Uuid::now_v7(),
        title: "Vasseur".to_owned(),
        ..Document::default()
    }];
    plan.roles = vec![role("Vasseur de secours")];
    let kinds: Vec<Kind> = search(&plan, "vass").iter().map(|hit| hit.kind).collect();
    assert_eq!(
        kinds,
        [Kind::Person, Kind::Role, Kind::Document, Kind::Section]
    );
}

#[test]
fn a_family_name_leads_like_a_first_name() {
    let mut plan = people(&[
        ("Paul", "Claire-Fontaine"),
        ("Martin", "Claire"),
        ("Claire", "Martin"),
    ]);
    plan.people[0].job = "Martin-pêcheur".to_owned();
    assert_eq!(
        titles(&plan, "martin"),
        ["Martin Claire", "Claire Martin", "Paul Claire-Fontaine"]
    );
    assert_eq!(
        titles(&plan, "martin claire")[..2],
        ["Martin Claire", "Claire Martin"]
    );
}

#[test]
fn the_whole_number_comes_before_one_that_only_holds_it() {
    let mut plan = people(&[("Claire", "Vasseur"), ("Marc", "Diop"), ("Zoé", "Petit")]);
    plan.people[0].mobile = "01 45 21 00 00".to_owned();
    plan.people[1].mobile = "45 21 77 88 99 00".to_owned();
    plan.people[2].mobile = "4521".to_owned();
    assert_eq!(
        titles(&plan, "4521"),
        ["Zoé Petit", "Marc Diop", "Claire Vasseur"]
    );
}

#[test]
fn equals_keep_the_order_of_the_plan_and_fifty_are_enough() {
    let mut plan = plan();
    plan.people = (0..80)
        .map(|number| person("Claire", &format!("N{number:02}"), ""))
        .collect();
    let found = titles(&plan, "claire");
    assert_eq!(found.len(), HIT_LIMIT);
    assert_eq!(
        (found[0].as_str(), found[49].as_str()),
        ("Claire N00", "Claire N49")
    );
}

#[test]
fn a_section_is_found_by_its_text_and_says_where_it_is() {
    let mut plan = plan();
    plan.chapters = vec![Chapter {
        id: Uuid::now_v7(),
        title: "Crise".to_owned(),
        ..Chapter::default()
    }];
    plan.sections = vec![section("Logistique", "- ouvrir le pont téléphonique", "")];
    plan.sections[0].chapter = plan.chapters[0].id;
    let hits = search(&plan, "pont tele");
    assert_eq!(hits[0].title, "Logistique");
    assert_eq!(
        (hits[0].detail.as_str(), hits[0].section),
        ("Crise", Some(plan.sections[0].id))
    );
}

#[test]
fn what_stands_in_a_table_leads_to_the_section_that_shows_it() {
    let mut plan = plan();
    let tables = [
        "links",
        "flows",
        "classes",
        "treatment",
        "milestones",
        "templates",
        "tools",
        "measures",
        "activities",
        "gravities",
        "duties",
    ];
    plan.sections = tables.map(|table| section(table, "", table)).to_vec();
    let id = Uuid::now_v7();
    let word = || "zircon".to_owned();
    plan.links = vec![Link {
        id,
        letter: "A".to_owned(),
        text: word(),
        ..Link::default()
    }];
    plan.flows = vec![Flow {
        id,
        number: Some(6),
        from_plan: "bcp".to_owned(),
        to_plan: "drp".to_owned(),
        both_ways: true,
        text: word(),
        ..Flow::default()
    }];
    plan.classes = vec![Class {
        id,
        name: "Majeur".to_owned(),
        ..Class::default()
    }];
    plan.class_steps = vec![ClassStep {
        class: id,
        text: word(),
        ..ClassStep::default()
    }];
    plan.procedure_actions = vec![ProcedureAction {
        procedure: "treatment".to_owned(),
        action: word(),
        ..ProcedureAction::default()
    }];
    plan.milestones = vec![Milestone {
        title: word(),
        ..Milestone::default()
    }];
    plan.templates = vec![Template {
        subject: word(),
        ..Template::default()
    }];
    plan.tools = vec![Tool {
        name: word(),
        ..Tool::default()
    }];
    plan.measures = vec![Measure {
        text: word(),
        ..Measure::default()
    }];
    plan.activities = vec![Activity {
        name: word(),
        ..Activity::default()
    }];
    plan.terms = vec![Term {
        list: "gravity".to_owned(),
        name: word(),
        ..Term::default()
    }];
    plan.duties = vec![Duty {
        name: word(),
        ..Duty::default()
    }];

    let hits = search(&plan, "zircon");
    assert_eq!(hits.len(), 11);
    let shown = |kind: Kind| {
        let hit = hits.iter().find(|hit| hit.kind == kind).unwrap();
        plan.sections
            .iter()
            .find(|section| Some(section.id) == hit.section)
            .map(|section| section.shows.as_str())
    };
    assert_eq!(shown(Kind::Link), Some("links"));
    assert_eq!(shown(Kind::Flow), Some("flows"));
    assert_eq!(shown(Kind::ClassStep), Some("classes"));
    assert_eq!(shown(Kind::ProcedureAction), Some("treatment"));
    assert_eq!(shown(Kind::Milestone), Some("milestones"));
    assert_eq!(shown(Kind::Template), Some("templates"));
    assert_eq!(shown(Kind::Tool), Some("tools"));
    assert_eq!(shown(Kind::Measure), Some("measures"));
    assert_eq!(shown(Kind::Activity), Some("activities"));
    assert_eq!(shown(Kind::Term), Some("gravities"));
    assert_eq!(shown(Kind::Duty), Some("duties"));
    assert_eq!(titles(&plan, "bcp drp"), ["6 BCP ↔ DRP"]);
}

#[test]
fn a_scenario_is_found_but_not_what_it_brings_in() {
    let mut plan = plan();
    plan.scenarios = vec![Scenario {
        name: "Rançongiciel".to_owned(),
        goals: "Isoler avant de réparer".to_owned(),
        ..Scenario::default()
    }];
    plan.injects = vec![Inject {
        title: "La sauvegarde zircon est douteuse".to_owned(),
        ..Inject::default()
    }];
    assert_eq!(titles(&plan, "rancon"), ["Rançongiciel"]);
    assert_eq!(titles(&plan, "isoler"), ["Rançongiciel"]);
    assert!(search(&plan, "zircon").is_empty());
}

#[test]
fn a_document_is_found_by_title_and_reference() {
    let mut plan = plan();
    plan.documents = vec![Document {
        id: Uuid::now_v7(),
        title: "Plan de continuité".to_owned(),
        reference: "GTI-PCA-2026".to_owned(),
        ..Document::default()
    }];
    for typed in ["continuite", "GTI-PCA", "gtipca", "pca 2026"] {
        assert_eq!(titles(&plan, typed), ["Plan de continuité"], "{typed}");
    }
}

#[test]
fn a_long_text_is_cut_at_a_character() {
    let mut plan = plan();
    plan.procedure_actions = vec![ProcedureAction {
        action: format!("\n- Œuvrer {}", "é".repeat(400)),
        ..ProcedureAction::default()
    }];
    let title = &titles(&plan, "oeuvrer")[0];
    assert!(
        title.starts_with("Œuvrer é") && title.ends_with('…'),
        "{title}"
    );
    assert_eq!(title.chars().count(), 141);
}

#[test]
fn any_text_can_be_asked_for() {
    let plan = people(&[("Claire", "Vasseur")]);
    let index = SearchIndex::of(&plan);
    for typed in [
        "\u{0}",
        "\u{301}",
        "😀",
        "İ",
        "'",
        "l'",
        "((0)",
        "+",
        "00",
        "٣٤٥",
        "ﬁ",
        &"9".repeat(10_000),
        &"a ".repeat(10_000),
    ] {
        index.search(typed);
    }
}
