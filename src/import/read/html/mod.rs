//! Pages ▶ lines: blocks are paragraphs, tables rows of cells.
//!
//! ```text
//! bytes ─packed─▶ parts ─decode─▶ text ─tree─▶ elements ─walk─▶ lines
//! ```

mod decode;
mod packed;
mod tags;
mod tree;
mod walk;

use super::room::Room;
use super::{Document, ReadError};

/// Reads a page, or all pages of a file that packs them together with pictures (MHTML).
///
/// # Errors
/// [`ReadError::TooMuchText`], and [`ReadError::Damaged`] for an unknown encoding.
pub fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    let mut room = Room::new();
    let mut lines = Vec::new();
    match packed::pages(bytes) {
        Some(pages) => {
            for page in pages {
                let text = decode::decode(&page.bytes, page.charset.as_deref())?;
                lines.extend(walk::lines(&tree::parse(&text)?, &mut room)?);
            }
        }
        None => {
            let text = decode::decode(bytes, None)?;
            lines.extend(walk::lines(&tree::parse(&text)?, &mut room)?);
        }
    }
    Ok(Document {
        lines,
        unread: Vec::new(),
    })
}
