//! Word's files (.docx) ▶ lines: paragraphs with their numbers, tables as rows of cells.

mod body;
mod frames;
mod numbering;
mod numeral;
mod paragraph;
mod styles;

use super::package::Package;
use super::{Damage, Document, ReadError};
use body::Body;
use numbering::Numbering;
use styles::Styles;

/// Reads a file of Word since 2007.
///
/// # Errors
/// [`ReadError::Damaged`] and [`ReadError::TooMuchText`].
pub fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    let package = Package::open(bytes).ok_or(ReadError::Damaged(Damage::Cut))?;
    let member = |name: &str| package.member(name);
    let text = member("word/document.xml")?.ok_or(ReadError::Damaged(Damage::NoContent))?;
    let styles = Styles::read(&member("word/styles.xml")?.unwrap_or_default())?;
    let numbering = Numbering::read(&member("word/numbering.xml")?.unwrap_or_default())?;
    let lines = Body::new(&text, &styles, numbering).read()?;
    Ok(Document { lines })
}
