//! Links as annotations.

use super::{Painted, reference, text_string};
use crate::paper::{PaperError, Target, page::Pages};
use lopdf::{Document, Object, ObjectId, dictionary};

/// Adds the links to their pages; returns the object of each, in the order of `painted.links`.
pub(super) fn add(
    file: &mut Document,
    pages: &Pages,
    painted: &Painted,
    page_ids: &[ObjectId],
) -> Result<Vec<ObjectId>, PaperError> {
    let mut on_page: Vec<Vec<Object>> = vec![Vec::new(); page_ids.len()];
    let mut ids = Vec::with_capacity(painted.links.len());
    for (index, link) in painted.links.iter().enumerate() {
        let mut annotation = dictionary! {
            "Type" => "Annot",
            "Subtype" => "Link",
            "Rect" => link.rect.map(Object::Real).to_vec(),
            "Border" => vec![0.into(), 0.into(), 0.into()],
            "F" => 4,
            "Contents" => text_string(&link.alt),
            "StructParent" => (page_ids.len() + index) as i64,
        };
        match &link.to {
            Target::Heading(heading) => {
                if let Some(destination) = destination(pages, page_ids, *heading) {
                    annotation.set("Dest", destination);
                }
            }
            Target::Url(url) => {
                let address = Object::string_literal(url.as_str());
                annotation.set(
                    "A",
                    dictionary! { "Type" => "Action", "S" => "URI", "URI" => address },
                );
            }
        }
        let id = file.add_object(annotation);
        on_page[link.page].push(reference(id));
        ids.push(id);
    }
    for (page, annotations) in page_ids.iter().zip(on_page) {
        let page = file.get_object_mut(*page)?.as_dict_mut()?;
        if annotations.is_empty() {
            page.remove(b"Annots");
        } else {
            page.set("Annots", annotations);
        }
    }
    Ok(ids)
}

/// The place where a heading stands, a little above it.
pub(super) fn destination(pages: &Pages, page_ids: &[ObjectId], heading: usize) -> Option<Object> {
    let spot = (*pages.spots.get(heading)?)?;
    let top = pages.pages.get(spot.page)?.height - spot.y + 6.0;
    let page = page_ids.get(spot.page)?;
    Some(
        vec![
            reference(*page),
            "XYZ".into(),
            0.into(),
            Object::Real(top),
            Object::Null,
        ]
        .into(),
    )
}
