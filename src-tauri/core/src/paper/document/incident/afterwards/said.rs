//! What is answered to a question: by a person, by the incident as long as nobody did, or by nobody.

use super::Told;
use crate::paper::{
    Block, Field, Text,
    document::{incident::typed, prose::prose},
};
use crate::review::{Expects, QuestionView};

/// An answer as it is printed.
pub(super) struct Said {
    /// Codes that are ticked.
    pub ticked: Vec<String>,
    /// Their words.
    pub choices: Vec<String>,
    /// What is said in words.
    pub text: String,
    /// The question does not apply.
    pub not_applicable: bool,
    /// The incident tells it, and nobody confirmed it.
    pub suggested: bool,
}

impl Said {
    pub fn of(question: &QuestionView) -> Said {
        let said = question.said();
        let ticked: Vec<String> = said.choice.split_whitespace().map(str::to_owned).collect();
        let known = match &question.expects {
            Expects::Choice { choices, .. } => choices.as_slice(),
            _ => &[],
        };
        let words = |code: &String| {
            let found = known.iter().find(|choice| &choice.code == code);
            found.map_or_else(|| code.clone(), |choice| choice.label.clone())
        };
        Said {
            choices: ticked.iter().map(words).collect(),
            ticked,
            text: said.text.trim().to_owned(),
            not_applicable: question.answer.not_applicable,
            suggested: !question.answer.is_given() && question.suggestion.is_some(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.text.is_empty() && self.choices.is_empty() && !self.not_applicable
    }
}

impl Told<'_> {
    /// A question of either form.
    pub fn question(&self, code: &str) -> Option<&QuestionView> {
        let mut asked = self.view.questions();
        asked.find(|question| question.answer.question == code)
    }

    /// The answer to a question in running text; that nothing was written, where nothing was.
    pub fn answer(&self, code: &str) -> Vec<Block> {
        let Some(said) = self.question(code).map(Said::of).filter(|s| !s.is_empty()) else {
            return vec![Block::Paragraph(Text::italic(self.words.unanswered))];
        };
        let mut blocks = Vec::new();
        if said.not_applicable {
            blocks.push(Block::paragraph(self.words.not_applicable));
        }
        if !said.choices.is_empty() {
            blocks.push(Block::paragraph(said.choices.join(", ")));
        }
        blocks.extend(prose(&said.text));
        if said.suggested {
            blocks.push(Block::Small(Text::italic(self.words.suggested)));
        }
        blocks
    }

    /// The answer under the words it is asked with.
    pub fn asked(&self, code: &str) -> Vec<Block> {
        let label = self.question(code).map_or("", |asked| asked.label.as_str());
        let mut blocks = vec![Block::heading(3, label)];
        blocks.extend(self.answer(code));
        blocks
    }

    /// The answer in a field that bears the words it is asked with.
    pub fn field(&self, code: &str) -> Field {
        let Some(question) = self.question(code) else {
            return Field::default();
        };
        let said = Said::of(question);
        let mut parts = said.choices.clone();
        parts.extend(Some(said.text.clone()).filter(|text| !text.is_empty()));
        let value = match (said.not_applicable, parts.is_empty()) {
            (true, _) => Text::from(self.words.not_applicable),
            (false, true) => Text::italic(self.words.unanswered),
            (false, false) => Text::from(parts.join(", ")),
        };
        let value = if said.suggested {
            value.then(Text::italic(format!(" ({})", self.words.suggested)))
        } else {
            value
        };
        Field::new(&question.label, value)
    }

    /// A text of a record, or that nothing was written.
    pub fn typed(&self, text: &str) -> Vec<Block> {
        super::or_says(typed(text), self.words.unanswered)
    }
}
