//! The logical structure of a document, for those who listen to it: PDF structure elements.

/// Index of a node; 0 is the document.
pub(crate) type NodeId = usize;

/// Stands for what is on the page but is no content: rules, headers, footers, repeated table heads.
pub(crate) const ARTIFACT: NodeId = usize::MAX;

/// What a structure element says besides its role.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Attribute {
    #[default]
    None,
    /// A header cell of a column.
    ColumnHeader,
    /// A header cell of a row.
    RowHeader,
    /// A cell over several columns.
    Span(usize),
    /// How the items of a list are marked: a PDF name.
    ListNumbering(&'static str),
    /// Says which copy this is and of which state: no part of what a sheet says.
    Stamp,
    /// The words that stand for a figure.
    Alt(String),
}

/// A structure element.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub role: &'static str,
    pub parent: NodeId,
    pub children: Vec<NodeId>,
    pub attribute: Attribute,
}

/// The structure of a document. A parent comes before its children.
#[derive(Clone, Debug)]
pub(crate) struct Tree(Vec<Node>);

impl Tree {
    pub fn new() -> Self {
        Self(vec![Node {
            role: "Document",
            parent: 0,
            children: Vec::new(),
            attribute: Attribute::None,
        }])
    }

    /// Adds an element at the end of its parent; below an artifact there are only artifacts.
    pub fn add(&mut self, parent: NodeId, role: &'static str) -> NodeId {
        self.add_with(parent, role, Attribute::None)
    }

    pub fn add_with(&mut self, parent: NodeId, role: &'static str, attribute: Attribute) -> NodeId {
        if parent == ARTIFACT {
            return ARTIFACT;
        }
        let id = self.0.len();
        self.0.push(Node {
            role,
            parent,
            children: Vec::new(),
            attribute,
        });
        self.0[parent].children.push(id);
        id
    }

    pub fn nodes(&self) -> &[Node] {
        &self.0
    }

    /// What an element says besides its role; nothing for what is no content.
    pub fn attribute(&self, node: NodeId) -> Option<&Attribute> {
        self.0.get(node).map(|node| &node.attribute)
    }

    /// Puts another document's structure behind this one; returns by how much its numbers grow.
    pub fn append(&mut self, other: &Tree) -> usize {
        let by = self.0.len() - 1;
        for node in other.0.iter().skip(1) {
            let parent = if node.parent == 0 {
                0
            } else {
                node.parent + by
            };
            let children = node.children.iter().map(|child| child + by).collect();
            self.0.push(Node {
                parent,
                children,
                ..node.clone()
            });
        }
        let top = other.0[0].children.iter().map(|child| child + by);
        self.0[0].children.extend(top);
        by
    }
}
