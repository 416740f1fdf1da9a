use mallette_core::exchange::ContactColumn::{self, *};

fn mapping(headings: &[&str]) -> Vec<ContactColumn> {
    let headings: Vec<String> = headings
        .iter()
        .map(|heading| (*heading).to_owned())
        .collect();
    ContactColumn::of_headings(&headings)
}

#[test]
fn french_headings_are_understood_with_or_without_accents_case_and_plurals() {
    let headings = [
        "PRENOM",
        "Noms",
        "Fonctions",
        "Sociétés",
        "Rôle",
        "Titulaire / Suppléant",
        "Courriels",
        "Tél. fixe",
        "Portable",
        "HORAIRES",
        "Site",
        "Remarques",
        "Vérifié le",
    ];
    let expected = vec![
        FirstName, LastName, Job, Company, Role, Rank, Email, Phone, Mobile, Hours, Site, Notes,
        VerifiedOn,
    ];
    assert_eq!(mapping(&headings), expected);
    for mail in [
        "E-mail",
        "Mail",
        "Courriel",
        "e-mails",
        "Adresse e-mail",
        "Adresse de messagerie",
        "Mél",
    ] {
        assert_eq!(ContactColumn::of_heading(mail), Email, "{mail}");
    }
    for mobile in [
        "Mobile",
        "Portable",
        "GSM",
        "N° de portable",
        "Téléphone mobile",
        "Tél. portable",
    ] {
        assert_eq!(ContactColumn::of_heading(mobile), Mobile, "{mobile}");
    }
}

#[test]
fn english_headings_are_understood() {
    let headings = [
        "First Name",
        "Last name",
        "Job Title",
        "Company",
        "Role",
        "Rank",
        "E-mail Address",
        "Business Phone",
        "Mobile Phone",
        "Other channels",
        "Hours",
        "Work location",
        "Comments",
        "Last verified",
    ];
    let expected = vec![
        FirstName, LastName, Job, Company, Role, Rank, Email, Phone, Mobile, Other, Hours, Site,
        Notes, VerifiedOn,
    ];
    assert_eq!(mapping(&headings), expected);
}

#[test]
fn nom_alone_holds_both_names_but_not_beside_prenom() {
    assert_eq!(mapping(&["Nom", "Mail"]), vec![FullName, Email]);
    assert_eq!(mapping(&["Prénom", "Nom"]), vec![FirstName, LastName]);
}

#[test]
fn a_heading_that_says_nothing_is_ignored() {
    assert_eq!(
        mapping(&["Matricule", "Couleur", ""]),
        vec![Ignore, Ignore, Ignore]
    );
}
