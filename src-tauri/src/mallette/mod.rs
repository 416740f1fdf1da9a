//! An open mallette: plan, keys, attachments and copies brought together. Window and command line both work on it.

mod afterwards;
mod backing_up;
mod checking;
mod contacts;
mod creating;
mod documents;
mod editing;
mod incident;
mod incoming;
mod logo;
mod opening;
mod outgoing;
mod paper;
mod reading;
mod restoring;
mod security;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, RwLock};

use mallette_core::model::Plan;
use mallette_core::model::search::SearchIndex;
use mallette_core::store::folder::{Folder, Lock};
use mallette_core::store::second_copy::{Sealer, SecondCopy};
use mallette_core::store::{Signer, Store};
use mallette_core::vault::blob::BlobFolder;
use mallette_core::vault::device::Device;
use mallette_core::vault::line::LineKey;
use mallette_core::vault::{DataKey, KeyFile};
use serde::Serialize;
use uuid::Uuid;

use crate::error::CommandError;

pub use afterwards::{DueReview, NumbersView};
pub use backing_up::BackupInfo;
pub use checking::{ProblemCode, VerifyProblem, VerifyReport};
pub use contacts::describe_row;
pub use creating::{NewMallette, create, create_demonstration};
pub use documents::{CopyContent, CopyStanding, CopyState};
pub use incident::{
    AlertImport, AlertPreview, AlertRow, IncidentView, LogCheck, LogPage, OpenIncident,
};
pub use opening::{NotOpened, Opened, Way, is_mallette, open};
pub use paper::{
    Between, CodeCheck, CodeStanding, CopyCheck, NewPaperCopy, PaperDocument, PaperSize, Preview,
    PrintOptions, PrintedFile, Replaced, ReportFormat, SheetChange, Since,
};
pub use reading::Situation;
pub use restoring::restore;
pub use security::{KeyringState, PassphraseSlot, Security};

/// Passphrase of every demonstration, and the name of its slot. It is public: a mallette that still has a slot of that
/// name opens without asking.
pub const DEMONSTRATION_PASSPHRASE: &str = "demonstration";

/// Why a mallette is open for reading only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ReadOnlyReason {
    /// Its folder takes no files.
    Medium,
    /// Another process writes to it.
    InUse,
    /// A share of another machine.
    NetworkShare,
    /// A folder that a program synchronises.
    CloudFolder,
    /// It was asked for.
    Asked,
}

/// An open mallette.
pub struct Mallette {
    /// Where it lies.
    pub folder: Folder,
    /// Its identity, the same in every copy.
    pub id: Uuid,
    /// Why it is open for reading only, if it is.
    pub read_only: Option<ReadOnlyReason>,
    store: Store,
    key: DataKey,
    keys: Mutex<KeyFile>,
    blobs: BlobFolder,
    second_copy: SecondCopy,
    /// The plan as it was last read, and its search index; both made again after a change.
    known: RwLock<Option<Arc<Known>>>,
    /// Held while the number of an incident or of a line of a log is given.
    conducting: Mutex<()>,
    _lock: Option<Lock>,
}

/// The plan in memory, with its search index, which is made when somebody searches.
struct Known {
    plan: Plan,
    index: OnceLock<SearchIndex>,
}

impl Mallette {
    /// The plan as it is now.
    pub fn plan(&self) -> Result<Plan, CommandError> {
        Ok(self.known()?.plan.clone())
    }

    fn known(&self) -> Result<Arc<Known>, CommandError> {
        if let Some(known) = self
            .known
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .as_ref()
        {
            return Ok(Arc::clone(known));
        }
        let mut slot = self.known.write().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = slot.as_ref() {
            return Ok(Arc::clone(known));
        }
        let plan = self.store.plan()?;
        let known = Arc::new(Known {
            plan,
            index: OnceLock::new(),
        });
        *slot = Some(Arc::clone(&known));
        Ok(known)
    }

    fn changed(&self) {
        *self.known.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    fn keys(&self) -> MutexGuard<'_, KeyFile> {
        self.keys.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where its file of keys lies.
    fn keys_path(&self) -> PathBuf {
        self.folder.keys()
    }
}

/// Signs journal entries with the key of this installation.
struct DeviceSigner(Device);

impl Signer for DeviceSigner {
    fn device(&self) -> Uuid {
        self.0.id()
    }
    fn name(&self) -> &str {
        self.0.name()
    }
    fn public_key(&self) -> [u8; 32] {
        self.0.public_key()
    }
    fn sign(&self, hash: &[u8]) -> [u8; 64] {
        self.0.sign(hash)
    }
}

/// Seals the second copy of the journal with a key derived from the data key.
struct LineSealer(LineKey);

impl Sealer for LineSealer {
    fn seal(&self, plain: &[u8]) -> Option<String> {
        self.0
            .seal(plain)
            .ok()
            .map(|line| line.trim_end().to_owned())
    }
    fn open(&self, line: &str) -> Option<Vec<u8>> {
        self.0.open(line.as_bytes()).map(|plain| plain.to_vec())
    }
}
