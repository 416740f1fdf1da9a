//! What the application holds while it runs: the open mallette, or why there is none.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use mallette_core::model::change::Draft;
use mallette_core::model::clock::Clock;
use mallette_core::model::language::Language;
use mallette_core::paper::drawing::Drawing;
use mallette_core::store::Stamp;
use serde::Serialize;
use uuid::Uuid;

use super::printing::Printing;
use crate::error::{CommandError, ErrorCode};
use crate::mallette::{self, KeyringState, Mallette, NotOpened, Preview, ReadOnlyReason, Way};
use crate::places::Places;
use crate::settings::{DeviceSettings, Settings};

/// Where the window stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// No mallette is known here.
    Welcome,
    /// One is known and not open.
    Locked,
    /// One is open.
    Open,
}

/// What the window knows about the open mallette, or about the one it cannot open.
#[derive(Debug, Clone, Serialize, specta::Type)]
pub struct Session {
    /// Where the window stands.
    pub phase: Phase,
    /// The folder of the mallette.
    pub folder: Option<String>,
    /// Where a new mallette would be made.
    pub standard_folder: String,
    /// Why the keyring did not open it.
    pub keyring: KeyringState,
    /// Why the last opening failed, beyond a missing passphrase.
    pub trouble: Option<CommandError>,
    /// Why it is open for reading only.
    pub read_only: Option<ReadOnlyReason>,
    /// It is a demonstration.
    pub demonstration: bool,
    /// Name of the organisation.
    pub organisation: String,
    /// Who is at the keyboard: a person of the plan.
    pub who: Option<Uuid>,
    /// Settings of this computer.
    pub settings: DeviceSettings,
    /// What was typed before a crash.
    pub drafts: Vec<Draft>,
    /// The present instant.
    pub now: DateTime<Utc>,
}

enum Current {
    /// Nothing was tried yet.
    Fresh,
    Welcome(Option<CommandError>),
    Locked {
        folder: PathBuf,
        keyring: KeyringState,
        trouble: Option<CommandError>,
    },
    Open(Arc<Mallette>),
}

/// The running application.
pub struct App {
    /// Folders of this installation.
    pub places: Places,
    clock: Box<dyn Clock>,
    asked_for: Option<PathBuf>,
    current: Mutex<Current>,
    /// Held while the known mallette is opened: two calls at once must not fight for its lock.
    opening: Mutex<()>,
    settings: Mutex<Settings>,
    printing: Arc<Printing>,
    /// The document laid out last, while a mallette is open.
    preview: Mutex<Option<Preview>>,
}

impl App {
    /// Nothing is opened yet: the window is painted first. `asked_for` is the folder of the command line.
    pub fn new(places: Places, clock: Box<dyn Clock>, asked_for: Option<PathBuf>) -> App {
        let settings = Mutex::new(Settings::load(&places.settings()));
        App {
            places,
            clock,
            asked_for,
            current: Mutex::new(Current::Fresh),
            opening: Mutex::new(()),
            settings,
            printing: Arc::default(),
            preview: Mutex::default(),
        }
    }

    /// The printing that is under way.
    pub(super) fn printing(&self) -> &Arc<Printing> {
        &self.printing
    }

    /// Keeps a document whose pages will be asked for.
    pub(super) fn show(&self, preview: Preview) {
        *self.preview.lock().unwrap_or_else(PoisonError::into_inner) = Some(preview);
    }

    /// A page of the document laid out last.
    pub(super) fn previewed(&self, index: usize) -> Option<Drawing> {
        let preview = self.preview.lock().unwrap_or_else(PoisonError::into_inner);
        preview.as_ref()?.pages.get(index).cloned()
    }

    /// The clock everything is told by.
    pub fn clock(&self) -> &dyn Clock {
        self.clock.as_ref()
    }

    /// The open mallette.
    pub fn mallette(&self) -> Result<Arc<Mallette>, CommandError> {
        match &*self.current.lock().unwrap_or_else(PoisonError::into_inner) {
            Current::Open(mallette) => Ok(Arc::clone(mallette)),
            _ => Err(ErrorCode::NotOpen.into()),
        }
    }

    /// Who writes, and when.
    pub fn stamp(&self, mallette: &Mallette) -> Stamp {
        let who = self.settings().who.get(&mallette.id).copied();
        let person = who.and_then(|id| mallette.person_name(id));
        let author = person.unwrap_or_else(user_name);
        Stamp {
            at: self.clock.now(),
            author,
        }
    }

    /// The settings of this computer.
    pub fn settings(&self) -> Settings {
        self.settings
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Changes the settings of this computer and keeps them.
    pub fn change_settings(&self, change: impl FnOnce(&mut Settings)) -> Result<(), CommandError> {
        let mut settings = self.settings.lock().unwrap_or_else(PoisonError::into_inner);
        change(&mut settings);
        Ok(settings.save(&self.places.settings())?)
    }

    /// The first call opens the mallette that is known, with the keyring; later calls tell how things stand.
    pub fn session(&self) -> Session {
        {
            let _one_at_a_time = self.opening.lock().unwrap_or_else(PoisonError::into_inner);
            let fresh = matches!(
                *self.current.lock().unwrap_or_else(PoisonError::into_inner),
                Current::Fresh
            );
            if fresh {
                self.open_what_is_known();
            }
        }
        self.describe()
    }

    fn open_what_is_known(&self) {
        let known = self.asked_for.clone().or_else(|| {
            let candidates = [
                self.settings().last_folder,
                Some(self.places.standard_mallette()),
            ];
            candidates
                .into_iter()
                .flatten()
                .find(|folder| mallette::is_mallette(folder))
        });
        match known {
            Some(folder) => self.open(&folder, &Way::Keyring),
            None => self.set(Current::Welcome(None)),
        }
    }

    /// Opens a mallette, or notes why not.
    pub fn open(&self, folder: &Path, way: &Way<'_>) {
        // The lock of the mallette that is open now is given up first: it may be the same one.
        self.set(Current::Welcome(None));
        match mallette::open(folder, way, true, &self.places, self.clock()) {
            Ok(opened) => self.hold(opened.mallette),
            Err(NotOpened { error, .. }) if error.code == ErrorCode::NotAMallette => {
                self.set(Current::Welcome(Some(error)));
            }
            Err(NotOpened { error, keyring }) => {
                let trouble = (error.code != ErrorCode::PassphraseNeeded).then_some(error);
                self.set(Current::Locked {
                    folder: folder.to_owned(),
                    keyring,
                    trouble,
                });
            }
        }
    }

    /// Opens the mallette that is locked with something typed. A wrong passphrase leaves everything as it was.
    pub fn unlock(&self, way: &Way<'_>) -> Result<Arc<Mallette>, CommandError> {
        let folder = match &*self.current.lock().unwrap_or_else(PoisonError::into_inner) {
            Current::Locked { folder, .. } => folder.clone(),
            _ => return Err(ErrorCode::NotOpen.into()),
        };
        let opened = mallette::open(&folder, way, true, &self.places, self.clock())?;
        self.hold(opened.mallette);
        self.mallette()
    }

    /// Goes on from the latest sound backup of the mallette whose plan file is damaged.
    pub fn restore(&self, way: &Way<'_>) -> Result<(), CommandError> {
        let folder = match &*self.current.lock().unwrap_or_else(PoisonError::into_inner) {
            Current::Locked { folder, .. } => folder.clone(),
            _ => return Err(ErrorCode::NotOpen.into()),
        };
        let opened = mallette::restore(&folder, way, &self.places, self.clock())?;
        self.hold(opened.mallette);
        Ok(())
    }

    /// Keeps an open mallette, and remembers where it is for the next launch; a demonstration is not what somebody looks for
    /// at three in the morning.
    pub fn hold(&self, mallette: Mallette) {
        let folder = (!mallette.is_demonstration()).then(|| mallette.folder.path().to_owned());
        self.set(Current::Open(Arc::new(mallette)));
        if folder.is_some() {
            // Not remembering only costs a choice at the next launch.
            let _ = self.change_settings(|settings| settings.last_folder = folder);
        }
    }

    /// One step back: an open mallette is locked, a demonstration or a locked one is left for the choice of another.
    pub fn close(&self) {
        let next = match self.mallette() {
            Ok(mallette) if !mallette.is_demonstration() => Current::Locked {
                folder: mallette.folder.path().to_owned(),
                keyring: KeyringState::Off,
                trouble: None,
            },
            _ => Current::Welcome(None),
        };
        self.set(next);
    }

    fn set(&self, current: Current) {
        *self.preview.lock().unwrap_or_else(PoisonError::into_inner) = None;
        *self.current.lock().unwrap_or_else(PoisonError::into_inner) = current;
    }

    /// The demonstration in a language; made the first time.
    pub fn open_demonstration(&self, language: Language) -> Result<(), CommandError> {
        let folder = self.places.demonstration(language);
        if mallette::is_mallette(&folder) {
            self.open(
                &folder,
                &Way::Passphrase(mallette::DEMONSTRATION_PASSPHRASE),
            );
            return Ok(());
        }
        self.set(Current::Welcome(None));
        self.places.create()?;
        let mallette =
            mallette::create_demonstration(&folder, language, &self.places, self.clock())?;
        self.hold(mallette);
        Ok(())
    }

    fn describe(&self) -> Session {
        let current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        let settings = self.settings();
        let mut session = Session {
            phase: Phase::Welcome,
            folder: None,
            standard_folder: self.places.standard_mallette().display().to_string(),
            keyring: KeyringState::Off,
            trouble: None,
            read_only: None,
            demonstration: false,
            organisation: String::new(),
            who: None,
            settings: settings.device,
            drafts: Vec::new(),
            now: self.clock.now(),
        };
        match &*current {
            Current::Fresh => {}
            Current::Welcome(trouble) => session.trouble.clone_from(trouble),
            Current::Locked {
                folder,
                keyring,
                trouble,
            } => {
                session.phase = Phase::Locked;
                session.folder = Some(folder.display().to_string());
                session.keyring = *keyring;
                session.trouble.clone_from(trouble);
            }
            Current::Open(mallette) => {
                session.phase = Phase::Open;
                session.folder = Some(mallette.folder.path().display().to_string());
                session.read_only = mallette.read_only;
                session.demonstration = mallette.is_demonstration();
                session.organisation = mallette.organisation_name();
                session.who = settings.who.get(&mallette.id).copied();
                session.drafts = mallette.drafts().unwrap_or_default();
            }
        }
        session
    }
}

/// Who writes where nobody was named: the user of the computer.
pub(crate) fn user_name() -> String {
    ["USER", "USERNAME"]
        .iter()
        .find_map(|name| std::env::var(name).ok())
        .unwrap_or_else(|| "mallette".to_owned())
}
