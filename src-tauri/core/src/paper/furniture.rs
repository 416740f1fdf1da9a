//! What stands at the head and the foot of every page.

use super::{
    Manuscript, Setup,
    block::Block,
    font::{Face, Fonts},
    item::{Item, Pen},
    page::Page,
    paginate::margins,
    sheet::Sheet,
    style::{Lie, MM, Margins, Style},
    tag::ARTIFACT,
    text::{Text, prepare},
    watermark::across,
};

const RULE: Pen = Pen::new(0.3, 0.5);

/// Adds head and foot to all pages; a cover has no head.
pub(crate) fn add(
    pages: &mut [Page],
    manuscript: &Manuscript,
    setup: Setup,
    style: &Style,
    sheets: &[Sheet],
    fonts: &mut Fonts,
) {
    let cover = matches!(manuscript.blocks.first(), Some(Block::Cover(_)));
    for (index, page) in pages.iter_mut().enumerate() {
        let margins = margins(setup, page.lie, index);
        let sheet = sheets.iter().find(|sheet| sheet.pages.contains(&index));
        let mut writer = Writer {
            fonts,
            manuscript,
            style,
            margins,
            page,
        };
        let edition = sheet.map_or(&manuscript.edition, |sheet| &sheet.edition);
        if writer.page.lie == Lie::Cards {
            writer.around_cards(edition);
            continue;
        }
        if writer.page.items.is_empty() && index > 0 {
            let middle = writer.page.height / 2.0;
            writer.text(
                Face::Regular,
                &manuscript.blank_page,
                middle,
                0.5,
                writer.width(),
            );
        }
        if index > 0 || !cover {
            writer.head();
        }
        writer.foot(edition);
    }
    if !manuscript.watermark.is_empty() {
        mark(pages, &manuscript.watermark, fonts);
    }
}

/// Puts the word across all pages, under all that is painted on them.
fn mark(pages: &mut [Page], word: &str, fonts: &mut Fonts) {
    for page in pages {
        let ground = across(word, (page.width, page.height), fonts);
        page.items.splice(0..0, ground);
    }
}

struct Writer<'a> {
    fonts: &'a mut Fonts,
    manuscript: &'a Manuscript,
    style: &'a Style,
    margins: Margins,
    page: &'a mut Page,
}

/// Room to write a number by hand.
const BLANK: &str = "____________________";

/// Characters that are tried on one line, at most.
const LONGEST: usize = 300;

/// Between two facts on one line.
const BETWEEN: &str = "\u{A0}· ";

/// Several facts as one line.
fn line<const N: usize>(facts: [&str; N]) -> String {
    let facts: Vec<&str> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    facts.join(BETWEEN)
}

impl Writer<'_> {
    /// Whose document it is, which, and the chapter.
    fn head(&mut self) {
        let y = self.margins.top - 6.0 * MM;
        let manuscript = self.manuscript;
        let width = self.width();
        let right = line([&manuscript.title, &self.page.mark.title, &manuscript.moment]);
        let organisation = &line([&manuscript.watermark, &manuscript.organisation]);
        // A page that tells of a moment is worth nothing without it.
        let share = if manuscript.moment.is_empty() {
            0.62
        } else {
            0.72
        };
        if manuscript.to_fill_in.is_empty() || self.page.mark.nth < 2 {
            self.text(
                Face::Bold,
                organisation,
                y - 4.0,
                0.0,
                width * (0.98 - share),
            );
            self.text(Face::Regular, &right, y - 4.0, 1.0, width * share);
        } else {
            let left = format!("{} {BLANK}", manuscript.to_fill_in);
            self.text(Face::Bold, &left, y - 4.0, 0.0, width * 0.4);
            let right = line([organisation, &right]);
            self.text(Face::Regular, &right, y - 4.0, 1.0, width * 0.58);
        }
        self.rule(y);
    }

    /// Since which state of the plan the sheet is as it is, which copy it belongs to, who may read it, and its
    /// page.
    fn foot(&mut self, edition: &str) {
        let lead = self.style.margin.lead;
        let top = self.page.height - self.margins.bottom + 5.0 * MM;
        let manuscript = self.manuscript;
        let width = self.width();
        self.rule(top);
        let y = top + lead * 0.95;
        let number = self.number();
        self.text(Face::Regular, edition, y, 0.0, width * 0.55);
        self.text(Face::Regular, &manuscript.copy, y, 1.0, width * 0.43);
        self.text(
            Face::Regular,
            &manuscript.confidentiality,
            y + lead,
            0.0,
            width * 0.87,
        );
        self.text(Face::Bold, &number, y + lead, 1.0, width * 0.12);
    }

    /// A line above a grid of cards and one below, out of the way of its crop marks.
    fn around_cards(&mut self, edition: &str) {
        let manuscript = self.manuscript;
        let (above, below) = (7.4 * MM, self.page.height - 5.4 * MM);
        let width = self.width();
        let left = line([&manuscript.organisation, &manuscript.confidentiality]);
        let right = line([&manuscript.title, &self.number()]);
        self.text(Face::Bold, &left, above, 0.0, width * 0.74);
        self.text(Face::Regular, &right, above, 1.0, width * 0.25);
        self.text(Face::Regular, edition, below, 0.0, width * 0.55);
        self.text(Face::Regular, &manuscript.copy, below, 1.0, width * 0.43);
    }

    /// The page's number, in its chapter or in the document.
    fn number(&self) -> String {
        let mark = &self.page.mark;
        let number = match mark.chapter.as_str() {
            "" => format!("{} {} / {}", self.manuscript.page_word, mark.nth, mark.of),
            _ => format!("{} / {}", mark.short(), mark.of),
        };
        number.trim_start().to_owned()
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
            &Text::from(
                text.chars()
                    .take(LONGEST)
                    .collect::<String>()
                    .replace('\n', " "),
            ),
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
