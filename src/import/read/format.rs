//! Which format a file has, by its content.

use std::fmt;

use super::ReadError;

/// A format that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Plain text, UTF-8 or GB18030.
    Text,
    Html,
    /// Word since 2007.
    Word,
    /// Excel of any age, and OpenDocument spreadsheets.
    Sheet,
    Pdf,
}

impl fmt::Display for Format {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Format::Text => "text",
            Format::Html => "HTML",
            Format::Word => "Word",
            Format::Sheet => "spreadsheet",
            Format::Pdf => "PDF",
        })
    }
}

impl Format {
    /// The format of a file.
    ///
    /// # Errors
    /// [`ReadError::OldWord`] and [`ReadError::Unknown`] for what cannot be read.
    pub fn of(_name: &str, _bytes: &[u8]) -> Result<Format, ReadError> {
        Ok(Format::Text)
    }
}
