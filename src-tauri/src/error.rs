//! What window and command line are told when something fails: a stable code, and what the sentence needs to say it.

use std::collections::BTreeMap;
use std::io;

use mallette_core::conduct::ActError;
use mallette_core::exchange::ExportError;
use mallette_core::exchange::alert::{AlertError, Place};
use mallette_core::form::FormError;
use mallette_core::improving::ImprovingError;
use mallette_core::model::ValueError;
use mallette_core::review::ReviewError;
use mallette_core::store::StoreError;
use mallette_core::vault::{RecoveryCodeError, VaultError};
use serde::Serialize;

/// Each code has one sentence in the window and one on the command line, in each language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// No slot opens with this passphrase.
    PassphraseWrong,
    /// A passphrase is needed and there was none.
    PassphraseNeeded,
    /// The recovery code does not read, or opens another mallette.
    RecoveryCodeWrong,
    /// The folder holds no mallette.
    NotAMallette,
    /// The plan or the keys are damaged.
    Damaged,
    /// Written by a newer application.
    NewerSchema,
    /// Written by an older application, on a medium where it cannot be brought up to date.
    OlderSchema,
    /// Another process writes to it.
    InUse,
    /// Opened for reading only.
    ReadOnly,
    /// On a share of another machine.
    NetworkShare,
    /// In a folder that a program synchronises.
    CloudFolder,
    /// A mallette or other files are there already.
    FolderNotEmpty,
    /// No space left.
    DiskFull,
    /// A file could not be read or written.
    Io,
    /// No mallette is open.
    NotOpen,
    /// A value that does not fit its field.
    ValueWrong,
    /// A value longer than its field takes.
    ValueTooLong,
    /// No such record.
    NotFound,
    /// Changed since: cannot be taken back.
    Conflict,
    /// Larger than is kept.
    FileTooLarge,
    /// A file that cannot be read.
    FileUnreadable,
    /// A folder where a file was meant.
    FileIsFolder,
    /// The file went away or changed while it was read.
    FileVanished,
    /// An import that does not read.
    ImportUnreadable,
    /// One row of an import that cannot be taken in.
    ImportRow,
    /// An import with nobody in it.
    ImportNothing,
    /// No picture that can be printed as a logo.
    LogoUnfit,
    /// There is no offline copy.
    CopyMissing,
    /// The keyring did not do what it was asked.
    Keyring,
    /// A passphrase that is too easy to guess.
    PassphraseWeak,
    /// The name of a passphrase is missing or taken.
    SlotName,
    /// The last way in is not taken away.
    LastSlot,
    /// The register has no such copy.
    CopyUnknown,
    /// That number was given to another copy.
    CopyNumberTaken,
    /// The recovery sheet is in no register.
    CopySecret,
    /// Something that only one document can have was asked for all of them.
    OneDocument,
    /// A document of an incident: in no register, and without sheets to replace.
    DocumentUnbound,
    /// A document of an incident, and nobody said which.
    IncidentNeeded,
    /// No version of that number was published.
    VersionUnknown,
    /// The register has no incident of that number.
    IncidentUnknown,
    /// A typed time that is not understood.
    TimeUnclear,
    /// Something an act needs was left empty.
    ActMissing,
    /// An act that has to wait for another one.
    ActTooEarly,
    /// An act that was done already.
    ActAlready,
    /// An act said to have been done in the future.
    ActFuture,
    /// A file of alerts that does not read.
    AlertsUnreadable,
    /// A review that is signed: a new revision comes first.
    ReviewSigned,
    /// A review that was not begun.
    ReviewNotBegun,
    /// A review that is not signed.
    ReviewNotSigned,
    /// A walk through the plan that is finished.
    WalkFinished,
    /// A walk with steps that nobody has answered, or that changed since. Detail: `left`.
    WalkUnanswered,
    /// A period that ends before it begins, or is too long. Detail: `years`, the longest.
    PeriodWrong,
    /// The person gave up.
    Cancelled,
    /// The same work is under way.
    Busy,
    /// Anything else: a fault of the application.
    Internal,
}

/// A failure as it crosses to the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
pub struct CommandError {
    /// What happened.
    pub code: ErrorCode,
    /// Names, places and limits for the sentence; never text in a language.
    pub detail: BTreeMap<String, String>,
}

impl CommandError {
    /// A failure with nothing more to say.
    pub fn new(code: ErrorCode) -> CommandError {
        CommandError {
            code,
            detail: BTreeMap::new(),
        }
    }

    /// Adds something the sentence needs.
    pub fn with(mut self, key: &str, value: impl ToString) -> CommandError {
        self.detail.insert(key.to_owned(), value.to_string());
        self
    }
}

impl From<ErrorCode> for CommandError {
    fn from(code: ErrorCode) -> Self {
        CommandError::new(code)
    }
}

impl From<ValueError> for CommandError {
    fn from(error: ValueError) -> Self {
        match error {
            ValueError::TooLong {
                field,
                limit,
                length,
            } => CommandError::new(ErrorCode::ValueTooLong)
                .with("field", field)
                .with("limit", limit)
                .with("length", length),
            ValueError::UnknownField(field)
            | ValueError::WrongType { field }
            | ValueError::Unprintable { field } => {
                CommandError::new(ErrorCode::ValueWrong).with("field", field)
            }
        }
    }
}

impl From<StoreError> for CommandError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Exists => ErrorCode::FolderNotEmpty.into(),
            StoreError::Missing | StoreError::NotAMallette => ErrorCode::NotAMallette.into(),
            StoreError::NotADatabase => ErrorCode::Damaged.into(),
            StoreError::Newer { found, known } => CommandError::new(ErrorCode::NewerSchema)
                .with("found", found)
                .with("known", known),
            StoreError::Older { found, known } => CommandError::new(ErrorCode::OlderSchema)
                .with("found", found)
                .with("known", known),
            StoreError::Damaged(_) => ErrorCode::Damaged.into(),
            StoreError::DiskFull => ErrorCode::DiskFull.into(),
            StoreError::ReadOnly => ErrorCode::ReadOnly.into(),
            StoreError::Busy => ErrorCode::InUse.into(),
            StoreError::Value(error) => error.into(),
            StoreError::NoRecord { .. } | StoreError::DanglingReference => {
                ErrorCode::NotFound.into()
            }
            StoreError::ChangedSince | StoreError::Final(_) => ErrorCode::Conflict.into(),
            StoreError::Io(error) => error.into(),
            StoreError::Sql(_) | StoreError::Content(_) => ErrorCode::Internal.into(),
        }
    }
}

impl From<ActError> for CommandError {
    fn from(error: ActError) -> Self {
        match error {
            ActError::Missing(field) => {
                CommandError::new(ErrorCode::ActMissing).with("field", field)
            }
            ActError::Unknown { field, .. } => {
                CommandError::new(ErrorCode::ValueWrong).with("field", field)
            }
            ActError::NoRecord(_) => ErrorCode::NotFound.into(),
            ActError::TooEarly(what) => CommandError::new(ErrorCode::ActTooEarly).with("act", what),
            ActError::Already(what) => CommandError::new(ErrorCode::ActAlready).with("act", what),
            ActError::Future => ErrorCode::ActFuture.into(),
            ActError::Value(error) => error.into(),
        }
    }
}

impl From<ReviewError> for CommandError {
    fn from(error: ReviewError) -> Self {
        match error {
            ReviewError::Signed => ErrorCode::ReviewSigned.into(),
            ReviewError::NotBegun => ErrorCode::ReviewNotBegun.into(),
            ReviewError::NotSigned => ErrorCode::ReviewNotSigned.into(),
            ReviewError::Missing(field) => {
                CommandError::new(ErrorCode::ActMissing).with("field", field)
            }
            ReviewError::Act(error) => error.into(),
        }
    }
}

impl From<ImprovingError> for CommandError {
    fn from(error: ImprovingError) -> Self {
        match error {
            ImprovingError::Missing(field) => {
                CommandError::new(ErrorCode::ActMissing).with("field", field)
            }
            ImprovingError::Unknown(field) => {
                CommandError::new(ErrorCode::ValueWrong).with("field", field)
            }
            ImprovingError::Finished => ErrorCode::WalkFinished.into(),
            ImprovingError::NoStep => ErrorCode::NotFound.into(),
            ImprovingError::StepsLeft(left) => {
                CommandError::new(ErrorCode::WalkUnanswered).with("left", left)
            }
            ImprovingError::Value(error) => error.into(),
        }
    }
}

impl From<FormError> for CommandError {
    fn from(_: FormError) -> Self {
        ErrorCode::Internal.into()
    }
}

impl From<ExportError> for CommandError {
    fn from(_: ExportError) -> Self {
        ErrorCode::Internal.into()
    }
}

impl From<AlertError> for CommandError {
    fn from(error: AlertError) -> Self {
        let because =
            |cause: &str| CommandError::new(ErrorCode::AlertsUnreadable).with("cause", cause);
        let at = |cause: &str, line: u32, column: u32| {
            because(cause).with("line", line).with("column", column)
        };
        let placed = |cause: &str, place: Place| {
            let error = because(cause).with("path", place.path);
            match place.line {
                Some(line) => error.with("line", line),
                None => error,
            }
        };
        match error {
            AlertError::TooLarge { bytes, limit } => CommandError::new(ErrorCode::FileTooLarge)
                .with("bytes", bytes)
                .with("limit", limit),
            AlertError::NotText | AlertError::NoByteOrderMark => because("not_text"),
            AlertError::Undecodable { line, column } => at("not_text", line, column),
            AlertError::Half { line } => because("half").with("line", line),
            AlertError::NotJson { line, column } => at("not_json", line, column),
            AlertError::DuplicateKey { line, column } => at("duplicate_key", line, column),
            AlertError::TooDeep { line, column, .. } => at("too_deep", line, column),
            AlertError::UnknownFormat { place } => placed("unknown_format", place),
            AlertError::Mixed { place } => placed("mixed", place),
            AlertError::Unfilled { place } => placed("unfilled", place),
            AlertError::WrongType { place, .. } => placed("wrong_type", place),
            AlertError::WrongTime { place } => placed("wrong_time", place),
            AlertError::TooMany { limit } => because("too_many").with("limit", limit),
            AlertError::Nothing => because("nothing"),
        }
    }
}

impl From<VaultError> for CommandError {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::File { path, source } => {
                CommandError::from(source).with("path", path.display())
            }
            VaultError::Stream(error) => error.into(),
            VaultError::KeyFileNewer { .. } => ErrorCode::NewerSchema.into(),
            VaultError::KeyFileDamaged(_)
            | VaultError::KeyFileTampered { .. }
            | VaultError::KdfOutOfBounds { .. } => {
                CommandError::new(ErrorCode::Damaged).with("file", "keys.json")
            }
            VaultError::DeviceDamaged(path) => {
                CommandError::new(ErrorCode::Damaged).with("file", path.display())
            }
            VaultError::LineTampered { .. } => {
                CommandError::new(ErrorCode::Damaged).with("file", "journal")
            }
            VaultError::PassphraseNeeded { .. } => ErrorCode::PassphraseNeeded.into(),
            VaultError::WrongPassphrase => ErrorCode::PassphraseWrong.into(),
            VaultError::PassphraseEmpty => ErrorCode::PassphraseWeak.into(),
            VaultError::SlotNameBlank
            | VaultError::SlotNameTaken(_)
            | VaultError::SlotUnknown(_) => ErrorCode::SlotName.into(),
            VaultError::LastWayIn => ErrorCode::LastSlot.into(),
            VaultError::RecoveryCode(RecoveryCodeError::Groups { groups }) => {
                let groups: Vec<String> = groups.iter().map(u32::to_string).collect();
                CommandError::new(ErrorCode::RecoveryCodeWrong).with("groups", groups.join(", "))
            }
            VaultError::RecoveryCode(RecoveryCodeError::Length {
                typed, expected, ..
            }) => CommandError::new(ErrorCode::RecoveryCodeWrong)
                .with("typed", typed)
                .with("expected", expected),
            VaultError::RecoveryCode(_) => ErrorCode::RecoveryCodeWrong.into(),
            VaultError::RecoveryOfOtherMallette => {
                CommandError::new(ErrorCode::RecoveryCodeWrong).with("other", true)
            }
            VaultError::Keyring(_) => ErrorCode::Keyring.into(),
            VaultError::BlobMissing(_) | VaultError::BlobNameInvalid => {
                ErrorCode::CopyMissing.into()
            }
            VaultError::BlobDamaged(name) => {
                CommandError::new(ErrorCode::Damaged).with("file", name)
            }
            VaultError::Randomness | VaultError::BlobIdentityInvalid | VaultError::BadSignature => {
                ErrorCode::Internal.into()
            }
        }
    }
}

impl From<io::Error> for CommandError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => ErrorCode::DiskFull.into(),
            io::ErrorKind::ReadOnlyFilesystem => ErrorCode::ReadOnly.into(),
            io::ErrorKind::NotFound => CommandError::new(ErrorCode::Io).with("cause", "not_found"),
            io::ErrorKind::PermissionDenied => {
                CommandError::new(ErrorCode::Io).with("cause", "denied")
            }
            io::ErrorKind::IsADirectory => ErrorCode::FileIsFolder.into(),
            _ => CommandError::new(ErrorCode::Io).with("cause", "other"),
        }
    }
}
