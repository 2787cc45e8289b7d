//! A sheet of a file of Excel since 2007.

use super::number::general;
use super::rows::Sheet;
use super::shared::{Shared, local};
use crate::import::read::ReadError;
use crate::import::read::room::Room;
use crate::import::read::xml::{Element, Node, Xml};

/// The most columns of a sheet.
const COLUMNS: u32 = 16_384;

/// A cell that is being read.
#[derive(Default)]
struct Cell {
    row: u32,
    column: u32,
    kind: String,
    style: usize,
    value: String,
}

/// The cells of a sheet.
///
/// # Errors
/// [`ReadError::Damaged`] and [`ReadError::TooMuchText`].
pub fn read(
    name: String,
    text: &str,
    shared: &Shared,
    room: &mut Room,
) -> Result<Sheet, ReadError> {
    let mut xml = Xml::new(text);
    let mut sheet = Sheet::new(name);
    let mut cell = Cell::default();
    let mut in_value = false;
    // Rows and cells may leave out where they are.
    let (mut row, mut column) = (0_u32, 0_u32);
    while let Some(node) = xml.next()? {
        match node {
            Node::Start(element) => match local(element.name()) {
                "row" => {
                    let number: Option<u32> = element.number("r");
                    row = number.unwrap_or(row.saturating_add(1));
                    column = 0;
                    if element.says("hidden") {
                        sheet.hidden.hide_rows(row..=row);
                    }
                }
                "col" if element.says("hidden") => {
                    let number = |name| element.number::<u32>(name)?.checked_sub(1);
                    if let (Some(first), Some(last)) = (number("min"), number("max")) {
                        sheet.hidden.hide_columns(first..=last);
                    }
                }
                "mergeCell" => {
                    let area = element.attribute("ref").unwrap_or_default();
                    let corners = area.split_once(':');
                    let place = |text: &str| Some((self::row(text)?, self::column(text)?));
                    let corners = corners.and_then(|(one, other)| place(one).zip(place(other)));
                    if let Some((first, last)) = corners {
                        sheet.hidden.merge(first, last, room)?;
                    }
                }
                "c" => {
                    cell = begin(&element, row, column);
                    column = cell.column.saturating_add(1);
                }
                "v" | "t" => in_value = true,
                "rPh" => xml.skip()?,
                _ => {}
            },
            Node::End(end) => match local(end.name()) {
                "v" | "t" => in_value = false,
                "c" => {
                    let cell = std::mem::take(&mut cell);
                    if cell.column < COLUMNS {
                        let shown = cell.shown(shared);
                        sheet.add(cell.row, cell.column, &shown, room)?;
                    }
                }
                // What follows says nothing of cells: print titles, rules, remarks.
                "mergeCells" => break,
                _ => {}
            },
            Node::Text(text) if in_value => cell.value.push_str(&text),
            Node::Text(_) => {}
        }
    }
    Ok(sheet)
}

fn begin(element: &Element, row: u32, column: u32) -> Cell {
    let place = element.attribute("r");
    Cell {
        row,
        column: place
            .and_then(|place| self::column(&place))
            .unwrap_or(column),
        kind: element.attribute("t").unwrap_or_default(),
        style: element.number("s").unwrap_or(0),
        value: String::new(),
    }
}

/// AB12 is in column 27.
fn column(place: &str) -> Option<u32> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic);
    let number = letters.take(4).fold(0, |number, letter| {
        number * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    number.checked_sub(1)
}

/// AB12 is in the row with that number.
fn row(place: &str) -> Option<u32> {
    let digits = place.trim_start_matches(|it: char| it.is_ascii_alphabetic());
    digits.parse().ok()
}

impl Cell {
    fn shown(&self, shared: &Shared) -> String {
        match self.kind.as_str() {
            "s" => {
                let index = self.value.trim().parse().ok();
                let text = index.and_then(|index: usize| shared.texts.get(index));
                text.cloned().unwrap_or_default()
            }
            "str" | "inlineStr" | "e" | "d" => self.value.clone(),
            "b" => match self.value.trim() {
                "0" => "FALSE".to_owned(),
                _ => "TRUE".to_owned(),
            },
            _ => match (self.value.trim().parse(), shared.formats.get(self.style)) {
                (Ok(value), Some(format)) => format.shown(value),
                (Ok(value), None) => general(value),
                (Err(_), _) => self.value.clone(),
            },
        }
    }
}
