//! The six stages of an incident as a row of boxes (IN6).

use super::pen::{Letters, Pen};
use crate::model::Plan;
use crate::paper::{
    PaperError, Words,
    drawing::{Anchor, Drawing, Shape, Stroke, Tone, point},
};

const WIDTH: f32 = 510.0;
const SPACE: f32 = 13.0;
const NUMBER: Letters = Letters::new(13.0, Anchor::Middle).bold();
const NAME: Letters = Letters::new(9.0, Anchor::Middle);

/// The stages of the plan: the sections whose code begins with `stage_`, in their order.
///
/// # Errors
/// [`PaperError::Font`] when an embedded font is broken.
pub fn stages(plan: &Plan, words: &Words) -> Result<Drawing, PaperError> {
    let names: Vec<&str> = plan
        .sections
        .iter()
        .filter(|section| section.code.starts_with("stage_"))
        // The title may begin with the number of the stage, which is drawn already.
        .map(|section| {
            section
                .title
                .split_once(':')
                .map_or(section.title.as_str(), |(_, name)| name.trim())
        })
        .collect();
    let mut pen = Pen::new()?;
    let count = names.len().max(1) as f32;
    let width = (WIDTH - SPACE * (count - 1.0) - 2.0) / count;
    let lines: Vec<Vec<String>> = names
        .iter()
        .map(|name| pen.lines(name, width - 6.0, NAME))
        .collect();
    let most = lines.iter().map(Vec::len).max().unwrap_or(1) as f32;
    let height = 24.0 + most * NAME.lead() + 6.0;
    for (i, lines) in lines.iter().enumerate() {
        let x = 1.0 + i as f32 * (width + SPACE);
        let border = Some(Stroke::new(Tone::Ink, 1.0));
        pen.rect(
            point(x, 1.0),
            (width, height),
            5.0,
            Some(Tone::Wash),
            border,
        );
        pen.text(x + width / 2.0, 17.0, (i + 1).to_string(), NUMBER);
        pen.column(x + width / 2.0, 31.0, lines, NAME);
        if i > 0 {
            let points = vec![point(x - SPACE, height / 2.0), point(x, height / 2.0)];
            pen.add(Shape::Line {
                points,
                stroke: Stroke::new(Tone::Ink, 1.1),
                tail: false,
                head: true,
            });
        }
    }
    let told: Vec<String> = names
        .iter()
        .enumerate()
        .map(|(i, name)| format!("{} {name}", i + 1))
        .collect();
    Ok(pen.finish(
        WIDTH,
        height + 2.0,
        format!("{} {}.", words.stages_alt, told.join(" → ")),
    ))
}
