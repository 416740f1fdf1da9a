//! The check sheet of the yearly review: blank, and of a walk under way.

use crate::paper::plan::{demonstration, options};
use crate::paper::tool;
use mallette_core::improving::WalkView;
use mallette_core::improving::walk_view;
use mallette_core::model::change::Touched;
use mallette_core::model::improvement::{Walk, WalkAnswer};
use mallette_core::model::{Kind, Language, Plan};
use mallette_core::paper::{Document, Options, Paper, print};
use uuid::Uuid;

fn bytes(plan: &Plan, view: &WalkView, options: &Options) -> Vec<u8> {
    let printed = print(Document::AnnualReview(view), plan, options).unwrap();
    assert_eq!(printed.warnings, []);
    printed.bytes
}

/// Half of the chapters answered, one of them changed since.
fn under_way(plan: &Plan) -> WalkView {
    let walk = Walk {
        id: Uuid::from_u128(7),
        begun_at: "2026-11-20T08:00:00Z".parse().ok(),
        begun_by: "Claire Vasseur".to_owned(),
        ..Walk::default()
    };
    let answers: Vec<WalkAnswer> = plan
        .chapters
        .iter()
        .take(6)
        .zip(1_u128..)
        .map(|(chapter, nth)| WalkAnswer {
            id: Uuid::from_u128(nth),
            walk: walk.id,
            kind: "chapter".to_owned(),
            row: chapter.id.to_string(),
            word: if nth == 2 { "to_change" } else { "holds" }.to_owned(),
            note: if nth == 2 {
                "Le lien D ne dit plus <b>qui</b> prévient."
            } else {
                ""
            }
            .to_owned(),
            at: "2026-11-20T09:10:00Z".parse().ok(),
            by: "Claire Vasseur".to_owned(),
            ..WalkAnswer::default()
        })
        .collect();
    let touched = Touched {
        at: "2026-11-20T10:00:00Z".parse().unwrap(),
        kind: Kind::Chapter,
        row: plan.chapters[0].id,
        owners: Vec::new(),
    };
    walk_view(plan, &walk, &answers, &[touched])
}

#[test]
fn the_blank_sheet_reads_as_before_and_conforms_in_both_languages() {
    for language in Language::ALL {
        let plan = demonstration(language);
        let view = walk_view(&plan, &Walk::default(), &[], &[]);
        let sheet = bytes(&plan, &view, &options(language));
        let name = format!("annual-review-{}", language.code());
        tool::must_read_as_before(&name, &sheet);
        tool::must_conform(&tool::keep(&format!("{name}.pdf"), &sheet));
        let large = Options {
            paper: Paper::Letter,
            large: true,
            duplex: true,
            ..options(language)
        };
        let sheet = bytes(&plan, &view, &large);
        tool::must_conform(&tool::keep(&format!("{name}-large.pdf"), &sheet));
    }
}

#[test]
fn the_sheet_of_a_walk_under_way_holds_what_was_answered_and_asks_again_what_changed() {
    let plan = demonstration(Language::Fr);
    let sheet = bytes(&plan, &under_way(&plan), &options(Language::Fr));
    tool::must_read_as_before("annual-review-under-way-fr", &sheet);
    let kept = tool::keep("annual-review-under-way-fr.pdf", &sheet);
    tool::must_conform(&kept);
    let text = tool::text(&kept)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    assert!(text.contains("5 lignes vues"), "{text}");
    assert!(text.contains("<b>qui</b>"), "{text}");
    assert!(text.contains("à revoir"), "{text}");
}
