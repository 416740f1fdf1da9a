//! What is said of files for other tools.

use std::path::Path;

use super::Words;

impl Words {
    pub fn report_written(self, incident: &str, file: &Path) -> String {
        let file = file.display();
        self.choose(
            &format!("Rapport de {incident} écrit dans {file}."),
            &format!("Report of {incident} written to {file}."),
        )
    }

    pub fn actions_exported(self, actions: usize, file: &Path) -> String {
        let file = file.display();
        self.choose(
            &format!("Actions exportées dans {file} : {actions}."),
            &format!("Actions exported to {file}: {actions}."),
        )
    }

    pub fn calendar_exported(self, entries: usize, file: &Path) -> String {
        let file = file.display();
        self.choose(
            &format!("Échéances et tours d’astreinte écrits dans {file} : {entries}."),
            &format!("Due dates and on-call shifts written to {file}: {entries}."),
        )
    }
}
