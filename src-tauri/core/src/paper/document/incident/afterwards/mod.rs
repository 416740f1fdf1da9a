//! What is written after an incident: the review on the form it is asked on, the report for those who were not there,
//! the technical facts (PI1-PI4).

mod causes;
mod fact_sheet;
mod report;
mod review;
mod said;

pub(in crate::paper::document) use fact_sheet::fact_sheet;
pub(in crate::paper::document) use report::report;
pub(in crate::paper::document) use review::review;

use super::{Account, Case, SealedLine};
use crate::form::Forms;
use crate::paper::{
    Block, Cell, Column, Field, PaperError, Row, Table, Text,
    document::{source::Source, tables::unless_empty},
    words::{AfterwardsWords, minutes},
};
use crate::review::{Facts, ReviewView, review_view};

/// An incident and what was written of it afterwards.
#[derive(Clone, Copy)]
pub struct Afterwards<'a> {
    /// What its review is made from.
    pub facts: Facts<'a>,
    /// Its log with what seals it.
    pub log: &'a [SealedLine],
}

/// An incident, its review as it stands, and the words around them.
struct Told<'a> {
    account: Account<'a>,
    facts: Facts<'a>,
    forms: Forms,
    view: ReviewView,
    words: &'static AfterwardsWords,
}

impl<'a> Told<'a> {
    fn new(source: &'a Source<'a>, after: &Afterwards<'a>) -> Result<Self, PaperError> {
        let case = Case {
            dossier: after.facts.dossier,
            log: after.log,
        };
        let forms = Forms::of(source.words.language)?;
        Ok(Self {
            account: Account::new(source, &case),
            facts: after.facts,
            view: review_view(&after.facts, &forms),
            forms,
            words: &source.words.afterwards,
        })
    }

    /// Who may read it, and what there is for the others (PI3): the masked edition, which says so itself.
    fn restricted(&self) -> Option<Block> {
        (!self.account.source.masked).then(|| Block::Note {
            title: self.words.restricted.to_owned(),
            blocks: vec![Block::paragraph(self.words.restricted_to)],
        })
    }

    /// A review nobody began here may have been written on paper and handed in.
    fn not_begun(&self) -> String {
        let met_at = self.view.due.as_ref().and_then(|due| due.met_at);
        met_at.map_or_else(
            || self.words.not_begun.to_owned(),
            |at| (self.words.handed_in_elsewhere)(&self.account.source.instant(at)),
        )
    }

    /// How the review stands, in a line.
    fn standing(&self) -> String {
        let standing = &self.view.standing;
        let signed = standing.signed_at.map(|at| {
            let revision = match standing.locked {
                true => standing.revision,
                false => standing.revision.saturating_sub(1),
            };
            (self.words.signed)(
                revision,
                &self.account.source.instant(at),
                &standing.signed_by,
            )
        });
        match (signed, standing.locked) {
            (Some(signed), true) => signed,
            (Some(signed), false) => {
                format!(
                    "{signed}, {}",
                    (self.words.in_preparation)(standing.revision)
                )
            }
            (None, _) if standing.begun_at.is_none() => self.not_begun(),
            (None, _) => self.words.unsigned.to_owned(),
        }
    }

    /// The essential activities that stood still: since when, until when, against their RTO (CL4).
    fn recovered(&self) -> Vec<Block> {
        let (words, all) = (self.words, self.account.all_words);
        let incident = self.account.words;
        let hit = self.view.recovered.iter();
        let hit = hit.filter(|activity| activity.standing == "affected");
        let rows = hit.map(|activity| {
            let span = |span: Option<u32>| span.map_or_else(String::new, |span| minutes(span, all));
            let lasted = match activity.lasted_minutes {
                Some(lasted) => minutes(lasted, all),
                None if activity.recovered_at.is_none() => words.not_back.to_owned(),
                None => words.not_known.to_owned(),
            };
            let kept = match activity.kept {
                Some(true) => Cell::from(words.kept),
                Some(false) => Cell::gap(words.exceeded),
                None => Cell::from(words.not_known),
            };
            Row::new([
                Cell::from(activity.name.as_str()),
                Cell::from(span(activity.rto_minutes)),
                Cell::from(self.account.maybe_moment(activity.since)),
                Cell::from(self.account.maybe_moment(activity.expected_at)),
                Cell::from(self.account.maybe_moment(activity.recovered_at)),
                Cell::from(lasted),
                kept,
            ])
        });
        let columns = vec![
            Column::new(all.activity, 2.0).naming(),
            Column::new(all.rto, 0.8),
            Column::new(incident.since, 1.05),
            Column::new(incident.expected, 1.05),
            Column::new(incident.recovered, 1.05),
            Column::new(words.lasted, 1.0),
            Column::new(words.verdict, 1.0),
        ];
        let table = unless_empty(columns, rows.collect());
        or_says(table, words.none_touched)
    }

    /// A table of the report as the form asks for it.
    fn as_asked(&self, table: &str, rows: Vec<Row>) -> Option<Block> {
        let form = self.forms.form(crate::review::REPORT)?;
        let mut asked = form.blocks.iter().flat_map(|block| &block.questions);
        let question = asked.find(|question| question.code == table)?;
        let crate::form::Answer::Table { columns, .. } = &question.answer else {
            return None;
        };
        let columns = columns.iter().map(|column| {
            // A number that is printed takes more room than one a hand writes, and is not broken.
            let weight = column.weight * if column.code == "phone" { 1.45 } else { 1.0 };
            Column::new(&column.title, weight)
        });
        (!rows.is_empty()).then_some(Block::Table(Table {
            caption: None,
            columns: columns.collect(),
            rows,
        }))
    }

    /// Name and what it is, where it is known.
    fn term(&self, label: &str, list: &str, code: &str) -> Field {
        let name = match code {
            "" => String::new(),
            code => self.account.plan.term(list, code),
        };
        Field::new(label, name)
    }
}

/// What there is, or a sentence that says that there is nothing.
fn or_says(blocks: Vec<Block>, nothing: &str) -> Vec<Block> {
    if blocks.is_empty() {
        vec![Block::Paragraph(Text::italic(nothing))]
    } else {
        blocks
    }
}
