//! Cells of a table ▶ lines: a line a row, unless the table only lays out a page.

use super::room::Room;
use super::{Line, ReadError};

/// The most columns that a cell spans, as in HTML.
const MOST_COLUMNS: usize = 1_000;

/// A cell with what stands in it.
pub struct Cell {
    pub lines: Vec<Line>,
    /// How many columns and rows it takes.
    pub columns: usize,
    pub rows: usize,
    /// Whether it has headings, as parts of a page have.
    pub has_headings: bool,
}

/// The lines of a table. A text that spans several cells stands in the first of them, and the
/// others are empty; a cell that holds a part of the page goes out as lines of its own.
///
/// # Errors
/// [`ReadError::TooMuchText`] if it has too many cells.
pub fn lines(rows: Vec<Vec<Cell>>, room: &mut Room) -> Result<Vec<Line>, ReadError> {
    let mut lines = Vec::new();
    if rows.iter().all(|row| row.len() <= 1) {
        let cells = rows.into_iter().flatten();
        lines.extend(cells.flat_map(|cell| cell.lines));
        return Ok(lines);
    }
    let length: usize = rows.iter().flatten().map(Cell::length).sum();
    // For every column, how many rows a cell from above still takes.
    let mut taken: Vec<usize> = Vec::new();
    for row in rows {
        let mut out = Row::default();
        let mut column = 0;
        for cell in row {
            column = skip(&mut taken, column, &mut out, room)?;
            let columns = cell.columns.clamp(1, MOST_COLUMNS);
            room.take_cells(columns)?;
            taken.resize(taken.len().max(column + columns), 0);
            taken[column..column + columns].fill(cell.rows.saturating_sub(1));
            column += columns;
            match cell.is_part_of_page(length) {
                true => {
                    out.end(&mut lines);
                    lines.extend(cell.lines);
                }
                false => out.add(cell, columns),
            }
        }
        skip(&mut taken, column, &mut out, room)?;
        out.end(&mut lines);
    }
    Ok(lines)
}

/// Adds empty cells where cells from above reach down; gives the next free column.
fn skip(
    taken: &mut [usize],
    mut column: usize,
    out: &mut Row,
    room: &mut Room,
) -> Result<usize, ReadError> {
    while let Some(rows) = taken.get_mut(column).filter(|rows| **rows > 0) {
        *rows -= 1;
        room.take_cells(1)?;
        out.cells.push(String::new());
        column += 1;
    }
    Ok(column)
}

impl Cell {
    fn length(&self) -> usize {
        let texts = self.lines.iter().flat_map(|line| &line.cells);
        texts.map(String::len).sum()
    }

    /// Whether it holds headings, a table, or most of the whole table's text in several
    /// paragraphs: the cells of a table of figures do not.
    fn is_part_of_page(&self, length_of_table: usize) -> bool {
        let has_table = self.lines.iter().any(|line| line.cells.len() > 1);
        let sentences = self
            .lines
            .iter()
            .filter(|line| line.cells.iter().any(|cell| cell.contains('。')));
        let is_most = self.length() > length_of_table / 2;
        self.has_headings || has_table || (is_most && sentences.count() > 1)
    }
}

/// A row that is being made.
#[derive(Default)]
struct Row {
    cells: Vec<String>,
    page: Option<u32>,
}

impl Row {
    fn add(&mut self, cell: Cell, columns: usize) {
        let page = cell.lines.first().and_then(|line| line.page);
        self.page = self.page.or(page);
        let texts = cell.lines.iter().flat_map(|line| &line.cells);
        let trimmed: Vec<&str> = texts.map(|text| text.trim()).collect();
        self.cells.push(trimmed.join(" "));
        let others = std::iter::repeat_n(String::new(), columns - 1);
        self.cells.extend(others);
    }

    fn end(&mut self, lines: &mut Vec<Line>) {
        let row = std::mem::take(self);
        if row.cells.iter().any(|cell| !cell.is_empty()) {
            lines.push(Line {
                cells: row.cells,
                page: row.page,
                number: None,
            });
        }
    }
}
