//! The lists of a document: dots, boxes, and numbers that begin anew with each list.

use std::io;

use super::xml::{MAIN, Xml};
use crate::paper::Marker;

/// Signs and how they follow each other, in the order of [`Marker`]; `%` stands for the number.
const KINDS: [(&str, &str); 3] = [("bullet", "•"), ("decimal", "%."), ("bullet", "☐")];
/// Lists of dots and of boxes, which do not count.
const DOTS: usize = 1;
const BOXES: usize = 2;
/// Word knows nine levels.
const LEVELS: usize = 9;

/// A list, and a level of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numbered {
    pub list: usize,
    pub level: usize,
}

/// The lists there are: the level of each that counts.
#[derive(Debug, Default)]
pub(super) struct Numberings {
    counted: Vec<usize>,
}

impl Numberings {
    /// A new list at so many levels below the text.
    pub fn list(&mut self, marker: Marker, depth: usize) -> Numbered {
        let level = depth.min(LEVELS - 1);
        let list = match marker {
            Marker::Bullet => DOTS,
            Marker::Box => BOXES,
            Marker::Number => {
                self.counted.push(level);
                BOXES + self.counted.len()
            }
        };
        Numbered { list, level }
    }

    pub fn xml(&self) -> io::Result<Vec<u8>> {
        let mut xml = Xml::document();
        xml.element("w:numbering", &[("xmlns:w", MAIN)], |xml| {
            for (id, (kind, sign)) in KINDS.iter().enumerate() {
                xml.element(
                    "w:abstractNum",
                    &[("w:abstractNumId", &id.to_string())],
                    |xml| {
                        xml.value("w:multiLevelType", "hybridMultilevel")?;
                        (0..LEVELS).try_for_each(|level| self::level(xml, level, kind, sign))
                    },
                )?;
            }
            list(xml, DOTS, 0, None)?;
            list(xml, BOXES, 2, None)?;
            for (nth, level) in self.counted.iter().enumerate() {
                list(xml, BOXES + 1 + nth, 1, Some(*level))?;
            }
            Ok(())
        })?;
        Ok(xml.into_bytes())
    }
}

fn level(xml: &mut Xml, level: usize, kind: &str, sign: &str) -> io::Result<()> {
    let sign = sign.replace('%', &format!("%{}", level + 1));
    let left = ((level + 1) * 360).to_string();
    xml.element("w:lvl", &[("w:ilvl", &level.to_string())], |xml| {
        xml.value("w:start", "1")?;
        xml.value("w:numFmt", kind)?;
        xml.value("w:lvlText", &sign)?;
        xml.value("w:lvlJc", "left")?;
        xml.element("w:pPr", &[], |xml| {
            xml.empty("w:ind", &[("w:left", &left), ("w:hanging", "360")])
        })
    })
}

/// A list of a kind; one that counts begins at 1 again.
fn list(xml: &mut Xml, id: usize, kind: usize, counted: Option<usize>) -> io::Result<()> {
    xml.element("w:num", &[("w:numId", &id.to_string())], |xml| {
        xml.value("w:abstractNumId", &kind.to_string())?;
        let Some(level) = counted else {
            return Ok(());
        };
        xml.element("w:lvlOverride", &[("w:ilvl", &level.to_string())], |xml| {
            xml.value("w:startOverride", "1")
        })
    })
}
