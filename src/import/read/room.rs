//! How much text may still be taken from a file: what is packed may be far larger than it.

use super::{MOST_TEXT, ReadError};

/// What a cell takes besides its text.
const CELL: usize = 16;

/// The bytes of text that may still be taken.
pub struct Room(usize);

impl Room {
    pub fn new() -> Room {
        Room(MOST_TEXT)
    }

    /// Takes some text.
    ///
    /// # Errors
    /// [`ReadError::TooMuchText`] if there is no room for it.
    pub fn take(&mut self, bytes: usize) -> Result<(), ReadError> {
        self.0 = self.0.checked_sub(bytes).ok_or(ReadError::TooMuchText)?;
        Ok(())
    }

    /// Takes some cells, be they empty.
    ///
    /// # Errors
    /// [`ReadError::TooMuchText`] if there is no room for them.
    pub fn take_cells(&mut self, cells: usize) -> Result<(), ReadError> {
        self.take(cells.saturating_mul(CELL))
    }
}
