//! What the plan lists, and what of it was done: by whom and when (CL2, CL4, ES4, IN7-IN9).

use super::{Account, section};
use crate::conduct::words::Words as Conduct;
use crate::paper::{Block, Cell, Text, document::tables::listing};

/// The steps of eradication (IN8), as they are ticked.
const ERADICATION: [&str; 3] = ["consequences", "cause", "review_handed"];

pub(super) fn checklists(account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    let plan = account.plan;
    let actions = |procedure: &'static str| {
        let actions = plan.procedure_actions.iter();
        let actions = actions.filter(move |action| action.procedure == procedure);
        actions.map(|action| (action.id.to_string(), action.action.as_str()))
    };
    let judged = account.dossier.qualification();
    let class = judged.and_then(|judged| plan.class(&judged.class));
    let steps = plan
        .class_steps
        .iter()
        .filter(|step| class.is_some_and(|class| class.id == step.class))
        .map(|step| (step.id.to_string(), step.text.as_str()));
    let criteria = plan
        .activation_criteria
        .iter()
        .map(|criterion| (criterion.id.to_string(), criterion.text.as_str()))
        .filter(|(id, _)| account.dossier.is_ticked("criterion", id));
    let conduct = Conduct::of(account.all_words.language);
    let eradication = ERADICATION
        .into_iter()
        .map(|code| (code.to_owned(), conduct.coded_item(code).unwrap_or(code)));
    let title = class.map_or_else(String::new, |class| {
        format!(
            "{}{}{}",
            words.class_steps, account.all_words.colon, class.name
        )
    });
    let mut blocks = vec![Block::heading(1, words.checklists)];
    let list = |title: &str, list: &str, items: Vec<(String, &str)>| {
        section(title, self::list(list, items, account))
    };
    blocks.extend(list(words.criteria_met, "criterion", criteria.collect()));
    blocks.extend(list(&title, "class_step", steps.collect()));
    let follow_up: Vec<_> = actions("major_follow_up").collect();
    if judged.is_some_and(|judged| matches!(judged.class.as_str(), "major" | "crisis")) {
        blocks.extend(list(words.follow_up, "procedure_action", follow_up));
    }
    let treatment = actions("treatment").collect();
    blocks.extend(list(words.treatment, "procedure_action", treatment));
    blocks.extend(list(
        words.eradication,
        "eradication",
        eradication.collect(),
    ));
    let deactivation = actions("deactivation").collect();
    blocks.extend(list(words.deactivation, "procedure_action", deactivation));
    blocks
}

/// A list with what was ticked; what was not has its box.
fn list(list: &str, items: Vec<(String, &str)>, account: &Account<'_>) -> Vec<Block> {
    let words = account.words;
    if items.is_empty() {
        return Vec::new();
    }
    let rows = items.iter().map(|(item, text)| {
        let of_item =
            |tick: &&crate::model::incident::Tick| tick.list == list && tick.item == *item;
        let tick = account.dossier.ticks.iter().rfind(of_item);
        let tick = tick.filter(|tick| tick.done);
        let (what, done) = match tick {
            Some(tick) => (
                Cell::from(*text),
                format!("{}, {}", account.maybe_moment(tick.at), tick.by),
            ),
            None => (
                Cell::of(vec![Block::Choices(vec![(*text).to_owned()])]),
                String::new(),
            ),
        };
        [
            what,
            Cell::from(Text::bold(done)),
            Cell::from(tick.map_or("", |tick| tick.note.as_str())),
        ]
    });
    vec![listing(
        [
            (words.to_do, 3.4),
            (words.done, 1.5),
            (account.all_words.notes, 1.3),
        ],
        rows,
    )]
}
