//! The style sheet. Every size follows from one number, the size of the body text.

use super::font::Face;

/// Points in a millimetre.
pub const MM: f32 = 72.0 / 25.4;

/// The sheet of paper a document is laid out for.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// 210 x 297 mm.
    #[default]
    A4,
    /// 8.5 x 11 inches.
    Letter,
}

impl Paper {
    /// Width and height in points, upright.
    pub fn size(self) -> (f32, f32) {
        match self {
            Paper::A4 => (210.0 * MM, 297.0 * MM),
            Paper::Letter => (612.0, 792.0),
        }
    }
}

/// How a piece of text is set: the face, its size and the distance between baselines, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextStyle {
    /// The face of text that is neither bold nor italic of itself.
    pub face: Face,
    /// Size in points.
    pub size: f32,
    /// Distance between two baselines in points.
    pub lead: f32,
}

impl TextStyle {
    const fn new(face: Face, size: f32, lead: f32) -> Self {
        Self { face, size, lead }
    }

    /// Where the baseline lies below the top of a line of this style.
    pub fn baseline(self) -> f32 {
        self.lead * 0.5 + self.size * 0.33
    }
}

/// All measures of a printed document, in points.
#[derive(Clone, Debug)]
pub struct Style {
    /// Running text.
    pub body: TextStyle,
    /// Text in the cells of a table.
    pub cell: TextStyle,
    /// Column titles, captions and field labels.
    pub label: TextStyle,
    /// Headings of level 1, 2 and 3.
    pub headings: [TextStyle; 3],
    /// The title on a cover.
    pub display: TextStyle,
    /// A number somebody dials from the sheet: never under 12 pt.
    pub number: TextStyle,
    /// Header and footer of a page.
    pub margin: TextStyle,
    /// Space between two paragraphs.
    pub gap: f32,
    /// Indent of a list.
    pub indent: f32,
    /// Space between a cell's border and its text: sides, top and bottom.
    pub pad: (f32, f32),
    /// Distance between two ruled lines to write on by hand.
    pub ruling: f32,
}

impl Style {
    /// The style sheet of the ordinary edition (10 pt) or of the large one (16 pt).
    pub fn new(large: bool) -> Self {
        Self::of(if large { 16.0 } else { 10.0 })
    }

    fn of(body: f32) -> Self {
        let heading = |size: f32| TextStyle::new(Face::Bold, size, size * 1.22);
        Self {
            body: TextStyle::new(Face::Regular, body, body * 1.34),
            cell: TextStyle::new(Face::Regular, body, body * 1.24),
            label: TextStyle::new(Face::Bold, body * 0.9, body * 1.16),
            headings: [
                heading(body + 10.0),
                heading(body + 3.5),
                heading(body + 1.0),
            ],
            display: heading(body + 20.0),
            number: TextStyle::new(Face::Bold, body.max(9.5) + 3.0, body * 1.56),
            margin: TextStyle::new(Face::Regular, body * 0.3 + 5.2, body * 0.3 + 7.5),
            gap: body * 0.55,
            indent: body * 1.5,
            pad: (body * 0.4, body * 0.26),
            ruling: 8.0 * MM,
        }
    }
}

/// How a page lies, and what it is for: its margins follow from it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lie {
    /// Upright.
    #[default]
    Upright,
    /// On its side.
    Sideways,
    /// Upright, nearly all of it for a grid of cards.
    Cards,
}

/// The margins of one page in points; the bound side has room for punched holes.
#[derive(Clone, Copy, Debug)]
pub struct Margins {
    /// Above the text.
    pub top: f32,
    /// Below the text.
    pub bottom: f32,
    /// On the left.
    pub left: f32,
    /// On the right.
    pub right: f32,
}

impl Margins {
    const OUTER: f32 = 14.0 * MM;
    const HOLES: f32 = 23.0 * MM;
    const HEAD: f32 = 20.0 * MM;
    const FOOT: f32 = 18.0 * MM;
    const CARDS: f32 = 13.5 * MM;

    /// Margins of a page. Holes are punched in the long edge: the left one of an upright page, the
    /// upper one of a page that lies on its side; `mirrored` for the back of a sheet.
    pub fn of(lie: Lie, mirrored: bool) -> Self {
        // Cards are cut out, not punched, and lie in the middle of their sheet.
        if lie == Lie::Cards {
            return Self {
                top: Self::CARDS,
                bottom: Self::CARDS,
                left: Self::OUTER,
                right: Self::OUTER,
            };
        }
        let bound = Self::HOLES - Self::OUTER;
        let mut margins = Self {
            top: Self::HEAD,
            bottom: Self::FOOT,
            left: Self::OUTER,
            right: Self::OUTER,
        };
        let side = match (lie == Lie::Sideways, mirrored) {
            (false, false) => &mut margins.left,
            (false, true) => &mut margins.right,
            (true, false) => &mut margins.top,
            (true, true) => &mut margins.bottom,
        };
        *side += bound;
        margins
    }
}
