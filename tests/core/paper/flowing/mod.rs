//! A manuscript as Markdown and as a document of Word, read back by libraries that have no part in writing them.

mod hostile;
mod markdown;
mod same;
mod word;

use crate::paper::{sample, tool};
use crate::support::read_back::read_back;
use mallette_core::paper::{Block, Flowing, Manuscript, Numbering};
use serde_json::Value;

/// A manuscript of a moment of an exercise.
fn of_a_moment(blocks: Vec<Block>) -> Manuscript {
    Manuscript {
        moment: "état du 20 novembre 2026 à 19:00".into(),
        watermark: "EXERCICE".into(),
        numbering: Numbering::None,
        ..sample::manuscript(blocks)
    }
}

fn bytes(manuscript: &Manuscript, format: Flowing) -> Vec<u8> {
    let setup = sample::setup();
    let bytes = manuscript.flowing(format, setup.paper, setup.at).unwrap();
    let again = manuscript.flowing(format, setup.paper, setup.at).unwrap();
    assert!(bytes == again, "the same manuscript gives the same bytes");
    bytes
}

fn markdown_text(manuscript: &Manuscript) -> String {
    String::from_utf8(bytes(manuscript, Flowing::Markdown)).unwrap()
}

fn markdown(manuscript: &Manuscript) -> Value {
    read_back("md", &bytes(manuscript, Flowing::Markdown))
}

fn word(manuscript: &Manuscript, name: &str) -> Value {
    let bytes = bytes(manuscript, Flowing::Word);
    tool::keep(&format!("{name}.docx"), &bytes);
    read_back("docx", &bytes)
}

/// The texts of blocks of that kind, such as `["h1"]` or `["ul", "li", "p"]`.
fn texts(markdown: &Value, inside: &[&str]) -> Vec<String> {
    let blocks = markdown["blocks"].as_array().unwrap().iter();
    let there = blocks.filter(|block| block["in"] == serde_json::json!(inside));
    there
        .map(|block| block["text"].as_str().unwrap().to_owned())
        .collect()
}

/// The paragraphs of a document of Word that have this style.
fn styled(word: &Value, style: &str) -> Vec<String> {
    let parts = word["parts"].as_array().unwrap().iter();
    let there = parts.filter(|part| part["style"] == style);
    there
        .map(|part| part["text"].as_str().unwrap().to_owned())
        .collect()
}
