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

use super::compound::{self, Compound};
use super::office::{self, Main};
use super::package::Package;
use super::room::Room;
use super::{Damage, Document, Line, ReadError};
use workbook::Seen;

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
                Some((Main::Workbook, main)) => {
                    workbook::read(&package, &main, Seen::Sheets, &mut room)?
                }
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

/// The rows that a workbook shows which is embedded in a package, all as wide as the widest: what
/// surrounds them has pages, where shorter rows would have lost cells.
///
/// # Errors
/// As [`read`]; [`ReadError::Unknown`] for what is no workbook, or does not say which of its
/// sheets is shown.
pub fn read_embedded(
    package: &Package,
    bytes: &[u8],
    room: &mut Room,
) -> Result<Vec<Line>, ReadError> {
    let old = Compound::open(bytes);
    // Older programs wrap what they embed once more.
    let wrapped = old.as_ref().and_then(|old| old.stream("Package"));
    let bytes = wrapped.as_deref().unwrap_or(bytes);
    let sheets = match bytes.starts_with(&compound::SIGNATURE) {
        true => binary::read(bytes, room)?,
        false => {
            let inner = package.within(bytes).ok_or(ReadError::Unknown)?;
            match office::main(&inner)? {
                Some((Main::Workbook, main)) => {
                    workbook::read(&inner, &main, Seen::Embedded, room)?
                }
                _ => return Err(ReadError::Unknown),
            }
        }
    };
    let mut document = Document::default();
    let [sheet] = <[_; 1]>::try_from(sheets).map_err(|_| ReadError::Unknown)?;
    sheet.add_to(&mut document, room)?;
    let mut lines = document.lines;
    let width = lines.iter().map(|line| line.cells.len()).max().unwrap_or(0);
    for line in lines.iter_mut().filter(|line| line.cells.len() > 1) {
        room.take_cells(width - line.cells.len())?;
        line.cells.resize(width, String::new());
    }
    match lines.is_empty() {
        true => Err(ReadError::Unknown),
        false => Ok(lines),
    }
}
