use mallette_core::exchange::{ImportPreview, Verdict, parse_contacts, preview};
use mallette_core::model::Plan;

use super::sample::{csv, empty_plan, id, plan_with_marie, today};

fn look(text: &str, plan: &Plan) -> ImportPreview {
    let file = csv(text);
    preview(&file, &file.mapping(), plan, today()).unwrap()
}

fn verdict(row: &str, plan: &Plan) -> Verdict {
    look(
        &format!("Prénom;Nom;Mail;Téléphone;Mobile;Rôle;Rang;Société\n{row}\n"),
        plan,
    )
    .rows[0]
        .verdict
}

#[test]
fn somebody_unknown_is_new() {
    assert_eq!(
        verdict(
            "Paul;Martin;paul@exemple.fr;;06 39 98 12 50;;;",
            &plan_with_marie()
        ),
        Verdict::New
    );
}

#[test]
fn a_row_that_says_what_the_plan_says_is_the_same_however_it_is_typed() {
    let plan = plan_with_marie();
    assert_eq!(
        verdict(
            "MARIE;dupont;Marie.Dupont@Exemple.FR;0199001203;+33639981242;responsable pgi;titulaire;",
            &plan
        ),
        Verdict::Same
    );
    assert_eq!(
        verdict("Marie;Dupont;;;;irp manager;;Mairie d'Exemple", &plan),
        Verdict::Same
    );
    assert_eq!(look("Nom\nDUPONT Marie\n", &plan).same, 1);
}

#[test]
fn a_row_with_the_same_name_number_or_address_is_near_and_names_the_person() {
    let plan = plan_with_marie();
    for row in [
        "Marié;Dupönt;;;;;;",
        "Marie;Dupont;autre@exemple.fr;;;;;",
        "Maryse;Durand;;;0639981242;;;",
        "Maryse;Durand;marie.dupont@exemple.fr;;;;;",
        "M.;Dupont;;+33 1 99 00 12 03;;;;",
        "Marie;Dupont;;;;Chef;;",
        "Marie;Dupont;;;;;;Acme",
        "Marie;Dupont;;;;Responsable PGI;suppléant;",
    ] {
        let seen = look(
            &format!("Prénom;Nom;Mail;Téléphone;Mobile;Rôle;Rang;Société\n{row}\n"),
            &plan,
        );
        assert_eq!(
            (seen.rows[0].verdict, seen.rows[0].near),
            (Verdict::Near, Some(id(10))),
            "{row}"
        );
    }
}

#[test]
fn a_fixed_line_alone_is_no_sign_under_another_name() {
    assert_eq!(
        verdict("Paul;Martin;;01 99 00 12 03;;;;", &plan_with_marie()),
        Verdict::New
    );
}

#[test]
fn the_better_of_two_namesakes_is_found() {
    let mut plan = plan_with_marie();
    let mut namesake = plan.people[0].clone();
    (namesake.id, namesake.email, namesake.mobile, namesake.phone) = (
        id(11),
        "md@exemple.fr".to_owned(),
        String::new(),
        String::new(),
    );
    plan.people.push(namesake);
    let seen = look(
        "Prénom;Nom;Mail;Fonction\nMarie;Dupont;md@exemple.fr;Chef\n",
        &plan,
    );
    assert_eq!(seen.rows[0].near, Some(id(11)));
    assert_eq!(
        look("Prénom;Nom;Mail\nMarie;Dupont;md@exemple.fr\n", &plan).same,
        1
    );
}

#[test]
fn rows_are_compared_with_the_rows_before_them() {
    let seen = look(
        "Prénom;Nom;Mail;Rôle\nPaul;Martin;p@exemple.fr;Chef\nPaul;Martin;p@exemple.fr;Chef\nPaul;Martin;;Relève\nPaul;Martin;autre@exemple.fr;\n",
        &empty_plan(),
    );
    let verdicts: Vec<_> = seen
        .rows
        .iter()
        .map(|row| (row.verdict, row.near_line))
        .collect();
    assert_eq!(
        verdicts,
        [
            (Verdict::New, None),
            (Verdict::Same, Some(2)),
            (Verdict::New, Some(2)),
            (Verdict::Near, Some(2))
        ]
    );
    assert_eq!(
        (seen.new, seen.same, seen.near, seen.problems),
        (2, 1, 1, 0)
    );
}

#[test]
fn a_belgian_organisation_reads_numbers_as_belgian() {
    let mut plan = plan_with_marie();
    plan.organisations[0].country = "be".to_owned();
    plan.people[0].mobile = "0470 12 34 56".to_owned();
    let seen = look("Nom;Mobile\nMaryse Durand;+32470123456\n", &plan);
    assert_eq!(
        (seen.rows[0].near, seen.rows[0].numbers.as_str()),
        (Some(id(10)), "0470 12 34 56")
    );
}

#[test]
fn problems_are_counted_and_do_not_stop_the_rest() {
    let seen = look(
        "Nom;Mail\n;x@exemple.fr\nPaul Martin;p@exemple.fr\n",
        &empty_plan(),
    );
    assert_eq!((seen.new, seen.problems), (1, 1));
    assert_eq!(seen.rows[0].verdict, Verdict::Problem);
}

#[test]
fn twenty_thousand_colleagues_behind_one_switchboard_are_all_new() {
    let rows: String = (0..20_000)
        .map(|n| format!("Prénom{n};Nom{n};01 99 00 12 00\n"))
        .collect();
    let file = parse_contacts("x.csv", format!("Prénom;Nom;Téléphone\n{rows}").as_bytes()).unwrap();
    assert_eq!(
        preview(&file, &file.mapping(), &empty_plan(), today())
            .unwrap()
            .new,
        20_000
    );
}

#[test]
fn names_in_another_order_are_the_same_names() {
    let plan = plan_with_marie();
    assert_eq!(look("Nom complet\nDupont Marie\n", &plan).same, 1);
    assert_eq!(look("Prénom;Nom\nDupont;Marie\n", &plan).near, 1);
}

#[test]
fn an_older_trial_of_the_numbers_says_nothing_new() {
    let mut plan = plan_with_marie();
    plan.people[0].verified_on = today().pred_opt();
    assert_eq!(
        look("Nom;Vérifié le\nMarie Dupont;01/02/2025\n", &plan).same,
        1
    );
    assert_eq!(
        look("Nom;Vérifié le\nMarie Dupont;20/11/2026\n", &plan).near,
        1
    );
}
