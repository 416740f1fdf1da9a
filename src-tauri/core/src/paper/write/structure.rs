//! The structure tree: what is a heading, a list, a table, for those who listen.

use super::{Painted, reference, text_string};
use crate::paper::{
    PaperError,
    page::Pages,
    tag::{Attribute, Node},
};
use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat, dictionary};

/// Adds the tree and its numbers on the pages; returns its root.
pub(super) fn add(
    file: &mut Document,
    pages: &Pages,
    painted: &Painted,
    page_ids: &[ObjectId],
    annotations: &[ObjectId],
) -> Result<ObjectId, PaperError> {
    let nodes = pages.tree.nodes();
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = nodes.iter().map(|_| file.new_object_id()).collect();
    let mut links: Vec<Vec<usize>> = vec![Vec::new(); nodes.len()];
    for (index, link) in painted.links.iter().enumerate() {
        links[link.node].push(index);
    }
    let mut notes = Vec::new();
    let kept = if pages.partial {
        with_content(nodes, painted, &links)
    } else {
        vec![true; nodes.len()]
    };
    for (index, node) in nodes.iter().enumerate().filter(|(index, _)| kept[*index]) {
        let home = painted.marks[index].first().map(|mark| mark.page);
        let mut kids: Vec<Object> = node
            .children
            .iter()
            .filter(|child| kept[**child])
            .map(|child| reference(ids[*child]))
            .collect();
        kids.extend(painted.marks[index].iter().map(|mark| {
            if Some(mark.page) == home {
                Object::Integer(mark.id)
            } else {
                let page = reference(page_ids[mark.page]);
                dictionary! { "Type" => "MCR", "Pg" => page, "MCID" => mark.id }.into()
            }
        }));
        kids.extend(links[index].iter().map(|link| {
            let page = reference(page_ids[painted.links[*link].page]);
            Object::from(dictionary! { "Type" => "OBJR", "Pg" => page, "Obj" => reference(annotations[*link]) })
        }));
        let parent = if index == 0 { root } else { ids[node.parent] };
        // The type of a structure element may go without saying, which saves much in a long document.
        let mut element = dictionary! {
            "S" => role(node, &links[index]),
            "P" => reference(parent),
        };
        match (kids.pop(), kids.is_empty()) {
            (Some(only), true) => element.set("K", only),
            (Some(last), false) => {
                kids.push(last);
                element.set("K", kids);
            }
            (None, _) => {}
        }
        if let Some(page) = home {
            element.set("Pg", reference(page_ids[page]));
        }
        if node.role == "Note" {
            // PDF/UA wants each note to have a name of its own.
            let name = Object::String(
                format!("note-{:05}", notes.len()).into_bytes(),
                StringFormat::Literal,
            );
            element.set("ID", name.clone());
            notes.extend([name, reference(ids[index])]);
        }
        attribute(&mut element, node, painted.bounds[index]);
        file.set_object(ids[index], element);
    }
    number_pages(file, painted, page_ids)?;
    let parents = parents(file, painted, &ids);
    let mut tree = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => reference(ids[0]),
        "ParentTree" => reference(parents),
        "ParentTreeNextKey" => (painted.owners.len() + painted.links.len()) as i64,
    };
    if !notes.is_empty() {
        tree.set("IDTree", dictionary! { "Names" => notes });
    }
    file.set_object(root, tree);
    Ok(root)
}

/// A link whose target was left out is mere text.
fn role(node: &Node, links: &[usize]) -> &'static str {
    if node.role == "Link" && links.is_empty() {
        "Span"
    } else {
        node.role
    }
}

/// The elements that have content on these pages, or hold some that do. A row keeps all its cells.
fn with_content(nodes: &[Node], painted: &Painted, links: &[Vec<usize>]) -> Vec<bool> {
    let mut kept: Vec<bool> = (0..nodes.len())
        .map(|index| index == 0 || !painted.marks[index].is_empty() || !links[index].is_empty())
        .collect();
    // A parent comes before its children.
    for index in (1..nodes.len()).rev() {
        let parent = nodes[index].parent;
        kept[parent] |= kept[index];
    }
    for index in 1..nodes.len() {
        let parent = nodes[index].parent;
        kept[index] |= kept[parent] && nodes[parent].role == "TR";
    }
    kept
}

fn attribute(element: &mut Dictionary, node: &Node, bounds: Option<(usize, [f32; 4])>) {
    let table = |name: &str, value: Object| {
        let mut attributes = dictionary! { "O" => "Table" };
        attributes.set(name, value);
        attributes
    };
    match &node.attribute {
        Attribute::None | Attribute::Stamp => {}
        Attribute::ColumnHeader => element.set("A", table("Scope", "Column".into())),
        Attribute::RowHeader => element.set("A", table("Scope", "Row".into())),
        Attribute::Span(columns) => element.set("A", table("ColSpan", (*columns as i64).into())),
        Attribute::ListNumbering(kind) => {
            element.set("A", dictionary! { "O" => "List", "ListNumbering" => *kind });
        }
        Attribute::Alt(alt) => {
            element.set("Alt", text_string(alt));
            if let Some((_, rect)) = bounds {
                let rect = rect.map(Object::Real).to_vec();
                element.set(
                    "A",
                    dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => rect },
                );
            }
        }
    }
}

/// Gives each page its key in the parent tree, and reads its links in the order of the structure.
fn number_pages(
    file: &mut Document,
    painted: &Painted,
    page_ids: &[ObjectId],
) -> Result<(), PaperError> {
    for (index, page) in page_ids.iter().enumerate().take(painted.owners.len()) {
        let page = file.get_object_mut(*page)?.as_dict_mut()?;
        page.set("StructParents", index as i64);
        page.set("Tabs", "S");
    }
    Ok(())
}

/// The tree from pieces of content and links back to their elements.
fn parents(file: &mut Document, painted: &Painted, ids: &[ObjectId]) -> ObjectId {
    let mut numbers: Vec<Object> = Vec::new();
    for (key, owners) in painted.owners.iter().enumerate() {
        let owners: Vec<Object> = owners.iter().map(|node| reference(ids[*node])).collect();
        numbers.extend([(key as i64).into(), owners.into()]);
    }
    for (index, link) in painted.links.iter().enumerate() {
        let key = (painted.owners.len() + index) as i64;
        numbers.extend([key.into(), reference(ids[link.node])]);
    }
    file.add_object(dictionary! { "Nums" => numbers })
}
