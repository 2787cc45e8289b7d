//! Text ▶ tree, by the rules of browsers.

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};

use html5ever::interface::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer,
};
use html5ever::tree_builder::TreeBuilder;
use html5ever::{Attribute, LocalName, QualName, local_name};

use super::tags;
use crate::import::read::ReadError;

/// Elements within more elements than this are left out; what stands in them is not. No page
/// that is read by people comes near it, and what walks the tree needs no more stack.
const DEEPEST: usize = 128;
/// The most nodes of a tree: memory and patience have an end.
const MOST_NODES: usize = 1_000_000;

/// The index of a node in its tree.
pub type Index = usize;

/// A page as elements and texts; the first node is the page itself.
#[derive(Default)]
pub struct Tree {
    pub nodes: Vec<Node>,
}

/// An element or a text.
pub struct Node {
    pub content: Content,
    pub children: Vec<Index>,
    parent: Option<Index>,
    /// How many elements it stands in.
    depth: usize,
}

pub enum Content {
    Element(QualName, Vec<Attribute>),
    Text(StrTendril),
    /// The page, or something without meaning for its text.
    Other,
}

/// Parses a page. html5ever never fails: what is wrong is read as browsers read it.
///
/// # Errors
/// [`ReadError::TooMuchText`] for too many elements or tags.
pub fn parse(text: &str) -> Result<Tree, ReadError> {
    tags::check(text)?;
    let sink = Sink::default();
    let _page = sink.add(Content::Other);
    let builder = TreeBuilder::new(sink, Default::default());
    let tokenizer = Tokenizer::new(
        Filter {
            builder,
            open: RefCell::default(),
        },
        Default::default(),
    );
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(text));
    // It pauses after scripts, which do not run here.
    while !input.is_empty() {
        let _paused = tokenizer.feed(&input);
    }
    tokenizer.end();
    let tree = tokenizer.sink.builder.sink.finish();
    match tree.nodes.len() > MOST_NODES {
        true => Err(ReadError::TooMuchText),
        false => Ok(tree),
    }
}

/// Elements that only change letters. To close them in the wrong order is common and costly to
/// mend, and most say nothing.
fn is_of_letters(tag: &Tag) -> bool {
    const LETTERS: [&str; 14] = [
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt",
        "u",
    ];
    LETTERS.contains(&&*tag.name)
}

/// How many open elements that change letters are remembered, the last ones: many pages never close
/// theirs.
const MOST_OPEN: usize = 64;

/// An element that changes letters and is open.
struct Open {
    name: LocalName,
    /// As what it stands in the tree, where it says whether its text is shown.
    kept: Option<LocalName>,
}

/// Keeps from the tree what would make it too deep or too large.
struct Filter {
    builder: TreeBuilder<Index, Sink>,
    open: RefCell<Vec<Open>>,
}

impl Filter {
    /// What becomes of a tag that only changes letters: it is left out, unless it strikes its text
    /// out or hides it. Then it stands in the tree as an element that is closed in any order.
    fn kept(&self, tag: &Tag) -> Option<Tag> {
        let mut open = self.open.borrow_mut();
        let renamed = |name: LocalName| Tag {
            name,
            ..tag.clone()
        };
        if tag.kind == TagKind::EndTag {
            let at = open.iter().rposition(|open| open.name == tag.name)?;
            return open.remove(at).kept.map(renamed);
        }
        let strikes = ["s", "strike"].contains(&&*tag.name);
        let mut attributes = tag.attrs.iter();
        let hides = attributes.any(|it| ["style", "hidden"].contains(&&*it.name.local));
        let kept = match (strikes, hides) {
            (true, _) => Some(local_name!("del")),
            (false, true) => Some(local_name!("span")),
            (false, false) => None,
        };
        if open.len() == MOST_OPEN {
            open.remove(0);
        }
        open.push(Open {
            name: tag.name.clone(),
            kept: kept.clone(),
        });
        kept.map(renamed)
    }
}

impl TokenSink for Filter {
    type Handle = Index;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Index> {
        let token = match token {
            Token::TagToken(tag) if is_of_letters(&tag) => match self.kept(&tag) {
                Some(tag) => Token::TagToken(tag),
                None => return TokenSinkResult::Continue,
            },
            other => other,
        };
        let sink = &self.builder.sink;
        let is_full = sink.nodes.borrow().len() > MOST_NODES;
        let is_left_out = match &token {
            // Even an end without a beginning can make an element.
            Token::TagToken(_) | Token::CharacterTokens(_) if is_full => true,
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                // What these hold is no text: to leave only their tags out would make it one.
                let holds_no_text = ["script", "style"].contains(&&*tag.name);
                sink.depth.get() > DEEPEST && !holds_no_text
            }
            Token::CommentToken(_) => true,
            _ => false,
        };
        match is_left_out {
            true => TokenSinkResult::Continue,
            false => self.builder.process_token(token, line),
        }
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Takes the tree from html5ever, which hands out no tree of its own.
#[derive(Default)]
struct Sink {
    nodes: RefCell<Vec<Node>>,
    /// How many elements are open.
    depth: Cell<usize>,
}

impl Sink {
    fn add(&self, content: Content) -> Index {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node {
            content,
            children: Vec::new(),
            parent: None,
            depth: 0,
        });
        nodes.len() - 1
    }

    /// Puts a node before a child of `parent`, or behind all; texts beside one another become
    /// one.
    fn insert(&self, parent: Index, at: usize, child: NodeOrText<Index>) {
        let at = at.min(self.nodes.borrow()[parent].children.len());
        let child = match child {
            NodeOrText::AppendNode(child) => child,
            NodeOrText::AppendText(text) => {
                let mut nodes = self.nodes.borrow_mut();
                let before = at.checked_sub(1).map(|at| nodes[parent].children[at]);
                if let Some(before) = before
                    && let Content::Text(known) = &mut nodes[before].content
                {
                    known.push_tendril(&text);
                    return;
                }
                drop(nodes);
                self.add(Content::Text(text))
            }
        };
        let mut nodes = self.nodes.borrow_mut();
        nodes[child].parent = Some(parent);
        nodes[child].depth = nodes[parent].depth + 1;
        nodes[parent].children.insert(at, child);
        if matches!(nodes[child].content, Content::Element(..)) {
            self.depth.set(nodes[child].depth);
        }
    }
}

impl TreeSink for Sink {
    type Handle = Index;
    type Output = Tree;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Tree {
        Tree {
            nodes: self.nodes.into_inner(),
        }
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> Index {
        0
    }

    fn elem_name<'a>(&'a self, target: &'a Index) -> Ref<'a, QualName> {
        Ref::map(self.nodes.borrow(), |nodes| match &nodes[*target].content {
            Content::Element(name, _) => name,
            _ => unreachable!("html5ever asks for the names of elements only"),
        })
    }

    fn create_element(
        &self,
        name: QualName,
        attributes: Vec<Attribute>,
        _flags: ElementFlags,
    ) -> Index {
        let kept = attributes.into_iter().filter(|attribute| {
            let name: &LocalName = &attribute.name.local;
            ["style", "hidden", "colspan", "rowspan"].contains(&&**name)
        });
        self.add(Content::Element(name, kept.collect()))
    }

    fn create_comment(&self, _text: StrTendril) -> Index {
        self.add(Content::Other)
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> Index {
        self.add(Content::Other)
    }

    fn append(&self, parent: &Index, child: NodeOrText<Index>) {
        self.insert(*parent, usize::MAX, child);
    }

    fn append_based_on_parent_node(
        &self,
        element: &Index,
        before: &Index,
        child: NodeOrText<Index>,
    ) {
        let parent = self.nodes.borrow()[*element].parent;
        match parent {
            Some(_) => self.append_before_sibling(element, child),
            None => self.append(before, child),
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn pop(&self, node: &Index) {
        let depth = self.nodes.borrow()[*node].depth;
        self.depth.set(depth.saturating_sub(1));
    }

    fn get_template_contents(&self, target: &Index) -> Index {
        *target
    }

    fn same_node(&self, one: &Index, other: &Index) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Index, node: NodeOrText<Index>) {
        let parent = self.nodes.borrow()[*sibling].parent;
        if let Some(parent) = parent {
            let at = self.nodes.borrow()[parent]
                .children
                .iter()
                .rposition(|child| child == sibling);
            self.insert(parent, at.unwrap_or(usize::MAX), node);
        }
    }

    fn add_attrs_if_missing(&self, _target: &Index, _attributes: Vec<Attribute>) {}

    fn remove_from_parent(&self, target: &Index) {
        let mut nodes = self.nodes.borrow_mut();
        if let Some(parent) = nodes[*target].parent.take() {
            nodes[parent].children.retain(|child| child != target);
        }
    }

    fn reparent_children(&self, node: &Index, new_parent: &Index) {
        let mut nodes = self.nodes.borrow_mut();
        let children = std::mem::take(&mut nodes[*node].children);
        for child in &children {
            nodes[*child].parent = Some(*new_parent);
        }
        nodes[*new_parent].children.extend(children);
    }
}
