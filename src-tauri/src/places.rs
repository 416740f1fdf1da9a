//! Where this installation keeps what is its own, and where a mallette lies when nobody says otherwise.

use std::path::PathBuf;

use mallette_core::model::language::Language;

/// The folders of this installation.
#[derive(Debug, Clone)]
pub struct Places {
    root: PathBuf,
}

impl Places {
    /// The data folder of the operating system; `MALLETTE_HOME` names another.
    pub fn of_this_computer() -> Places {
        let root = std::env::var_os("MALLETTE_HOME")
            .map(PathBuf::from)
            .or_else(|| dirs::data_local_dir().map(|data| data.join("mallette")))
            .unwrap_or_else(|| PathBuf::from("mallette-data"));
        Places { root }
    }

    /// Another folder, for tests.
    pub fn at(root: PathBuf) -> Places {
        Places { root }
    }

    /// The signing key of this installation. It never travels with a mallette.
    pub fn device(&self) -> PathBuf {
        self.root.join("device.json")
    }

    /// Settings of this computer.
    pub fn settings(&self) -> PathBuf {
        self.root.join("settings.json")
    }

    /// Where the organisation's mallette lies unless another folder was chosen.
    pub fn standard_mallette(&self) -> PathBuf {
        self.root.join("mallette")
    }

    /// Where the demonstration lies.
    pub fn demonstration(&self, language: Language) -> PathBuf {
        self.root.join(format!("demonstration-{}", language.code()))
    }

    /// Makes the folder that holds them all.
    pub fn create(&self) -> std::io::Result<()> {
        std::fs::create_dir_all(&self.root)
    }
}
