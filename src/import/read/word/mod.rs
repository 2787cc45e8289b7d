//! Word's files (.docx) ▶ lines: paragraphs with their numbers, tables as rows of cells.

mod body;
mod embedded;
mod frames;
mod numbering;
mod numeral;
mod paragraph;
mod styles;

use super::office::{self, Relationships};
use super::package::Package;
use super::{Damage, Document, ReadError};
use body::Body;
use embedded::Embedded;
use numbering::Numbering;
use styles::Styles;

/// Reads a file of Word since 2007.
///
/// # Errors
/// [`ReadError::Damaged`] and [`ReadError::TooMuchText`].
pub fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    let package = Package::open(bytes).ok_or(ReadError::Damaged(Damage::Cut))?;
    let no_content = || ReadError::Damaged(Damage::NoContent);
    let (_, main) = office::main(&package)?.ok_or_else(no_content)?;
    let text = package.member(&main)?.ok_or_else(no_content)?;
    let related = Relationships::of(&package, &main)?;
    let styles = Styles::read(&related.member(&package, "styles")?)?;
    let numbering = Numbering::read(&related.member(&package, "numbering")?)?;
    let embedded = Embedded::new(&package, &related);
    Body::new(&text, &styles, numbering, embedded).read()
}
