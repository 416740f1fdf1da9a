//! The tree of causes: each answer to "why?" can have several answers below it (PI2, the 5 pourquoi).

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use crate::model::record::record;

record! {
    /// An answer to "why?".
    Why {
        /// The incident.
        incident: Owner,
        /// The answer of which it says why; none for the incident itself.
        parent: Ref,
        /// What is answered.
        text: Text,
        /// A root cause: nothing lies below it.
        root: Flag,
        /// Order below its parent.
        position: Position,
    }
}

/// A cause in its place in the tree.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed<'a> {
    /// The cause.
    pub why: &'a Why,
    /// Its number in the order of the tree, from 1.
    pub number: usize,
    /// The number of the cause it stands behind; none for the incident itself.
    pub behind: Option<usize>,
}

/// The tree of causes, each before those behind it. One that stands behind nothing that is known, or behind itself,
/// answers for the incident: nothing is lost where two copies were edited apart.
pub fn placed(whys: &[Why]) -> Vec<Placed<'_>> {
    let known: HashSet<Uuid> = whys.iter().map(|why| why.id).collect();
    let mut below: HashMap<Option<Uuid>, Vec<&Why>> = HashMap::new();
    for why in whys {
        let parent = why.parent.filter(|parent| known.contains(parent));
        below.entry(parent).or_default().push(why);
    }
    for siblings in below.values_mut() {
        siblings.sort_by(|a, b| a.position.total_cmp(&b.position));
    }
    let mut placed: Vec<Placed<'_>> = Vec::new();
    let mut seen: HashSet<Uuid> = HashSet::new();
    let firsts = below.get(&None).cloned().unwrap_or_default();
    for first in firsts.into_iter().chain(whys) {
        let mut waiting = vec![(first, None)];
        while let Some((why, behind)) = waiting.pop() {
            if !seen.insert(why.id) {
                continue;
            }
            let number = placed.len() + 1;
            placed.push(Placed {
                why,
                number,
                behind,
            });
            let next = below.get(&Some(why.id)).into_iter().flatten().rev();
            waiting.extend(next.map(|next| (*next, Some(number))));
        }
    }
    placed
}
