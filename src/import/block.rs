//! What a document consists of: paragraphs and tables, in its own order.

use super::read::Line;

/// The text of one cell.
pub type Cell = String;

/// A paragraph or a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    Paragraph(Paragraph),
    Table(Table),
}

impl Block {
    /// The block's text: what the places of its figures count in. A table's cells stand
    /// between tabs, its rows between line breaks.
    pub fn text(&self) -> String {
        match self {
            Block::Paragraph(paragraph) => paragraph.text.clone(),
            Block::Table(table) => {
                let rows = table.rows.iter().map(|cells| cells.join("\t"));
                rows.collect::<Vec<_>>().join("\n")
            }
        }
    }

    /// Which line of the file a line of its text is, counted from 0; nothing where the file has
    /// no lines.
    pub fn number(&self, line: usize) -> Option<u32> {
        let numbers = match self {
            Block::Paragraph(paragraph) => &paragraph.numbers,
            Block::Table(table) => &table.numbers,
        };
        numbers.get(line).copied().flatten()
    }
}

/// How deep a paragraph's own numbering puts it; the document itself is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Level(u8);

impl Level {
    /// What stands above all numbered parts.
    pub const DOCUMENT: Level = Level(0);
    /// 第一部分
    pub const PART: Level = Level(1);
    /// 一、
    pub const SECTION: Level = Level(2);
    /// （一）
    pub const SUBSECTION: Level = Level(3);
    /// 1.
    pub const ITEM: Level = Level(4);
    /// （1）
    pub const SUBITEM: Level = Level(5);
}

/// A heading, or a paragraph with what follows it without a number of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Paragraph {
    /// As the document has it, lines joined.
    pub text: String,
    /// Absent for what has no number.
    pub level: Option<Level>,
    /// The page it begins on, from 1, where the document has pages.
    pub page: Option<u32>,
    /// Which lines of the file its lines are, where the file has lines.
    pub numbers: Vec<Option<u32>>,
}

impl Paragraph {
    /// Begins with the text of a line.
    pub fn new(text: String, level: Option<Level>, line: &Line) -> Paragraph {
        Paragraph {
            text,
            level,
            page: line.page,
            numbers: vec![line.number],
        }
    }

    /// Goes on with another line; a number that was cut is whole again.
    pub fn join(&mut self, line: &str, number: Option<u32>) {
        self.text.push('\n');
        self.text.push_str(line);
        self.numbers.push(number);
    }
}

/// A table under its title.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub title: String,
    pub page: Option<u32>,
    /// The rows; where the document does not tell cells from rows, a cell each.
    pub rows: Vec<Vec<Cell>>,
    /// Which lines of the file its rows are, where the file has lines.
    pub numbers: Vec<Option<u32>>,
}

impl Table {
    pub fn new(title: String, page: Option<u32>) -> Table {
        Table {
            title,
            page,
            rows: Vec::new(),
            numbers: Vec::new(),
        }
    }

    pub fn add(&mut self, line: &Line) {
        self.rows.push(line.cells.clone());
        self.numbers.push(line.number);
    }
}
