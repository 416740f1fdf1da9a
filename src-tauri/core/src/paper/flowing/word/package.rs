//! The archive the parts lie in, and how they hang together.

use std::io::{self, Cursor, Write};

use super::xml::{RELATIONS, Xml};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const OF_WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const OF_PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// The parts: where they lie, what they are, and what hangs from what, in kinds of relation.
const PARTS: [(&str, &str, &str); 8] = [
    ("word/document.xml", "document.main", ""),
    ("word/styles.xml", "styles", "styles"),
    ("word/settings.xml", "settings", "settings"),
    ("word/numbering.xml", "numbering", "numbering"),
    ("word/header1.xml", "header", "header"),
    ("word/footer1.xml", "footer", "footer"),
    ("word/header2.xml", "header", "header"),
    ("word/footer2.xml", "footer", "footer"),
];

/// By which name the document refers to one of its parts.
pub(super) fn relation(part: &str) -> String {
    let name = part.rsplit('/').next().unwrap_or(part);
    format!("rel-{}", name.trim_end_matches(".xml"))
}

/// A file being put together.
pub(super) struct Package(ZipWriter<Cursor<Vec<u8>>>);

impl Package {
    pub fn begin() -> io::Result<Package> {
        let mut package = Package(ZipWriter::new(Cursor::new(Vec::new())));
        package.part("[Content_Types].xml", &content_types()?)?;
        package.part("_rels/.rels", &root()?)?;
        package.part("word/_rels/document.xml.rels", &of_document()?)?;
        Ok(package)
    }

    pub fn part(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        // Without the time of writing: the same document is the same bytes.
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(zip::DateTime::default());
        self.0.start_file(path, options).map_err(io::Error::other)?;
        self.0.write_all(bytes)
    }

    pub fn finish(self) -> io::Result<Vec<u8>> {
        let done = self.0.finish().map_err(io::Error::other)?;
        Ok(done.into_inner())
    }
}

fn content_types() -> io::Result<Vec<u8>> {
    let mut xml = Xml::document();
    let types = format!("{OF_PACKAGE}/content-types");
    xml.element("Types", &[("xmlns", &types)], |xml| {
        let relations = "application/vnd.openxmlformats-package.relationships+xml";
        xml.empty(
            "Default",
            &[("Extension", "rels"), ("ContentType", relations)],
        )?;
        xml.empty(
            "Default",
            &[("Extension", "xml"), ("ContentType", "application/xml")],
        )?;
        let mut named = |path: &str, kind: &str| {
            let path = format!("/{path}");
            xml.empty("Override", &[("PartName", &path), ("ContentType", kind)])
        };
        for (path, kind, _) in PARTS {
            named(path, &format!("{OF_WORD}.{kind}+xml"))?;
        }
        named(
            "docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
        )
    })?;
    Ok(xml.into_bytes())
}

fn root() -> io::Result<Vec<u8>> {
    let document = format!("{RELATIONS}/officeDocument");
    let properties = format!("{OF_PACKAGE}/relationships/metadata/core-properties");
    relations(&[
        ("document".to_owned(), &document, "word/document.xml"),
        ("properties".to_owned(), &properties, "docProps/core.xml"),
    ])
}

fn of_document() -> io::Result<Vec<u8>> {
    let hanging = PARTS.iter().filter(|(_, _, kind)| !kind.is_empty());
    let kinds: Vec<(String, String, &str)> = hanging
        .map(|(path, _, kind)| {
            let beside = path.trim_start_matches("word/");
            (relation(path), format!("{RELATIONS}/{kind}"), beside)
        })
        .collect();
    let kinds = kinds.iter();
    let kinds: Vec<(String, &str, &str)> = kinds
        .map(|(id, kind, path)| (id.clone(), kind.as_str(), *path))
        .collect();
    relations(&kinds)
}

fn relations(relations: &[(String, &str, &str)]) -> io::Result<Vec<u8>> {
    let mut xml = Xml::document();
    let vocabulary = format!("{OF_PACKAGE}/relationships");
    xml.element("Relationships", &[("xmlns", &vocabulary)], |xml| {
        for (id, kind, target) in relations {
            xml.empty(
                "Relationship",
                &[("Id", id), ("Type", kind), ("Target", target)],
            )?;
        }
        Ok(())
    })?;
    Ok(xml.into_bytes())
}
