//! The links A-J between procedures (PL6) and the notification flows 1-7 (PL7).

use super::{
    graph::{Arrow, Detour, Node, draw},
    pen::Pen,
};
use crate::model::Plan;
use crate::paper::{
    PaperError, Words,
    drawing::{Drawing, Point, point},
};

const WIDTH: f32 = 500.0;

/// The way around the incident box, left of it.
const BESIDE: &[Point] = &[point(28.0, 293.0), point(28.0, 32.0), point(150.0, 32.0)];
/// The way below the clients' box.
const BELOW: &[Point] = &[
    point(465.0, 192.0),
    point(465.0, 368.0),
    point(75.0, 368.0),
    point(75.0, 337.0),
];

/// The links A-J as a diagram (PL6).
///
/// # Errors
/// [`PaperError::Font`] when an embedded font is broken.
pub fn links(plan: &Plan, words: &Words) -> Result<Drawing, PaperError> {
    let node = |key, title, x, y, width| Node {
        key,
        title,
        centre: point(x, y),
        size: (width, 44.0),
    };
    let nodes = [
        node("risk", words.end_risk, 230.0, 32.0, 160.0),
        node("incident", words.end_incident, 180.0, 170.0, 160.0),
        node("bcp", words.end_bcp, 415.0, 170.0, 130.0),
        node("suppliers", words.end_suppliers, 75.0, 315.0, 110.0),
        node("clients", words.end_clients, 320.0, 315.0, 100.0),
    ];
    let detours = [
        Detour {
            between: ("suppliers", "risk"),
            through: BESIDE,
        },
        Detour {
            between: ("bcp", "suppliers"),
            through: BELOW,
        },
    ];
    let mut arrows = Vec::new();
    for link in &plan.links {
        for arrow in plan.arrows.iter().filter(|arrow| arrow.link == link.id) {
            arrows.push(Arrow {
                from: arrow.from_end.clone(),
                to: arrow.to_end.clone(),
                both_ways: false,
                name: link.letter.clone(),
            });
        }
    }
    let alt = alternative(words.links_alt, words, &nodes, &arrows);
    let mut pen = Pen::new()?;
    draw(&mut pen, &nodes, &arrows, &detours);
    Ok(pen.finish(WIDTH, 380.0, alt))
}

/// The notification flows between the managers of the four plans as a diagram (PL7).
///
/// # Errors
/// [`PaperError::Font`] when an embedded font is broken.
pub fn flows(plan: &Plan, words: &Words) -> Result<Drawing, PaperError> {
    let node = |key, title, x, y| Node {
        key,
        title,
        centre: point(x, y),
        size: (130.0, 44.0),
    };
    let nodes = [
        node("irp", words.plan_irp, 70.0, 120.0),
        node("cmp", words.plan_cmp, 250.0, 32.0),
        node("bcp", words.plan_bcp, 250.0, 208.0),
        node("drp", words.plan_drp, 430.0, 120.0),
    ];
    let arrows: Vec<Arrow> = plan
        .flows
        .iter()
        .map(|flow| Arrow {
            from: flow.from_plan.clone(),
            to: flow.to_plan.clone(),
            both_ways: flow.both_ways,
            name: flow
                .number
                .map_or_else(|| "?".to_owned(), |number| number.to_string()),
        })
        .collect();
    let alt = alternative(words.flows_alt, words, &nodes, &arrows);
    let mut pen = Pen::new()?;
    draw(&mut pen, &nodes, &arrows, &[]);
    Ok(pen.finish(WIDTH, 240.0, alt))
}

/// All arrows in words.
fn alternative(start: &str, words: &Words, nodes: &[Node], arrows: &[Arrow]) -> String {
    let title = |key: &str| {
        nodes
            .iter()
            .find(|node| node.key == key)
            .map_or(key.to_owned(), |node| node.title.to_owned())
    };
    let arrows: Vec<String> = arrows
        .iter()
        .map(|arrow| {
            let sign = if arrow.both_ways { "↔" } else { "→" };
            format!(
                "{} {} {sign} {}",
                arrow.name,
                title(&arrow.from),
                title(&arrow.to)
            )
        })
        .collect();
    format!("{start} {}.", arrows.join(words.semicolon))
}
