//! Actions for the tools of a team, read back by libraries that have no part in writing them.

use std::collections::BTreeMap;

use mallette_core::exchange::{ActionFormat, ActionSource, write_actions};
use mallette_core::model::improvement::{Action, Problem};
use mallette_core::model::incident::register::RegisterLine;
use mallette_core::model::version::PlanVersion;
use mallette_core::model::{Language, Plan};
use serde_json::{Value, json};

use super::sample::{id, plan_with_marie};
use crate::support::read_back::read_back;

/// What breaks files: quotes, separators, lines, formulas, markup, right-to-left, emoji.
const HOSTILE: &str = "=1+1;\"a\",b\n<script>|`# مرحبا 🚒\r\nfin";

struct Scene {
    plan: Plan,
    problems: Vec<Problem>,
    incidents: Vec<RegisterLine>,
    actions: Vec<Action>,
}

fn scene() -> Scene {
    let mut plan = plan_with_marie();
    plan.versions.push(PlanVersion {
        id: id(90),
        number: "3.2".to_owned(),
        ..PlanVersion::default()
    });
    let incident = RegisterLine {
        id: id(70),
        number: "2026-001".to_owned(),
        title: "Panne de la paie".to_owned(),
        priority: "p1".to_owned(),
        ..RegisterLine::default()
    };
    let exercise = RegisterLine {
        id: id(71),
        number: "EX-2026-001".to_owned(),
        exercise: true,
        ..incident.clone()
    };
    let problem = Problem {
        id: id(72),
        number: "P-2026-001".to_owned(),
        title: "Onduleur".to_owned(),
        ..Problem::default()
    };
    let whole = Action {
        id: id(80),
        number: "A-2026-001".to_owned(),
        title: "Tester l’onduleur".to_owned(),
        detail: "Avec le prestataire.\nDeux fois.".to_owned(),
        nature: "corrective".to_owned(),
        theme: "risk_analysis".to_owned(),
        step: "do".to_owned(),
        owner: "dupont  MARIE".to_owned(),
        due_on: "2026-12-15".parse().ok(),
        proof: "Un rapport.".to_owned(),
        created_at: "2026-11-20T23:30:00Z".parse().ok(),
        created_by: "Paul".to_owned(),
        origin: "review".to_owned(),
        incident: Some(id(70)),
        problem: Some(id(72)),
        about_kind: "person".to_owned(),
        about_row: id(10).to_string(),
        ..Action::default()
    };
    let closed = Action {
        id: id(81),
        number: "A-2026-002".to_owned(),
        title: HOSTILE.replace(['\r', '\n'], " "),
        detail: HOSTILE.to_owned(),
        step: "act".to_owned(),
        owner: "Personne d’ici".to_owned(),
        origin: "exercise".to_owned(),
        incident: Some(id(71)),
        closed_at: "2026-11-21T09:00:00Z".parse().ok(),
        outcome: "dropped".to_owned(),
        version: Some(id(90)),
        ..Action::default()
    };
    Scene {
        plan,
        problems: vec![problem],
        incidents: vec![incident, exercise],
        actions: vec![whole, closed],
    }
}

impl Scene {
    fn write(&self, language: Language, format: ActionFormat) -> Vec<u8> {
        let source = ActionSource {
            plan: &self.plan,
            problems: &self.problems,
            incidents: &self.incidents,
            language,
        };
        let actions: Vec<&Action> = self.actions.iter().collect();
        let bytes = write_actions(&actions, &source, format).unwrap();
        assert_eq!(bytes, write_actions(&actions, &source, format).unwrap());
        bytes
    }

    /// The rows of a CSV file for an importer, each by its headings; a heading that is repeated holds a list.
    fn rows(&self, format: ActionFormat) -> Vec<BTreeMap<String, Value>> {
        let rows = read_back("csv", &self.write(Language::Fr, format));
        let rows: Vec<Vec<String>> = serde_json::from_value(rows).unwrap();
        let heads = &rows[0];
        let row = |row: &Vec<String>| {
            assert_eq!(row.len(), heads.len(), "{row:?}");
            let mut cells: BTreeMap<String, Value> = BTreeMap::new();
            for (head, cell) in heads.iter().zip(row) {
                let repeated = heads.iter().filter(|other| *other == head).count() > 1;
                match cells.get_mut(head) {
                    Some(Value::Array(list)) => list.push(json!(cell)),
                    _ if repeated => drop(cells.insert(head.clone(), json!([cell]))),
                    _ => drop(cells.insert(head.clone(), json!(cell))),
                }
            }
            cells
        };
        rows[1..].iter().map(row).collect()
    }
}

#[test]
fn jira_reads_issues_with_the_values_of_its_own_scheme() {
    let rows = scene().rows(ActionFormat::Jira);
    let first = &rows[0];
    assert_eq!(first["Summary"], "A-2026-001 Tester l’onduleur");
    assert_eq!(first["Issue Type"], "Task");
    assert_eq!(first["Status"], "In Progress");
    assert_eq!(first["Resolution"], "");
    assert_eq!(first["Priority"], "Highest");
    assert_eq!(first["Assignee"], "marie.dupont@exemple.fr");
    assert_eq!(first["Due date"], "2026-12-15");
    assert_eq!(
        first["Labels"],
        json!([
            "corrective",
            "analyse-des-risques",
            "revue",
            "2026-001",
            "pdca-do"
        ])
    );
    assert_eq!(
        first["Description"],
        "Numéro\u{a0}: A-2026-001\n\nAvec le prestataire.\nDeux fois.\n\nResponsable\u{a0}: dupont  MARIE\n\
         Incident\u{a0}: 2026-001 Panne de la paie\nProblème\u{a0}: P-2026-001 Onduleur\nPreuve d’efficacité\u{a0}: Un rapport."
    );
    let second = &rows[1];
    assert_eq!(
        (
            &second["Status"],
            &second["Resolution"],
            &second["Assignee"]
        ),
        (&json!("Done"), &json!("Won't Do"), &json!(""))
    );
    assert_eq!(second["Priority"], "Medium", "an exercise has no priority");
    let said = second["Description"].as_str().unwrap();
    assert!(said.contains(HOSTILE) && said.contains("Responsable\u{a0}: Personne d’ici"));
}

#[test]
fn trello_gets_a_list_for_each_column_of_the_board() {
    let rows = scene().rows(ActionFormat::Trello);
    let first = &rows[0];
    assert_eq!(first["Card Name"], "A-2026-001 Tester l’onduleur");
    assert_eq!(first["List Name"], "Faire");
    assert_eq!(first["Due Date"], "2026-12-15");
    assert_eq!(
        first["Labels"],
        "corrective,analyse-des-risques,revue,2026-001"
    );
    assert_eq!(first["Members"], "marie.dupont@exemple.fr");
    assert_eq!(rows[1]["List Name"], "Généraliser");
}

#[test]
fn asana_gets_its_columns_in_the_order_it_asks_for() {
    let scene = scene();
    let rows = read_back("csv", &scene.write(Language::En, ActionFormat::Asana));
    assert_eq!(
        rows[0],
        json!([
            "Name",
            "Description",
            "Section",
            "Assignee",
            "Due Date",
            "Tags"
        ])
    );
    assert_eq!(rows[1][2], "Do");
    assert_eq!(rows[1][3], "marie.dupont@exemple.fr");
    assert_eq!(rows[1][4], "2026-12-15");
    assert_eq!(rows[1][5], "corrective,risk-analysis,review,2026-001");
    assert!(rows[2][1].as_str().unwrap().contains("Outcome: dropped"));
}

#[test]
fn no_cell_for_an_importer_begins_with_what_a_person_typed() {
    let mut scene = scene();
    scene.plan.people[0].email = "=cmd@x.test".to_owned();
    for format in [
        ActionFormat::Jira,
        ActionFormat::Trello,
        ActionFormat::Asana,
    ] {
        let bytes = scene.write(Language::Fr, format);
        assert!(!bytes.starts_with(b"\xEF\xBB\xBF"), "no mark of UTF-8");
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(text.ends_with("\r\n"), "lines end as RFC 4180 has it");
        let rows: Vec<Vec<String>> = serde_json::from_value(read_back("csv", &bytes)).unwrap();
        for cell in rows.iter().flatten().filter(|cell| !cell.is_empty()) {
            assert!(cell.starts_with(char::is_alphanumeric), "{cell:?}");
        }
    }
}

#[test]
fn a_name_that_two_people_have_is_nobodys_address() {
    let mut scene = scene();
    let mut other = scene.plan.people[0].clone();
    other.id = id(11);
    scene.plan.people.push(other);
    assert_eq!(scene.rows(ActionFormat::Jira)[0]["Assignee"], "");
}

#[test]
fn what_a_field_of_a_tool_cannot_take_is_cut_visibly_and_the_title_is_kept_whole() {
    let mut scene = scene();
    scene.actions[0].title = "é".repeat(500);
    scene.actions[0].detail = "🚒".repeat(100_000);
    let jira = &scene.rows(ActionFormat::Jira)[0];
    let (summary, description) = (&jira["Summary"], &jira["Description"]);
    let (summary, description) = (summary.as_str().unwrap(), description.as_str().unwrap());
    assert_eq!(summary.chars().count(), 255);
    assert!(summary.ends_with("é…"));
    assert!(description.starts_with(&format!("A-2026-001 {}\n\n", "é".repeat(500))));
    assert_eq!(description.chars().count(), 32_767);
    assert!(description.ends_with('…'));
    let trello = &scene.rows(ActionFormat::Trello)[0];
    let said = trello["Card Description"].as_str().unwrap();
    assert_eq!(said.chars().count(), 16_384);
}

#[test]
fn a_table_says_everything_in_the_words_of_the_language() {
    let scene = scene();
    let book = read_back("xlsx", &scene.write(Language::Fr, ActionFormat::Xlsx));
    let rows = book["rows"].as_array().unwrap();
    assert_eq!(book["name"], "Actions");
    assert_eq!(
        rows[1],
        json!([
            "A-2026-001",
            "Tester l’onduleur",
            "Avec le prestataire.\nDeux fois.",
            "corrective",
            "analyse des risques",
            "Faire",
            "dupont  MARIE",
            "marie.dupont@exemple.fr",
            "2026-12-15 00:00:00",
            "Un rapport.",
            "revue",
            "2026-001",
            "P-2026-001",
            "Marie Dupont",
            "2026-11-21 00:30:00",
            "Paul",
            null,
            null,
            null,
            null
        ])
    );
    assert_eq!(rows[0][8], "Échéance");
    assert_eq!(
        (&rows[2][5], &rows[2][18], &rows[2][19]),
        (&json!("Généraliser"), &json!("abandonnée"), &json!("3.2"))
    );
    let english = read_back("xlsx", &scene.write(Language::En, ActionFormat::Xlsx));
    assert_eq!(english["rows"][1][4], "risk analysis");

    let bytes = scene.write(Language::Fr, ActionFormat::Csv);
    let text = String::from_utf8(bytes).unwrap();
    assert!(
        text.starts_with("\u{feff}Numéro;Action;"),
        "as registers are written"
    );
    assert!(
        text.contains(";2026-12-15;") && text.contains(";\"'=1+1;"),
        "{text}"
    );
}

#[test]
fn no_action_at_all_is_a_file_of_headings() {
    let mut scene = scene();
    scene.actions.clear();
    for format in [
        ActionFormat::Jira,
        ActionFormat::Trello,
        ActionFormat::Asana,
    ] {
        let rows = read_back("csv", &scene.write(Language::Fr, format));
        assert_eq!(rows.as_array().unwrap().len(), 1);
    }
}
