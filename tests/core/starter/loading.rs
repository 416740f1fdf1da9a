//! The loader of content: what it makes of files, and how it refuses bad ones.

use mallette_core::model::{Kind, Value, ValueError};
use mallette_core::starter::{Fault, File, Row, StarterError, plan_of, rows_of};

use super::made_at;

fn rows(layers: &[&str]) -> Result<Vec<Row>, StarterError> {
    let files: Vec<[File; 1]> = layers
        .iter()
        .map(|text| {
            [File {
                name: "a.toml",
                text,
            }]
        })
        .collect();
    let layers: Vec<&[File]> = files.iter().map(<[File; 1]>::as_slice).collect();
    rows_of(&layers, made_at())
}

fn refusal(text: &str) -> (String, Fault) {
    let error = rows(&[text]).unwrap_err();
    (error.place.to_string(), error.fault)
}

const TEAM: &str = r#"
    [[role]]
    key = "irp_manager"
    name = "Gestionnaire de l’IRP"
    team = "irt"
    [[role]]
    key = "spokesperson"
    name = "Porte-parole"
    team = "irt"
    [[team]]
    key = "irt"
    code = "irt"
    name = "Équipe de gestion des incidents"
    mission = """
Une phrase.
"""
"#;

#[test]
fn what_is_referred_to_comes_first_and_keys_become_ids() {
    let rows = rows(&[TEAM]).unwrap();
    assert_eq!(
        rows.iter().map(|row| row.kind).collect::<Vec<_>>(),
        [Kind::Team, Kind::Role, Kind::Role]
    );
    assert_eq!(rows[1].fields["team"], Value::from(rows[0].id));
    assert!(rows.iter().all(|row| row.id.get_version_num() == 7));
    assert!(rows.is_sorted_by_key(|row| row.id));
}

#[test]
fn the_order_in_the_file_gives_the_positions() {
    let plan = plan_of(&rows(&[TEAM]).unwrap()).unwrap();
    assert_eq!(
        plan.roles
            .iter()
            .map(|role| role.position)
            .collect::<Vec<_>>(),
        [1.0, 2.0]
    );
    assert_eq!(plan.teams[0].mission, "Une phrase.");
}

#[test]
fn dates_are_counted_from_the_day_the_plan_is_made_in_the_organisations_zone() {
    let text = r#"
        [[organisation]]
        key = "organisation"
        time_zone = "Europe/Paris"
        review_months = 12
        reviewed_on = "today-21d"
        tested_on = 2026-03-02
        [[rotation]]
        key = "system"
        [[shift]]
        key = "shift_1"
        rotation = "system"
        starts_at = "week+0 mon 08:00"
        ends_at = "week+1 mon 08:00"
        person = ""
    "#;
    let plan = plan_of(&rows(&[text]).unwrap()).unwrap();
    assert_eq!(plan.organisations[0].review_months, Some(12));
    assert_eq!(plan.organisations[0].reviewed_on, "2026-10-30".parse().ok());
    assert_eq!(plan.organisations[0].tested_on, "2026-03-02".parse().ok());
    assert_eq!(
        plan.shifts[0].starts_at,
        "2026-11-16T07:00:00Z".parse().ok()
    );
    assert_eq!(plan.shifts[0].person, None);
}

#[test]
fn a_later_layer_completes_changes_and_drops() {
    let overlay = r#"
        [[role]]
        key = "irp_manager"
        name = "Gestionnaire des incidents"
        [[role]]
        key = "spokesperson"
        retired = true
        [[role]]
        key = "payroll"
        name = "Responsable paie"
    "#;
    let plan = plan_of(&rows(&[TEAM, overlay]).unwrap()).unwrap();
    let names: Vec<&str> = plan.roles.iter().map(|role| role.name.as_str()).collect();
    assert_eq!(names, ["Gestionnaire des incidents", "Responsable paie"]);
    assert_eq!(plan.roles[0].team, Some(plan.teams[0].id));
    assert_eq!(plan.roles[1].position, 2.0);
}

#[test]
fn a_refusal_names_file_table_key_and_field() {
    let unknown_field = "[[role]]\nkey = \"cmp\"\nnickname = \"x\"";
    let (place, fault) = refusal(unknown_field);
    assert_eq!(place, "a.toml, role, cmp, nickname");
    assert_eq!(
        fault,
        Fault::Value(ValueError::UnknownField("nickname".to_owned()))
    );

    let (place, fault) = refusal("[[rolle]]\nkey = \"cmp\"");
    assert_eq!(
        (place.as_str(), fault),
        ("a.toml, rolle", Fault::UnknownKind)
    );

    let (place, fault) = refusal("[[role]]\nkey = \"cmp\"\nteam = \"nobody\"");
    assert_eq!(
        (place.as_str(), fault),
        (
            "a.toml, role, cmp, team",
            Fault::UnknownKey("nobody".to_owned())
        )
    );

    let (place, fault) = refusal("[[person]]\nkey = \"anne\"\nverified_on = \"yesterday\"");
    assert_eq!(
        (place.as_str(), fault),
        (
            "a.toml, person, anne, verified_on",
            Fault::BadDate("yesterday".to_owned())
        )
    );

    let (place, fault) = refusal("[[organisation]]\nkey = \"o\"\ntime_zone = \"Europe/Lutece\"");
    assert_eq!(place, "a.toml, organisation, o, time_zone");
    assert_eq!(fault, Fault::UnknownZone("Europe/Lutece".to_owned()));
}

#[test]
fn a_record_needs_a_key_of_its_own_and_its_owner() {
    assert_eq!(refusal("[[role]]\nname = \"x\"").1, Fault::NoKey);
    assert_eq!(
        refusal("[[role]]\nkey = \"a\"\n[[team]]\nkey = \"a\"").1,
        Fault::KeyTaken
    );
    assert_eq!(
        rows(&["[[role]]\nkey = \"a\"", "[[team]]\nkey = \"a\""])
            .unwrap_err()
            .fault,
        Fault::KeyTaken
    );
    assert_eq!(refusal("[[section]]\nkey = \"s\"").1, Fault::NoOwner);
    assert_eq!(
        refusal("[[role]]\nkey = \"a\"\nposition = 3").1,
        Fault::PositionGiven
    );
}

#[test]
fn what_belongs_to_a_dropped_record_is_refused_until_it_is_dropped_too() {
    let base = "[[class]]\nkey = \"minor\"\n[[class_step]]\nkey = \"step\"\nclass = \"minor\"";
    let drop = "[[class]]\nkey = \"minor\"\nretired = true";
    let error = rows(&[base, drop]).unwrap_err();
    assert_eq!(error.fault, Fault::UnknownKey("minor".to_owned()));
    let both = format!("{drop}\n[[class_step]]\nkey = \"step\"\nretired = true");
    assert_eq!(rows(&[base, &both]).unwrap(), []);
}

#[test]
fn a_value_of_the_wrong_type_is_refused() {
    let wrong = |field: &str| {
        Fault::Value(ValueError::WrongType {
            field: field.to_owned(),
        })
    };
    assert_eq!(refusal("[[role]]\nkey = \"a\"\nname = 3").1, wrong("name"));
    assert_eq!(
        refusal("[[delay]]\nkey = \"a\"\namount = -1").1,
        wrong("amount")
    );
    assert_eq!(
        refusal("[[tool]]\nkey = \"a\"\nin_use = \"yes\"").1,
        wrong("in_use")
    );
    let broken_line = Fault::Value(ValueError::Unprintable {
        field: "name".to_owned(),
    });
    assert_eq!(
        refusal("[[role]]\nkey = \"a\"\nname = \"a\\nb\"").1,
        broken_line
    );
}

#[test]
fn a_file_that_is_not_toml_is_refused_with_its_name() {
    let (place, fault) = refusal("[[role]\nkey");
    assert_eq!(place, "a.toml");
    assert!(matches!(fault, Fault::Syntax(_)));
    assert!(matches!(refusal("role = 3").1, Fault::Syntax(_)));
    assert!(matches!(refusal("[role]\nkey = \"a\"").1, Fault::Syntax(_)));
}
