//! Whom a document may name: the people of the plan, and those its records name.

use super::name::{CIVIL, Names, Who, words};
use crate::model::Plan;

/// People, and what is no person though it has a name.
#[derive(Debug, Default)]
pub(in crate::paper) struct People {
    /// First names and last names, as folded words.
    known: Vec<(Vec<String>, Vec<String>)>,
    /// People of records of whom only the whole name is known.
    whole: Vec<Vec<String>>,
    /// Roles, teams, organisations.
    stays: Vec<Vec<String>>,
    /// Figures of telephone numbers.
    numbers: Vec<String>,
}

/// Before a name, and no part of it, besides [`CIVIL`].
const TITLES: [&str; 16] = [
    "docteur",
    "doctor",
    "capitaine",
    "captain",
    "commandant",
    "lieutenant",
    "adjudant",
    "brigadier",
    "inspecteur",
    "inspector",
    "commissaire",
    "officier",
    "officer",
    "major",
    "chief",
    "colonel",
];
fn is_title(word: &str) -> bool {
    CIVIL.contains(&word) || TITLES.contains(&word)
}

/// Small words of last names.
const PARTICLES: [&str; 16] = [
    "de", "du", "des", "d", "le", "la", "l", "van", "von", "der", "den", "ten", "da", "dos", "el",
    "al",
];
/// Words that name a group or a function.
const GENERIC: [&str; 46] = [
    "equipe",
    "team",
    "service",
    "support",
    "helpdesk",
    "direction",
    "management",
    "prestataire",
    "provider",
    "client",
    "clients",
    "cellule",
    "cell",
    "police",
    "gendarmerie",
    "astreinte",
    "technique",
    "reseau",
    "network",
    "infogerant",
    "supplier",
    "fournisseur",
    "supervision",
    "monitoring",
    "mallette",
    "personnel",
    "staff",
    "utilisateurs",
    "users",
    "assureur",
    "insurer",
    "comite",
    "committee",
    "accueil",
    "reception",
    "secretariat",
    "atelier",
    "workshop",
    "responsable",
    "gestionnaire",
    "site",
    "agence",
    "usine",
    "siege",
    "office",
    "plant",
];
/// More words than this are a sentence.
const MOST: usize = 4;

/// Monitoring tools whose alerts are read from files (EX1).
const ALERTING: [&str; 3] = ["alertmanager", "opsgenie", "dynatrace"];

impl People {
    /// The people of a plan.
    pub fn of(plan: &Plan) -> People {
        let mut people = People::default();
        let mut stays = |name: &str| people.stays.push(folded(name));
        stays(&plan.organisation().name);
        plan.companies.iter().for_each(|one| stays(&one.name));
        plan.roles.iter().for_each(|one| stays(&one.name));
        plan.teams.iter().for_each(|one| stays(&one.name));
        plan.seats.iter().for_each(|one| stays(&one.name));
        plan.tools.iter().for_each(|one| stays(&one.name));
        plan.people.iter().for_each(|one| stays(&one.site));
        // What writes into a log without being anybody.
        ALERTING.iter().for_each(|one| stays(one));
        for person in &plan.people {
            let name = (folded(&person.first_name), folded(&person.last_name));
            people.known.push(name);
            people.call(&person.phone);
            people.call(&person.mobile);
        }
        plan.companies
            .iter()
            .for_each(|one| people.call(&one.phone));
        for version in &plan.versions {
            people.also(&version.approver);
        }
        people
    }

    /// A number that can be dialled.
    pub fn call(&mut self, number: &str) {
        let figures: String = number.chars().filter(char::is_ascii_digit).collect();
        if figures.len() >= 4 {
            self.numbers.push(figures);
        }
    }

    /// Somebody a record names, in a field that names people: one, or several.
    pub fn also(&mut self, named: &str) {
        for piece in pieces(named) {
            self.piece(piece, true);
        }
    }

    /// Those among whom a message went: only what reads like a first and a last name is one.
    pub fn among(&mut self, recipients: &str) {
        for piece in pieces(recipients) {
            self.piece(piece, false);
        }
    }

    /// Whether figures are a number the records know.
    pub fn has_number(&self, run: &str) -> bool {
        let figures: String = run.chars().filter(char::is_ascii_digit).collect();
        self.numbers.contains(&figures)
    }

    fn piece(&mut self, piece: &str, person: bool) {
        let mut name = folded(piece);
        let titles = name.iter().take_while(|word| is_title(word));
        name.drain(..titles.count());
        let organised =
            name.iter().any(|word| GENERIC.contains(&word.as_str())) || self.stays.contains(&name);
        if name.is_empty()
            || organised
            || name.iter().all(|word| word.chars().all(char::is_numeric))
        {
            return;
        }
        let capital = |word: &str| {
            let small = word.chars().next().is_some_and(char::is_lowercase);
            !small || PARTICLES.contains(&folded(word).concat().as_str())
        };
        let written = words(piece).into_iter().skip(titles_of(piece));
        let reads = written.map(|(range, _)| &piece[range]).all(capital);
        match (reads && name.len() <= MOST, person) {
            (true, true) => self.named(name),
            (true, false) if name.len() > 1 => self.named(name),
            (false, true) => self.whole.push(name),
            _ => {}
        }
    }

    /// A name whose first word is taken for the first name.
    fn named(&mut self, mut name: Vec<String>) {
        let last = name.split_off(1);
        match last.is_empty() {
            true => self.known.push((Vec::new(), name)),
            false => self.known.push((name, last)),
        }
    }

    /// All ways in which they are written.
    pub(super) fn names(&self) -> Names {
        let mut names = Names::default();
        for stays in self.stays.iter().filter(|stays| !stays.is_empty()) {
            names.add(stays, Who::Stays);
        }
        let mut people: Vec<&(Vec<String>, Vec<String>)> = self.known.iter().collect();
        // Who is known by two names is told apart before who is known by one.
        people.sort_by_key(|(first, last)| first.is_empty() || last.is_empty());
        for (nth, (first, last)) in people.into_iter().enumerate() {
            let whole = [first.as_slice(), last].concat();
            match names.who(&whole) {
                Some(Who::One(_) | Who::Several) => {}
                Some(Who::Stays) | None => written(first, last)
                    .iter()
                    .for_each(|way| names.add(way, Who::One(nth))),
            }
        }
        for (nth, whole) in self.whole.iter().enumerate() {
            if names.who(whole).is_none() {
                names.add(whole, Who::One(self.known.len() + nth));
            }
        }
        names
    }
}

/// The ways in which a name is written.
fn written(first: &[String], last: &[String]) -> Vec<Vec<String>> {
    let mut ways = vec![
        [first, last].concat(),
        [last, first].concat(),
        last.to_vec(),
        first.to_vec(),
    ];
    let initials: Vec<String> = first
        .iter()
        .filter_map(|word| word.chars().next())
        .map(String::from)
        .collect();
    ways.push([initials.as_slice(), last].concat());
    ways.push([last, &initials].concat());
    ways.push([&[initials.concat()], last].concat());
    let bare: Vec<String> = last
        .iter()
        .skip_while(|word| PARTICLES.contains(&word.as_str()))
        .cloned()
        .collect();
    ways.push(bare.clone());
    // Names of accounts: cvasseur, clairevasseur, vasseurc.
    let (given, family) = (first.concat(), last.concat());
    if !given.is_empty() && !family.is_empty() {
        let initial = initials.concat();
        for account in [
            format!("{initial}{family}"),
            format!("{given}{family}"),
            format!("{family}{initial}"),
            format!("{family}{given}"),
        ] {
            ways.push(vec![account]);
        }
    }
    for word in first.iter().chain(&bare) {
        if word.chars().count() > 2 && !PARTICLES.contains(&word.as_str()) {
            ways.push(vec![word.clone()]);
        }
    }
    ways.retain(|way| way.concat().chars().count() > 1);
    ways.dedup();
    ways
}

fn folded(name: &str) -> Vec<String> {
    words(name).into_iter().map(|(_, word)| word).collect()
}

fn titles_of(piece: &str) -> usize {
    let words = folded(piece);
    let titles = words.iter().take_while(|word| is_title(word));
    titles.count()
}

/// The people named in one field: parted by commas, slashes, "and"; numbers and brackets are none.
fn pieces(named: &str) -> impl Iterator<Item = &str> {
    let parts = named.split([',', ';', '/', '&', '(', ')', '\n', '+', ':', '|']);
    let parts = parts.flat_map(|part| part.split(" et "));
    let parts = parts.flat_map(|part| part.split(" and "));
    parts
        .map(|part| {
            part.trim()
                .trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || c == '.')
        })
        .filter(|part| !part.is_empty() && !part.contains('@'))
}
