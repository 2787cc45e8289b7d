//! A grid and the glyphs in it ▶ rows of cells.

use std::collections::BTreeMap;

use super::grid::Grid;
use super::line::{TextLine, lines};
use crate::import::read::pdf::page::Glyph;

/// A row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub top: f64,
    /// As many in every row of the table; what a cell takes beyond its first row and column
    /// is empty.
    pub cells: Vec<String>,
}

/// The text of one cell, line by line, and its sides.
struct Cell {
    column: usize,
    lines: Vec<TextLine>,
    left: f64,
    right: f64,
}

/// The rows of a table that have text; nothing if only one column has: then it is a frame
/// around prose.
pub fn rows(grid: &Grid, glyphs: Vec<Glyph>) -> Option<Vec<Row>> {
    let mut by_cell: BTreeMap<usize, Vec<Glyph>> = BTreeMap::new();
    for (cell, glyph) in placed(grid, glyphs) {
        by_cell.entry(cell).or_default().push(glyph);
    }
    let mut by_row: BTreeMap<usize, Vec<Cell>> = BTreeMap::new();
    for (cell, glyphs) in by_cell {
        let (row, column) = grid.start(cell);
        by_row.entry(row).or_default().push(Cell {
            column,
            lines: lines(glyphs),
            left: grid.left(cell),
            right: grid.right(cell),
        });
    }
    let mut rows = Vec::new();
    for (row, cells) in by_row {
        let top = grid.top(row);
        for texts in texts(&cells) {
            let mut row = vec![String::new(); grid.columns()];
            for (column, text) in texts {
                row[column] = text;
            }
            rows.push(Row { top, cells: row });
        }
    }
    rows.retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    // A column without text is kept: the table goes on over pages where others have it.
    let used = (0..grid.columns())
        .filter(|column| rows.iter().any(|row| !row.cells[*column].is_empty()))
        .count();
    (used >= 2).then_some(rows)
}

/// The cell of every glyph. A number belongs whole to one cell, even if it is wider: half of
/// it would be another number.
fn placed(grid: &Grid, glyphs: Vec<Glyph>) -> Vec<(usize, Glyph)> {
    let mut placed = Vec::new();
    for line in lines(glyphs) {
        let mut word: Vec<Glyph> = Vec::new();
        for glyph in line.glyphs {
            let goes_on = word.last().is_some_and(|last| {
                let gap = glyph.x - last.right();
                is_of_number(last) && is_of_number(&glyph) && gap.abs() < TOUCHING * glyph.size
            });
            if !goes_on {
                place(grid, &mut placed, std::mem::take(&mut word));
            }
            word.push(glyph);
        }
        place(grid, &mut placed, word);
    }
    placed
}

/// The gap below which two digits are of one number, by their size.
const TOUCHING: f64 = 0.15;

fn place(grid: &Grid, placed: &mut Vec<(usize, Glyph)>, word: Vec<Glyph>) {
    let (Some(first), Some(last)) = (word.first(), word.last()) else {
        return;
    };
    let middle = ((first.x + last.right()) / 2.0, first.middle().1);
    let cell = grid.cell_at(middle);
    placed.extend(word.into_iter().map(|glyph| (cell, glyph)));
}

fn is_of_number(glyph: &Glyph) -> bool {
    glyph.text.chars().all(is_of_amount)
}

fn is_of_amount(character: char) -> bool {
    character.is_ascii_digit() || matches!(character, ',' | '.' | '-' | '%')
}

/// The distance, by their size, at which two lines are no longer of one name.
const FAR: f64 = 1.6;

/// The rows of a row: one, unless the table has no rules between its rows, which shows where
/// a cell has several amounts.
fn texts(cells: &[Cell]) -> Vec<Vec<(usize, String)>> {
    let mut baselines: Vec<f64> = Vec::new();
    for cell in cells {
        let amounts: Vec<&TextLine> = unbroken(cell)
            .into_iter()
            .filter_map(|(line, text)| is_amount(&text).then_some(line))
            .collect();
        if amounts.len() > 1 {
            baselines.extend(amounts.iter().map(|line| line.baseline));
        }
    }
    if baselines.is_empty() {
        let texts = cells.iter().map(|cell| (cell.column, joined(cell)));
        return vec![texts.collect()];
    }
    baselines.sort_by(f64::total_cmp);
    let size = cells
        .iter()
        .flat_map(|cell| &cell.lines)
        .map(|line| line.size)
        .fold(0.0, f64::max);
    baselines.dedup_by(|next, last| *next - *last < size / 2.0);
    // A name that is too far from every amount to be part of another is a row without any.
    for line in cells.iter().take(1).flat_map(|cell| &cell.lines) {
        let is_far = |baseline: &f64| (baseline - line.baseline).abs() >= FAR * size;
        if baselines.iter().all(is_far) {
            baselines.push(line.baseline);
        }
    }
    baselines.sort_by(f64::total_cmp);
    // The lines of a name belong to the amounts that they stand beside.
    let nearest = |line: &TextLine| {
        let distance = |baseline: &f64| (baseline - line.baseline).abs();
        let places = 0..baselines.len();
        places
            .min_by(|one, other| {
                distance(&baselines[*one]).total_cmp(&distance(&baselines[*other]))
            })
            .unwrap_or_default()
    };
    let rows = (0..baselines.len()).map(|row| {
        let texts = cells.iter().map(|cell| {
            let lines = cell.lines.iter().filter(|line| nearest(line) == row);
            let part = Cell {
                lines: lines.cloned().collect(),
                ..*cell
            };
            (cell.column, joined(&part))
        });
        texts.collect()
    });
    rows.collect()
}

/// A cell's lines with their texts; amounts that were broken are whole.
fn unbroken(cell: &Cell) -> Vec<(&TextLine, String)> {
    let mut lines: Vec<(&TextLine, String)> = Vec::new();
    for line in &cell.lines {
        let text = line.text();
        match lines.last_mut() {
            Some((last, start)) if is_broken(cell, last, start, &text) => start.push_str(&text),
            _ => lines.push((line, text)),
        }
    }
    lines
}

/// The lines of a cell as one text.
fn joined(cell: &Cell) -> String {
    let mut joined = String::new();
    for (_, text) in unbroken(cell) {
        let ends_plain = joined.ends_with(|last: char| last.is_ascii_graphic());
        if ends_plain && text.starts_with(|first: char| first.is_ascii_graphic()) {
            joined.push(' ');
        }
        joined.push_str(&text);
    }
    joined
}

/// Whether an amount was too wide for its cell, so that it goes on in the next line.
fn is_broken(cell: &Cell, line: &TextLine, start: &str, rest: &str) -> bool {
    let is_part = |text: &str| !text.is_empty() && text.chars().all(is_of_amount);
    if !is_part(start) || !is_part(rest) || !is_amount(&format!("{start}{rest}")) {
        return false;
    }
    let is_full = cell.right - cell.left - (line.right() - line.left()) < 1.5 * line.size;
    let has_cents = start
        .split_once('.')
        .is_some_and(|(_, cents)| cents.len() >= 2);
    !is_amount(start) || (is_full && !has_cents)
}

/// Digits, in groups of three or in none, perhaps with decimals.
fn is_amount(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let text = text.strip_suffix('%').unwrap_or(text);
    let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
    let are_digits =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let is_grouped = whole.contains(',');
    let are_groups = groups.all(|group| group.len() == 3 && are_digits(group));
    are_digits(first) && are_groups && are_digits(decimals) && (!is_grouped || first.len() <= 3)
}
