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

use super::{Damage, Document, Line, ReadError};
use crate::disclosure::UnreadPart;
use content::Interpreter;
use page::Glyph;

/// The most pages that are read.
const MOST_PAGES: usize = 10_000;

/// How much of a page a picture takes that its tables may be in.
const LEAST_PICTURED: f64 = 0.3;
/// The most characters of the title over such a picture.
const MOST_OF_TITLE: usize = 40;

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
    let mut pictures = Vec::new();
    for (number, source) in (1..).zip(pages.iter()) {
        let page = interpreter.read(source, number)?;
        let shown = page.glyphs.iter().filter(|glyph| !glyph.is_blank());
        let is_unknown = |glyph: &&Glyph| glyph.text.contains(content::character::UNKNOWN);
        let (lost, told): (Vec<&Glyph>, Vec<_>) = shown.partition(is_unknown);
        (known, unknown) = (known + told.len(), unknown + lost.len() + page.lost);
        // A page is as much a picture where its fonts do not tell what they show.
        if page.pictured > LEAST_PICTURED || lost.len() + page.lost > told.len() {
            pictures.push(number);
        }
        items.extend(layout::items(page));
    }
    // Where fonts do not tell what their glyphs mean, the text is as lost as in a scan.
    if known <= unknown {
        return Err(ReadError::Scan);
    }
    let lines = layout::document(items);
    pictures.retain(|page| has_little_text(&lines, *page));
    Ok(Document {
        lines,
        unread: pictures.into_iter().map(UnreadPart::page).collect(),
    })
}

/// Whether what is left of a page without its running heads is hardly more than a title.
fn has_little_text(lines: &[Line], page: u32) -> bool {
    let of_page = lines.iter().filter(|line| line.page == Some(page));
    let text = of_page
        .flat_map(|line| &line.cells)
        .flat_map(|cell| cell.chars());
    let shown = text.filter(|it| !it.is_whitespace() && *it != content::character::UNKNOWN);
    shown.count() <= MOST_OF_TITLE
}
