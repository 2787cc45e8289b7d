//! Bytes ▶ text and tables, a format a file.

mod compound;
mod delimited;
mod format;
mod grid;
pub mod html;
mod office;
mod package;
mod paragraph;
pub mod pdf;
mod recognise;
mod room;
pub mod sheet;
pub mod text;
pub mod word;
mod xml;

use crate::disclosure::UnreadPart;
pub use crate::exchange::Damage;
pub use format::Format;

/// A document as lines; where it has tables, a line is a row of cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    pub lines: Vec<Line>,
    /// What shows something that could not be read.
    pub unread: Vec<UnreadPart>,
}

/// A line of text, or a row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// One cell for a line of text; a row keeps its empty cells.
    pub cells: Vec<String>,
    /// The page, from 1, where the document has pages.
    pub page: Option<u32>,
    /// Which line of the file it is, from 1, where the file has lines.
    pub number: Option<u32>,
}

/// The largest file that is read, in bytes.
pub const LARGEST: usize = 64 << 20;

/// The most text that is taken from a file, in bytes: what is packed may be far larger than
/// its file.
pub const MOST_TEXT: usize = 32 << 20;

/// Why a file could not be read. How to mend it is said in the reader's language, from the
/// [`Failure`](crate::exchange::Failure) that it becomes.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    #[error("the file is empty")]
    Empty,
    #[error("the file has {0} bytes, more than the {LARGEST} that can be read")]
    TooLarge(usize),
    #[error("the file unpacks to more than {MOST_TEXT} bytes of text")]
    TooMuchText,
    #[error("the PDF has no text")]
    Scan,
    #[error("the file is protected by a password")]
    Encrypted,
    #[error("the file is of Word before 2007")]
    OldWord,
    #[error("the format is not known")]
    Unknown,
    #[error("the file is damaged: {0:?}")]
    Damaged(Damage),
}

/// Reads a file of any known format. The content decides; the name only helps where the
/// content could be several.
///
/// # Errors
/// [`ReadError`], one sentence on what is wrong and how to mend it.
pub fn read(name: &str, bytes: &[u8]) -> Result<Document, ReadError> {
    if bytes.is_empty() {
        return Err(ReadError::Empty);
    }
    if bytes.len() > LARGEST {
        return Err(ReadError::TooLarge(bytes.len()));
    }
    match Format::of(name, bytes)? {
        Format::Text => Ok(text::read(&text::decode(bytes)?)),
        Format::Html => html::read(bytes),
        Format::Word => word::read(bytes),
        Format::Sheet => sheet::read(bytes),
        Format::Pdf => pdf::read(bytes),
    }
}
