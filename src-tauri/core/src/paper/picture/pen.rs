//! Draws boxes, lines and text that fits.

use crate::paper::{
    PaperError,
    drawing::{Anchor, Drawing, Point, Shape, Stroke, Tone},
    font::{Face, Fonts},
};

/// A drawing in the making.
pub(super) struct Pen {
    fonts: Fonts,
    shapes: Vec<Shape>,
}

/// How a text is set in a picture.
#[derive(Clone, Copy)]
pub(super) struct Letters {
    pub size: f32,
    pub bold: bool,
    pub anchor: Anchor,
    pub tone: Tone,
}

impl Letters {
    pub const fn new(size: f32, anchor: Anchor) -> Self {
        Self {
            size,
            bold: false,
            anchor,
            tone: Tone::Ink,
        }
    }

    pub const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub const fn muted(self) -> Self {
        Self {
            tone: Tone::Muted,
            ..self
        }
    }

    /// Distance between two baselines.
    pub fn lead(self) -> f32 {
        self.size * 1.2
    }
}

impl Pen {
    pub fn new() -> Result<Self, PaperError> {
        Ok(Self {
            fonts: Fonts::embedded()?,
            shapes: Vec::new(),
        })
    }

    pub fn add(&mut self, shape: Shape) {
        self.shapes.push(shape);
    }

    pub fn text(&mut self, x: f32, y: f32, text: impl Into<String>, letters: Letters) {
        let Letters {
            size,
            bold,
            anchor,
            tone,
        } = letters;
        self.add(Shape::Text {
            x,
            y,
            text: text.into(),
            size,
            bold,
            anchor,
            tone,
        });
    }

    pub fn rect(
        &mut self,
        corner: Point,
        size: (f32, f32),
        radius: f32,
        fill: Option<Tone>,
        stroke: Option<Stroke>,
    ) {
        let Point { x, y } = corner;
        self.add(Shape::Rect {
            x,
            y,
            width: size.0,
            height: size.1,
            radius,
            fill,
            stroke,
        });
    }

    pub fn line(&mut self, points: Vec<Point>, stroke: Stroke) {
        self.add(Shape::Line {
            points,
            stroke,
            tail: false,
            head: false,
        });
    }

    pub fn width(&mut self, text: &str, letters: Letters) -> f32 {
        let face = if letters.bold {
            Face::Bold
        } else {
            Face::Regular
        };
        self.fonts.width(face, letters.size, text)
    }

    /// The text in lines no wider than `width`; a word wider than that has its line alone.
    pub fn lines(&mut self, text: &str, width: f32, letters: Letters) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            let longer = lines.last().map(|line| format!("{line} {word}"));
            match longer {
                Some(longer) if self.width(&longer, letters) <= width => {
                    if let Some(last) = lines.last_mut() {
                        *last = longer;
                    }
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// Lines of text one below the other, the first with its baseline at `y`.
    pub fn column(&mut self, x: f32, y: f32, lines: &[String], letters: Letters) {
        let mut y = y;
        for line in lines {
            self.text(x, y, line.as_str(), letters);
            y += letters.lead();
        }
    }

    pub fn finish(self, width: f32, height: f32, alt: String) -> Drawing {
        Drawing {
            width,
            height,
            alt,
            shapes: self.shapes,
            ..Drawing::default()
        }
    }
}
