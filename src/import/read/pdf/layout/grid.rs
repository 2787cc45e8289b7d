//! Rules ▶ tables: which areas of a page are cells.

use crate::import::read::pdf::geometry::Area;
use crate::import::read::pdf::page::Ruling;

/// How far apart two rules may be that are meant as one, or end beside one another.
const SLACK: f64 = 3.0;

/// What a page has at most for its rules to be taken as tables: more is a drawing.
const MOST_RULES: usize = 2_000;
const MOST_COLUMNS: usize = 60;
const MOST_ROWS: usize = 300;

/// A table's rows and columns, and which of their crossings are one cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// The columns' sides, from left to right.
    columns: Vec<f64>,
    /// The rows' sides, from top to bottom.
    rows: Vec<f64>,
    /// For every crossing, row by row, the first one of its cell.
    cells: Vec<usize>,
}

impl Grid {
    pub fn rows(&self) -> usize {
        self.rows.len() - 1
    }

    pub fn columns(&self) -> usize {
        self.columns.len() - 1
    }

    pub fn area(&self) -> Area {
        let corners = [
            (self.columns[0], self.rows[0]),
            (self.columns[self.columns()], self.rows[self.rows()]),
        ];
        Area::of_points(corners)
    }

    /// The top of a row.
    pub fn top(&self, row: usize) -> f64 {
        self.rows[row]
    }

    /// The cell that a place belongs to.
    pub fn cell_at(&self, (x, y): (f64, f64)) -> usize {
        let at = |sides: &[f64], place: f64| {
            let inner = &sides[1..sides.len() - 1];
            inner.iter().take_while(|side| **side <= place).count()
        };
        self.cells[at(&self.rows, y) * self.columns() + at(&self.columns, x)]
    }

    /// Where a cell begins: its row and its column.
    pub fn start(&self, cell: usize) -> (usize, usize) {
        (cell / self.columns(), cell % self.columns())
    }

    /// The right side of the cell that begins at a crossing.
    pub fn right(&self, cell: usize) -> f64 {
        let (row, column) = self.start(cell);
        let ends = (column..self.columns())
            .take_while(|column| self.cells[row * self.columns() + column] == cell);
        self.columns[ends.last().unwrap_or(column) + 1]
    }

    pub fn left(&self, cell: usize) -> f64 {
        self.columns[self.start(cell).1]
    }

    fn of(rules: &[Ruling]) -> Option<Grid> {
        let sides = |is_horizontal: bool| {
            let (along, across): (Vec<&Ruling>, Vec<&Ruling>) = rules
                .iter()
                .partition(|rule| rule.is_horizontal == is_horizontal);
            // A table may be open at its sides: it ends where the rules across do.
            let inner = along.iter().map(|rule| rule.at);
            let outer = across.iter().flat_map(|rule| [rule.from, rule.to]);
            let is_beyond = |end: &f64| {
                along.iter().all(|rule| rule.at > end + SLACK)
                    || along.iter().all(|rule| rule.at < end - SLACK)
            };
            let outer = extremes(outer.filter(is_beyond));
            apart(inner.chain(outer).collect())
        };
        let (rows, columns) = (sides(true), sides(false));
        let is_table =
            (2..=MOST_ROWS).contains(&rows.len()) && (3..=MOST_COLUMNS).contains(&columns.len());
        if !is_table {
            return None;
        }
        let cells = cells(&rows, &columns, rules);
        Some(Grid {
            columns,
            rows,
            cells,
        })
    }
}

/// The tables that a page's rules draw.
pub fn grids(rules: &[Ruling]) -> Vec<Grid> {
    let rules = joined(rules);
    if rules.len() > MOST_RULES {
        return Vec::new();
    }
    let mut groups = Groups::new(rules.len());
    for (index, rule) in rules.iter().enumerate() {
        for (other, crossing) in rules.iter().enumerate().skip(index + 1) {
            if touches(rule, crossing) {
                groups.join(index, other);
            }
        }
    }
    let roots = groups.roots();
    let mut grids = Vec::new();
    for root in 0..rules.len() {
        let group = rules.iter().zip(&roots).filter(|(_, of)| **of == root);
        let group: Vec<Ruling> = group.map(|(rule, _)| *rule).collect();
        grids.extend(Grid::of(&group));
    }
    grids
}

/// Rules that go on from one another as one rule: cells draw their own sides.
fn joined(rules: &[Ruling]) -> Vec<Ruling> {
    let mut joined: Vec<Ruling> = Vec::new();
    for is_horizontal in [true, false] {
        let mut rules: Vec<Ruling> = rules
            .iter()
            .filter(|rule| rule.is_horizontal == is_horizontal)
            .copied()
            .collect();
        rules.sort_by(|one, other| one.at.total_cmp(&other.at));
        let mut level = f64::NEG_INFINITY;
        for rule in &mut rules {
            if rule.at - level > SLACK {
                level = rule.at;
            }
            rule.at = level;
        }
        rules.sort_by(|one, other| {
            let by_level = one.at.total_cmp(&other.at);
            by_level.then(one.from.total_cmp(&other.from))
        });
        for rule in rules {
            match joined.last_mut() {
                Some(last)
                    if last.is_horizontal == is_horizontal
                        && last.at == rule.at
                        && rule.from <= last.to + SLACK =>
                {
                    last.to = last.to.max(rule.to);
                }
                _ => joined.push(rule),
            }
        }
    }
    joined
}

fn touches(one: &Ruling, other: &Ruling) -> bool {
    let reaches = |rule: &Ruling, at: f64| rule.from - SLACK <= at && at <= rule.to + SLACK;
    one.is_horizontal != other.is_horizontal && reaches(one, other.at) && reaches(other, one.at)
}

fn extremes(places: impl Iterator<Item = f64>) -> Vec<f64> {
    let places: Vec<f64> = places.collect();
    let least = places.iter().copied().reduce(f64::min);
    let greatest = places.iter().copied().reduce(f64::max);
    least.into_iter().chain(greatest).collect()
}

/// In order, without those that are nearly the same as the one before.
fn apart(mut places: Vec<f64>) -> Vec<f64> {
    places.sort_by(f64::total_cmp);
    places.dedup_by(|next, last| *next - *last <= SLACK);
    places
}

/// For every crossing the first one of its cell: neighbours without a rule between them are
/// one cell.
fn cells(rows: &[f64], columns: &[f64], rules: &[Ruling]) -> Vec<usize> {
    let width = columns.len() - 1;
    let mut groups = Groups::new((rows.len() - 1) * width);
    let is_ruled = |is_horizontal: bool, at: f64, from: f64, to: f64| {
        let middle = (from + to) / 2.0;
        rules.iter().any(|rule| {
            rule.is_horizontal == is_horizontal
                && (rule.at - at).abs() <= SLACK
                && rule.from <= middle
                && middle <= rule.to
        })
    };
    for (row, tops) in rows.windows(2).enumerate() {
        for (column, sides) in columns.windows(2).enumerate() {
            let cell = row * width + column;
            if column + 1 < width && !is_ruled(false, sides[1], tops[0], tops[1]) {
                groups.join(cell, cell + 1);
            }
            if row + 2 < rows.len() && !is_ruled(true, tops[1], sides[0], sides[1]) {
                groups.join(cell, cell + width);
            }
        }
    }
    groups.roots()
}

/// Things that belong together, each known by the first of its group.
struct Groups(Vec<usize>);

impl Groups {
    fn new(count: usize) -> Groups {
        Groups((0..count).collect())
    }

    fn root(&mut self, mut index: usize) -> usize {
        while self.0[index] != index {
            self.0[index] = self.0[self.0[index]];
            index = self.0[index];
        }
        index
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.0[one.max(other)] = one.min(other);
    }

    fn roots(mut self) -> Vec<usize> {
        (0..self.0.len()).map(|index| self.root(index)).collect()
    }
}
