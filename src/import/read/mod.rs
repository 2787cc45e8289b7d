//! Bytes ▶ text and tables, a format a file.

mod compound;
mod format;
mod grid;
pub mod html;
mod package;
mod paragraph;
pub mod pdf;
mod room;
pub mod sheet;
pub mod text;
pub mod word;
mod xml;

pub use format::Format;

/// A document as lines; where it has tables, a line is a row of cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    pub lines: Vec<Line>,
}

/// A line of text, or a row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// One cell for a line of text; a row keeps its empty cells.
    pub cells: Vec<String>,
    /// The page, from 1, where the document has pages.
    pub page: Option<u32>,
}

/// The largest file that is read, in bytes.
pub const LARGEST: usize = 64 << 20;

/// The most text that is taken from a file, in bytes: what is packed may be far larger than
/// its file.
pub const MOST_TEXT: usize = 32 << 20;

/// Why a file could not be read: what, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    #[error("the file is empty: choose the disclosure itself")]
    Empty,
    #[error("the file has {} MB, more than the {} MB that can be read: remove pictures or split it", .0 >> 20, LARGEST >> 20)]
    TooLarge(usize),
    #[error("the file unpacks to more than {} MB of text: save the disclosure by itself", MOST_TEXT >> 20)]
    TooMuchText,
    #[error(
        "the PDF has no text, as a scan has none: use the original document, or recognise its text first"
    )]
    Scan,
    #[error("the file is protected by a password: save a copy without one")]
    Encrypted,
    #[error("Word files before 2007 (.doc) cannot be read: save it as .docx or PDF")]
    OldWord,
    #[error(
        "this is no format that can be read: use .docx, .xlsx, .xls, .ods, .pdf, .html or .txt"
    )]
    Unknown,
    #[error("the {format} file is damaged ({reason}): save or download it again")]
    Damaged { format: Format, reason: String },
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
