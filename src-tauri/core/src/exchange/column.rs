//! What the columns of a contact file hold, recognised from their headings in French and English.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::model::fold::fold;

/// What a column holds.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum ContactColumn {
    /// First name.
    FirstName,
    /// Family name.
    LastName,
    /// Both in one cell.
    FullName,
    /// Function in the organisation.
    Job,
    /// Company of an external contact.
    Company,
    /// Roles held, one a line of the cell.
    Role,
    /// Principal or backup, for each role.
    Rank,
    /// E-mail address.
    Email,
    /// Fixed telephone.
    Phone,
    /// Mobile telephone.
    Mobile,
    /// Further channels, one a line of the cell: `label: value`.
    Other,
    /// Hours in which the person can be reached.
    Hours,
    /// Site.
    Site,
    /// Notes.
    Notes,
    /// When the numbers were last tried.
    VerifiedOn,
    /// Not taken in.
    Ignore,
}

use ContactColumn::*;

/// Headings in use, folded; a plural, a little word or a number in a heading does not count.
const HEADINGS: [(ContactColumn, &[&str]); 15] = [
    (
        FirstName,
        &[
            "prenom",
            "first name",
            "firstname",
            "given name",
            "forename",
        ],
    ),
    (
        LastName,
        &[
            "nom",
            "nom famille",
            "last name",
            "lastname",
            "surname",
            "family name",
        ],
    ),
    (
        FullName,
        &[
            "nom complet",
            "nom prenom",
            "prenom nom",
            "nom affiche",
            "personne",
            "contact",
            "nom contact",
            "contact nom",
            "interlocuteur",
            "name",
            "full name",
            "fullname",
            "display name",
            "contact name",
            "person",
        ],
    ),
    (
        Job,
        &[
            "fonction",
            "poste",
            "poste occupe",
            "intitule poste",
            "titre",
            "metier",
            "qualite",
            "job",
            "job title",
            "title",
            "position",
            "function",
        ],
    ),
    (
        Company,
        &[
            "societe",
            "entreprise",
            "organisation",
            "organisme",
            "raison sociale",
            "fournisseur",
            "prestataire",
            "partenaire",
            "client",
            "employeur",
            "company",
            "company name",
            "organization",
            "organization name",
            "supplier",
            "vendor",
            "partner",
        ],
    ),
    (
        Role,
        &[
            "role",
            "role crise",
            "role tenu",
            "crisis role",
            "role name",
            "role held",
        ],
    ),
    (
        Rank,
        &[
            "titulaire suppleant",
            "titulaire",
            "suppleant",
            "principal suppleant",
            "principal backup",
            "principal",
            "backup",
            "primary backup",
            "primary secondary",
            "rang",
            "ordre",
            "ordre appel",
            "rank",
            "order",
        ],
    ),
    (
        Email,
        &[
            "courriel",
            "adresse courriel",
            "courrier electronique",
            "adresse electronique",
            "adresse messagerie",
            "messagerie",
            "mel",
            "email",
            "mail",
            "e mail",
            "adresse mail",
            "adresse email",
            "adresse e mail",
            "email address",
            "e mail address",
            "mail address",
        ],
    ),
    (
        Phone,
        &[
            "telephone",
            "tel",
            "telephone fixe",
            "tel fixe",
            "fixe",
            "ligne fixe",
            "ligne directe",
            "telephone bureau",
            "tel bureau",
            "bureau",
            "telephone professionnel",
            "tel professionnel",
            "tel pro",
            "standard",
            "phone",
            "telephone number",
            "phone number",
            "landline",
            "office phone",
            "office",
            "work phone",
            "business phone",
            "work",
            "t",
        ],
    ),
    (
        Mobile,
        &[
            "mobile",
            "portable",
            "gsm",
            "cellulaire",
            "telephone mobile",
            "telephone portable",
            "tel mobile",
            "tel portable",
            "telephone gsm",
            "portable professionnel",
            "portable pro",
            "mobile professionnel",
            "mobile pro",
            "mobile phone",
            "mobile number",
            "cell",
            "cell phone",
            "cellphone",
            "m",
        ],
    ),
    (
        Other,
        &[
            "autre",
            "autre moyen",
            "autre moyen contact",
            "autre contact",
            "autre telephone",
            "autre tel",
            "autre numero",
            "other",
            "other channel",
            "other phone",
            "other number",
            "other contact",
            "telephone personnel",
            "tel perso",
            "domicile",
            "telephone domicile",
            "tel domicile",
            "home phone",
            "satellite",
            "telephone satellite",
            "satellite phone",
            "radio",
            "bip",
            "pager",
            "signal",
            "whatsapp",
            "skype",
            "astreinte",
        ],
    ),
    (
        Hours,
        &[
            "horaire",
            "heure",
            "plage horaire",
            "disponibilite",
            "heure presence",
            "hour",
            "availability",
            "opening hour",
        ],
    ),
    (
        Site,
        &[
            "site",
            "lieu",
            "lieu travail",
            "site travail",
            "localisation",
            "agence",
            "location",
            "work site",
            "work location",
        ],
    ),
    (
        Notes,
        &[
            "note",
            "remarque",
            "commentaire",
            "observation",
            "precision",
            "consigne",
            "divers",
            "comment",
            "remark",
            "information",
        ],
    ),
    (
        VerifiedOn,
        &[
            "verifie",
            "verification",
            "date verification",
            "derniere verification",
            "controle",
            "date controle",
            "teste",
            "verified",
            "last verified",
            "verification date",
            "last verification",
            "checked",
            "last checked",
            "tested",
        ],
    ),
];

/// The column of each known heading, by its essence.
static KNOWN: LazyLock<HashMap<String, ContactColumn>> = LazyLock::new(|| {
    let pairs = HEADINGS
        .iter()
        .flat_map(|(column, names)| names.iter().map(|name| (essence(name), *column)));
    pairs.collect()
});

/// Words that change nothing in a heading.
const LITTLE_WORDS: [&str; 20] = [
    "le", "la", "les", "l", "de", "du", "des", "d", "n", "no", "num", "ou", "or", "et", "and",
    "en", "on", "the", "of", "value",
];

impl ContactColumn {
    /// What a heading announces; [`ContactColumn::Ignore`] when it says nothing.
    pub fn of_heading(heading: &str) -> ContactColumn {
        KNOWN.get(&essence(heading)).copied().unwrap_or(Ignore)
    }

    /// What all headings of a file announce. "Nom" alone, without "Prénom" beside it, holds both names.
    pub fn of_headings(headings: &[String]) -> Vec<ContactColumn> {
        let mut mapping: Vec<ContactColumn> = headings
            .iter()
            .map(|heading| Self::of_heading(heading))
            .collect();
        if !mapping.contains(&FirstName) && !mapping.contains(&FullName) {
            mapping
                .iter_mut()
                .filter(|column| **column == LastName)
                .for_each(|column| *column = FullName);
        }
        mapping
    }
}

fn essence(heading: &str) -> String {
    let folded = fold(heading);
    let words = folded
        .split(' ')
        .filter(|word| !LITTLE_WORDS.contains(word) && !word.chars().all(|c| c.is_ascii_digit()));
    let singular = |word: &str| match word.strip_suffix('s') {
        Some(stem) if stem.len() > 2 && !stem.ends_with('s') => stem.to_owned(),
        _ => word.to_owned(),
    };
    words.map(singular).collect::<Vec<_>>().join(" ")
}
