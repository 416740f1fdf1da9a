//! The pictures of a plan, drawn for the window and for paper.

use super::plan::demonstration;
use mallette_core::model::{Language, Plan};
use mallette_core::paper::{
    Step, Words,
    drawing::{Anchor, Drawing, Shape},
    picture::{self, Flowchart},
};

fn all(plan: &Plan, language: Language) -> Vec<(&'static str, Drawing)> {
    let words = Words::of(language);
    vec![
        ("links", picture::links(plan, words).unwrap()),
        ("flows", picture::flows(plan, words).unwrap()),
        ("stages", picture::stages(plan, words).unwrap()),
        (
            "incident",
            picture::flowchart(Flowchart::Incident, words).unwrap(),
        ),
        (
            "major",
            picture::flowchart(Flowchart::Major, words).unwrap(),
        ),
        (
            "crisis",
            picture::flowchart(Flowchart::Crisis, words).unwrap(),
        ),
        ("chronogram", picture::chronogram(plan, words).unwrap()),
        ("recovery", picture::recovery(plan, words).unwrap()),
    ]
}

/// Left, top, right, bottom of a text, its width estimated generously.
fn bounds(shape: &Shape) -> Option<(String, [f32; 4])> {
    let Shape::Text {
        x,
        y,
        text,
        size,
        anchor,
        ..
    } = shape
    else {
        return None;
    };
    let width = text.chars().count() as f32 * size * 0.46;
    let left = match anchor {
        Anchor::Start => *x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    Some((text.clone(), [left, y - size * 0.7, left + width, *y]))
}

#[test]
fn no_text_of_a_picture_lies_over_another_or_outside() {
    for language in Language::ALL {
        for (name, drawing) in all(&demonstration(language), language) {
            let texts: Vec<_> = drawing.shapes.iter().filter_map(bounds).collect();
            for (i, (one, a)) in texts.iter().enumerate() {
                assert!(
                    a[1] >= 0.0 && a[3] <= drawing.height,
                    "{name}: « {one} » is outside"
                );
                for (other, b) in &texts[i + 1..] {
                    let apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
                    assert!(apart, "{name}: « {one} » lies over « {other} »");
                }
            }
        }
    }
}

#[test]
fn the_words_that_stand_for_a_picture_name_all_that_is_drawn() {
    let plan = demonstration(Language::Fr);
    let pictures = all(&plan, Language::Fr);
    let alt = |wanted: &str| {
        &pictures
            .iter()
            .find(|(name, _)| *name == wanted)
            .unwrap()
            .1
            .alt
    };
    assert!(
        plan.links
            .iter()
            .all(|link| alt("links").contains(&format!("{} ", link.letter)))
    );
    assert_eq!(alt("links").matches('→').count(), plan.arrows.len());
    assert_eq!(alt("flows").matches(['→', '↔']).count(), plan.flows.len());
    assert!(
        plan.milestones
            .iter()
            .all(|milestone| alt("chronogram").contains(&milestone.title))
    );
    assert!(
        plan.recovery_phases
            .iter()
            .all(|phase| alt("recovery").contains(&phase.name))
    );
}

#[test]
fn the_flowcharts_have_the_same_steps_in_both_languages_and_lead_only_to_steps_there_are() {
    let charts = |language| {
        let words = &Words::of(language).flowcharts;
        [
            words.incident.as_slice(),
            words.major.as_slice(),
            words.crisis.as_slice(),
        ]
    };
    let skeleton = |step: &Step| match step {
        Step::Start(_) => (0, None),
        Step::Do(_) => (1, None),
        Step::Ask { go_on, then, .. } => (2 + i32::from(*go_on), *then),
        Step::End(_) => (4, None),
    };
    for (french, english) in charts(Language::Fr).into_iter().zip(charts(Language::En)) {
        let steps: Vec<_> = french.iter().map(skeleton).collect();
        assert_eq!(steps, english.iter().map(skeleton).collect::<Vec<_>>());
        for (kind, then) in &steps {
            let to = then.map(|then| steps[then - 1].0);
            // What leads elsewhere joins a step beside which there is room for its arrow.
            assert!(!matches!(to, Some(2 | 3)), "{kind} {then:?}");
        }
    }
}

#[test]
fn a_picture_of_an_empty_plan_is_empty_but_sound() {
    for (_, drawing) in all(&Plan::default(), Language::En) {
        assert!(drawing.width > 0.0 && drawing.height > 0.0);
        assert!(drawing.to_svg("Nothing").contains("<svg"));
    }
}

#[test]
fn the_svg_carries_the_words_and_escapes_what_people_typed() {
    let mut plan = demonstration(Language::Fr);
    plan.milestones[0].title = "<script>&\"".into();
    let svg = picture::chronogram(&plan, Words::of(Language::Fr))
        .unwrap()
        .to_svg("Cellule & crise");
    assert!(
        svg.contains("&lt;script&gt;&amp;&quot;") && !svg.contains("<script>"),
        "{svg}"
    );
    assert!(svg.contains("<title id=\"title\">Cellule &amp; crise</title>"));
    assert!(svg.contains("<desc id=\"desc\">Chronogramme"));
}
