//! What a document says it says in every format.

use crate::paper::incident::story::{Told, at_five_hours, crisis};
use crate::paper::{plan, tool};
use crate::support::read_back::read_back;
use mallette_core::model::Language;
use mallette_core::paper::{Document, Edition, Flowing, Options, manuscript};
use serde_json::{Value, json};

/// The words of a text, without the signs that one format writes and another draws.
fn words(texts: impl Iterator<Item = String>) -> Vec<String> {
    let text = texts.collect::<Vec<_>>().join("\n");
    let words = text.split_whitespace();
    let signs = ["☐", "•"];
    words
        .filter(|word| !signs.contains(word))
        .map(str::to_owned)
        .collect()
}

/// Without the line that says whose it is and of which moment, and the one that says from what it was made: they are the
/// head and the foot of the pages in Word.
fn markdown_words(read: &Value) -> Vec<String> {
    let mut blocks = read["blocks"].as_array().unwrap().clone();
    let end = blocks.iter().rposition(|block| block["kind"] == "hr");
    blocks.truncate(end.unwrap());
    let head = blocks.iter().position(|block| block["in"] == json!(["p"]));
    blocks.remove(head.unwrap());
    let texts = blocks.iter().map(|block| block["text"].as_str().unwrap());
    words(texts.map(str::to_owned))
}

fn word_words(read: &Value) -> Vec<String> {
    let parts = read["parts"].as_array().unwrap().iter();
    let texts = parts.flat_map(|part| match part["rows"].as_array() {
        Some(rows) => {
            let rows = rows.iter();
            rows.flat_map(|row| serde_json::from_value::<Vec<String>>(row.clone()).unwrap())
                .collect()
        }
        None => vec![part["text"].as_str().unwrap().to_owned()],
    });
    words(texts)
}

fn must_say_the_same(document: Document<'_>, now: Edition<'_>, options: &Options, name: &str) {
    let told = manuscript(document, now, options).unwrap();
    let file = |format| told.flowing(format, options.paper, options.at).unwrap();
    let (markdown, word) = (file(Flowing::Markdown), file(Flowing::Word));
    let name = format!(
        "flowing-{name}-{}-{}",
        document.code(),
        options.language.code()
    );
    tool::keep(&format!("{name}.md"), &markdown);
    tool::keep(&format!("{name}.docx"), &word);
    let one = markdown_words(&read_back("md", &markdown));
    let other = word_words(&read_back("docx", &word));
    assert!(other.len() > 50, "{other:?}");
    let differs = one.iter().zip(&other).position(|(one, other)| one != other);
    let around = |words: &[String], at: usize| words[at.saturating_sub(5)..at + 1].to_vec();
    let differs = differs.map(|at| (around(&one, at), around(&other, at)));
    assert_eq!(differs, None, "{name}");
    assert_eq!(one.len(), other.len(), "{name}");
}

#[test]
fn the_documents_of_an_incident_say_the_same_in_markdown_and_word() {
    let told = Told::of(&crisis(Language::Fr, true));
    for document in told.documents() {
        let options = at_five_hours(Language::Fr);
        must_say_the_same(document, Edition::from(&told.plan), &options, "crisis");
    }
    let told = Told::of(&crisis(Language::En, false));
    let options = at_five_hours(Language::En);
    let dossier = Document::Incident(told.case());
    must_say_the_same(dossier, Edition::from(&told.plan), &options, "crisis");
}

#[test]
fn the_documents_of_the_plan_say_the_same_in_markdown_and_word() {
    let options = plan::options(Language::Fr);
    let demonstration = plan::demonstration(Language::Fr);
    for document in [Document::Contacts, Document::Plan, Document::ActionCards] {
        must_say_the_same(document, Edition::from(&demonstration), &options, "plan");
    }
}
