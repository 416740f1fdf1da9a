//! Every picture of the plan on a page of its own, with the text that says the same; and as SVG files.

use super::source::Source;
use crate::model::{Language, Plan, chapter::Section};
use crate::paper::{
    Block, Manuscript, Numbering, PaperError, Words,
    drawing::Drawing,
    picture::{self, Flowchart},
    words::PictureWords,
};

/// A picture this much wider than high has its page laid on its side.
const WIDE: f32 = 1.9;

/// A picture as a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// Its name, such as `links.svg`.
    pub file: String,
    /// The SVG.
    pub svg: String,
}

/// The pictures of the plan, each as an SVG file of its own.
///
/// # Errors
/// [`PaperError::Font`] when an embedded font is broken.
pub fn diagrams_svg(plan: &Plan, language: Language) -> Result<Vec<Drawn>, PaperError> {
    let drawn = pictures(plan, Words::of(language))?;
    Ok(drawn
        .into_iter()
        .map(|(words, drawing)| Drawn {
            file: format!("{}.svg", words.file),
            svg: drawing.to_svg(words.title),
        })
        .collect())
}

/// The pictures as a document.
pub(super) fn diagrams(source: &Source<'_>) -> Result<Manuscript, PaperError> {
    let words = &source.words.diagrams;
    let pictures = pictures(source.plan, source.words)?;
    let numbering = if pictures.is_empty() {
        Numbering::None
    } else {
        Numbering::Figures("D")
    };
    let mut blocks: Vec<Block> = pictures
        .into_iter()
        .flat_map(|(words, drawing)| page(words, drawing))
        .collect();
    if blocks.is_empty() {
        blocks = vec![
            Block::heading(1, words.title),
            Block::paragraph(words.no_pictures),
        ];
    }
    Ok(Manuscript {
        numbering,
        ..source.manuscript(words.title, blocks)
    })
}

fn page(words: &PictureWords, drawing: Drawing) -> Vec<Block> {
    let wide = drawing.width > drawing.height * WIDE;
    let told = Block::paragraph(drawing.alt.as_str());
    let blocks = vec![
        Block::heading(1, words.title),
        Block::Figure {
            drawing,
            caption: Some(words.caption.to_owned()),
        },
        told,
    ];
    if wide {
        vec![Block::Landscape(blocks)]
    } else {
        blocks
    }
}

/// What the plan has to draw, in the order of its chapters.
fn pictures(
    plan: &Plan,
    words: &'static Words,
) -> Result<Vec<(&'static PictureWords, Drawing)>, PaperError> {
    let names = &words.diagrams;
    let staged = |section: &Section| section.code.starts_with("stage_");
    let mut drawn = Vec::new();
    if !plan.links.is_empty() {
        drawn.push((&names.links, picture::links(plan, words)?));
    }
    if !plan.flows.is_empty() {
        drawn.push((&names.flows, picture::flows(plan, words)?));
    }
    if plan.sections.iter().any(staged) {
        drawn.push((&names.stages, picture::stages(plan, words)?));
    }
    for (chart, code) in Flowchart::ALL {
        if plan.sections.iter().any(|section| section.shows == code) {
            let name = match chart {
                Flowchart::Incident => &names.incident,
                Flowchart::Major => &names.major,
                Flowchart::Crisis => &names.crisis,
            };
            drawn.push((name, picture::flowchart(chart, words)?));
        }
    }
    if !plan.milestones.is_empty() {
        drawn.push((&names.chronogram, picture::chronogram(plan, words)?));
    }
    if !plan.recovery_phases.is_empty() {
        drawn.push((&names.recovery, picture::recovery(plan, words)?));
    }
    Ok(drawn)
}
