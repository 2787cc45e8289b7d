//! A figure whose line is known.

use super::said::Said;
use super::stream::Figure;

/// A figure of a table, with what it is.
pub struct Placed<'a> {
    pub path: String,
    pub said: Said,
    pub figure: &'a Figure,
}

impl Placed<'_> {
    /// Whether both are the same figure of the same line.
    pub fn repeats(&self, other: &Placed) -> bool {
        self.path == other.path && self.said == other.said
    }
}
