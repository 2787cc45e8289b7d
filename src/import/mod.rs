//! Document ▶ Disclosure: what departments publish, in whatever form.
//!
//! ```text
//! bytes ─read─▶ Document (lines of cells) ─parse─▶ Imported (figures with their lines)
//!                                                      └─assemble─▶ Disclosure
//! ```

mod assemble;
pub mod block;
mod failure;
mod names;
mod parse;
pub mod passage;
pub mod read;
pub mod reading;
mod region;

pub use assemble::AssembleError;
pub use block::Block;
pub use parse::parse;
pub use reading::{Measure, Reading, Span, Unread};
pub use region::{Position, Region, TextFile};

use std::path::Path;

use crate::disclosure::{Kind, UnreadPart};
use passage::Passages;
use read::ReadError;

/// Reads all figures of a document.
///
/// ```
/// let text = "2026年部门预算公开\n2026年收入预算120.5万元，比上年增加0.5万元。";
/// let imported = budget_viewer::import::import("budget.txt", text.as_bytes())?;
/// let income = &imported.readings[0];
/// assert_eq!((income.path.as_str(), income.printed.as_str()), ("income", "120.5"));
/// # Ok::<(), budget_viewer::import::read::ReadError>(())
/// ```
///
/// # Errors
/// [`ReadError`], where the format cannot be read.
pub fn import(name: &str, bytes: &[u8]) -> Result<Imported, ReadError> {
    Ok(parse(&read::read(name, bytes)?))
}

/// What a disclosure is called in addresses, from the name of its file.
pub fn id_of(file: &Path) -> String {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let plain = stem.to_lowercase();
    let kept = plain.split(|character: char| !character.is_ascii_alphanumeric());
    let words: Vec<&str> = kept.filter(|word| !word.is_empty()).collect();
    match words.is_empty() {
        true => "document".to_owned(),
        false => words.join("-"),
    }
}

/// All that was found in a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    pub metadata: Metadata,
    /// The document's own text, in its order.
    pub blocks: Vec<Block>,
    /// The figures whose line is known, in document order; of a table, those of this year's
    /// money alone come after its totals.
    pub readings: Vec<Reading>,
    /// The figures that could not be placed.
    pub unread: Vec<Unread>,
    /// The parts of the file that nothing was read of.
    pub unread_parts: Vec<UnreadPart>,
}

impl Imported {
    /// Where its figures stand.
    pub fn passages(&self) -> Passages<'_> {
        passage::passages(&self.blocks)
    }
}

/// Whose disclosure it is, as far as the document says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Metadata {
    /// The fiscal year.
    pub year: Option<u16>,
    pub kind: Kind,
    /// The document's title.
    pub title: Option<String>,
    /// The department or unit.
    pub entity: Option<String>,
    /// Its province, city or county.
    pub region: Option<String>,
}
