//! Puts into the file what printpdf cannot say, and saves it.

use super::{
    Painted, fonts::Texts, icc, links, metadata, outline, reference, save, structure, text_string,
};
use crate::paper::{PaperError, page::Pages};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

pub(super) fn finish(
    mut file: Document,
    contents: Vec<Stream>,
    pages: &Pages,
    painted: &Painted,
    texts: &Texts,
) -> Result<Vec<u8>, PaperError> {
    file.version = "1.7".into();
    let page_ids: Vec<ObjectId> = file.get_pages().into_values().collect();
    let root = file.trailer.get(b"Root")?.as_reference()?;
    map_characters(&mut file, &page_ids, texts)?;
    for (page, content) in page_ids.iter().zip(contents) {
        let place = file
            .get_dictionary(*page)?
            .get(b"Contents")?
            .as_reference()?;
        file.set_object(place, content);
    }

    let annotations = links::add(&mut file, pages, painted, &page_ids)?;
    let tree = structure::add(&mut file, pages, painted, &page_ids, &annotations)?;
    let outline = outline::add(&mut file, pages, &page_ids);
    let about = metadata::add(&mut file, &pages.record);
    let intent = output_intent(&mut file);

    let catalog = file.get_object_mut(root)?.as_dict_mut()?;
    catalog.set("Lang", Object::string_literal(pages.record.language));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    catalog.set("StructTreeRoot", reference(tree));
    catalog.set("Metadata", reference(about.xmp));
    catalog.set("PageLabels", page_labels(pages));
    catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);
    if let Some(outline) = outline {
        catalog.set("Outlines", reference(outline));
        catalog.set("PageMode", "UseOutlines");
    }
    if let Ok(theirs) = file
        .trailer
        .get(b"Info")
        .and_then(lopdf::Object::as_reference)
    {
        file.objects.remove(&theirs);
    }
    file.trailer.set("Info", reference(about.info));
    let name = fingerprint(&file);
    let name = Object::String(name, StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![name.clone(), name]);
    save::save(file)
}

/// Replaces the maps from glyphs to characters by our own.
fn map_characters(
    file: &mut Document,
    page_ids: &[ObjectId],
    texts: &Texts,
) -> Result<(), PaperError> {
    let Some(page) = page_ids.first() else {
        return Ok(());
    };
    let resources = file
        .get_dictionary(*page)?
        .get(b"Resources")?
        .as_reference()?;
    let fonts = file
        .get_dictionary(resources)?
        .get(b"Font")?
        .as_reference()?;
    for (name, map) in texts {
        let font = file
            .get_dictionary(fonts)?
            .get(name.as_bytes())?
            .as_reference()?;
        let id = file
            .get_dictionary(font)?
            .get(b"ToUnicode")?
            .as_reference()?;
        file.set_object(id, Stream::new(Dictionary::new(), map.clone().into_bytes()));
    }
    Ok(())
}

/// Names each page as its foot does, so that a reader shows `IV-3`.
fn page_labels(pages: &Pages) -> Dictionary {
    let mut numbers: Vec<Object> = Vec::new();
    for (index, page) in pages.pages.iter().enumerate() {
        let label = dictionary! { "P" => text_string(&page.mark.short()) };
        numbers.extend([(index as i64).into(), label.into()]);
    }
    dictionary! { "Nums" => numbers }
}

/// Says that colours are those of sRGB; greys are then well defined too.
fn output_intent(file: &mut Document) -> Dictionary {
    let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, icc::srgb()));
    let name = || Object::string_literal("sRGB IEC61966-2.1");
    dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => name(),
        "Info" => name(),
        "DestOutputProfile" => reference(profile),
    }
}

/// Sixteen bytes that name the file, drawn from all its streams, its metadata among them.
fn fingerprint(file: &Document) -> Vec<u8> {
    let mut hash = Sha256::new();
    for object in file.objects.values() {
        if let Object::Stream(stream) = object {
            hash.update(&stream.content);
        }
    }
    hash.finalize().iter().take(16).copied().collect()
}
