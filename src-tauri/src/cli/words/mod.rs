//! What the command line says, in French and in English: whole sentences, each with the place and the cause.

mod alerts;
mod copies;
mod errors;
mod findings;
mod incidents;
mod outgoing;
mod review;

use std::path::Path;

use mallette_core::exchange::ImportDone;
use mallette_core::model::language::Language;
use mallette_core::model::readiness::{Finding, Readiness};
use mallette_core::model::search::Hit;

use crate::error::CommandError;
use crate::mallette::{BackupInfo, ProblemCode, VerifyProblem, VerifyReport};

/// The words of one language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words {
    language: Language,
}

impl Words {
    pub fn in_language(language: Language) -> Words {
        Words { language }
    }

    pub fn language(self) -> Language {
        self.language
    }

    fn choose(self, french: &str, english: &str) -> String {
        match self.language {
            Language::Fr => french.to_owned(),
            Language::En => english.to_owned(),
        }
    }

    pub fn error(self, error: &CommandError) -> String {
        errors::sentence(error, self.language)
    }

    pub fn finding(self, finding: &Finding) -> String {
        findings::sentence(finding, self.language)
    }

    pub fn no_window(self) -> &'static str {
        match self.language {
            Language::Fr => {
                "la fenêtre ne peut pas s’ouvrir : il n’y a pas d’écran. Les commandes (« mallette --help ») marchent sans."
            }
            Language::En => {
                "the window cannot open: there is no display. The commands (\"mallette --help\") work without one."
            }
        }
    }

    pub fn passphrase_prompt(self) -> String {
        self.choose("Phrase de passe : ", "Passphrase: ")
    }

    pub fn new_passphrase_prompt(self) -> String {
        self.choose("Nouvelle phrase de passe : ", "New passphrase: ")
    }

    pub fn passphrase_again_prompt(self) -> String {
        self.choose("Encore une fois : ", "Once more: ")
    }

    pub fn made(self, folder: &Path) -> String {
        let folder = folder.display();
        self.choose(
            &format!("Mallette créée dans {folder}."),
            &format!("Mallette made in {folder}."),
        )
    }

    pub fn recovery_sheet_untried(self) -> String {
        self.choose(
            "Imprimez maintenant la feuille de secours (« mallette print recovery-sheet ») et essayez son code dans les réglages.",
            "Print the recovery sheet now (\"mallette print recovery-sheet\") and try its code in the settings.",
        )
    }

    pub fn printed(self, path: &str, pages: u32) -> String {
        let plural = if pages == 1 { "" } else { "s" };
        format!("{path} ({pages} page{plural})")
    }

    pub fn missing_characters(self, place: &str) -> String {
        self.choose(
            &format!("la police n’a pas tous les caractères, un carré les remplace : {place}"),
            &format!("the typeface lacks characters, a box stands for them: {place}"),
        )
    }

    pub fn readiness(self, readiness: &Readiness) -> String {
        let Readiness { score, checked, .. } = readiness;
        let found = readiness.findings.len();
        self.choose(
            &format!("Préparation : {score} %. Contrôles : {checked}. Constats : {found}."),
            &format!("Readiness: {score}%. Checks: {checked}. Findings: {found}."),
        )
    }

    pub fn exported(self, people: u32, file: &Path) -> String {
        let file = file.display();
        self.choose(
            &format!("{people} personnes exportées dans {file}."),
            &format!("{people} people exported to {file}."),
        )
    }

    pub fn near(self, line: u32, person: &str) -> String {
        self.choose(
            &format!(
                "Ligne {line} : {person} est peut-être déjà dans l’annuaire ; laissé de côté."
            ),
            &format!("Line {line}: {person} may be in the directory already; left out."),
        )
    }

    pub fn imported(self, done: &ImportDone) -> String {
        let ImportDone {
            added,
            updated,
            skipped,
        } = done;
        self.choose(
            &format!(
                "Personnes ajoutées : {added}. Complétées : {updated}. Lignes ignorées : {skipped}."
            ),
            &format!("People added: {added}. Completed: {updated}. Lines skipped: {skipped}."),
        )
    }

    pub fn hit(self, hit: &Hit) -> String {
        let number = hit.number.as_deref().unwrap_or_default();
        [hit.title.as_str(), hit.detail.as_str(), number]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ")
    }

    pub fn copied(self, copy: &BackupInfo) -> String {
        let (path, bytes) = (&copy.path, copy.bytes);
        self.choose(
            &format!("Copie vérifiée dans {path} (plan : {bytes} octets)."),
            &format!("Verified copy in {path} (plan: {bytes} bytes)."),
        )
    }

    pub fn verified(self, report: &VerifyReport) -> String {
        let VerifyReport {
            entries,
            attachments,
            ..
        } = report;
        let backups = report.backups.len();
        let wrong = report.problems.len();
        self.choose(
            &format!(
                "Lignes de journal : {entries}. Pièces jointes : {attachments}. Sauvegardes : {backups}. Problèmes : {wrong}."
            ),
            &format!("Journal entries: {entries}. Attachments: {attachments}. Backups: {backups}. Problems: {wrong}."),
        )
    }

    pub fn problem(self, problem: &VerifyProblem) -> String {
        let detail = |key: &str| problem.detail.get(key).cloned().unwrap_or_default();
        match problem.code {
            ProblemCode::Integrity => self.choose(
                "Le fichier du plan est abîmé : rouvrez la dernière sauvegarde.",
                "The plan file is damaged: open the latest backup.",
            ),
            ProblemCode::Chain => {
                let entry = detail("entry");
                self.choose(
                    &format!("La chaîne du journal est rompue à la ligne {entry} : quelqu’un l’a modifiée."),
                    &format!("The chain of the journal is broken at entry {entry}: somebody changed it."),
                )
            }
            ProblemCode::Projection => {
                let table = detail("table");
                self.choose(
                    &format!("La table « {table} » ne correspond pas au journal."),
                    &format!("The table \"{table}\" is not what the journal makes of it."),
                )
            }
            ProblemCode::SecondCopy => self.choose(
                "La seconde copie du journal diffère ; elle est rétablie à la prochaine ouverture.",
                "The second copy of the journal differs; it is put right at the next opening.",
            ),
            ProblemCode::Blob => {
                let name = ["document", "logo", "name"].map(detail).concat();
                self.choose(
                    &format!("La pièce jointe « {name} » manque ou est abîmée."),
                    &format!("The attachment \"{name}\" is missing or damaged."),
                )
            }
            ProblemCode::Backup => {
                let path = detail("path");
                self.choose(
                    &format!("La sauvegarde {path} est abîmée ; les autres restent bonnes."),
                    &format!("The backup {path} is damaged; the others remain good."),
                )
            }
        }
    }
}
