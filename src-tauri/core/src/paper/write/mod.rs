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
    page::{Page, Pages},
    tag::NodeId,
    watch::{Nobody, Watcher},
};
use lopdf::{Document, Object, ObjectId, Stream, StringFormat};
use printpdf::{Op, PdfDocument, PdfPage, PdfSaveOptions, Pt, Rect};

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
        let mut contents = Vec::with_capacity(self.pages.len());
        for (part, pages) in self.pages.chunks(TOGETHER).enumerate() {
            let mut document = PdfDocument::new("");
            fonts.register(&mut document.resources);
            image::register(pages, &mut document.resources);
            for (place, page) in pages.iter().enumerate() {
                let index = part * TOGETHER + place;
                let operations = content::paint(
                    page,
                    index,
                    self.tree.nodes(),
                    &self.spots,
                    &fonts,
                    &mut painted,
                );
                document.pages.push(blank(page, operations));
                let share = (index + 1) as f32 / self.pages.len() as f32;
                watcher.done(LAYING_OUT + (1.0 - LAYING_OUT) * share);
                if watcher.gives_up() {
                    return Err(PaperError::GivenUp);
                }
            }
            contents.extend(streams(lopdf_of(&document))?);
        }
        let mut document = PdfDocument::new(&self.record.title);
        fonts.register(&mut document.resources);
        image::register(&self.pages, &mut document.resources);
        document.pages = self
            .pages
            .iter()
            .map(|page| blank(page, Vec::new()))
            .collect();
        // printpdf leaves out what no page shows: the first page shows every glyph, until it gets its content.
        if let Some(first) = document.pages.first_mut() {
            first.ops = fonts.all_glyphs();
        }
        finish::finish(
            lopdf_of(&document),
            contents,
            self,
            &painted,
            &fonts.texts(),
        )
    }
}

/// Pages turned into operators at a time: printpdf's operations take a hundred times the room of the text they
/// stand for.
const TOGETHER: usize = 24;

fn blank(page: &Page, operations: Vec<Op>) -> PdfPage {
    let sheet = Rect::from_wh(Pt(page.width), Pt(page.height));
    let mut blank = PdfPage::new(Pt(page.width).into(), Pt(page.height).into(), operations);
    blank.media_box = sheet.clone();
    blank.trim_box = sheet.clone();
    blank.crop_box = sheet;
    blank
}

fn lopdf_of(document: &PdfDocument) -> Document {
    printpdf::serialize::to_lopdf_doc(document, &PdfSaveOptions::default(), &mut Vec::new())
}

/// The content of each page, compressed.
fn streams(mut file: Document) -> Result<Vec<Stream>, PaperError> {
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let mut streams = Vec::with_capacity(pages.len());
    for page in pages {
        let content = file
            .get_dictionary(page)?
            .get(b"Contents")?
            .as_reference()?;
        let mut stream = file
            .objects
            .remove(&content)
            .and_then(|object| object.as_stream().ok().cloned())
            .ok_or(lopdf::Error::ObjectNotFound(content))?;
        save::compress(&mut stream)?;
        streams.push(stream);
    }
    Ok(streams)
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
