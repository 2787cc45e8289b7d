//! Cells at their places ▶ rows.

use super::hidden::Hidden;
use crate::import::read::room::Room;
use crate::import::read::{Line, ReadError};

/// How many rows at the top of a sheet may hold its title.
const TOP: usize = 5;

/// A sheet with the texts that its cells show.
pub struct Sheet {
    name: String,
    /// Row, column, text.
    cells: Vec<(u32, u32, String)>,
    pub hidden: Hidden,
}

impl Sheet {
    pub fn new(name: String) -> Sheet {
        Sheet {
            name,
            cells: Vec::new(),
            hidden: Hidden::default(),
        }
    }

    /// Puts a text into a cell; a blank one leaves it empty.
    ///
    /// # Errors
    /// [`ReadError::TooMuchText`].
    pub fn add(
        &mut self,
        row: u32,
        column: u32,
        text: &str,
        room: &mut Room,
    ) -> Result<(), ReadError> {
        if text.trim().is_empty() {
            return Ok(());
        }
        room.take(text.len())?;
        room.take_cells(1)?;
        let broken = text.lines().map(str::trim_end);
        let joined = broken.collect::<Vec<_>>().join(" ");
        self.cells.push((row, column, joined));
        Ok(())
    }

    /// The rows that are shown and not empty, as far as they are not; before them the sheet's name, if it
    /// is a table's title and the sheet gives none.
    ///
    /// # Errors
    /// [`ReadError::TooMuchText`] if there are too many empty cells between others.
    pub fn lines(mut self, room: &mut Room) -> Result<Vec<Line>, ReadError> {
        let hidden = self.hidden;
        self.cells
            .retain(|(row, column, _)| !hidden.has(*row, *column));
        self.cells.sort_by_key(|(row, column, _)| (*row, *column));
        let mut lines = Vec::new();
        for row in self.cells.chunk_by(|one, other| one.0 == other.0) {
            let last = row.last().map_or(0, |(_, column, _)| *column as usize);
            room.take_cells((last + 1).saturating_sub(row.len()))?;
            let mut cells = vec![String::new(); last + 1];
            for (_, column, text) in row {
                cells[*column as usize].clone_from(text);
            }
            lines.push(line_of(cells));
        }
        let has_title = lines.iter().take(TOP).any(|line| gives_title(&line.cells));
        if is_title(&self.name) && !has_title && !lines.is_empty() {
            let cells = vec![self.name];
            lines.insert(0, line_of(cells));
        }
        Ok(lines)
    }
}

/// A row; sheets have no pages, and their files no lines.
fn line_of(cells: Vec<String>) -> Line {
    Line {
        cells,
        page: None,
        number: None,
    }
}

/// Whether a row has nothing but a title.
fn gives_title(cells: &[String]) -> bool {
    let mut texts = cells.iter().filter(|cell| !cell.is_empty());
    matches!((texts.next(), texts.next()), (Some(text), None) if is_title(text))
}

/// `收支总表`, `2.收入总表（试行）`; but `公开01表` is only a number.
fn is_title(text: &str) -> bool {
    let text: String = text.split_whitespace().collect();
    let before = text.split(['（', '(']).next().unwrap_or_default();
    let name = before.trim_start_matches("公开");
    let name = name.trim_start_matches(|character: char| !character.is_alphabetic());
    before.ends_with('表') && name.chars().count() > 2
}
