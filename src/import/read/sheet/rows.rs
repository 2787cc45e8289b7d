//! Cells at their places ▶ rows.

use super::formula::{self, Formula};
use super::hidden::Hidden;
use crate::disclosure::UnreadPart;
use crate::import::read::room::Room;
use crate::import::read::{Document, Line, ReadError};

/// How many rows at the top of a sheet may hold its title.
const TOP: usize = 5;

/// A sheet with the texts that its cells show.
pub struct Sheet {
    name: String,
    /// Row, column, text.
    cells: Vec<(u32, u32, String)>,
    /// The numbers of those that are one.
    numbers: Vec<(u32, u32, f64)>,
    /// Cells whose results are still to be computed.
    formulas: Vec<Formula>,
    pub hidden: Hidden,
    /// Whether it has pictures or charts.
    pub is_pictured: bool,
}

impl Sheet {
    pub fn new(name: String) -> Sheet {
        Sheet {
            name,
            cells: Vec::new(),
            numbers: Vec::new(),
            formulas: Vec::new(),
            hidden: Hidden::default(),
            is_pictured: false,
        }
    }

    /// Puts a number into a cell, which shows it as a text.
    ///
    /// # Errors
    /// [`ReadError::TooMuchText`].
    pub fn add_number(
        &mut self,
        row: u32,
        column: u32,
        value: f64,
        text: &str,
        room: &mut Room,
    ) -> Result<(), ReadError> {
        room.take_cells(1)?;
        self.numbers.push((row, column, value));
        self.add(row, column, text, room)
    }

    /// Puts a formula into a cell, whose result is not stored.
    ///
    /// # Errors
    /// [`ReadError::TooMuchText`].
    pub fn add_formula(&mut self, formula: Formula, room: &mut Room) -> Result<(), ReadError> {
        room.take_cells(1 + formula.steps.as_ref().map_or(0, Vec::len))?;
        room.take(formula.text.len())?;
        self.formulas.push(formula);
        Ok(())
    }

    /// Leaves out all cells but those from the first to the last.
    pub fn show_only(&mut self, first: (u32, u32), last: (u32, u32)) {
        let rows = first.0..=last.0;
        let columns = first.1..=last.1;
        self.cells
            .retain(|(row, column, _)| rows.contains(row) && columns.contains(column));
    }

    /// Computes what can be, once all cells are there; `shown` tells how a style shows a number.
    ///
    /// # Errors
    /// [`ReadError::TooMuchText`].
    pub fn compute(
        &mut self,
        shown: impl Fn(usize, f64) -> String,
        room: &mut Room,
    ) -> Result<(), ReadError> {
        if self.formulas.is_empty() {
            return Ok(());
        }
        let formulas = std::mem::take(&mut self.formulas);
        let results = formula::results(&formulas, &self.cells, &self.numbers);
        for (formula, result) in formulas.iter().zip(results) {
            let value = result.and_then(|result| result.to_string().parse().ok());
            let text = value.map(|value| shown(formula.style, value));
            let text = text.as_ref().unwrap_or(&formula.text);
            self.add(formula.row, formula.column, text, room)?;
        }
        Ok(())
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

    /// Adds what it shows to a document.
    ///
    /// # Errors
    /// As [`Sheet::lines`].
    pub fn add_to(self, document: &mut Document, room: &mut Room) -> Result<(), ReadError> {
        let (name, is_pictured) = (self.name.clone(), self.is_pictured);
        let lines = self.lines(room)?;
        let has_title_alone = lines.iter().all(|line| gives_title(&line.cells));
        if is_pictured && has_title_alone {
            document.unread.push(UnreadPart::sheet(&name));
        }
        document.lines.extend(lines);
        Ok(())
    }

    /// The rows that are shown and not empty, as far as they are not; before them the sheet's name, if it
    /// is a table's title and the sheet gives none.
    ///
    /// # Errors
    /// [`ReadError::TooMuchText`] if there are too many empty cells between others.
    fn lines(mut self, room: &mut Room) -> Result<Vec<Line>, ReadError> {
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
