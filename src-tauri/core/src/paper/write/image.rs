//! Pictures made of pixels in the file: each once, as plain grey or sRGB without transparency.

use crate::paper::{image::Image, item::Item, page::Page};
use printpdf::{DictItem, ExternalStream, ExternalXObject, PdfResources, XObject, XObjectId};
use std::collections::BTreeMap;

/// The name of a picture in the file.
pub(super) fn resource(image: &Image) -> XObjectId {
    XObjectId(format!("Image-{}", image.fingerprint()))
}

/// Hands the pictures of the pages over to printpdf.
pub(super) fn register(pages: &[Page], resources: &mut PdfResources) {
    for item in pages.iter().flat_map(|page| &page.items) {
        if let Item::Image { image, .. } = item {
            let name = resource(image);
            resources.xobjects.map.insert(name, object(image));
        }
    }
}

fn object(image: &Image) -> XObject {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let (width, height) = image.pixels();
    let space = if image.is_coloured() {
        "DeviceRGB"
    } else {
        "DeviceGray"
    };
    let dict = [
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", DictItem::Int(width.into())),
        ("Height", DictItem::Int(height.into())),
        ("ColorSpace", name(space)),
        ("BitsPerComponent", DictItem::Int(8)),
    ];
    let dict: BTreeMap<_, _> = dict.map(|(key, value)| (key.to_owned(), value)).into();
    XObject::External(ExternalXObject {
        stream: ExternalStream {
            dict,
            content: image.bytes().to_vec(),
            compress: true,
        },
        width: None,
        height: None,
        dpi: None,
    })
}
