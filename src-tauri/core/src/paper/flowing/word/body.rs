//! What stands on the pages.

use std::io;

use super::super::part::{Part, Told};
use super::numbering::{Numbered, Numberings};
use super::xml::{Attributes, Xml};
use super::{Lie, Sheet, furniture, table};
use crate::paper::{Marker, text::Text};

/// Writes parts one below the other.
pub(super) struct Body<'a> {
    pub xml: &'a mut Xml,
    pub numberings: &'a mut Numberings,
    /// The room there is, in twips.
    pub width: u32,
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Set<'a> {
    /// Its style; empty for that of the text.
    pub style: &'a str,
    /// Its sign, if it begins an item of a list.
    pub numbered: Option<Numbered>,
    /// How deep it stands in lists: what follows in an item is indented as its beginning.
    pub depth: usize,
    /// Stays on the page of what follows.
    pub keep: bool,
}

impl Body<'_> {
    /// What is said before all else: that it is an exercise, what it is.
    pub fn opening(&mut self, told: &Told) -> io::Result<()> {
        if !told.warning.is_empty() {
            self.styled("Warning", &told.warning)?;
        }
        if !told.is_titled() {
            self.styled("Title", &told.title)?;
        }
        Ok(())
    }

    pub fn all<'p>(
        &mut self,
        parts: impl IntoIterator<Item = &'p Part>,
        set: Set<'_>,
    ) -> io::Result<()> {
        let mut after_note = false;
        for part in parts {
            let note = matches!(part, Part::Note(..));
            if note && after_note {
                // Two notes that touch would be one.
                self.end_of_part()?;
            }
            after_note = note;
            self.part(part, set)?;
        }
        Ok(())
    }

    /// A paragraph that says nothing and takes little room, between what would be taken for one.
    pub fn end_of_part(&mut self) -> io::Result<()> {
        self.styled("End", "")
    }

    /// An element with what `inner` writes in it.
    pub fn element(
        &mut self,
        name: &str,
        attributes: Attributes<'_>,
        inner: impl FnOnce(&mut Self) -> io::Result<()>,
    ) -> io::Result<()> {
        self.xml.open(name, attributes)?;
        inner(self)?;
        self.xml.close(name)
    }

    pub fn part(&mut self, part: &Part, set: Set<'_>) -> io::Result<()> {
        match part {
            Part::Heading(level, text) => self.styled(&format!("Heading{level}"), text),
            Part::Paragraph(text) => self.paragraph(text, set),
            Part::Small(text) => self.paragraph(
                text,
                Set {
                    style: "SmallText",
                    ..set
                },
            ),
            Part::List(marker, items) => self.list(*marker, items, set),
            Part::Named(name, said) => self.named(name, said, set),
            Part::Note(title, said) => {
                let note = Set {
                    style: "Note",
                    ..set
                };
                self.paragraph(&Text::bold(title), Set { keep: true, ..note })?;
                self.all(said, note)
            }
            Part::Table(grid) => table::write(self, grid),
            Part::Wide(inner) => self.all(inner, set),
            Part::Break => self.page_break(),
        }
    }

    fn styled(&mut self, style: &str, text: &str) -> io::Result<()> {
        let set = Set {
            style,
            ..Set::default()
        };
        self.paragraph(&text.into(), set)
    }

    /// The name before the first paragraph of what it is.
    fn named(&mut self, name: &str, said: &[Part], set: Set<'_>) -> io::Result<()> {
        let name = Text::bold(name);
        match said.split_first() {
            Some((Part::Paragraph(first), rest)) => {
                self.paragraph(&name.then(" ").then(first.clone()), set)?;
                self.all(rest, set)
            }
            _ => {
                self.paragraph(&name, set)?;
                self.all(said, set)
            }
        }
    }

    fn list(&mut self, marker: Marker, items: &[Vec<Part>], set: Set<'_>) -> io::Result<()> {
        let numbered = self.numberings.list(marker, set.depth);
        for item in items {
            let inside = Set {
                numbered: None,
                depth: set.depth + 1,
                ..set
            };
            let first = Set {
                numbered: Some(numbered),
                ..inside
            };
            match item.split_first() {
                Some((begin @ (Part::Paragraph(_) | Part::Small(_) | Part::Named(..)), rest)) => {
                    self.part(begin, first)?;
                    self.all(rest, inside)?;
                }
                _ => {
                    self.paragraph(&Text::default(), first)?;
                    self.all(item, inside)?;
                }
            }
        }
        Ok(())
    }

    /// A paragraph; its line breaks are kept.
    pub fn paragraph(&mut self, text: &Text, set: Set<'_>) -> io::Result<()> {
        self.xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| properties(xml, set))?;
            runs(xml, text)
        })
    }

    fn page_break(&mut self) -> io::Result<()> {
        self.xml.element("w:p", &[], |xml| {
            xml.element("w:r", &[], |xml| xml.empty("w:br", &[("w:type", "page")]))
        })
    }

    /// The paragraph that ends a section: it takes no room.
    pub fn end_of_section(&mut self, lie: Lie, sheet: Sheet) -> io::Result<()> {
        self.xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.value("w:pStyle", "End")?;
                furniture::section(xml, lie, sheet)
            })
        })
    }
}

/// How far an item of a list is indented, level by level, in twips; its sign stands before it.
const INDENT: usize = 360;
const HANGING: &str = "360";
/// How far a note is.
const NOTE: usize = 240;

fn properties(xml: &mut Xml, set: Set<'_>) -> io::Result<()> {
    let style = match set.style {
        "" if set.depth > 0 => "ListParagraph",
        style => style,
    };
    if !style.is_empty() {
        xml.value("w:pStyle", style)?;
    }
    if set.keep {
        xml.empty("w:keepNext", &[])?;
    }
    if let Some(Numbered { list, level }) = set.numbered {
        xml.element("w:numPr", &[], |xml| {
            xml.value("w:ilvl", &level.to_string())?;
            xml.value("w:numId", &list.to_string())
        })?;
    }
    if set.depth > 0 {
        let before = if style == "Note" { NOTE } else { 0 };
        let left = (before + set.depth * INDENT).to_string();
        let mut indent = vec![("w:left", left.as_str())];
        if set.numbered.is_some() {
            indent.push(("w:hanging", HANGING));
        }
        xml.empty("w:ind", &indent)?;
    }
    Ok(())
}

/// The text, set as it is: bold, in italics, line by line.
pub(super) fn runs(xml: &mut Xml, text: &Text) -> io::Result<()> {
    for span in text.0.iter().filter(|span| !span.text.is_empty()) {
        xml.element("w:r", &[], |xml| {
            if span.bold || span.italic {
                xml.element("w:rPr", &[], |xml| {
                    if span.bold {
                        xml.empty("w:b", &[])
                    } else {
                        xml.empty("w:i", &[])
                    }
                })?;
            }
            for (nth, line) in span.text.split('\n').enumerate() {
                if nth > 0 {
                    xml.empty("w:br", &[])?;
                }
                if !line.is_empty() {
                    xml.text("w:t", &[("xml:space", "preserve")], line)?;
                }
            }
            Ok(())
        })?;
    }
    Ok(())
}
