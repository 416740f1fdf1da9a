//! Messages written in advance (CO1).

use crate::paper::{
    Block, Field,
    document::{prose::prose, source::Source},
};

pub(super) fn templates(source: &Source<'_>) -> Vec<Block> {
    let words = source.words;
    let mut blocks = Vec::new();
    for template in &source.plan.templates {
        blocks.push(Block::heading(3, &template.moment));
        let fields = vec![
            Field::new(
                words.audience,
                source.plan.term("audience", &template.audience),
            ),
            Field::new(
                words.channel,
                source.plan.term("channel", &template.channel),
            ),
        ];
        blocks.push(Block::Form { columns: 2, fields });
        let title = if template.subject.is_empty() {
            words.text.to_owned()
        } else {
            format!("{}{}{}", words.subject, words.colon, template.subject)
        };
        blocks.push(Block::Note {
            title,
            blocks: prose(&template.body),
        });
    }
    blocks
}
