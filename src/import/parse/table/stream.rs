//! Rows of cells ▶ one stream of labels, codes and figures.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::import::block::{Cell, Table};
use crate::import::parse::normal::{Normal, normalised};
use crate::money::Unit;

/// One thing in a table.
#[derive(Clone, Debug, PartialEq)]
pub enum TableToken {
    /// A name, as it is compared.
    Label(String),
    /// Two to seven digits alone in a cell: a part of a code, or a row's number.
    Digits(String, Figure),
    Figure(Figure),
    /// A percentage.
    Rate(Figure),
    /// Digits that share their cell with others, and nothing else: one number that the cell was too
    /// narrow for, or several. Or a formula without its result.
    Unclear(Figure),
    /// The end of a row, where the document has rows.
    RowEnd,
}

/// An amount in a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    pub value: Decimal,
    pub printed: String,
    /// The unit behind it in its cell; else it has the table's.
    pub unit: Option<Unit>,
    /// Where in the table's text.
    pub bytes: Range<usize>,
    /// Its cell's index, where it has one to itself in a row that keeps its empty cells.
    pub column: Option<usize>,
}

/// Everything in the table, in reading order.
pub fn items(table: &Table) -> Vec<TableToken> {
    let mut items = Vec::new();
    let mut start = 0;
    let width = width(table);
    // The row before, where it has no name and so may be the upper half of this one.
    let mut begun: &[Cell] = &[];
    for cells in &table.rows {
        let whole = is_whole(table, width, cells);
        for (index, cell) in cells.iter().enumerate() {
            let column = (whole && cell.split_whitespace().count() == 1).then_some(index);
            let begun = begun.get(index).filter(|begun| goes_on(begun, cell));
            let is_unclear = cells.len() > 1 && (begun.is_some() || has_only_numbers(cell));
            let first = items.len();
            add_cell(&mut items, cell, start, column, is_unclear);
            if let (Some(begun), Some(TableToken::Unclear(figure))) = (begun, items.get_mut(first))
            {
                figure.printed = [begun.trim(), figure.printed.as_str()].join(" ");
            }
            start += cell.len() + 1;
        }
        let mut words = cells.iter().flat_map(|cell| cell.split_whitespace());
        let is_nameless = table.page.is_some() && words.all(|word| amount(word).is_some());
        begun = if is_nameless { cells } else { &[] };
        if cells.len() > 1 {
            items.push(TableToken::RowEnd);
        }
    }
    items
}

/// The rows above the first figure.
pub fn head(table: &Table) -> impl Iterator<Item = &Vec<Cell>> {
    let is_head = |cells: &&Vec<Cell>| {
        let mut words = cells.iter().flat_map(|cell| cell.split_whitespace());
        let is_unclear = cells
            .iter()
            .any(|cell| is_formula(cell) || is_fraction(cell));
        cells.len() == 1 || !is_unclear && words.all(|word| amount(word).is_none())
    };
    table.rows.iter().take_while(is_head)
}

/// How many cells the head has.
pub fn width(table: &Table) -> usize {
    let widths = head(table).map(Vec::len);
    widths.filter(|width| *width > 1).max().unwrap_or(0)
}

/// Whether a row keeps its cells below those of a head so wide. Sheets leave out what is empty
/// at its end; on pages, a shorter row may have lost others.
pub fn is_whole(table: &Table, width: usize, cells: &[Cell]) -> bool {
    cells.len() > 1 && (cells.len() == width || cells.len() < width && table.page.is_none())
}

/// Whether a cell shows a formula, since nobody knows its result.
fn is_formula(cell: &str) -> bool {
    cell.starts_with('=') && cell.len() > 1
}

/// Whether a cell has the end of a number, or one without its nought: `.5`.
fn is_fraction(cell: &str) -> bool {
    let plain = normalised(cell);
    let digits = plain.strip_prefix('.').unwrap_or_default();
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// A cell may hold a figure and the next cell's label.
fn add_cell(
    items: &mut Vec<TableToken>,
    cell: &str,
    start: usize,
    column: Option<usize>,
    is_unclear: bool,
) {
    if is_formula(cell) || is_fraction(cell) {
        items.push(TableToken::Unclear(Figure {
            value: Decimal::ZERO,
            printed: cell.to_owned(),
            unit: None,
            bytes: start..start + cell.len(),
            column,
        }));
        return;
    }
    let mut label = String::new();
    let mut position = 0;
    for word in cell.split_whitespace() {
        let offset = position + cell[position..].find(word).unwrap_or(0);
        position = offset + word.len();
        let bytes = start + offset..start + position;
        let unnoted = without_note(word);
        let is_unclear = is_unclear || unnoted != word;
        match amount(unnoted) {
            Some(Amount {
                value,
                printed,
                unit,
            }) => {
                push_label(items, &mut label);
                let figure = Figure {
                    value,
                    printed: printed.clone(),
                    unit,
                    bytes,
                    column,
                };
                let digits = unit.is_none()
                    && printed.len() <= 7
                    && printed.bytes().all(|byte| byte.is_ascii_digit());
                items.push(match (is_unclear, digits) {
                    (true, _) => TableToken::Unclear(figure),
                    (false, true) => TableToken::Digits(printed, figure),
                    (false, false) => TableToken::Figure(figure),
                });
            }
            None => match rate(word) {
                Some((value, printed)) => {
                    push_label(items, &mut label);
                    items.push(TableToken::Rate(Figure {
                        value,
                        printed,
                        unit: None,
                        bytes,
                        column,
                    }));
                }
                None => label.extend(Normal::of(word).chars),
            },
        }
    }
    push_label(items, &mut label);
}

/// 12.50[1] and 12.50① without the mark of a note, which may also be a digit too many.
fn without_note(word: &str) -> &str {
    let bracketed = word
        .strip_suffix(']')
        .and_then(|rest| rest.rsplit_once('['));
    match bracketed {
        Some((before, note)) if note.bytes().all(|byte| byte.is_ascii_digit()) => before,
        _ => word.trim_end_matches(['①', '②', '③', '④', '⑤']),
    }
}

/// Whether a cell may have the end of a number that the one above it begins.
fn goes_on(begun: &str, cell: &str) -> bool {
    let begun = begun.trim();
    let has_cents = begun
        .split_once('.')
        .is_some_and(|(_, cents)| cents.len() >= 2);
    !begun.is_empty()
        && !has_cents
        && amount(cell.trim()).is_some()
        && amount(&[begun, cell.trim()].concat()).is_some()
}

/// Whether a cell has several numbers and nothing else.
fn has_only_numbers(cell: &str) -> bool {
    let mut words = cell.split_whitespace();
    words.clone().nth(1).is_some() && words.all(|word| amount(word).is_some())
}

fn push_label(items: &mut Vec<TableToken>, label: &mut String) {
    if !label.is_empty() {
        items.push(TableToken::Label(std::mem::take(label)));
    }
}

/// Whether a word is nothing but a number.
pub fn is_number(word: &str) -> bool {
    amount(word).is_some() || rate(word).is_some()
}

/// A word that is a percentage: its value, and how it is printed.
fn rate(word: &str) -> Option<(Decimal, String)> {
    // Nearly every word is none.
    if !word.contains(['%', '％']) {
        return None;
    }
    let plain = normalised(word);
    let number = plain.strip_suffix('%')?;
    let digits = number.strip_prefix('-').unwrap_or(number);
    let is_number = digits.starts_with(|it: char| it.is_ascii_digit());
    let value = Decimal::from_str_exact(number).ok().filter(|_| is_number)?;
    Some((value, plain))
}

/// A word that is an amount.
struct Amount {
    value: Decimal,
    printed: String,
    unit: Option<Unit>,
}

/// A word that is nothing but a number, perhaps with a sign of its currency and its unit; -3.50,
/// △3.50 and (3.50) are less than nothing.
fn amount(word: &str) -> Option<Amount> {
    let plain = normalised(word);
    let (number, unit) = match (plain.strip_suffix("万元"), plain.strip_suffix('元')) {
        (Some(number), _) => (number, Some(Unit::Wan)),
        (None, Some(number)) => (number, Some(Unit::Yuan)),
        (None, None) => (plain.as_str(), None),
    };
    let number = number.replacen('△', "-", 1);
    let printed: String = match number.strip_prefix("-¥") {
        Some(number) => ["-", number].concat(),
        None => number.trim_start_matches('¥').to_owned(),
    };
    let bracketed = printed
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
        .filter(|digits| digits.contains('.'));
    let below_zero = bracketed.or_else(|| printed.strip_prefix('-'));
    let digits = below_zero.unwrap_or(&printed);
    let first = digits.chars().next()?;
    let plain = |character: char| character.is_ascii_digit() || ",.".contains(character);
    if !first.is_ascii_digit() || !digits.chars().all(plain) {
        return None;
    }
    let mut value = Decimal::from_str_exact(&digits.replace(',', "")).ok()?;
    value.set_sign_negative(below_zero.is_some());
    Some(Amount {
        value,
        printed,
        unit,
    })
}

/// The unit that the table states for all its figures; none where it states several.
pub fn unit(table: &Table) -> Option<Unit> {
    let cells = table.rows.iter().take(12).flatten().map(Cell::as_str);
    let texts = std::iter::once(table.title.as_str()).chain(cells);
    let mut units = texts.flat_map(|text| stated_units(&normalised(text)));
    match units.next() {
        Some(unit) => units.all(|other| other == unit).then_some(unit).flatten(),
        None => unit_of_columns(table),
    }
}

/// The unit that the labels of columns state, where they state but one: 决算数（万元）.
fn unit_of_columns(table: &Table) -> Option<Unit> {
    let labels = head(table).flatten().map(|cell| normalised(cell));
    let stated = labels.filter_map(|label| {
        let units = [("(万元)", Unit::Wan), ("(元)", Unit::Yuan)];
        let (_, unit) = units.into_iter().find(|(end, _)| label.ends_with(end))?;
        Some(unit)
    });
    let stated: Vec<Unit> = stated.collect();
    let (first, others) = stated.split_first()?;
    others.iter().all(|other| other == first).then_some(*first)
}

/// What stands before 单位 where that is an office, and no unit of figures: 编制单位, 预算单位.
const OFFICES: [char; 12] = [
    '制', '报', '算', '门', '管', '级', '属', '位', '执', '行', '责', '送',
];

/// The units that a text states, none for one that is not known: `金额单位：元`, `（单位：人民币万元）`.
fn stated_units(text: &str) -> Vec<Option<Unit>> {
    let stated = text.match_indices("单位").filter_map(|(at, word)| {
        let before = text[..at].chars().next_back();
        if before.is_some_and(|it| OFFICES.contains(&it)) {
            return None;
        }
        let after = text[at + word.len()..].trim_start_matches([':', '(', ' ']);
        let after = after.strip_prefix("人民币").unwrap_or(after);
        let end = after.find('元')? + '元'.len_utf8();
        let (name, rest) = after.split_at(end);
        // 元江县 is no unit: what follows one is no name.
        let is_ended = !rest.starts_with(char::is_alphabetic);
        let unit = match name {
            "万元" => Some(Unit::Wan),
            "元" => Some(Unit::Yuan),
            "亿元" | "千万元" | "百万元" | "十万元" | "千元" | "百元" => None,
            _ => return None,
        };
        is_ended.then_some(unit)
    });
    stated.collect()
}
