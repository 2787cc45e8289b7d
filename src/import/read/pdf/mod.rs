//! PDF ▶ lines and rows: a PDF says where characters and rules stand, not what belongs
//! together.
//!
//! ```text
//! operators ─content─▶ glyphs, rules ─grid, table─▶ rows ──┐
//!               ▲                    └─line, columns─▶ lines ─layout─▶ Document
//!        font: codes ▶ Unicode
//! ```

mod content;
mod geometry;
mod layout;
mod page;

use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use super::{Damage, Document, ReadError};
use content::Interpreter;

/// The most pages that are read.
const MOST_PAGES: usize = 10_000;

/// Reads a PDF.
///
/// # Errors
/// [`ReadError::Encrypted`] where a password is needed, [`ReadError::Scan`] where there is
/// no text, [`ReadError::Damaged`] and [`ReadError::TooMuchText`].
pub fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => ReadError::Encrypted,
        LoadPdfError::Decryption(_) => ReadError::Damaged(Damage::Protection),
        LoadPdfError::Invalid => ReadError::Damaged(Damage::Structure),
    })?;
    let pages = pdf.pages();
    match pages.len() {
        0 => return Err(ReadError::Damaged(Damage::Structure)),
        count if count > MOST_PAGES => return Err(ReadError::Damaged(Damage::TooComplex)),
        _ => {}
    }
    let mut interpreter = Interpreter::new();
    let mut items = Vec::new();
    let (mut known, mut unknown) = (0, 0);
    for (number, source) in (1..).zip(pages.iter()) {
        let page = interpreter.read(source, number)?;
        for glyph in page.glyphs.iter().filter(|glyph| !glyph.is_blank()) {
            match glyph.text.contains(content::character::UNKNOWN) {
                true => unknown += 1,
                false => known += 1,
            }
        }
        items.extend(layout::items(page));
    }
    // Where fonts do not tell what their glyphs mean, the text is as lost as in a scan.
    if known <= unknown {
        return Err(ReadError::Scan);
    }
    Ok(Document {
        lines: layout::document(items),
    })
}
