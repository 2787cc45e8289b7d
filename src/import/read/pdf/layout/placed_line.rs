//! What stands on a page, in reading order.

/// A line of text or a row of a table, with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedLine {
    /// From 1.
    pub page: u32,
    /// The page's size.
    pub width: f64,
    pub height: f64,
    pub left: f64,
    pub right: f64,
    /// The baseline of a line, the top of a row.
    pub y: f64,
    /// The font's size.
    pub size: f64,
    /// One for a line of text.
    pub cells: Vec<String>,
    /// Whether it stands between rules.
    pub is_ruled: bool,
}

impl PlacedLine {
    /// Whether it is a line of text.
    pub fn is_prose(&self) -> bool {
        !self.is_ruled && self.cells.len() == 1
    }
}
