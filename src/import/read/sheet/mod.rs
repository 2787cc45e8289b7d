//! Spreadsheets ▶ lines: Excel's, old and new, and OpenDocument's.
//!
//! ```text
//! .xlsx ─workbook──────┐
//! .xls ──binary────────┼─▶ sheets of cells as they are shown ─▶ lines
//! .ods ──open_document─┘
//! ```
//!
//! calamine would read all three, but it takes memory for whatever a file claims to hold, and
//! panics on damaged old files, which ends the page in a browser; nor does it tell how numbers
//! of old files are shown.

mod binary;
mod code;
mod date;
mod formula;
mod hidden;
mod number;
mod open_document;
mod rows;
mod shared;
mod workbook;
mod worksheet;

use super::compound;
use super::office::{self, Main};
use super::package::Package;
use super::room::Room;
use super::{Damage, Document, ReadError};

/// Reads all sheets that are shown, in their order.
///
/// # Errors
/// [`ReadError::Encrypted`], [`ReadError::Damaged`] and [`ReadError::TooMuchText`].
pub fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    let mut room = Room::new();
    let sheets = match bytes.starts_with(&compound::SIGNATURE) {
        true => binary::read(bytes, &mut room)?,
        false => {
            let package = Package::open(bytes).ok_or(ReadError::Damaged(Damage::Cut))?;
            match office::main(&package)? {
                Some((Main::Workbook, main)) => workbook::read(&package, &main, &mut room)?,
                Some((Main::Word, _)) | None => open_document::read(&package, &mut room)?,
            }
        }
    };
    let mut document = Document::default();
    for sheet in sheets {
        sheet.add_to(&mut document, &mut room)?;
    }
    Ok(document)
}
