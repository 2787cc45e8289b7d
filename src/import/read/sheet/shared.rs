//! What a workbook's sheets have in common.

use super::number::{NumberFormat, general};

/// What cells refer to.
pub struct Shared {
    pub texts: Vec<String>,
    /// For every style, how it shows numbers.
    pub formats: Vec<NumberFormat>,
    /// Whether its formulas are to be computed when it is opened, whatever results it stores.
    pub is_stale: bool,
}

impl Shared {
    /// A number as cells of a style show it.
    pub fn shown(&self, style: usize, value: f64) -> String {
        match self.formats.get(style) {
            Some(format) => format.shown(value),
            None => general(value),
        }
    }
}

/// An element's name without its prefix.
pub fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}
