//! Tree ▶ lines.

use super::tree::{Content, Index, Tree};
use crate::import::read::grid::{self, Cell};
use crate::import::read::paragraph::{indented, is_note_mark};
use crate::import::read::room::Room;
use crate::import::read::{Line, ReadError};

/// What a page has besides its text, or does not show.
const LEFT_OUT: [&str; 25] = [
    "head", "script", "style", "template", "noscript", "nav", "aside", "header", "footer", "svg",
    "math", "iframe", "object", "audio", "video", "canvas", "button", "select", "textarea",
    "datalist", "input", "rt", "rp", "img", "del",
];
/// What styles say, without blanks, of text that nobody is to see, or that was struck out.
const UNSEEN: [&str; 5] = [
    "display:none",
    "visibility:hidden",
    "visibility:collapse",
    "line-through",
    "mso-hide:all",
];
/// Elements that stand within a line; all others begin one of their own.
const WITHIN_LINES: [&str; 21] = [
    "span", "sub", "sup", "abbr", "acronym", "label", "mark", "q", "cite", "time", "ins", "kbd",
    "samp", "var", "dfn", "bdo", "bdi", "ruby", "wbr", "data", "o:p",
];
const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// The lines of a page.
///
/// # Errors
/// [`ReadError::TooMuchText`].
pub fn lines(tree: &Tree, room: &mut Room) -> Result<Vec<Line>, ReadError> {
    let mut walker = Walker { tree, room };
    let mut flow = Flow::new();
    walker.children(0, &mut flow, Within::default())?;
    flow.end_block();
    Ok(flow.lines)
}

/// What the elements around say of their content.
#[derive(Clone, Copy, Default)]
struct Within {
    /// Line ends are kept.
    preformatted: bool,
    /// It is the page's main part, whose header is not the site's.
    article: bool,
}

struct Walker<'a> {
    tree: &'a Tree,
    room: &'a mut Room,
}

impl Walker<'_> {
    fn children(&mut self, node: Index, flow: &mut Flow, within: Within) -> Result<(), ReadError> {
        for child in &self.tree.nodes[node].children {
            match &self.tree.nodes[*child].content {
                Content::Text(text) => {
                    self.room.take(text.len())?;
                    flow.text(text, within.preformatted);
                }
                Content::Element(..) if self.is_left_out(*child, within) => {}
                Content::Element(name, _) => self.element(&name.local, *child, flow, within)?,
                Content::Other => {}
            }
        }
        Ok(())
    }

    fn element(
        &mut self,
        name: &str,
        node: Index,
        flow: &mut Flow,
        mut within: Within,
    ) -> Result<(), ReadError> {
        if name == "sup" && is_note_mark(&flow.line, &self.text(node)) {
            return Ok(());
        }
        if WITHIN_LINES.contains(&name) {
            return self.children(node, flow, within);
        }
        self.room.take_cells(1)?;
        match name {
            "br" => flow.end_line(),
            "table" => {
                flow.end_block();
                let rows = self.rows(node, flow, within)?;
                flow.lines.extend(grid::lines(rows, self.room)?);
            }
            _ => {
                within.preformatted |= name == "pre";
                within.article |= name == "article" || name == "main";
                flow.has_headings |= HEADINGS.contains(&name);
                flow.end_block();
                self.children(node, flow, within)?;
                flow.end_block();
            }
        }
        Ok(())
    }

    /// The rows of a table; what is none, as its caption, goes out before it.
    fn rows(
        &mut self,
        node: Index,
        flow: &mut Flow,
        within: Within,
    ) -> Result<Vec<Vec<Cell>>, ReadError> {
        let mut rows = Vec::new();
        for child in &self.tree.nodes[node].children {
            let Content::Element(name, _) = &self.tree.nodes[*child].content else {
                continue;
            };
            if self.is_left_out(*child, within) {
                continue;
            }
            match &*name.local {
                "thead" | "tbody" | "tfoot" => rows.extend(self.rows(*child, flow, within)?),
                "tr" => rows.push(self.cells(*child, within)?),
                _ => {
                    self.children(*child, flow, within)?;
                    flow.end_block();
                }
            }
        }
        Ok(rows)
    }

    fn cells(&mut self, row: Index, within: Within) -> Result<Vec<Cell>, ReadError> {
        let mut cells = Vec::new();
        for child in &self.tree.nodes[row].children {
            let is_cell = matches!(&self.tree.nodes[*child].content,
                Content::Element(name, _) if ["td", "th"].contains(&&*name.local));
            if !is_cell || self.is_left_out(*child, within) {
                continue;
            }
            self.room.take_cells(1)?;
            let mut flow = Flow::new();
            self.children(*child, &mut flow, within)?;
            flow.end_block();
            cells.push(Cell {
                lines: flow.lines,
                columns: self.span(*child, "colspan").unwrap_or(1),
                rows: match self.span(*child, "rowspan") {
                    // To the end of the table.
                    Some(0) => usize::MAX,
                    rows => rows.unwrap_or(1),
                },
                has_headings: flow.has_headings,
            });
        }
        Ok(cells)
    }

    /// What stands directly in an element.
    fn text(&self, node: Index) -> String {
        let children = self.tree.nodes[node].children.iter();
        let texts = children.filter_map(|child| match &self.tree.nodes[*child].content {
            Content::Text(text) => Some(&**text),
            Content::Element(..) | Content::Other => None,
        });
        texts.collect()
    }

    fn span(&self, node: Index, name: &str) -> Option<usize> {
        self.attribute(node, name)?.trim().parse().ok()
    }

    fn attribute(&self, node: Index, name: &str) -> Option<&str> {
        let Content::Element(_, attributes) = &self.tree.nodes[node].content else {
            return None;
        };
        let mut attributes = attributes.iter();
        let attribute = attributes.find(|attribute| &*attribute.name.local == name)?;
        Some(&attribute.value)
    }

    fn is_left_out(&self, node: Index, within: Within) -> bool {
        let Content::Element(name, _) = &self.tree.nodes[node].content else {
            return false;
        };
        let name = &*name.local;
        let is_of_article = within.article && (name == "header" || name == "footer");
        let style = self.attribute(node, "style").unwrap_or_default();
        let style: String = style.to_ascii_lowercase().split_whitespace().collect();
        (LEFT_OUT.contains(&name) && !is_of_article)
            || self.attribute(node, "hidden").is_some()
            || UNSEEN.iter().any(|unseen| style.contains(unseen))
    }
}

/// Lines that are being made.
struct Flow {
    lines: Vec<Line>,
    line: String,
    /// Whether the next line begins a paragraph.
    begins: bool,
    has_headings: bool,
}

impl Flow {
    fn new() -> Flow {
        Flow {
            lines: Vec::new(),
            line: String::new(),
            begins: true,
            has_headings: false,
        }
    }

    /// Blanks become one, as browsers show them; but wide and fixed ones set paragraphs in.
    fn text(&mut self, text: &str, preformatted: bool) {
        for character in text.chars() {
            match character {
                '\n' if preformatted => self.end_line(),
                _ if preformatted || !character.is_ascii_whitespace() => self.line.push(character),
                _ if self.line.is_empty() || self.line.ends_with(' ') => {}
                _ => self.line.push(' '),
            }
        }
    }

    /// A line breaks, but its paragraph goes on, unless the line is empty.
    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let line = line.trim_end();
        self.begins |= line.is_empty();
        if !line.is_empty() {
            let text = match std::mem::take(&mut self.begins) {
                true => indented(line),
                false => line.to_owned(),
            };
            self.lines.push(Line {
                cells: vec![text],
                page: None,
                number: None,
            });
        }
    }

    fn end_block(&mut self) {
        self.end_line();
        self.begins = true;
    }
}
