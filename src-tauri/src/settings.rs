//! Settings of this computer: they stay with it, a mallette travels without them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use mallette_core::model::language::Language;
use mallette_core::vault::DurableFile;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// How the window looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the desktop.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// High contrast.
    Contrast,
}

/// What the window lets a person choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct DeviceSettings {
    /// Language of the interface.
    pub language: Language,
    /// Theme.
    pub theme: Theme,
}

impl Default for DeviceSettings {
    fn default() -> Self {
        DeviceSettings {
            language: locale_language(),
            theme: Theme::System,
        }
    }
}

/// Everything this computer remembers.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// What the window lets a person choose.
    pub device: DeviceSettings,
    /// The mallette that was open last.
    pub last_folder: Option<PathBuf>,
    /// Who is at the keyboard, by mallette.
    pub who: BTreeMap<Uuid, Uuid>,
}

impl Settings {
    /// Reads them; a missing or damaged file gives the defaults, since nothing of a plan is in it.
    pub fn load(path: &Path) -> Settings {
        std::fs::read(path)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default()
    }

    /// Writes them, whole or not at all.
    pub fn save(&self, path: &Path) -> std::io::Result<()> {
        use std::io::Write;
        let folder = path.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder)?;
        let text = serde_json::to_vec_pretty(self)?;
        let mut file = DurableFile::in_folder(folder).map_err(std::io::Error::other)?;
        file.write_all(&text)?;
        file.replace(path).map_err(std::io::Error::other)
    }
}

/// The language of the locale: English where it says so, else French.
pub fn locale_language() -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .unwrap_or_default();
    if locale.to_lowercase().starts_with("en") {
        Language::En
    } else {
        Language::Fr
    }
}
