//! The disclosure as files for other programs.

mod csv;
mod markup;

pub use csv::csv;
pub use markup::{escape, is_xml};

use crate::disclosure::Disclosure;

/// The whole disclosure as JSON, as it can be read again; `None` if it cannot
/// be written, which no disclosure that was read brings about.
pub fn json(disclosure: &Disclosure) -> Option<String> {
    serde_json::to_string_pretty(disclosure).ok()
}
