//! Pages to PDF bytes. printpdf writes pages and fonts; what it cannot say is put into its objects
//! afterwards: structure, outline, links, metadata, output intent.

mod content;
mod finish;
mod fonts;
mod icc;
mod image;
mod links;
mod metadata;
mod outline;
mod save;
mod structure;

use super::{
    PaperError,
    bind::LAYING_OUT,
    page::Pages,
    tag::NodeId,
    watch::{Nobody, Watcher},
};
use lopdf::{Object, ObjectId, StringFormat};
use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt, Rect};

/// Which structure element a piece of a page's content belongs to.
#[derive(Clone, Copy, Debug)]
struct Mark {
    page: usize,
    /// Number of the piece within its page.
    id: i64,
}

/// A link on a page.
struct Annotation {
    page: usize,
    rect: [f32; 4],
    to: super::Target,
    node: NodeId,
    alt: String,
}

/// What painting the pages has found out for the structure tree.
#[derive(Default)]
struct Painted {
    /// For each element, the pieces of content that belong to it.
    marks: Vec<Vec<Mark>>,
    /// For each page, the element of each of its pieces.
    owners: Vec<Vec<NodeId>>,
    /// For each element that is a figure, its page and where it stands there.
    bounds: Vec<Option<(usize, [f32; 4])>>,
    links: Vec<Annotation>,
}

impl Pages {
    /// Writes the pages as a PDF file.
    ///
    /// # Errors
    /// [`PaperError::Write`] or [`PaperError::Font`] when the file cannot be put together, which no
    /// manuscript should bring about.
    pub fn pdf(&self) -> Result<Vec<u8>, PaperError> {
        self.pdf_watched(&Nobody)
    }

    /// As [`Pages::pdf`], followed by somebody.
    ///
    /// # Errors
    /// Those of [`Pages::pdf`], and [`PaperError::GivenUp`].
    pub fn pdf_watched(&self, watcher: &dyn Watcher) -> Result<Vec<u8>, PaperError> {
        let fonts = fonts::embed(&self.pages)?;
        let nodes = self.tree.nodes().len();
        let mut painted = Painted {
            marks: vec![Vec::new(); nodes],
            bounds: vec![None; nodes],
            ..Painted::default()
        };
        let mut document = PdfDocument::new(&self.record.title);
        for (index, page) in self.pages.iter().enumerate() {
            let operations = content::paint(
                page,
                index,
                self.tree.nodes(),
                &self.spots,
                &fonts,
                &mut painted,
            );
            let sheet = Rect::from_wh(Pt(page.width), Pt(page.height));
            let mut written =
                PdfPage::new(Pt(page.width).into(), Pt(page.height).into(), operations);
            written.media_box = sheet.clone();
            written.trim_box = sheet.clone();
            written.crop_box = sheet;
            document.pages.push(written);
            let share = (index + 1) as f32 / self.pages.len() as f32;
            watcher.done(LAYING_OUT + (1.0 - LAYING_OUT) * share);
            if watcher.gives_up() {
                return Err(PaperError::GivenUp);
            }
        }
        let texts = fonts.register(&mut document.resources);
        image::register(&self.pages, &mut document.resources);
        let file = printpdf::serialize::to_lopdf_doc(
            &document,
            &PdfSaveOptions::default(),
            &mut Vec::new(),
        );
        finish::finish(file, self, &painted, &texts)
    }
}

impl From<lopdf::Error> for PaperError {
    fn from(error: lopdf::Error) -> Self {
        PaperError::Write(error.to_string())
    }
}

/// A text string of PDF in UTF-16.
fn text_string(text: &str) -> Object {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

fn reference(id: ObjectId) -> Object {
    Object::Reference(id)
}
