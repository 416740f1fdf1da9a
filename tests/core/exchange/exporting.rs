use std::collections::BTreeSet;

use mallette_core::exchange::{
    Choice, ExchangeError, ExportFormat, contacts_bytes, export_contacts, parse_contacts, preview,
};
use mallette_core::model::Plan;
use mallette_core::model::phone::{dial_key, show};

use super::sample::{after_import, empty_plan, import, plan_of_eighty, plan_with_marie, today};

/// All an exchange keeps of a plan, with numbers by their key and without ids.
fn people(plan: &Plan) -> BTreeSet<String> {
    let lines = plan.people.iter().map(|person| {
        let number = |number: &str| match dial_key(number, "fr") {
            // With an extension the text counts as well.
            key if number.contains("poste") => format!("{key} {number}"),
            key => key,
        };
        let company = person
            .company
            .map(|id| plan.company(id).unwrap().name.clone());
        let mut channels: Vec<_> = plan
            .channels
            .iter()
            .filter(|channel| channel.person == person.id)
            .collect();
        channels.sort_by(|a, b| a.position.total_cmp(&b.position));
        let channels: Vec<_> = channels
            .iter()
            .map(|channel| (&channel.label, &channel.value))
            .collect();
        let held = plan
            .assignments
            .iter()
            .filter(|held| held.person == person.id);
        let roles: BTreeSet<_> = held
            .map(|held| (&plan.role(held.role).unwrap().name, held.rank))
            .collect();
        let names = (&person.first_name, &person.last_name, &person.job, company);
        let reach = (
            &person.email,
            number(&person.phone),
            number(&person.mobile),
            channels,
        );
        format!(
            "{names:?} {reach:?} {:?} {:?} {:?} {:?} {roles:?}",
            person.hours, person.site, person.notes, person.verified_on
        )
    });
    lines.collect()
}

fn text(plan: &Plan, format: ExportFormat, language: &str) -> String {
    String::from_utf8(contacts_bytes(plan, format, language).unwrap()).unwrap()
}

#[test]
fn eighty_people_come_back_as_they_went_in_every_format() {
    let plan = plan_of_eighty();
    assert_eq!(people(&plan).len(), 80);
    for (format, language) in [
        (ExportFormat::Csv, "fr"),
        (ExportFormat::Csv, "en"),
        (ExportFormat::Vcard, "fr"),
    ] {
        let file = parse_contacts("x", &contacts_bytes(&plan, format, language).unwrap()).unwrap();
        let after = after_import(&file, &empty_plan());
        let (back, sent) = (people(&after), people(&plan));
        let lost: Vec<_> = sent.difference(&back).collect();
        let strange: Vec<_> = back.difference(&sent).collect();
        assert!(
            lost.is_empty() && strange.is_empty(),
            "{format:?}\nlost {lost:#?}\nstrange {strange:#?}"
        );
    }
}

#[test]
fn an_export_read_into_its_own_plan_says_nothing_new() {
    let plan = plan_of_eighty();
    for format in [ExportFormat::Csv, ExportFormat::Vcard] {
        let file = parse_contacts("x", &contacts_bytes(&plan, format, "fr").unwrap()).unwrap();
        let seen = preview(&file, &file.mapping(), &plan, today()).unwrap();
        assert_eq!(
            seen.same,
            80,
            "{:?}",
            seen.rows
                .iter()
                .find(|row| row.verdict != mallette_core::exchange::Verdict::Same)
        );
        assert!(import(&file, &plan, &Choice::default()).writes.is_empty());
    }
}

#[test]
fn no_cell_of_a_csv_can_be_run_as_a_formula() {
    let csv = contacts_bytes(&plan_of_eighty(), ExportFormat::Csv, "fr").unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(&csv[3..]);
    let mut guarded = 0;
    for record in reader.records() {
        for cell in &record.unwrap() {
            let number = cell.strip_prefix('+').is_some_and(|rest| {
                rest.chars().all(|c| c.is_ascii_digit() || c == ' ') && rest.contains(' ')
            });
            assert!(
                number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
                "{cell}"
            );
            guarded += u32::from(cell.starts_with("'="));
        }
    }
    assert!(guarded > 0);
}

#[test]
fn numbers_in_a_csv_are_grouped_so_that_a_spreadsheet_leaves_them_alone() {
    let mut plan = plan_with_marie();
    plan.people[0].mobile = "+33639981242".to_owned();
    plan.people[0].phone = "0199001203".to_owned();
    let csv = text(&plan, ExportFormat::Csv, "fr");
    assert!(csv.contains(";01 99 00 12 03;+33 6 39 98 12 42;"), "{csv}");
}

#[test]
fn a_csv_opens_in_a_french_excel() {
    let csv = text(&plan_with_marie(), ExportFormat::Csv, "fr");
    assert!(csv.starts_with("\u{feff}Prénom;Nom;Fonction;Société;Rôle;Titulaire/Suppléant;"));
    assert!(csv.ends_with("\r\n") && csv.lines().count() == 2);
    assert!(csv.contains(";Responsable PGI;titulaire;"));
    let english = text(&plan_with_marie(), ExportFormat::Csv, "en");
    assert!(english.starts_with("\u{feff}First name;") && english.contains(";principal;"));
}

#[test]
fn cards_are_version_4_folded_at_75_octets_with_all_they_can_say() {
    let cards = text(&plan_of_eighty(), ExportFormat::Vcard, "fr");
    assert_eq!(cards.matches("BEGIN:VCARD\r\nVERSION:4.0\r\n").count(), 80);
    let lines: Vec<&str> = cards.split("\r\n").collect();
    assert!(
        lines
            .iter()
            .all(|line| line.len() <= 75 && !line.contains('\n'))
    );
    assert!(
        lines.iter().any(|line| line.starts_with(' ')),
        "nothing was folded"
    );
    let marie = text(&plan_with_marie(), ExportFormat::Vcard, "fr");
    for line in [
        "FN:Marie Dupont",
        "N:Dupont;Marie;;;",
        "ORG:Mairie d'Exemple",
        "ROLE;PREF=1:Responsable PGI",
        "TEL;TYPE=CELL:06 39 98 12 42",
        "TEL;TYPE=WORK,VOICE:01 99 00 12 03",
        "EMAIL:marie.dupont@exemple.fr",
    ] {
        assert!(
            marie.contains(&format!("\r\n{line}\r\n")),
            "{line}\n{marie}"
        );
    }
    assert!(!marie.contains("NOTE"), "an empty property was written");
}

#[test]
fn an_export_is_written_whole_in_the_format_of_its_ending() {
    let folder = tempfile::tempdir().unwrap();
    let plan = plan_of_eighty();
    for ending in ["vcf", "CSV"] {
        let path = folder.path().join(format!("annuaire.{ending}"));
        std::fs::write(&path, "what was there before").unwrap();
        assert_eq!(export_contacts(&path, &plan, "fr").unwrap(), 80);
        assert_eq!(
            mallette_core::exchange::read_contacts(&path)
                .unwrap()
                .summary()
                .rows,
            80
        );
    }
    assert!(matches!(
        export_contacts(&folder.path().join("annuaire.pdf"), &plan, "fr"),
        Err(ExchangeError::Ending)
    ));
    assert!(matches!(
        export_contacts(&folder.path().join("absent/a.csv"), &plan, "fr"),
        Err(ExchangeError::Io(_))
    ));
    assert_eq!(
        std::fs::read_dir(folder.path()).unwrap().count(),
        2,
        "nothing else is left behind"
    );
}

#[test]
fn what_a_spreadsheet_did_to_the_numbers_is_mended_on_the_way_back() {
    let plan = plan_with_marie();
    let spoilt = text(&plan, ExportFormat::Csv, "fr")
        .replace("01 99 00 12 03", "199001203")
        .replace("06 39 98 12 42", "33639981242");
    let after = after_import(
        &parse_contacts("x.csv", spoilt.as_bytes()).unwrap(),
        &empty_plan(),
    );
    assert_eq!(show(&after.people[0].phone, "fr"), "01 99 00 12 03");
    assert_eq!(show(&after.people[0].mobile, "fr"), "06 39 98 12 42");
}

#[test]
fn only_a_number_in_groups_goes_without_its_guard() {
    let mut plan = plan_with_marie();
    plan.people[0].phone = "+12".to_owned();
    plan.people[0].mobile = "=1+1 2".to_owned();
    let csv = text(&plan, ExportFormat::Csv, "fr");
    assert!(csv.contains(";'+12;'=1+1 2;"), "{csv}");
    let after = after_import(
        &parse_contacts("x.csv", csv.as_bytes()).unwrap(),
        &empty_plan(),
    );
    assert_eq!(
        (
            after.people[0].phone.as_str(),
            after.people[0].mobile.as_str()
        ),
        ("+12", "=1+1 2")
    );
}
