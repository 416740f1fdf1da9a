//! Making a mallette: keys, plan file, starter plan; and the demonstration.

use std::collections::HashMap;
use std::path::Path;

use chrono::Datelike;
use mallette_core::model::change::Edit;
use mallette_core::model::clock::Clock;
use mallette_core::model::language::Language;
use mallette_core::model::{Kind, Value};
use mallette_core::paper::ImageFormat;
use mallette_core::starter::{self, Demonstration, Row};
use mallette_core::store::folder::{Folder, UnsafePlace};
use mallette_core::store::{Stamp, Store, Written};
use mallette_core::vault::{DataKey, Kdf, KeyFile};
use serde::Deserialize;
use uuid::Uuid;

use super::{DEMONSTRATION_PASSPHRASE, DeviceSigner, Mallette, opening};
use crate::error::{CommandError, ErrorCode};
use crate::places::Places;

/// What the first-launch guide asks for.
#[derive(Debug, Clone, Deserialize, specta::Type)]
pub struct NewMallette {
    /// Where; nothing for the standard place.
    pub folder: Option<String>,
    /// Name of the organisation.
    pub organisation: String,
    /// Language of the content.
    pub language: Language,
    /// `fr` or `be`: whose public holidays.
    pub country: String,
    /// IANA name.
    pub time_zone: String,
    /// First passphrase.
    pub passphrase: String,
    /// Who is at the keyboard.
    pub first_name: String,
    /// Who is at the keyboard.
    pub last_name: String,
}

/// Makes a mallette with a starter plan in a folder that is empty or does not exist.
///
/// # Errors
/// `FolderNotEmpty`, `NetworkShare`, `CloudFolder`, `PassphraseWeak` when empty, and those of the disk.
pub fn create(
    folder: &Path,
    request: &NewMallette,
    places: &Places,
    clock: &dyn Clock,
) -> Result<Mallette, CommandError> {
    if request.organisation.trim().is_empty() {
        return Err(CommandError::new(ErrorCode::ValueWrong).with("field", "organisation"));
    }
    if request.time_zone.parse::<chrono_tz::Tz>().is_err() {
        return Err(CommandError::new(ErrorCode::ValueWrong).with("field", "time_zone"));
    }
    let mut rows = starter::starter_rows(request.language, clock.now())?;
    let organisation = rows.iter_mut().find(|row| row.kind == Kind::Organisation);
    if let Some(organisation) = organisation {
        let facts = [
            ("name", request.organisation.trim()),
            ("language", request.language.code()),
            ("country", &request.country),
            ("time_zone", &request.time_zone),
        ];
        organisation
            .fields
            .extend(facts.map(|(field, value)| (field.to_owned(), Value::from(value))));
    }
    rows.extend(person_at_the_keyboard(request));
    let way_in = WayIn {
        slot: "1",
        passphrase: &request.passphrase,
        kdf: Kdf::standard()?,
    };
    fresh(folder, way_in, places, clock, &rows, &full_name(request))
}

fn full_name(request: &NewMallette) -> String {
    format!("{} {}", request.first_name.trim(), request.last_name.trim())
        .trim()
        .to_owned()
}

fn person_at_the_keyboard(request: &NewMallette) -> Option<Row> {
    if full_name(request).is_empty() {
        return None;
    }
    let fields = [
        ("first_name", request.first_name.trim()),
        ("last_name", request.last_name.trim()),
    ];
    Some(Row {
        kind: Kind::Person,
        id: Uuid::now_v7(),
        fields: fields
            .map(|(field, value)| (field.to_owned(), Value::from(value)))
            .into(),
    })
}

/// Makes the demonstration in a folder that is empty or does not exist, with the offline copies of its documents.
pub fn create_demonstration(
    folder: &Path,
    language: Language,
    places: &Places,
    clock: &dyn Clock,
) -> Result<Mallette, CommandError> {
    // Its versions were published when everything else of the plan stood: they come last of it in the journal.
    let demonstration = Demonstration::of(language, clock.now())?;
    let (versions, rows): (Vec<&Row>, Vec<&Row>) =
        (demonstration.rows.iter()).partition(|row| row.kind == Kind::PlanVersion);
    // The passphrase is public, so a costly derivation would protect nothing.
    let way_in = WayIn {
        slot: DEMONSTRATION_PASSPHRASE,
        passphrase: DEMONSTRATION_PASSPHRASE,
        kdf: Kdf::with_cost(8 * 1024, 1, 1)?,
    };
    let author = format!("Mallette {}", clock.now().year());
    let mallette = fresh(folder, way_in, places, clock, rows, &author)?;
    mallette.store.set_about("demonstration", language.code())?;
    mallette.store_demonstration_copies(language, clock, &author)?;
    let stamp = Stamp {
        at: clock.now(),
        author,
    };
    let logo = starter::DEMONSTRATION_LOGO;
    mallette.store_logo(&stamp, "logo.png", ImageFormat::Png, logo)?;
    let mut kept = HashMap::new();
    for piece in demonstration.evidence() {
        kept.insert(piece.name, mallette.blobs.add(piece.bytes)?);
    }
    let happened = demonstration.happened(&mallette.known()?.plan, &kept)?;
    let of_plan = Written {
        stamp,
        edits: [happened.changes, edits(versions)].concat(),
    };
    mallette.fill_past(&[vec![of_plan], happened.written].concat())?;
    mallette.store.forget_steps();
    Ok(mallette)
}

/// The first passphrase of a new mallette.
struct WayIn<'a> {
    slot: &'a str,
    passphrase: &'a str,
    kdf: Kdf,
}

fn fresh<'r>(
    folder: &Path,
    way_in: WayIn<'_>,
    places: &Places,
    clock: &dyn Clock,
    rows: impl IntoIterator<Item = &'r Row>,
    author: &str,
) -> Result<Mallette, CommandError> {
    let folder = Folder::at(folder);
    refuse_unfit(&folder)?;
    folder.create()?;
    let lock = folder.lock()?;
    let key = DataKey::generate()?;
    let mut keys = KeyFile::new(Uuid::now_v7(), &key);
    keys.add_passphrase(
        way_in.slot,
        way_in.passphrase,
        way_in.kdf,
        &key,
        clock.now(),
    )?;
    let device = opening::device_of(places)?;
    let store = Store::create(
        &folder.database(),
        &key.sqlcipher_key(),
        keys.mallette(),
        Box::new(DeviceSigner(device)),
    )?;
    keys.save(&folder.keys())?;
    let mallette = opening::assemble(folder, keys, key, store, None, Some(lock))?;
    let stamp = Stamp {
        at: clock.now(),
        author: author.to_owned(),
    };
    mallette.fill(&stamp, &edits(rows))?;
    Ok(mallette)
}

fn edits<'r>(rows: impl IntoIterator<Item = &'r Row>) -> Vec<Edit> {
    rows.into_iter()
        .map(|row| Edit {
            kind: row.kind,
            row: row.id,
            fields: row.fields.clone(),
        })
        .collect()
}

fn refuse_unfit(folder: &Folder) -> Result<(), CommandError> {
    match folder.unsafe_place() {
        Some(UnsafePlace::NetworkShare) => return Err(ErrorCode::NetworkShare.into()),
        Some(UnsafePlace::CloudFolder) => return Err(ErrorCode::CloudFolder.into()),
        None => {}
    }
    let occupied = folder.path().exists() && std::fs::read_dir(folder.path())?.next().is_some();
    if occupied {
        return Err(
            CommandError::new(ErrorCode::FolderNotEmpty).with("folder", folder.path().display())
        );
    }
    Ok(())
}

impl From<starter::StarterError> for CommandError {
    /// The content ships with the application: a fault in it is a fault of the application.
    fn from(_: starter::StarterError) -> Self {
        ErrorCode::Internal.into()
    }
}
