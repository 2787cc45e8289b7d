//! A sheet of a file of Excel since 2007.

use std::collections::HashMap;

use super::formula::{Formula, steps};
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
    formula: Option<Written>,
}

/// A formula as it is written; cells that share one may leave it out.
#[derive(Default)]
struct Written {
    text: String,
    shared: Option<u32>,
}

/// By their numbers, the formulas that cells share, and the cell that each was written for.
type SharedFormulas = HashMap<u32, (String, (u32, u32))>;

/// What shows pictures and charts in a sheet.
const PICTURES: [&str; 4] = ["<drawing", ":drawing", "<picture", "<oleObjects"];

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
    let mut formulas = SharedFormulas::new();
    let mut in_formula = false;
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
                    if let Some((first, last)) = self::area(&area) {
                        sheet.hidden.merge(first, last, room)?;
                    }
                }
                "c" => {
                    cell = begin(&element, row, column);
                    column = cell.column.saturating_add(1);
                }
                "v" | "t" => in_value = true,
                "f" => {
                    in_formula = true;
                    let shared = element.number("si");
                    let text = String::new();
                    cell.formula = Some(Written { text, shared });
                }
                "rPh" => xml.skip()?,
                _ => {}
            },
            Node::End(end) => match local(end.name()) {
                "v" | "t" => in_value = false,
                "f" => in_formula = false,
                "c" => {
                    let cell = std::mem::take(&mut cell);
                    if cell.column < COLUMNS {
                        cell.add_to(&mut sheet, shared, &mut formulas, room)?;
                    }
                }
                // What follows says nothing of cells: print titles, rules, remarks.
                "mergeCells" => break,
                _ => {}
            },
            Node::Text(text) if in_value => cell.value.push_str(&text),
            Node::Text(text) if in_formula => {
                if let Some(formula) = &mut cell.formula {
                    formula.text.push_str(&text);
                }
            }
            Node::Text(_) => {}
        }
    }
    sheet.compute(|style, value| shared.shown(style, value), room)?;
    sheet.is_pictured = PICTURES.iter().any(|picture| text.contains(picture));
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
        formula: None,
    }
}

/// The first and the last cell of `A1:C9`, each by row and column.
pub fn area(text: &str) -> Option<((u32, u32), (u32, u32))> {
    let (first, last) = text.split_once(':')?;
    let place = |text: &str| Some((row(text)?, column(text)?));
    place(first).zip(place(last))
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
    /// Puts the cell into its sheet.
    fn add_to(
        mut self,
        sheet: &mut Sheet,
        shared: &Shared,
        formulas: &mut SharedFormulas,
        room: &mut Room,
    ) -> Result<(), ReadError> {
        let number: Option<f64> = match self.kind.as_str() {
            "" | "n" => self.value.trim().parse().ok(),
            _ => None,
        };
        if let Some(written) = self.formula.take() {
            let is_stored = !(self.value.trim().is_empty() && ["", "n"].contains(&&*self.kind));
            let formula = self.formula(&written, formulas, room)?;
            // Where results are of no account, nought is what programs write that have none.
            match number {
                _ if !is_stored => return sheet.add_formula(formula, room),
                Some(number) if shared.is_stale => {
                    let text = match number {
                        0.0 => formula.text,
                        number => shared.shown(self.style, number),
                    };
                    return sheet.add_formula(Formula { text, ..formula }, room);
                }
                _ => {}
            }
        }
        let shown = self.shown(shared);
        match number {
            Some(number) => sheet.add_number(self.row, self.column, number, &shown, room),
            None => sheet.add(self.row, self.column, &shown, room),
        }
    }

    fn formula(
        &self,
        written: &Written,
        formulas: &mut SharedFormulas,
        room: &mut Room,
    ) -> Result<Formula, ReadError> {
        let place = (self.row, self.column);
        if let (Some(number), false) = (written.shared, written.text.is_empty()) {
            room.take(written.text.len())?;
            formulas.insert(number, (written.text.clone(), place));
        }
        let shared = written.shared.and_then(|number| formulas.get(&number));
        let (text, origin) = match shared {
            Some((text, origin)) => (text.as_str(), *origin),
            None => (written.text.as_str(), place),
        };
        let moved = |to: u32, from: u32| i64::from(to) - i64::from(from);
        let moved = (moved(self.row, origin.0), moved(self.column, origin.1));
        // Whatever is computed takes time, be it the same for many cells.
        room.take(text.len())?;
        Ok(Formula {
            row: self.row,
            column: self.column,
            style: self.style,
            text: format!("={text}"),
            steps: steps(text, 1, moved),
        })
    }

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
            _ => match self.value.trim().parse() {
                Ok(value) => shared.shown(self.style, value),
                Err(_) => self.value.clone(),
            },
        }
    }
}
