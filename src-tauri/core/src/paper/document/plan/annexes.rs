//! Contacts and linked documents (CT1, CT2, PL9, DO1).

use crate::model::document::Document;
use crate::paper::{
    Block, Cell, Text,
    document::{contacts, prose::prose, source::Source, tables::table},
};

pub(super) fn annexes(source: &Source<'_>) -> Vec<Block> {
    let words = source.words;
    let mut blocks = vec![
        Block::heading(2, words.internal_contacts),
        Block::paragraph(words.directory_use),
    ];
    blocks.extend(contacts::internal(source));
    blocks.push(Block::heading(2, words.external_contacts));
    blocks.extend(contacts::external(source));
    if !source.plan.documents.is_empty() {
        let rows = source
            .plan
            .documents
            .iter()
            .map(|document| row(document, source));
        blocks.push(Block::heading(2, words.linked_documents));
        blocks.push(table(
            [
                (words.document, 2.6),
                (words.version, 0.7),
                (words.owner, 1.1),
                (words.review_on, 1.0),
                (words.copy, 1.3),
            ],
            rows,
        ));
    }
    blocks
}

/// A document; without an offline copy it is a gap (DO2).
fn row(document: &Document, source: &Source<'_>) -> [Cell; 5] {
    let words = source.words;
    let mut name = vec![Block::paragraph(Text::bold(&document.title))];
    for line in [&document.reference, &document.link] {
        if !line.is_empty() {
            name.push(Block::Small(line.as_str().into()));
        }
    }
    name.extend(prose(&document.notes));
    let copy = if document.has_copy() {
        let mut blocks = vec![Block::paragraph(document.copy_name.as_str())];
        blocks.extend(
            document
                .copied_at
                .map(|at| Block::Small(source.day(at).into())),
        );
        Cell::of(blocks)
    } else {
        Cell::gap(words.no_copy)
    };
    let review = match document.review_on {
        Some(day) => Cell::from(source.date(day)),
        None => Cell::gap(words.missing),
    };
    let owner = if document.owner.is_empty() {
        Cell::gap(words.missing)
    } else {
        Cell::from(document.owner.as_str())
    };
    [
        Cell::of(name),
        Cell::from(document.version.as_str()),
        owner,
        review,
        copy,
    ]
}
