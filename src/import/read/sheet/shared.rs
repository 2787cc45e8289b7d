//! What a workbook's sheets have in common.

use super::number::NumberFormat;

/// What cells refer to.
pub struct Shared {
    pub texts: Vec<String>,
    /// For every style, how it shows numbers.
    pub formats: Vec<NumberFormat>,
}

/// An element's name without its prefix.
pub fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}
