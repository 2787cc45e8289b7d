//! The formats that can be read.

/// A format that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Plain text, UTF-8, UTF-16 or GB18030.
    Text,
    /// HTML, by itself or packed as MHTML.
    Html,
    /// Word since 2007.
    Word,
    /// Excel of any age, and OpenDocument spreadsheets.
    Sheet,
    Pdf,
}
