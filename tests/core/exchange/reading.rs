use mallette_core::exchange::{Format, parse_contacts, read_contacts};
use mallette_core::model::Plan;
use mallette_core::model::contact::Person;

use super::sample::{after_import, csv, empty_plan, fixture_path, parse, today};

fn read(name: &str) -> Plan {
    after_import(&read_contacts(&fixture_path(name)).unwrap(), &empty_plan())
}

fn person<'a>(plan: &'a Plan, last_name: &str) -> &'a Person {
    plan.people
        .iter()
        .find(|person| person.last_name == last_name)
        .unwrap()
}

fn channels(plan: &Plan, person: &Person) -> Vec<(String, String)> {
    let own = plan
        .channels
        .iter()
        .filter(|channel| channel.person == person.id);
    own.map(|channel| (channel.label.clone(), channel.value.clone()))
        .collect()
}

#[test]
fn a_csv_of_a_french_excel_is_read_whole() {
    let plan = read("excel-french.csv");
    let helene = person(&plan, "Lebœuf");
    assert_eq!(helene.first_name, "Hélène");
    assert_eq!(helene.job, "Responsable \"réseau\"");
    assert_eq!(helene.mobile, "0639981240");
    assert_eq!(helene.notes, "Préfère le mobile\nla nuit; sinon, le fixe");
    assert_eq!(helene.verified_on, Some(today()));
    let jerome = person(&plan, "D’Aoust");
    assert_eq!(jerome.mobile, "+33639981241");
    assert_eq!(jerome.verified_on, today().pred_opt());
    let bob = person(&plan, "Müller");
    assert_eq!(bob.first_name, "O'Brien \"Bob\"");
    assert_eq!(bob.notes, "Coût : 120 €");
    assert_eq!(
        plan.company(bob.company.unwrap()).unwrap().name,
        "Société Dépann'Élec"
    );
    let irp = plan
        .roles
        .iter()
        .find(|role| role.name == "Responsable PGI")
        .unwrap();
    let holders: Vec<_> = plan
        .holders(irp.id)
        .into_iter()
        .map(|person| person.last_name.as_str())
        .collect();
    assert_eq!(holders, ["Lebœuf", "D’Aoust"]);
}

#[test]
fn a_csv_in_utf8_with_commas_and_english_headings_is_read() {
    let plan = read("utf8-mark.csv");
    assert_eq!(person(&plan, "Ñuñez").phone, "+44 20 7946 0018");
    assert_eq!(person(&plan, "Ñuñez").notes, "Says \"hello\", twice");
    assert_eq!(person(&plan, "Łukasz").first_name, "Bjørn");
}

#[test]
fn a_csv_in_utf16_with_tabs_is_read_and_a_full_name_parted() {
    let plan = read("utf16.csv");
    let marie = person(&plan, "DUPONT");
    assert_eq!(
        (marie.first_name.as_str(), marie.phone.as_str()),
        ("Marie", "01 99 00 12 03")
    );
}

#[test]
fn cards_from_telephones_are_read_with_the_leftovers_of_2_1() {
    let file = parse("phones-3.vcf").unwrap();
    assert_eq!(file.summary().format, Format::Vcard);
    let plan = after_import(&file, &empty_plan());
    assert_eq!(plan.people.len(), 3, "the group is nobody");
    let marie = person(&plan, "Dupont");
    assert_eq!(
        marie.company, None,
        "the organisation's own people have no company"
    );
    assert_eq!(marie.email, "marie.dupont@exemple.fr");
    assert_eq!(
        (marie.mobile.as_str(), marie.phone.as_str()),
        ("06 39 98 12 42", "01 99 00 12 03")
    );
    assert_eq!(
        marie.notes,
        "Première ligne\nDeuxième ligne, avec une virgule et un texte assez long pour être plié"
    );
    let satellite = ("Satellite".to_owned(), "+881 6 1234 5678".to_owned());
    let home = ("Domicile".to_owned(), "01 99 00 12 99".to_owned());
    assert_eq!(channels(&plan, marie), [satellite, home]);
    let helene = person(&plan, "Lebœuf");
    assert_eq!(helene.first_name, "Hélène");
    assert_eq!(helene.job, "Chargée de la sécurité et de la continuité");
    assert_eq!(helene.mobile, "+33639981240");
    assert_eq!(
        channels(&plan, helene),
        [("Pager".to_owned(), "01 99 00 12 77".to_owned())]
    );
    let jerome = person(&plan, "PETIT");
    assert_eq!(
        (jerome.first_name.as_str(), jerome.mobile.as_str()),
        ("Jérôme", "0639981243")
    );
}

#[test]
fn a_card_folded_in_the_middle_of_a_character_is_read() {
    assert_eq!(
        person(&read("folded-in-a-character.vcf"), "Moulin").notes,
        "café noir"
    );
}

#[test]
fn a_card_in_windows_1252_is_read() {
    let plan = read("latin1-2.1.vcf");
    assert_eq!(person(&plan, "Lefèvre").first_name, "Agnès");
    assert_eq!(person(&plan, "Lefèvre").job, "Déléguée");
}

#[test]
fn a_version_4_card_is_read_with_its_roles_and_ranks() {
    let plan = read("version-4.vcf");
    let inigo = person(&plan, "García");
    assert_eq!(inigo.mobile, "+33-6-39-98-12-44");
    assert_eq!(
        (inigo.hours.as_str(), inigo.site.as_str()),
        ("24/7", "Lyon")
    );
    assert_eq!(inigo.verified_on.unwrap().to_string(), "2026-11-01");
    assert_eq!(
        channels(&plan, inigo),
        [("Radio".to_owned(), "canal 7".to_owned())]
    );
    let rank = |name: &str| {
        let role = plan.roles.iter().find(|role| role.name == name).unwrap();
        plan.assignments
            .iter()
            .find(|held| held.role == role.id)
            .unwrap()
            .rank
    };
    assert_eq!(
        (rank("Responsable PCA"), rank("Responsable PRA")),
        (Some(2), Some(1))
    );
}

#[test]
fn a_workbook_is_read_from_its_first_sheet_with_data_below_its_title() {
    let file = parse("numbers.xlsx").unwrap();
    assert_eq!(file.summary().headings[0], "NOM");
    assert_eq!(file.summary().rows, 3);
    let plan = after_import(&file, &empty_plan());
    let marie = person(&plan, "Dupont");
    assert_eq!(
        (marie.mobile.as_str(), marie.phone.as_str()),
        ("+33639981242", "0199001203")
    );
    assert_eq!(marie.verified_on.unwrap().to_string(), "2026-11-02");
    assert_eq!(
        person(&plan, "Petit").verified_on.unwrap().to_string(),
        "2026-10-30"
    );
    assert_eq!(person(&plan, "Petit").mobile, "0639981243");
    assert_eq!(
        person(&plan, "Peeters").verified_on.unwrap().to_string(),
        "2026-11-03"
    );
}

#[test]
fn the_separator_line_of_excel_is_obeyed_and_counted() {
    let file = csv("sep=|\r\nNom|Vérifié le\r\nMarie Dupont|hier\r\n");
    let rows = mallette_core::exchange::preview(&file, &file.mapping(), &empty_plan(), today())
        .unwrap()
        .rows;
    assert_eq!(rows[0].line, 3);
}

#[test]
fn a_file_without_headings_keeps_its_first_row() {
    let file = csv("Marie Dupont;marie@exemple.fr\nPaul Martin;paul@exemple.fr\n");
    assert_eq!(file.summary().headings, ["1", "2"]);
    assert_eq!(file.summary().rows, 2);
}

#[test]
fn a_byte_order_mark_does_not_hide_a_card() {
    let mut bytes = b"\xEF\xBB\xBF".to_vec();
    bytes.extend(super::sample::fixture("version-4.vcf"));
    assert_eq!(
        parse_contacts("x.txt", &bytes).unwrap().summary().format,
        Format::Vcard
    );
}

#[test]
fn lines_are_counted_over_quoted_line_breaks_and_blank_lines() {
    let file = csv("Nom;Notes;Vérifié le\r\n\r\nA B;\"un\r\ndeux\";\r\nC D;;demain\r\n");
    let preview =
        mallette_core::exchange::preview(&file, &file.mapping(), &empty_plan(), today()).unwrap();
    assert_eq!(
        preview.rows.iter().map(|row| row.line).collect::<Vec<_>>(),
        [3, 5]
    );
}
