//! XML that is well formed however it is made.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// The vocabulary of Word, and that of relations between parts.
pub(super) const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
pub(super) const RELATIONS: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A part that is being written.
pub(super) struct Xml(Writer<Vec<u8>>);

pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Xml {
    /// An empty document.
    pub fn document() -> Xml {
        let mut writer = Writer::new(Vec::new());
        // Writing to memory cannot fail.
        let declaration = BytesDecl::new("1.0", Some("UTF-8"), Some("yes"));
        let _ = writer.write_event(Event::Decl(declaration));
        Xml(writer)
    }

    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_inner()
    }

    /// An element with what `inner` writes in it.
    pub fn element(
        &mut self,
        name: &str,
        attributes: Attributes<'_>,
        inner: impl FnOnce(&mut Xml) -> io::Result<()>,
    ) -> io::Result<()> {
        self.open(name, attributes)?;
        inner(self)?;
        self.close(name)
    }

    /// The beginning of an element; [`Xml::close`] must follow.
    pub fn open(&mut self, name: &str, attributes: Attributes<'_>) -> io::Result<()> {
        self.0.write_event(Event::Start(start(name, attributes)))
    }

    /// The end of the element that was opened last.
    pub fn close(&mut self, name: &str) -> io::Result<()> {
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element with nothing in it.
    pub fn empty(&mut self, name: &str, attributes: Attributes<'_>) -> io::Result<()> {
        self.0.write_event(Event::Empty(start(name, attributes)))
    }

    /// An element with a text in it.
    pub fn text(&mut self, name: &str, attributes: Attributes<'_>, text: &str) -> io::Result<()> {
        self.element(name, attributes, |xml| {
            xml.0.write_event(Event::Text(BytesText::new(text)))
        })
    }

    /// `<w:NAME w:val="VALUE"/>`, as most properties are written.
    pub fn value(&mut self, name: &str, value: &str) -> io::Result<()> {
        self.empty(name, &[("w:val", value)])
    }
}

fn start<'a>(name: &'a str, attributes: Attributes<'a>) -> BytesStart<'a> {
    BytesStart::new(name).with_attributes(attributes.iter().copied())
}
