//! OpenDocument spreadsheets (.ods), which keep the text that every cell shows.

use super::formula::{Formula, steps_of_open_document};
use super::number::general;
use super::rows::Sheet;
use crate::import::read::package::Package;
use crate::import::read::room::Room;
use crate::import::read::xml::{Element, Node, Xml};
use crate::import::read::{Damage, ReadError};

/// What stands in a sheet or a cell, but is not its text.
const LEFT_OUT: [&str; 5] = [
    "office:annotation",
    "table:shapes",
    "draw:frame",
    "table:tracked-changes",
    "text:ruby-text",
];
/// Which of it are pictures and charts.
const PICTURES: [&str; 2] = ["table:shapes", "draw:frame"];
/// The most columns of a sheet.
const COLUMNS: u32 = 16_384;

#[derive(Default)]
struct ContentReader {
    sheets: Vec<Sheet>,
    row: u32,
    column: u32,
    /// How many rows and cells are the same as the current ones.
    rows: u32,
    columns: u32,
    /// The texts of the current row, with their columns.
    cells: Vec<(u32, Option<f64>, String)>,
    text: String,
    /// The number in the current cell, and its formula.
    number: Option<f64>,
    formula: Option<String>,
    /// How many paragraphs of the cell are open.
    paragraphs: usize,
}

/// The sheets of a spreadsheet.
///
/// # Errors
/// [`ReadError::Encrypted`], [`ReadError::Damaged`] and [`ReadError::TooMuchText`].
pub fn read(package: &Package, room: &mut Room) -> Result<Vec<Sheet>, ReadError> {
    let manifest = package.member("META-INF/manifest.xml")?;
    if manifest.is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(ReadError::Encrypted);
    }
    let text = package.member("content.xml")?;
    let text = text.ok_or(ReadError::Damaged(Damage::NoContent))?;
    let mut xml = Xml::new(&text);
    let mut reader = ContentReader::default();
    while let Some(node) = xml.next()? {
        match node {
            Node::Start(element) if LEFT_OUT.contains(&element.name()) => {
                let is_picture = PICTURES.contains(&element.name());
                if let Some(sheet) = reader.sheets.last_mut().filter(|_| is_picture) {
                    sheet.is_pictured = true;
                }
                xml.skip()?;
            }
            Node::Start(element) => reader.start(&element, room)?,
            Node::End(end) => reader.end(end.name(), room)?,
            Node::Text(text) if reader.paragraphs > 0 => reader.add(&text, room)?,
            Node::Text(_) => {}
        }
    }
    for sheet in &mut reader.sheets {
        sheet.compute(|_, value| general(value), room)?;
    }
    Ok(reader.sheets)
}

/// Whether a row or a column is collapsed, or left out by a filter.
fn is_hidden(element: &Element) -> bool {
    let visibility = element.attribute("table:visibility");
    matches!(visibility.as_deref(), Some("collapse" | "filter"))
}

impl ContentReader {
    fn start(&mut self, element: &Element, room: &mut Room) -> Result<(), ReadError> {
        match element.name() {
            "table:table" => {
                let name = element.attribute("table:name").unwrap_or_default();
                self.sheets.push(Sheet::new(name));
                self.row = 0;
                self.column = 0;
            }
            "table:table-column" => {
                let columns: u32 = element.number("table:number-columns-repeated").unwrap_or(1);
                let end = self.column.saturating_add(columns);
                if let Some(sheet) = self.sheets.last_mut().filter(|_| is_hidden(element)) {
                    sheet
                        .hidden
                        .hide_columns(self.column..=end.saturating_sub(1));
                }
                self.column = end;
            }
            "table:table-row" => {
                self.column = 0;
                self.rows = element.number("table:number-rows-repeated").unwrap_or(1);
                let end = self.row.saturating_add(self.rows);
                if let Some(sheet) = self.sheets.last_mut().filter(|_| is_hidden(element)) {
                    sheet.hidden.hide_rows(self.row..=end.saturating_sub(1));
                }
            }
            "table:table-cell" | "table:covered-table-cell" => {
                self.text.clear();
                self.number = element.number("office:value");
                self.formula = element.attribute("table:formula");
                self.columns = element.number("table:number-columns-repeated").unwrap_or(1);
                let number = |name| element.number::<u32>(name).unwrap_or(1).saturating_sub(1);
                let last_row = self.row.saturating_add(number("table:number-rows-spanned"));
                let last_column = self
                    .column
                    .saturating_add(number("table:number-columns-spanned"));
                let (first, last) = ((self.row, self.column), (last_row, last_column));
                if let Some(sheet) = self.sheets.last_mut().filter(|_| first != last) {
                    sheet.hidden.merge(first, last, room)?;
                }
            }
            "text:p" => {
                if !self.text.is_empty() {
                    self.text.push(' ');
                }
                self.paragraphs += 1;
            }
            "text:s" => {
                let blanks = element.number("text:c").unwrap_or(1_usize).min(100);
                self.add(&" ".repeat(blanks), room)?;
            }
            "text:tab" | "text:line-break" => self.add(" ", room)?,
            _ => {}
        }
        Ok(())
    }

    fn add(&mut self, text: &str, room: &mut Room) -> Result<(), ReadError> {
        room.take(text.len())?;
        self.text.push_str(text);
        Ok(())
    }

    fn end(&mut self, name: &str, room: &mut Room) -> Result<(), ReadError> {
        match name {
            "text:p" => self.paragraphs = self.paragraphs.saturating_sub(1),
            "table:table-cell" => self.end_cell(room)?,
            // Covered by a cell that spans several: nobody sees what it holds.
            "table:covered-table-cell" => {
                self.column = self.column.saturating_add(self.columns).min(COLUMNS);
            }
            "table:table-row" => self.end_row(room)?,
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self, room: &mut Room) -> Result<(), ReadError> {
        let end = self.column.saturating_add(self.columns).min(COLUMNS);
        // Programs that show nothing leave out what their cells would show.
        if let (true, Some(number)) = (self.text.trim().is_empty(), self.number) {
            self.text = general(number);
        }
        let is_empty = self.text.trim().is_empty();
        if let (true, Some(text), Some(sheet)) =
            (is_empty, self.formula.take(), self.sheets.last_mut())
        {
            room.take(text.len())?;
            let steps = steps_of_open_document(&text);
            let (_, formula) = text.split_once('=').unwrap_or_default();
            let (row, column) = (self.row, self.column);
            let text = format!("={formula}");
            sheet.add_formula(
                Formula {
                    row,
                    column,
                    style: 0,
                    text,
                    steps,
                },
                room,
            )?;
        }
        if !is_empty {
            for column in self.column..end {
                room.take(self.text.len())?;
                room.take_cells(1)?;
                self.cells.push((column, self.number, self.text.clone()));
            }
        }
        self.column = end;
        Ok(())
    }

    fn end_row(&mut self, room: &mut Room) -> Result<(), ReadError> {
        let end = self.row.saturating_add(self.rows);
        let cells = std::mem::take(&mut self.cells);
        if let Some(sheet) = self.sheets.last_mut().filter(|_| !cells.is_empty()) {
            for row in self.row..end {
                for (column, number, text) in &cells {
                    match number {
                        Some(number) => sheet.add_number(row, *column, *number, text, room)?,
                        None => sheet.add(row, *column, text, room)?,
                    }
                }
            }
        }
        self.row = end;
        Ok(())
    }
}
