//! Drawings as SVG files of their own, for a wall, a web page or another document: no style sheet, no script,
//! greys that any program draws, and the words that say what is seen.

use super::drawing::{Anchor, DASH, Drawing, Point, Shape, Stroke, Tone, heads};
use std::fmt::Write;

impl Drawing {
    /// The picture as an SVG file with a title. The same drawing gives the same bytes.
    pub fn to_svg(&self, title: &str) -> String {
        let (w, h) = (short(self.width), short(self.height));
        let mut svg = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}pt\" height=\"{h}pt\" \
             role=\"img\" aria-labelledby=\"title desc\" \
             font-family=\"'Source Sans 3', 'Source Sans Pro', 'Noto Sans', Arial, sans-serif\">\n\
             <title id=\"title\">{}</title>\n<desc id=\"desc\">{}</desc>\n\
             <rect width=\"{w}\" height=\"{h}\" fill=\"#ffffff\"/>\n",
            escape(title),
            escape(&self.alt)
        );
        for element in self.shapes.iter().flat_map(elements) {
            svg.push_str(&element);
            svg.push('\n');
        }
        svg.push_str("</svg>\n");
        svg
    }
}

/// The elements of a shape: one, and its arrow heads.
fn elements(shape: &Shape) -> Vec<String> {
    match shape {
        Shape::Rect {
            x,
            y,
            width,
            height,
            radius,
            fill,
            stroke,
        } => vec![format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"{}/>",
            short(*x),
            short(*y),
            short(*width),
            short(*height),
            short(*radius),
            paint(*fill, *stroke)
        )],
        Shape::Line {
            points,
            stroke,
            tail,
            head,
        } => {
            let line = format!(
                "<polyline points=\"{}\"{}/>",
                list(points),
                paint(None, Some(*stroke))
            );
            let heads = heads(points, stroke.width, *tail, *head).into_iter();
            let heads = heads.map(|corners| polygon(&corners, Some(stroke.tone), None));
            std::iter::once(line).chain(heads).collect()
        }
        Shape::Circle {
            x,
            y,
            radius,
            fill,
            stroke,
        } => vec![format!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>",
            short(*x),
            short(*y),
            short(*radius),
            paint(*fill, *stroke)
        )],
        Shape::Polygon {
            points,
            fill,
            stroke,
        } => vec![polygon(points, *fill, *stroke)],
        Shape::Image {
            x,
            y,
            width,
            height,
            image,
        } => vec![format!(
            "<image x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" href=\"{}\"/>",
            short(*x),
            short(*y),
            short(*width),
            short(*height),
            image.data_url()
        )],
        Shape::Text {
            x,
            y,
            text,
            size,
            bold,
            anchor,
            tone,
        } => vec![format!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" font-weight=\"{}\" text-anchor=\"{}\" fill=\"{}\">{}</text>",
            short(*x),
            short(*y),
            short(*size),
            if *bold { 700 } else { 400 },
            match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            },
            colour(*tone),
            escape(text)
        )],
    }
}

fn polygon(points: &[Point], fill: Option<Tone>, stroke: Option<Stroke>) -> String {
    format!(
        "<polygon points=\"{}\"{}/>",
        list(points),
        paint(fill, stroke)
    )
}

/// Two decimals are less than an eye can see.
fn short(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

fn list(points: &[Point]) -> String {
    let pairs: Vec<String> = points
        .iter()
        .map(|point| format!("{},{}", short(point.x), short(point.y)))
        .collect();
    pairs.join(" ")
}

fn colour(tone: Tone) -> String {
    let level = (tone.grey() * 255.0).round() as u8;
    format!("#{level:02x}{level:02x}{level:02x}")
}

fn paint(fill: Option<Tone>, stroke: Option<Stroke>) -> String {
    let mut paint = format!(" fill=\"{}\"", fill.map_or("none".to_owned(), colour));
    if let Some(stroke) = stroke {
        let (tone, width) = (colour(stroke.tone), short(stroke.width));
        // Writing to a string cannot fail.
        let _ = write!(paint, " stroke=\"{tone}\" stroke-width=\"{width}\"");
        if stroke.dashed {
            let _ = write!(paint, " stroke-dasharray=\"{} {}\"", DASH[0], DASH[1]);
        }
    }
    paint
}

/// Text as XML: what people typed is never markup, and what XML cannot hold is left out.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' => escaped.push(c),
            '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => {}
            c => escaped.push(c),
        }
    }
    escaped
}
