//! What stands at the head and the foot of every page.

use super::{
    Manuscript, Setup,
    flow::Heading,
    font::{Face, Fonts},
    item::{Item, Pen},
    page::{Page, margins},
    style::{Lie, MM, Margins, Style},
    tag::ARTIFACT,
    text::{Text, prepare},
};

const RULE: Pen = Pen::new(0.3, 0.5);

/// Adds head and foot to all pages; a cover has no head.
pub(crate) fn add(
    pages: &mut [Page],
    manuscript: &Manuscript,
    setup: Setup,
    style: &Style,
    headings: &[Heading],
    fonts: &mut Fonts,
    cover: bool,
) {
    let count = pages.len();
    let marks = chapter_marks(pages, headings);
    for (index, (page, mark)) in pages.iter_mut().zip(marks).enumerate() {
        let margins = margins(setup, page.lie, index);
        let mut pen = Writer {
            fonts,
            manuscript,
            style,
            margins,
            page,
        };
        let number = format!("{} {} / {count}", manuscript.page_word, index + 1);
        if pen.page.lie == Lie::Cards {
            pen.around_cards(number.trim_start());
            continue;
        }
        if index > 0 || !cover {
            pen.head();
        }
        pen.foot(&mark, number.trim_start());
    }
}

/// `IV-3 / 7`: the page's number within its numbered chapter, so that one chapter can be replaced in
/// a binder.
fn chapter_marks(pages: &[Page], headings: &[Heading]) -> Vec<String> {
    let chapter = |page: &Page| {
        page.chapter
            .filter(|heading| !headings[*heading].number.is_empty())
    };
    pages
        .iter()
        .enumerate()
        .map(|(index, page)| {
            let Some(heading) = chapter(page) else {
                return String::new();
            };
            let same = |other: &&Page| chapter(other) == Some(heading);
            let nth = pages[..=index].iter().filter(same).count();
            let of = pages.iter().filter(same).count();
            format!("{}-{nth} / {of}", headings[heading].number)
        })
        .collect()
}

struct Writer<'a> {
    fonts: &'a mut Fonts,
    manuscript: &'a Manuscript,
    style: &'a Style,
    margins: Margins,
    page: &'a mut Page,
}

impl Writer<'_> {
    fn head(&mut self) {
        let y = self.margins.top - 6.0 * MM;
        let manuscript = self.manuscript;
        let width = self.width();
        self.text(
            Face::Bold,
            &manuscript.organisation,
            y - 4.0,
            0.0,
            width * 0.48,
        );
        self.text(Face::Regular, &manuscript.title, y - 4.0, 1.0, width * 0.5);
        self.rule(y);
    }

    fn foot(&mut self, mark: &str, number: &str) {
        let line = self.style.margin.lead;
        let top = self.page.height - self.margins.bottom + 5.0 * MM;
        let manuscript = self.manuscript;
        let width = self.width();
        self.rule(top);
        let y = top + line * 0.95;
        self.text(Face::Regular, &manuscript.edition, y, 0.0, width * 0.6);
        self.text(
            Face::Regular,
            &manuscript.confidentiality,
            y + line,
            0.0,
            width * 0.82,
        );
        self.text(Face::Regular, number, y, 1.0, width * 0.25);
        self.text(Face::Bold, mark, y + line, 1.0, width * 0.16);
    }

    /// A line above a grid of cards and one below, out of the way of its crop marks.
    fn around_cards(&mut self, number: &str) {
        let manuscript = self.manuscript;
        let (above, below) = (7.4 * MM, self.page.height - 5.4 * MM);
        let width = self.width();
        self.text(
            Face::Bold,
            &manuscript.organisation,
            above,
            0.0,
            width * 0.48,
        );
        let title = format!("{} · {number}", manuscript.title);
        self.text(Face::Regular, &title, above, 1.0, width * 0.5);
        self.text(Face::Regular, &manuscript.edition, below, 0.0, width * 0.55);
        self.text(
            Face::Regular,
            &manuscript.confidentiality,
            below,
            1.0,
            width * 0.43,
        );
    }

    fn width(&self) -> f32 {
        self.page.width - self.margins.left - self.margins.right
    }

    fn rule(&mut self, y: f32) {
        let (left, right) = (self.margins.left, self.page.width - self.margins.right);
        self.page.items.push(Item::rule(left, y, right, y, RULE));
    }

    /// A line of text at the left (`side` 0) or the right (1) of the page, shortened when too long.
    fn text(&mut self, face: Face, text: &str, y: f32, side: f32, room: f32) {
        let size = self.style.margin.size;
        let language = self.manuscript.language;
        let mut text = prepare(
            &Text::from(text.replace('\n', " ")),
            language,
            self.fonts,
            |_| {},
        )
        .plain();
        while self.fonts.width(face, size, &text) > room && text.chars().count() > 2 {
            let kept = text.chars().count() - 2;
            text = text
                .chars()
                .take(kept)
                .collect::<String>()
                .trim_end()
                .to_owned()
                + "…";
        }
        if text.is_empty() {
            return;
        }
        let run = self.fonts.shape(face, &text);
        let width = run.width as f32 * size / 1000.0;
        let x = self.margins.left + (self.width() - width) * side;
        self.page.items.push(Item::Text {
            face,
            size,
            x,
            y,
            grey: 0.0,
            runs: vec![run],
            node: ARTIFACT,
        });
    }
}
