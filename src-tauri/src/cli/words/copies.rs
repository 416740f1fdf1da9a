//! What is said of paper copies.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::Words;
use crate::mallette::{CodeCheck, CodeStanding, CopyCheck, SheetChange};

impl Words {
    pub fn no_copies(self) -> String {
        self.choose(
            "Le registre est vide : « mallette print plan --copy 1 --holder NOM » imprime un premier exemplaire.",
            "The register is empty: \"mallette print plan --copy 1 --holder NAME\" prints a first copy.",
        )
    }

    pub fn copy_added(self, number: u32) -> String {
        self.choose(
            &format!("Exemplaire {number} inscrit au registre."),
            &format!("Copy {number} entered into the register."),
        )
    }

    pub fn copy_handed_over(self, number: u32) -> String {
        self.choose(
            &format!("Exemplaire {number} : remis aujourd’hui."),
            &format!("Copy {number}: handed over today."),
        )
    }

    pub fn copy_retired(self, number: u32) -> String {
        self.choose(
            &format!("Exemplaire {number} : détruit aujourd’hui ; il reste au registre."),
            &format!("Copy {number}: destroyed today; it stays in the register."),
        )
    }

    pub fn nothing_to_replace(self) -> String {
        self.choose(
            "Rien à remplacer : toutes les feuilles sont à jour.",
            "Nothing to replace: every sheet is up to date.",
        )
    }

    /// A line of the register.
    pub fn copy(self, check: &CopyCheck, zone: Tz) -> String {
        let copy = &check.copy;
        let number = copy.number.unwrap_or_default();
        let parts = [&copy.document, &copy.holder, &copy.place, &copy.version];
        let parts: Vec<&str> = parts
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        let what = parts.join(" · ");
        let state = match (copy.destroyed_on, check.stale_since) {
            (Some(day), _) => {
                self.choose(&format!("détruit le {day}"), &format!("destroyed on {day}"))
            }
            (None, _) if !check.is_stale() => self.choose("à jour", "up to date"),
            (None, since) => {
                let count = check.changes.len();
                let since = self.since(since, zone);
                self.choose(
                    &format!("périmé{since} : {count} feuilles sur {}", check.sheets),
                    &format!("out of date{since}: {count} sheets of {}", check.sheets),
                )
            }
        };
        format!("{number}  {what}  {state}")
    }

    fn since(self, since: Option<DateTime<Utc>>, zone: Tz) -> String {
        since.map_or_else(String::new, |since| {
            let since = since.with_timezone(&zone).format("%Y-%m-%d %H:%M");
            self.choose(&format!(" depuis le {since}"), &format!(" since {since}"))
        })
    }

    /// What has to be done with a sheet.
    pub fn sheet_change(self, change: &SheetChange) -> String {
        let mark = &change.mark;
        match (change.take_out, change.put_in) {
            (true, true) => self.choose(
                &format!("  {mark}  à remplacer"),
                &format!("  {mark}  to replace"),
            ),
            (true, false) => self.choose(
                &format!("  {mark}  à retirer"),
                &format!("  {mark}  to take out"),
            ),
            (false, _) => self.choose(
                &format!("  {mark}  à insérer"),
                &format!("  {mark}  to put in"),
            ),
        }
    }

    /// The answer to the code of a cover.
    pub fn code(self, check: &CodeCheck, zone: Tz) -> String {
        let version = &check.version;
        let of = if version.is_empty() {
            String::new()
        } else {
            format!(" (version {version})")
        };
        match check.standing {
            CodeStanding::Current => self.choose(
                &format!("À jour{of} : ce classeur dit ce que dit le plan."),
                &format!("Current{of}: this binder says what the plan says."),
            ),
            CodeStanding::Stale => {
                let since = self.since(check.stale_since, zone);
                self.choose(
                    &format!("Périmé{since}{of} ; feuilles concernées :"),
                    &format!("Stale{since}{of}; the sheets:"),
                )
            }
            CodeStanding::Unknown => self.choose(
                "Inconnu : ce code ne vient pas de cette mallette, ou d’un état qu’elle ne connaît pas. Vérifiez le texte recopié.",
                "Unknown: this code is not of this mallette, or of a state it does not know. Check what was typed.",
            ),
        }
    }
}
