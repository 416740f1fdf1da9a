//! Boxes with named arrows between them. Arrows between the same two boxes run side by side.

use super::pen::{Letters, Pen};
use crate::paper::drawing::{Anchor, Point, Shape, Stroke, Tone, point};

/// A box.
pub(super) struct Node {
    pub key: &'static str,
    pub title: &'static str,
    pub centre: Point,
    pub size: (f32, f32),
}

/// An arrow from box to box, by their keys.
pub(super) struct Arrow {
    pub from: String,
    pub to: String,
    pub both_ways: bool,
    pub name: String,
}

/// A line between two boxes that would cross a third goes around: through these points.
pub(super) struct Detour {
    pub between: (&'static str, &'static str),
    pub through: &'static [Point],
}

const BADGE: f32 = 8.0;
const LANE: f32 = 22.0;
const LINE: Stroke = Stroke::new(Tone::Ink, 1.1);

/// Draws the boxes and all arrows between boxes that exist.
pub(super) fn draw(pen: &mut Pen, nodes: &[Node], arrows: &[Arrow], detours: &[Detour]) {
    let lanes = lanes(arrows);
    let mut badges = Vec::new();
    for lane in &lanes {
        let (Some(a), Some(b)) = (find(nodes, &lane.from), find(nodes, &lane.to)) else {
            continue;
        };
        let same = |other: &&Lane| other.pair() == lane.pair();
        let count = lanes.iter().filter(same).count() as f32;
        let nth = lanes
            .iter()
            .filter(same)
            .position(|other| std::ptr::eq(other, lane))
            .unwrap_or(0) as f32;
        let detour = detours.iter().find(|detour| {
            let (x, y) = detour.between;
            (x, y) == (a.key, b.key) || (y, x) == (a.key, b.key)
        });
        let points = match detour {
            Some(detour) => around(a, detour),
            None => straight(a, b, (nth - (count - 1.0) / 2.0) * LANE),
        };
        badges.push((points.clone(), &lane.names));
        pen.add(Shape::Line {
            points,
            stroke: LINE,
            tail: lane.both_ways,
            head: true,
        });
    }
    for node in nodes {
        boxed(pen, node);
    }
    for (points, names) in badges {
        badge(pen, &points, names);
    }
}

fn find<'a>(nodes: &'a [Node], key: &str) -> Option<&'a Node> {
    nodes.iter().find(|node| node.key == key)
}

/// All arrows that run the same way between the same boxes: one line with all their names.
struct Lane {
    from: String,
    to: String,
    both_ways: bool,
    names: Vec<String>,
}

impl Lane {
    fn pair(&self) -> (&str, &str) {
        let (a, b) = (self.from.as_str(), self.to.as_str());
        if a < b { (a, b) } else { (b, a) }
    }
}

fn lanes(arrows: &[Arrow]) -> Vec<Lane> {
    let mut lanes: Vec<Lane> = Vec::new();
    for arrow in arrows {
        let same = |lane: &&mut Lane| {
            lane.from == arrow.from && lane.to == arrow.to && lane.both_ways == arrow.both_ways
        };
        match lanes.iter_mut().find(same) {
            Some(lane) if !lane.names.contains(&arrow.name) => lane.names.push(arrow.name.clone()),
            Some(_) => {}
            None => lanes.push(Lane {
                from: arrow.from.clone(),
                to: arrow.to.clone(),
                both_ways: arrow.both_ways,
                names: vec![arrow.name.clone()],
            }),
        }
    }
    lanes
}

/// From border to border, moved aside by `aside` as seen from the box that comes first by its key.
fn straight(a: &Node, b: &Node, aside: f32) -> Vec<Point> {
    let (first, second) = if a.key < b.key { (a, b) } else { (b, a) };
    let (dx, dy) = (
        second.centre.x - first.centre.x,
        second.centre.y - first.centre.y,
    );
    let length = dx.hypot(dy).max(0.1);
    let (nx, ny) = (-dy / length * aside, dx / length * aside);
    let moved = |p: Point| point(p.x + nx, p.y + ny);
    let (from, to) = (moved(a.centre), moved(b.centre));
    vec![border(a, from, to), border(b, to, from)]
}

/// Where the line from `inside` to `outside` leaves the box.
fn border(node: &Node, inside: Point, outside: Point) -> Point {
    let (dx, dy) = (outside.x - inside.x, outside.y - inside.y);
    let (half_width, half_height) = (node.size.0 / 2.0, node.size.1 / 2.0);
    let reach = |from: f32, centre: f32, half: f32, delta: f32| {
        if delta.abs() < 0.01 {
            f32::INFINITY
        } else {
            ((centre + half * delta.signum() - from) / delta).max(0.0)
        }
    };
    let t = reach(inside.x, node.centre.x, half_width, dx)
        .min(reach(inside.y, node.centre.y, half_height, dy))
        .min(1.0);
    point(inside.x + dx * t, inside.y + dy * t)
}

fn around(a: &Node, detour: &Detour) -> Vec<Point> {
    let mut through = detour.through.to_vec();
    if detour.between.0 != a.key {
        through.reverse();
    }
    through
}

/// The longest stretch of a line.
fn longest(points: &[Point]) -> Option<(Point, Point)> {
    let length = |pair: &[Point]| (pair[1].x - pair[0].x).hypot(pair[1].y - pair[0].y);
    let longest = points
        .windows(2)
        .max_by(|a, b| length(a).total_cmp(&length(b)))?;
    Some((longest[0], longest[1]))
}

fn boxed(pen: &mut Pen, node: &Node) {
    let letters = Letters::new(11.0, Anchor::Middle).bold();
    let (width, height) = node.size;
    let corner = point(node.centre.x - width / 2.0, node.centre.y - height / 2.0);
    pen.rect(
        corner,
        node.size,
        5.0,
        Some(Tone::Wash),
        Some(Stroke::new(Tone::Ink, 1.2)),
    );
    let lines = pen.lines(node.title, width - 14.0, letters);
    let first =
        node.centre.y - (lines.len() as f32 - 1.0) * letters.lead() / 2.0 + letters.size * 0.34;
    pen.column(node.centre.x, first, &lines, letters);
}

/// The names of a line on it, one after the other.
fn badge(pen: &mut Pen, points: &[Point], names: &[String]) {
    let Some((from, to)) = longest(points) else {
        return;
    };
    let letters = Letters::new(9.5, Anchor::Middle).bold();
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = dx.hypot(dy).max(0.1);
    let step = BADGE * 2.0 + 1.5;
    for (i, name) in names.iter().enumerate() {
        let along = 0.5 + (i as f32 - (names.len() as f32 - 1.0) / 2.0) * step / length;
        let (x, y) = (from.x + dx * along, from.y + dy * along);
        let stroke = Some(Stroke::new(Tone::Ink, 0.9));
        pen.add(Shape::Circle {
            x,
            y,
            radius: BADGE,
            fill: Some(Tone::Paper),
            stroke,
        });
        pen.text(x, y + letters.size * 0.33, name.as_str(), letters);
    }
}
