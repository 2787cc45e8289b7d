//! Which cells of a sheet nobody sees, because their row or column is hidden.

use std::collections::{BTreeMap, HashMap};
use std::ops::RangeInclusive;

use crate::import::read::ReadError;
use crate::import::read::room::Room;

/// Rows and columns that are hidden, and cells that reach beyond theirs, numbered as in the file.
#[derive(Default)]
pub struct Hidden {
    rows: Ranges,
    columns: Ranges,
    /// Where merged cells end, by where they begin.
    merged: HashMap<(u32, u32), (u32, u32)>,
}

/// By their beginnings; the last one of a beginning counts.
#[derive(Default)]
struct Ranges(BTreeMap<u32, u32>);

impl Ranges {
    /// How far the range goes that a number is in.
    fn end_around(&self, number: u32) -> Option<u32> {
        let (_, end) = self.0.range(..=number).next_back()?;
        (*end >= number).then_some(*end)
    }

    /// Whether there is nothing between two numbers but what is in ranges.
    fn cover(&self, from: u32, to: u32) -> bool {
        let mut next = from;
        while let Some(end) = self.end_around(next) {
            if end >= to {
                return true;
            }
            next = end + 1;
        }
        false
    }
}

impl Hidden {
    pub fn hide_rows(&mut self, rows: RangeInclusive<u32>) {
        self.rows.0.insert(*rows.start(), *rows.end());
    }

    pub fn hide_columns(&mut self, columns: RangeInclusive<u32>) {
        self.columns.0.insert(*columns.start(), *columns.end());
    }

    /// Makes one of the cells from the first to the last, each by row and column.
    ///
    /// # Errors
    /// [`ReadError::TooMuchText`] for too many of them.
    pub fn merge(
        &mut self,
        first: (u32, u32),
        last: (u32, u32),
        room: &mut Room,
    ) -> Result<(), ReadError> {
        room.take_cells(1)?;
        self.merged.insert(first, last);
        Ok(())
    }

    /// Whether nobody sees a cell: what is merged with others is seen where one of them is.
    pub fn has(&self, row: u32, column: u32) -> bool {
        let (last_row, last_column) = self
            .merged
            .get(&(row, column))
            .copied()
            .unwrap_or((row, column));
        self.rows.cover(row, last_row) || self.columns.cover(column, last_column)
    }
}
