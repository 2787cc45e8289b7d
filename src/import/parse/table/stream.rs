//! Rows of cells ▶ one stream of labels, codes and figures.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::import::block::Table;
use crate::import::parse::normal::Normal;
use crate::money::Unit;

/// One thing in a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A name, as it is compared.
    Label(String),
    /// Two to seven digits alone in a cell: a part of a code, or a row's number.
    Digits(String, Figure),
    Figure(Figure),
    /// The end of a row, where the document has rows.
    RowEnd,
}

/// An amount in a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    pub value: Decimal,
    pub printed: String,
    /// Where in the table's text.
    pub bytes: Range<usize>,
}

/// Everything in the table, in reading order.
pub fn items(table: &Table) -> Vec<Item> {
    let mut items = Vec::new();
    let mut start = 0;
    for cells in &table.rows {
        for cell in cells {
            add_cell(&mut items, cell, start);
            start += cell.len() + 1;
        }
        if cells.len() > 1 {
            items.push(Item::RowEnd);
        }
    }
    items
}

/// A cell may hold a figure and the next cell's label.
fn add_cell(items: &mut Vec<Item>, cell: &str, start: usize) {
    let mut label = String::new();
    let mut position = 0;
    for word in cell.split_whitespace() {
        let offset = position + cell[position..].find(word).unwrap_or(0);
        position = offset + word.len();
        let bytes = start + offset..start + position;
        match amount(word) {
            Some((value, printed)) => {
                push_label(items, &mut label);
                let figure = Figure {
                    value,
                    printed: printed.clone(),
                    bytes,
                };
                let digits =
                    printed.len() <= 7 && printed.bytes().all(|byte| byte.is_ascii_digit());
                items.push(match digits {
                    true => Item::Digits(printed, figure),
                    false => Item::Figure(figure),
                });
            }
            None => label.extend(Normal::of(word).chars),
        }
    }
    push_label(items, &mut label);
}

fn push_label(items: &mut Vec<Item>, label: &mut String) {
    if !label.is_empty() {
        items.push(Item::Label(std::mem::take(label)));
    }
}

/// A word that is nothing but a number.
fn amount(word: &str) -> Option<(Decimal, String)> {
    let printed: String = Normal::of(word).chars.into_iter().collect();
    let digits = printed.strip_prefix('-').unwrap_or(&printed);
    let first = digits.chars().next()?;
    let plain = |character: char| character.is_ascii_digit() || ",.".contains(character);
    if !first.is_ascii_digit() || !digits.chars().all(plain) {
        return None;
    }
    let value = Decimal::from_str_exact(&printed.replace(',', "")).ok()?;
    Some((value, printed))
}

/// The unit that the table states for all its figures.
pub fn unit(table: &Table) -> Option<Unit> {
    let title = Normal::of(&table.title)
        .chars
        .into_iter()
        .collect::<String>();
    let cells = table.rows.iter().take(12).flatten();
    let plain = cells.map(|cell| Normal::of(cell).chars.into_iter().collect::<String>());
    std::iter::once(title).chain(plain).find_map(|text| {
        let (_, after) = text.split_once("单位:")?;
        match after {
            unit if unit.starts_with("万元") => Some(Unit::Wan),
            unit if unit.starts_with('元') || unit.starts_with("人民币元") => Some(Unit::Yuan),
            _ => None,
        }
    })
}
