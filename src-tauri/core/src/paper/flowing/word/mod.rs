//! A document of Word: Office Open XML (ECMA-376), with its own heading styles, so that its navigation and whoever
//! listens to it find their way.
//!
//! Written by hand: of the crates that write such files the one that is well kept, docx-rs, has no repeated head of a
//! table, no language and no title of the document; others bring two hundred crates or none of the recent years. What is
//! needed here is a few elements, which quick-xml keeps well formed.

mod body;
mod furniture;
mod numbering;
mod package;
mod table;
mod xml;

use std::io;

use super::part::{Part, Told};
use crate::model::Language;
use crate::paper::Paper;
use body::Body;
use chrono::{DateTime, SecondsFormat, Utc};
use numbering::Numberings;
use package::Package;
use xml::Xml;

/// Twentieths of a point: the unit of lengths.
const TWIPS: f32 = 20.0;
/// Around the text, 20 mm.
const MARGIN: u32 = 1134;

/// How the pages of a section lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lie {
    Upright,
    OnItsSide,
}

impl Lie {
    fn header(self) -> &'static str {
        match self {
            Lie::Upright => "word/header1.xml",
            Lie::OnItsSide => "word/header2.xml",
        }
    }

    fn footer(self) -> &'static str {
        match self {
            Lie::Upright => "word/footer1.xml",
            Lie::OnItsSide => "word/footer2.xml",
        }
    }
}

/// The sheet.
#[derive(Clone, Copy, Debug)]
struct Sheet {
    width: u32,
    height: u32,
}

impl Sheet {
    fn of(paper: Paper) -> Sheet {
        let (width, height) = paper.size();
        Sheet {
            width: (width * TWIPS).round() as u32,
            height: (height * TWIPS).round() as u32,
        }
    }

    fn lying(self, lie: Lie) -> Sheet {
        match lie {
            Lie::Upright => self,
            Lie::OnItsSide => Sheet {
                width: self.height,
                height: self.width,
            },
        }
    }

    /// The room for text between the margins.
    fn text_width(self) -> u32 {
        self.width - 2 * MARGIN
    }
}

/// The bytes of a `.docx` file.
pub(super) fn write(told: &Told, paper: Paper, at: DateTime<Utc>) -> io::Result<Vec<u8>> {
    let sheet = Sheet::of(paper);
    let mut numberings = Numberings::default();
    let document = document(told, sheet, &mut numberings)?;
    let mut package = Package::begin()?;
    package.part("word/document.xml", &document)?;
    package.part("word/styles.xml", &styles(told))?;
    package.part("word/settings.xml", &settings(told))?;
    package.part("word/numbering.xml", &numberings.xml()?)?;
    for lie in [Lie::Upright, Lie::OnItsSide] {
        let width = sheet.lying(lie).text_width();
        package.part(lie.header(), &furniture::head(told, width)?)?;
        package.part(lie.footer(), &furniture::foot(told, width)?)?;
    }
    package.part("docProps/core.xml", &properties(told, at)?)?;
    package.finish()
}

fn document(told: &Told, sheet: Sheet, numberings: &mut Numberings) -> io::Result<Vec<u8>> {
    let mut xml = Xml::document();
    xml.element(
        "w:document",
        &[("xmlns:w", xml::MAIN), ("xmlns:r", xml::RELATIONS)],
        |xml| {
            xml.element("w:body", &[], |xml| {
                let mut body = Body {
                    xml,
                    numberings,
                    width: 0,
                };
                let sections = sections(&told.parts);
                let last = sections.len().saturating_sub(1);
                for (nth, (lie, parts)) in sections.iter().enumerate() {
                    let lying = sheet.lying(*lie);
                    body.width = lying.text_width();
                    if nth == 0 {
                        body.opening(told)?;
                    }
                    body.all(parts.iter().copied(), Default::default())?;
                    if nth < last {
                        body.end_of_section(*lie, lying)?;
                    } else {
                        furniture::section(body.xml, *lie, lying)?;
                    }
                }
                Ok(())
            })
        },
    )?;
    Ok(xml.into_bytes())
}

/// What lies upright and what on its side, in turn; at least one section.
fn sections(parts: &[Part]) -> Vec<(Lie, Vec<&Part>)> {
    let mut sections: Vec<(Lie, Vec<&Part>)> = Vec::new();
    for part in parts {
        let (lie, inner): (Lie, Vec<&Part>) = match part {
            Part::Wide(inner) => (Lie::OnItsSide, inner.iter().collect()),
            part => (Lie::Upright, vec![part]),
        };
        match sections.last_mut() {
            Some((before, section)) if *before == lie => section.extend(inner),
            _ => sections.push((lie, inner)),
        }
    }
    if sections.is_empty() {
        sections.push((Lie::Upright, Vec::new()));
    }
    sections
}

/// Styles and settings are the same in every document but for its language.
fn styles(told: &Told) -> Vec<u8> {
    in_language(include_str!("styles.xml"), told)
}

fn settings(told: &Told) -> Vec<u8> {
    in_language(include_str!("settings.xml"), told)
}

fn in_language(xml: &str, told: &Told) -> Vec<u8> {
    let tag = match told.language {
        Language::Fr => "fr-FR",
        Language::En => "en-GB",
    };
    xml.replace("LANGUAGE", tag).into_bytes()
}

/// Title, author, language and dates of the file.
fn properties(told: &Told, at: DateTime<Utc>) -> io::Result<Vec<u8>> {
    let at = at.to_rfc3339_opts(SecondsFormat::Secs, true);
    let names = [
        (
            "xmlns:cp",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        ),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    let mut xml = Xml::document();
    xml.element("cp:coreProperties", &names, |xml| {
        let kind = [("xsi:type", "dcterms:W3CDTF")];
        xml.text("dc:title", &[], &told.title)?;
        xml.text("dc:creator", &[], &told.organisation)?;
        xml.text("dc:language", &[], told.language.code())?;
        xml.text("dcterms:created", &kind, &at)?;
        xml.text("dcterms:modified", &kind, &at)
    })?;
    Ok(xml.into_bytes())
}
