//! Bytes ▶ text and tables, a format a file.

pub mod text;

/// A document as lines; where it has tables, a line is a row of cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    pub lines: Vec<Line>,
}

/// A line of text, or a row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// One cell for a line of text; a row keeps its empty cells.
    pub cells: Vec<String>,
    /// The page, from 1, where the document has pages.
    pub page: Option<u32>,
}
