//! What is said of incidents, of their log and of alerts.

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use mallette_core::model::Plan;
use mallette_core::model::incident::LogLine;
use mallette_core::model::incident::register::RegisterLine;
use mallette_core::model::incident::similar::Similar;
use mallette_core::model::language::Language;

use super::Words;
use crate::mallette::{AlertImport, AlertRow, LogCheck};

/// What stands in a cell with nothing to say.
const NOTHING: &str = "–";

impl Words {
    pub fn no_incidents(self, open: bool) -> String {
        if open {
            self.choose("Aucun incident n’est ouvert.", "No incident is open.")
        } else {
            self.choose(
                "Le registre est vide : « mallette declare » déclare un incident.",
                "The register is empty: \"mallette declare\" declares an incident.",
            )
        }
    }

    /// The register as a table with a heading; the title comes last, for it may be long.
    pub fn register(self, lines: &[RegisterLine], plan: &Plan, zone: Tz) -> Vec<String> {
        let heading = match self.language {
            Language::Fr => ["Numéro", "État", "Priorité", "Classe", "Constaté", "Titre"],
            Language::En => ["Number", "State", "Priority", "Class", "Noticed", "Title"],
        };
        let heading = heading.map(str::to_owned);
        let rows = lines.iter().map(|line| {
            [
                line.number.clone(),
                plan.term("state", &line.state),
                plan.term("priority", &line.priority),
                plan.class_name(&line.class).to_owned(),
                line.noticed_at
                    .map_or_else(String::new, |at| when(at, zone)),
                self.title(line),
            ]
        });
        let rows: Vec<[String; 6]> = std::iter::once(heading)
            .chain(rows.map(|row| {
                row.map(|cell| {
                    if cell.is_empty() {
                        NOTHING.to_owned()
                    } else {
                        cell
                    }
                })
            }))
            .collect();
        let widths: [usize; 5] = std::array::from_fn(|column| {
            let cells = rows.iter().map(|row| row[column].chars().count());
            cells.max().unwrap_or_default()
        });
        let row = |row: &[String; 6]| {
            let cells = row.iter().zip(widths);
            let cells: String = cells
                .map(|(cell, width)| format!("{cell:<width$}  "))
                .collect();
            format!("{cells}{}", row[5])
        };
        rows.iter().map(row).collect()
    }

    /// The title, behind the mark of an exercise.
    fn title(self, line: &RegisterLine) -> String {
        let mark = match (line.exercise, self.language) {
            (false, _) => "",
            (true, Language::Fr) => "EXERCICE · ",
            (true, Language::En) => "EXERCISE · ",
        };
        format!("{mark}{}", line.title)
    }

    pub fn alike(self, other: &Similar) -> String {
        let Similar { number, title, .. } = other;
        self.choose(
            &format!("{number} est ouvert et y ressemble : {title}"),
            &format!("{number} is open and looks the same: {title}"),
        )
    }

    pub fn log_heading(self, incident: &RegisterLine) -> String {
        format!("{}  {}", incident.number, self.title(incident))
    }

    /// A line of the log; `about` is the number of the line it corrects or verifies.
    pub fn log_line(self, line: &LogLine, about: Option<u32>, zone: Tz) -> String {
        let number = line.number.unwrap_or_default();
        let at = line
            .happened_at
            .map_or_else(String::new, |at| when(at, zone));
        let kind = self.kind(&line.kind);
        let (actor, text) = (&line.actor, &line.text);
        let told = self.choose(&format!("{actor} : {text}"), &format!("{actor}: {text}"));
        let said = format!("{number:>4}  {at}  {kind:<13}  {told}");
        let mut below = Vec::new();
        if !line.result.is_empty() {
            below.push(format!("→ {}", line.result));
        }
        if !line.link.is_empty() {
            below.push(line.link.clone());
        }
        if let Some(about) = about {
            below.push(self.choose(&format!("(ligne {about})"), &format!("(line {about})")));
        }
        if line.verification == "to_verify" {
            below.push(self.choose("(à vérifier)", "(to be verified)"));
        }
        below.extend(self.written_later(line, zone));
        // What goes on below stands under the text.
        let indent = format!("\n{:39}", "");
        std::iter::once(said)
            .chain(below)
            .collect::<Vec<_>>()
            .join("\n")
            .replace('\n', &indent)
    }

    /// When it was written down, if that was not at once (LO1).
    fn written_later(self, line: &LogLine, zone: Tz) -> Option<String> {
        let (happened, written) = (line.happened_at?, line.written_at?);
        let late = (written - happened).abs() >= TimeDelta::minutes(1);
        late.then(|| {
            let at = when(written, zone);
            self.choose(&format!("(noté le {at})"), &format!("(written {at})"))
        })
    }

    fn kind(self, kind: &str) -> String {
        match kind {
            "fact" => self.choose("fait", "fact"),
            "decision" => self.choose("décision", "decision"),
            "call" => self.choose("appel", "call"),
            "escalation" => self.choose("escalade", "escalation"),
            "state" => self.choose("état", "state"),
            "verification" => self.choose("vérification", "verification"),
            // The others are written alike in both languages.
            same => same.to_owned(),
        }
    }

    pub fn log_check(self, check: &LogCheck) -> String {
        let lines = check.head.lines;
        match check.broken_at {
            None => self.choose(
                &format!("Chaîne intacte. Lignes : {lines}."),
                &format!("The chain holds. Lines: {lines}."),
            ),
            Some(line) => self.choose(
                &format!("La chaîne est rompue à la ligne {line} : quelqu’un l’a modifiée."),
                &format!("The chain is broken at line {line}: somebody changed it."),
            ),
        }
    }

    /// What an import would make of an alert.
    pub fn alert(self, row: &AlertRow, zone: Tz) -> String {
        let number = &row.number;
        let fate = match (number.is_empty(), row.news) {
            (true, true) => self.choose("à déclarer", "to declare"),
            (true, false) => self.choose("finie, laissée de côté", "over, left alone"),
            (false, true) => self.choose(
                &format!("à noter dans {number}"),
                &format!("to note in {number}"),
            ),
            (false, false) => self.choose(
                &format!("déjà dans {number}"),
                &format!("in {number} already"),
            ),
        };
        let alert = &row.alert;
        let since = alert.starts_at.map(|at| when(at, zone));
        let parts = [Some(fate), since, Some(alert.title.clone())];
        parts.into_iter().flatten().collect::<Vec<_>>().join("  ")
    }

    pub fn alerts_imported(self, done: &AlertImport) -> String {
        let numbers = |numbers: &[String]| match numbers {
            [] => self.choose("aucun", "none"),
            some => some.join(", "),
        };
        let (declared, noted, same) = (numbers(&done.declared), numbers(&done.noted), done.same);
        self.choose(
            &format!("Incidents déclarés : {declared}. Complétés : {noted}. Alertes sans nouveauté : {same}."),
            &format!("Incidents declared: {declared}. Added to: {noted}. Alerts with nothing new: {same}."),
        )
    }

    pub fn alerts_left_out(self, count: u32) -> String {
        self.choose(
            &format!("l’expéditeur a laissé des alertes hors du fichier ({count}) : cherchez-les dans son système."),
            &format!("the sender left alerts out of the file ({count}): look for them in its system."),
        )
    }
}

pub(super) fn when(at: DateTime<Utc>, zone: Tz) -> String {
    at.with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string()
}
