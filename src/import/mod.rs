//! Document ▶ Disclosure: what departments publish, in whatever form.
//!
//! ```text
//! bytes ─read─▶ Document (lines of cells) ─parse─▶ Imported (figures with their lines)
//! ```

pub mod block;
mod parse;
pub mod read;
pub mod reading;

pub use block::Block;
pub use parse::parse;
pub use reading::{Base, Measure, Reading, Spot, Unread};

use crate::disclosure::Kind;

/// All that was found in a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    pub subject: Subject,
    /// The document's own text, in its order.
    pub blocks: Vec<Block>,
    /// The figures whose line is known, in document order.
    pub readings: Vec<Reading>,
    /// The figures that could not be placed.
    pub unread: Vec<Unread>,
}

/// Whose disclosure it is, as far as the document says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The fiscal year.
    pub year: Option<u16>,
    pub kind: Kind,
    /// The document's title.
    pub title: Option<String>,
}
