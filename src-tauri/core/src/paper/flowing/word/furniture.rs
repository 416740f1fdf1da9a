//! What stands at the head and the foot of every page, and how pages lie.

use std::io;

use super::super::part::Told;
use super::xml::{MAIN, Xml};
use super::{Lie, MARGIN, Sheet};
use crate::paper::text::Text;

/// Between two facts on one line.
const BETWEEN: &str = "\u{A0}· ";

fn facts<const N: usize>(facts: [&str; N]) -> String {
    let facts = facts.into_iter().filter(|fact| !fact.is_empty());
    facts.collect::<Vec<_>>().join(BETWEEN)
}

/// Whose document it is, which, and of which moment it tells.
pub(super) fn head(told: &Told, width: u32) -> io::Result<Vec<u8>> {
    let left = facts([&told.warning, &told.organisation]);
    let right = facts([&told.title, &told.moment]);
    around("w:hdr", "Header", &left, width, |xml| run(xml, &right))
}

/// From what it was made, who may read it, and the page.
pub(super) fn foot(told: &Told, width: u32) -> io::Result<Vec<u8>> {
    let left = facts([&told.edition, &told.confidentiality]);
    let page = match told.page_word.as_str() {
        "" => String::new(),
        word => format!("{word} "),
    };
    around("w:ftr", "Footer", &left, width, |xml| {
        run(xml, &page)?;
        field(xml, "PAGE")?;
        run(xml, " / ")?;
        field(xml, "NUMPAGES")
    })
}

fn around(
    name: &str,
    style: &str,
    left: &str,
    width: u32,
    right: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<Vec<u8>> {
    let mut xml = Xml::document();
    xml.element(name, &[("xmlns:w", MAIN)], |xml| {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.value("w:pStyle", style)?;
                xml.element("w:tabs", &[], |xml| {
                    let at = [("w:val", "right"), ("w:pos", &*width.to_string())];
                    xml.empty("w:tab", &at)
                })
            })?;
            run(xml, left)?;
            xml.element("w:r", &[], |xml| xml.empty("w:tab", &[]))?;
            right(xml)
        })
    })?;
    Ok(xml.into_bytes())
}

fn run(xml: &mut Xml, text: &str) -> io::Result<()> {
    super::body::runs(xml, &Text::from(text))
}

/// What Word counts itself.
fn field(xml: &mut Xml, what: &str) -> io::Result<()> {
    xml.element("w:fldSimple", &[("w:instr", what)], |xml| run(xml, "1"))
}

/// How the pages of a section lie, with their head and foot.
pub(super) fn section(xml: &mut Xml, lie: Lie, sheet: Sheet) -> io::Result<()> {
    let margin = MARGIN.to_string();
    let (width, height) = (sheet.width.to_string(), sheet.height.to_string());
    xml.element("w:sectPr", &[], |xml| {
        for (reference, part) in [
            ("w:headerReference", lie.header()),
            ("w:footerReference", lie.footer()),
        ] {
            let id = super::package::relation(part);
            xml.empty(reference, &[("w:type", "default"), ("r:id", &id)])?;
        }
        let mut size = vec![("w:w", width.as_str()), ("w:h", height.as_str())];
        if lie == Lie::OnItsSide {
            size.push(("w:orient", "landscape"));
        }
        xml.empty("w:pgSz", &size)?;
        let sides = ["w:top", "w:right", "w:bottom", "w:left"].map(|side| (side, margin.as_str()));
        let rest = [("w:header", "567"), ("w:footer", "567"), ("w:gutter", "0")];
        xml.empty("w:pgMar", &[&sides[..], &rest].concat())
    })
}
