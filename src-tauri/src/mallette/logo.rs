//! The organisation's logo: taken in, shown, handed to paper (PL2).

use std::collections::BTreeMap;
use std::path::Path;

use mallette_core::model::change::Edit;
use mallette_core::model::organisation::LOGO_LIMIT;
use mallette_core::model::{Kind, Plan};
use mallette_core::paper::{Image, ImageFormat};
use mallette_core::store::Stamp;
use uuid::Uuid;

use super::incoming::Incoming;
use super::{CopyContent, Mallette};
use crate::error::{CommandError, ErrorCode};

impl Mallette {
    /// Takes a picture in as the logo, in place of the one there was.
    ///
    /// # Errors
    /// `LogoUnfit` for what is no picture that can be printed; those of a file that is taken in.
    pub fn set_logo(&self, stamp: &Stamp, path: &Path) -> Result<(), CommandError> {
        let file = Incoming::open(path, LOGO_LIMIT)?;
        let bytes = file.read()?;
        let format = ImageFormat::of(&bytes).filter(|_| Image::read(&bytes).is_ok());
        let format = format.ok_or_else(|| file.refused(ErrorCode::LogoUnfit))?;
        self.store_logo(stamp, &file.name, format, &bytes)
    }

    pub(super) fn store_logo(
        &self,
        stamp: &Stamp,
        name: &str,
        format: ImageFormat,
        bytes: &[u8],
    ) -> Result<(), CommandError> {
        let blob = self.blobs.add(bytes)?;
        let there = self.plan()?.logos.pop();
        let fields = [
            ("blob", blob.name.to_string()),
            ("name", name.to_owned()),
            ("media", format.media().to_owned()),
        ];
        let edit = Edit {
            kind: Kind::Logo,
            row: there.map_or_else(Uuid::now_v7, |logo| logo.id),
            fields: fields
                .map(|(field, value)| (field.to_owned(), value.into()))
                .into(),
        };
        self.write(stamp, &[edit])?;
        Ok(())
    }

    /// Takes the logo out of the plan.
    pub fn remove_logo(&self, stamp: &Stamp) -> Result<(), CommandError> {
        let logos = self.plan()?.logos;
        let edits: Vec<Edit> = logos
            .iter()
            .map(|logo| Edit::retire(Kind::Logo, logo.id))
            .collect();
        self.write(stamp, &edits)?;
        Ok(())
    }

    /// The logo for the window; nothing where there is none, or where its file is missing or damaged.
    pub fn logo(&self) -> Result<Option<CopyContent>, CommandError> {
        let Some(logo) = self.plan()?.logos.pop() else {
            return Ok(None);
        };
        let bytes = self.attachment(&logo.blob).ok();
        Ok(bytes.map(|bytes| CopyContent::new(logo.name, logo.media, &bytes)))
    }

    /// The logos of plans, by the names of their files. Paper does without one that is missing or damaged: a cover
    /// without its picture is still a cover, and a check of the mallette tells.
    pub(super) fn logos<'a>(
        &self,
        plans: impl IntoIterator<Item = &'a Plan>,
    ) -> BTreeMap<String, Image> {
        let mut images = BTreeMap::new();
        for logo in plans.into_iter().flat_map(|plan| plan.logos.last()) {
            if images.contains_key(&logo.blob) {
                continue;
            }
            let bytes = self.attachment(&logo.blob).ok();
            if let Some(image) = bytes.and_then(|bytes| Image::read(&bytes).ok()) {
                images.insert(logo.blob.clone(), image);
            }
        }
        images
    }
}
