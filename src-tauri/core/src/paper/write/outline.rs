//! The bookmarks: headings, nested as in the document.

use super::{links::destination, reference, text_string};
use crate::paper::{flow::Heading, page::Pages};
use lopdf::{Dictionary, Document, ObjectId, dictionary};

/// Adds the outline; nothing when there is no heading.
pub(super) fn add(file: &mut Document, pages: &Pages, page_ids: &[ObjectId]) -> Option<ObjectId> {
    let headings: Vec<(usize, &Heading)> = pages
        .headings
        .iter()
        .enumerate()
        .filter(|(index, _)| pages.spots[*index].is_some())
        .collect();
    if headings.is_empty() {
        return None;
    }
    let parents = parents(&headings);
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = headings.iter().map(|_| file.new_object_id()).collect();
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); ids.len()];
    let mut top = Vec::new();
    for (index, parent) in parents.iter().enumerate() {
        match parent {
            Some(parent) => children[*parent].push(index),
            None => top.push(index),
        }
    }
    let family = |dictionary: &mut Dictionary, members: &[usize], open: bool| {
        if let (Some(first), Some(last)) = (members.first(), members.last()) {
            let count = members.len() as i64;
            dictionary.set("First", reference(ids[*first]));
            dictionary.set("Last", reference(ids[*last]));
            // A closed entry counts its children below zero.
            dictionary.set("Count", if open { count } else { -count });
        }
    };
    for (index, (place, heading)) in headings.iter().enumerate() {
        let parent = parents[index];
        let mut entry = dictionary! {
            "Title" => text_string(&heading.title()),
            "Parent" => reference(parent.map_or(root, |parent| ids[parent])),
        };
        if let Some(destination) = destination(pages, page_ids, *place) {
            entry.set("Dest", destination);
        }
        let siblings = parent.map_or(&top, |parent| &children[parent]);
        let at = siblings.partition_point(|sibling| *sibling < index);
        if let Some(before) = at.checked_sub(1) {
            entry.set("Prev", reference(ids[siblings[before]]));
        }
        if let Some(after) = siblings.get(at + 1) {
            entry.set("Next", reference(ids[*after]));
        }
        family(&mut entry, &children[index], false);
        file.set_object(ids[index], entry);
    }
    let mut outline = dictionary! { "Type" => "Outlines" };
    family(&mut outline, &top, true);
    file.set_object(root, outline);
    Some(root)
}

/// The heading each heading stands under.
fn parents(headings: &[(usize, &Heading)]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut parents = Vec::with_capacity(headings.len());
    for (index, (_, heading)) in headings.iter().enumerate() {
        while open
            .last()
            .is_some_and(|last| headings[*last].1.level >= heading.level)
        {
            open.pop();
        }
        parents.push(open.last().copied());
        open.push(index);
    }
    parents
}
