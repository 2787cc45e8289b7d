//! A sheet among the records.

use super::Workbook;
use super::formula::steps;
use super::record::{Kind, Record, Records};
use crate::import::read::ReadError;
use crate::import::read::compound::{u16_at, u32_at};
use crate::import::read::room::Room;
use crate::import::read::sheet::formula::Formula;
use crate::import::read::sheet::number::{NumberFormat, general};
use crate::import::read::sheet::rows::Sheet;

/// Where a cell is, and its style.
#[derive(Clone, Copy)]
struct Place {
    row: u16,
    column: u16,
    style: u16,
}

/// What stands for a sum whose addends are not known.
const UNCOMPUTED: &str = "=SUM(…)";

/// The cells of the sheet whose records begin here; charts within it have records of their own.
///
/// # Errors
/// [`ReadError::TooMuchText`].
pub fn read(
    name: String,
    records: &mut Records,
    workbook: &Workbook,
    formats: &[NumberFormat],
    room: &mut Room,
) -> Result<Sheet, ReadError> {
    let mut reader = SheetReader {
        sheet: Sheet::new(name),
        workbook,
        formats,
        room,
        formula: None,
    };
    let mut depth = 0_usize;
    for record in records {
        match record.kind {
            Kind::BEGIN => depth += 1,
            Kind::END if depth <= 1 => break,
            Kind::END => depth -= 1,
            _ if depth == 1 => reader.take(&record)?,
            _ => {}
        }
    }
    let mut sheet = reader.sheet;
    sheet.compute(|style, value| shown(formats, style, value), room)?;
    Ok(sheet)
}

fn shown(formats: &[NumberFormat], style: usize, value: f64) -> String {
    match formats.get(style) {
        Some(format) => format.shown(value),
        None => general(value),
    }
}

struct SheetReader<'a> {
    sheet: Sheet,
    workbook: &'a Workbook,
    formats: &'a [NumberFormat],
    room: &'a mut Room,
    /// The formula whose text follows.
    formula: Option<Place>,
}

impl SheetReader<'_> {
    fn take(&mut self, record: &Record) -> Result<(), ReadError> {
        let bytes = record.first();
        if record.kind == Kind::TEXT_OF_FORMULA {
            let text = self.workbook.text(record, 0, true);
            return match (self.formula.take(), text) {
                (Some(place), Some(text)) => self.add(place, &text),
                _ => Ok(()),
            };
        }
        match record.kind {
            Kind::ROW => {
                self.hide_row(bytes);
                return Ok(());
            }
            Kind::COLUMNS => {
                self.hide_columns(bytes);
                return Ok(());
            }
            Kind::MERGED => return self.merge(bytes),
            Kind::DRAWING => {
                self.sheet.is_pictured = true;
                return Ok(());
            }
            _ => {}
        }
        let Some(place) = place(bytes) else {
            return Ok(());
        };
        match record.kind {
            Kind::NUMBER => self.add_number(place, double(bytes, 6)),
            Kind::SMALL_NUMBER => self.add_number(place, small(bytes, 6)),
            Kind::SMALL_NUMBERS => self.add_numbers(place, bytes),
            Kind::TEXT | Kind::RICH_TEXT => match self.workbook.text(record, 6, true) {
                Some(text) => self.add(place, &text),
                None => Ok(()),
            },
            Kind::SHARED_TEXT => {
                let index = u32_at(bytes, 6).map(|index| index as usize);
                let workbook = self.workbook;
                match index.and_then(|index| workbook.texts.get(index)) {
                    Some(text) => self.add(place, text),
                    None => Ok(()),
                }
            }
            Kind::TRUTH => self.add_truth(place, bytes.get(6), bytes.get(7)),
            Kind::FORMULA => self.add_result(place, bytes),
            _ => Ok(()),
        }
    }

    fn hide_row(&mut self, bytes: &[u8]) {
        let row = u16_at(bytes, 0).map(u32::from);
        if let Some(row) = row.filter(|_| u16_at(bytes, 12).is_some_and(|flags| flags & 0x20 != 0))
        {
            self.sheet.hidden.hide_rows(row..=row);
        }
    }

    fn hide_columns(&mut self, bytes: &[u8]) {
        let columns = u16_at(bytes, 0).zip(u16_at(bytes, 2));
        if let Some((first, last)) = columns
            && u16_at(bytes, 8).is_some_and(|flags| flags & 1 != 0)
        {
            let columns = u32::from(first)..=u32::from(last);
            self.sheet.hidden.hide_columns(columns);
        }
    }

    fn merge(&mut self, bytes: &[u8]) -> Result<(), ReadError> {
        for area in bytes.get(2..).unwrap_or_default().chunks_exact(8) {
            let number = |at| u16_at(area, at).map(u32::from);
            let (rows, columns) = (number(0).zip(number(2)), number(4).zip(number(6)));
            if let (Some((top, bottom)), Some((left, right))) = (rows, columns) {
                let hidden = &mut self.sheet.hidden;
                hidden.merge((top, left), (bottom, right), self.room)?;
            }
        }
        Ok(())
    }

    fn add(&mut self, place: Place, text: &str) -> Result<(), ReadError> {
        let (row, column) = (u32::from(place.row), u32::from(place.column));
        self.sheet.add(row, column, text, self.room)
    }

    fn add_number(&mut self, place: Place, value: Option<f64>) -> Result<(), ReadError> {
        let Some(value) = value else {
            return Ok(());
        };
        let text = shown(self.formats, usize::from(place.style), value);
        let (row, column) = (u32::from(place.row), u32::from(place.column));
        self.sheet.add_number(row, column, value, &text, self.room)
    }

    /// Numbers side by side, each with its style.
    fn add_numbers(&mut self, mut place: Place, bytes: &[u8]) -> Result<(), ReadError> {
        let numbers = bytes.get(4..bytes.len().saturating_sub(2));
        for number in numbers.unwrap_or_default().chunks_exact(6) {
            place.style = u16_at(number, 0).unwrap_or(0);
            self.add_number(place, small(number, 2))?;
            place.column = place.column.saturating_add(1);
        }
        Ok(())
    }

    fn add_truth(
        &mut self,
        place: Place,
        value: Option<&u8>,
        is_error: Option<&u8>,
    ) -> Result<(), ReadError> {
        let text = match (value, is_error) {
            (Some(code), Some(1)) => error(*code),
            (Some(0), _) => "FALSE",
            (Some(_), _) => "TRUE",
            (None, _) => return Ok(()),
        };
        self.add(place, text)
    }

    /// What a formula gave when the file was saved.
    fn add_result(&mut self, place: Place, bytes: &[u8]) -> Result<(), ReadError> {
        if u16_at(bytes, 12) != Some(0xffff) {
            return self.add_number(place, double(bytes, 6));
        }
        match bytes.get(6) {
            Some(0) => {
                self.formula = Some(place);
                Ok(())
            }
            Some(1) => self.add_truth(place, bytes.get(8), Some(&0)),
            Some(2) => self.add_truth(place, bytes.get(8), Some(&1)),
            Some(3) => self.add_sum(place, bytes),
            _ => Ok(()),
        }
    }

    /// An empty text, which a sum never gives: what wrote it did not compute it.
    fn add_sum(&mut self, place: Place, bytes: &[u8]) -> Result<(), ReadError> {
        let length = u16_at(bytes, 20).map_or(0, usize::from);
        let tokens = bytes.get(22..22 + length);
        let tokens = tokens.filter(|_| self.workbook.is_unicode);
        let Some(steps) = tokens.and_then(steps) else {
            return Ok(());
        };
        let formula = Formula {
            row: u32::from(place.row),
            column: u32::from(place.column),
            style: usize::from(place.style),
            text: UNCOMPUTED.to_owned(),
            steps: Some(steps),
        };
        self.sheet.add_formula(formula, self.room)
    }
}

fn place(bytes: &[u8]) -> Option<Place> {
    Some(Place {
        row: u16_at(bytes, 0)?,
        column: u16_at(bytes, 2)?,
        style: u16_at(bytes, 4)?,
    })
}

fn double(bytes: &[u8], at: usize) -> Option<f64> {
    let bytes = bytes.get(at..)?.first_chunk()?;
    Some(f64::from_le_bytes(*bytes))
}

/// A number in four bytes: a whole one of 30 bits, or the upper half of a double; perhaps
/// hundredths.
fn small(bytes: &[u8], at: usize) -> Option<f64> {
    let packed = u32_at(bytes, at)?;
    let value = match packed & 2 {
        0 => f64::from_bits(u64::from(packed & !3) << 32),
        _ => f64::from((packed as i32) >> 2),
    };
    Some(match packed & 1 {
        0 => value,
        _ => value / 100.0,
    })
}

fn error(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    }
}
