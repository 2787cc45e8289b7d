//! What a table's head says of each column, where the document keeps its empty cells.

use std::collections::HashSet;

use super::placed::Placed;
use super::said::{Said, amounts, is_other, of_this_year, said, without_year};
use super::stream::{self, Figure};
use crate::import::block::{Cell, Table};
use crate::import::parse::about::About;
use crate::import::parse::normal::normalised;
use crate::import::parse::scope;

/// What labels of a head stand for.
#[derive(Clone, Debug, PartialEq)]
pub enum Named {
    /// 合计, 小计: all of what stands over it.
    Sum,
    Line(String),
}

/// What a head calls the sum of the columns beside it.
pub const SUMS: [&str; 3] = ["合计", "总计", "小计"];

/// A column, with what its labels say of its figures: once, and not for each of them again.
struct Column {
    /// From top to bottom.
    labels: Vec<String>,
    said: Option<Said>,
    /// Whether any of them is of another year, or not of one year alone.
    is_other: bool,
}

/// The head of a table: none where the document does not tell rows from cells.
pub struct Head {
    /// Where both halves of a table have the same head, those of one half.
    columns: Vec<Column>,
    /// What the head says of the figures of a row, one after the other: the only way to tell, where
    /// the document has no cells.
    in_order: Vec<Said>,
    /// Whether those are amounts of several bases.
    has_several: bool,
    about: About,
}

impl Head {
    /// A label that spans columns stands in the first of them, and belongs to the empty cells
    /// on its right, as far as no label above has them.
    pub fn of(table: &Table, about: &About) -> Head {
        let width = stream::width(table);
        let mut columns = vec![Vec::new(); width];
        let mut taken = vec![false; width];
        let rows = stream::head(table).filter(|cells| stream::is_whole(table, width, cells));
        for cells in rows.filter(|cells| !is_about_the_table(cells)) {
            let mut spanning: Option<String> = None;
            for (index, column) in columns.iter_mut().enumerate() {
                let label = normalised(cells.get(index).map_or("", Cell::as_str));
                match (label.is_empty(), taken[index]) {
                    (false, _) => {
                        taken[index] = true;
                        spanning = Some(label);
                    }
                    (true, true) => spanning = None,
                    (true, false) => {}
                }
                column.extend(spanning.clone());
            }
        }
        if has_shifted(table, about) {
            columns.clear();
        }
        let half = columns.len() / 2;
        if half > 1 && columns.len().is_multiple_of(2) && columns[..half] == columns[half..] {
            columns.truncate(half);
        }
        let columns = columns.into_iter().map(|labels| Column {
            said: said(&labels, about),
            is_other: labels.iter().any(|label| is_other(label, about.year)),
            labels,
        });
        let in_order = in_order(table, about);
        let own: HashSet<&Said> = in_order.iter().filter(|said| is_amount(said)).collect();
        Head {
            columns: columns.collect(),
            has_several: own.len() > 1,
            in_order,
            about: *about,
        }
    }

    /// What each of the amounts of a row is, `rates` of which stand beside them; nothing where the
    /// head says it of no more than one.
    ///
    /// # Errors
    /// Where it says it of several, and which figure is which is not certain.
    pub fn in_order(&self, amounts: usize, rates: usize) -> Result<Vec<Said>, Uncertain> {
        let is_rate = |said: &&Said| **said == Said::Growth;
        let (named_rates, named): (Vec<&Said>, Vec<&Said>) =
            self.in_order.iter().partition(is_rate);
        let own = named.iter().filter(|said| matches!(said, Said::Amount(_)));
        match (named.len(), own.count()) {
            (0 | 1, _) => Ok(Vec::new()),
            (len, _) if len == amounts && (rates == 0 || rates == named_rates.len()) => {
                Ok(named.into_iter().copied().collect())
            }
            // What stands first is there wherever anything is.
            (_, 1) if *named[0] == Said::Amount(None) => Ok(Vec::new()),
            _ => Err(Uncertain),
        }
    }

    /// The column of a figure; none where it is not certain.
    fn column(&self, figure: &Figure) -> Option<&Column> {
        let index = figure.column?.checked_rem(self.columns.len())?;
        self.columns.get(index)
    }

    /// Whether the head says that a figure is an amount, and no number of a row or class.
    pub fn says_amount(&self, figure: &Figure) -> bool {
        let label = self.column(figure).and_then(|column| column.labels.last());
        label.is_some_and(|label| {
            // 金额(元)
            let bare = label.strip_suffix("元)");
            let bare = bare.and_then(|bare| Some(bare.rsplit_once('(')?.0));
            let label = bare.unwrap_or(label);
            amounts(label).is_some() || SUMS.contains(&of_this_year(label))
        })
    }

    /// Whether the head says that a figure is another year's, or a difference.
    pub fn says_other(&self, figure: &Figure) -> bool {
        let is_other = self.column(figure).is_some_and(|column| column.is_other);
        is_other || self.said(figure).is_none_or(|said| !is_amount(&said))
    }

    /// What a figure is; the document's own amount, where no label says anything and there is but
    /// one that it could be.
    pub fn said(&self, figure: &Figure) -> Option<Said> {
        let only = (!self.has_several).then_some(Said::Amount(None));
        self.told(figure).or(only)
    }

    /// What the labels over a figure say that it is.
    pub fn told(&self, figure: &Figure) -> Option<Said> {
        self.column(figure)?.said
    }

    /// A figure of this year with its line; none where what it is of is not certain.
    pub fn place<'a>(&self, path: String, figure: &'a Figure) -> Option<Placed<'a>> {
        let said = self.said(figure).filter(is_amount)?;
        Some(Placed { path, said, figure })
    }

    pub fn place_all<'a>(&self, lines: Vec<(String, &'a Figure)>) -> Vec<Placed<'a>> {
        let placed = lines.into_iter();
        placed
            .filter_map(|(path, figure)| self.place(path, figure))
            .collect()
    }

    /// The line of every column, for the lines that `name` gives to labels, some of which are
    /// broken into several cells. Columns of the same line cancel out, unless one stands
    /// higher than the others.
    pub fn lines(&self, total: &str, name: impl Fn(&[&str]) -> Option<Named>) -> Lines {
        let columns = self.columns.iter();
        let lines: Vec<Option<String>> = columns
            .map(|column| line(&column.labels, total, self.about.year, &name))
            .collect();
        let depth = |index: usize| self.columns[index].labels.len();
        let is_of = |index: usize| self.columns[index].said;
        let is_alone = |index: usize| {
            let mut same = (0..lines.len())
                .filter(|other| lines[*other] == lines[index] && is_of(*other) == is_of(index));
            same.all(|other| other == index || depth(other) > depth(index))
        };
        let kept = (0..lines.len()).map(|index| lines[index].clone().filter(|_| is_alone(index)));
        Lines {
            columns: kept.collect(),
        }
    }
}

/// Several bases, and figures that may be of any.
pub struct Uncertain;

/// The lines of the columns, as far as they are certain.
pub struct Lines {
    columns: Vec<Option<String>>,
}

impl Lines {
    /// The line of a figure's column.
    pub fn of(&self, figure: &Figure) -> Option<&str> {
        let index = figure.column?.checked_rem(self.columns.len())?;
        self.columns[index].as_deref()
    }

    /// Whether a column has this line.
    pub fn have(&self, line: &str) -> bool {
        self.columns.iter().flatten().any(|known| known == line)
    }
}

/// What labels name, one after the other; of several that are one broken name, the longest.
pub fn named<T>(labels: &[&str], name: impl Fn(&[&str]) -> Option<T>) -> Vec<Option<T>> {
    const MOST: usize = 4;
    let mut names = Vec::new();
    let mut at = 0;
    while at < labels.len() {
        let most = MOST.min(labels.len() - at);
        let found = (1..=most).rev().find_map(|count| {
            let found = name(&labels[at..at + count])?;
            Some((count, found))
        });
        let (count, found) = found.map_or((1, None), |(count, found)| (count, Some(found)));
        names.push(found);
        at += count;
    }
    names
}

/// The lowest line that the labels over a column name, each within the one above it.
fn line(
    labels: &[String],
    total: &str,
    year: Option<u16>,
    name: &impl Fn(&[&str]) -> Option<Named>,
) -> Option<String> {
    if labels.iter().any(|label| is_other(label, year)) {
        return None;
    }
    let plain: Vec<&str> = labels.iter().map(|label| without_year(label)).collect();
    // What an amount is called says nothing about its line.
    let is_line = |label: &&str| amounts(label).is_none();
    let Some(last) = plain.iter().rposition(is_line) else {
        // 年初预算数 beside 决算数: amounts of the row's line.
        let is_told = plain
            .iter()
            .any(|label| matches!(amounts(label), Some(Some(_))));
        return is_told.then(|| total.to_owned());
    };
    let end = last + 1;
    let mut line: Option<String> = None;
    for named in named(&plain[..end], name) {
        line = match (named, line) {
            // Labels over what is known are about the whole table; below it, they part it.
            (None, None) => None,
            (None, Some(_)) => return None,
            (Some(Named::Sum), line) => Some(line.unwrap_or_else(|| total.to_owned())),
            (Some(Named::Line(below)), Some(above))
                if above != total && !scope::is_within(&below, &above) =>
            {
                return None;
            }
            (Some(Named::Line(below)), _) => Some(below),
        };
    }
    line
}

fn is_amount(said: &Said) -> bool {
    matches!(said, Said::Amount(_))
}

/// What a head names one after the other.
fn in_order(table: &Table, about: &About) -> Vec<Said> {
    let of_label = |label: &str| said(&[normalised(label)], about);
    // A cell has several labels, or one with blanks between its characters: 预 算 数.
    let of_cell = |cell: &Cell| -> Vec<Said> {
        let of_words: Vec<Said> = cell.split_whitespace().filter_map(of_label).collect();
        let whole: String = cell.split_whitespace().collect();
        match of_words.is_empty() {
            true => of_label(&whole).into_iter().collect(),
            false => of_words,
        }
    };
    stream::head(table).flatten().flat_map(of_cell).collect()
}

/// Whether a row of the head has lost the cells that those above it span: what it says of amounts
/// stands over the names of rows.
fn has_shifted(table: &Table, about: &About) -> bool {
    let rows = stream::head(table).filter(|cells| cells.len() > 1);
    let mut rows = rows.filter(|cells| !is_about_the_table(cells));
    let is_filled = |cell: &Cell| !cell.trim().is_empty();
    let has_names = |first: &Vec<Cell>| first.iter().take(2).all(is_filled);
    rows.next().is_some_and(has_names)
        && rows.any(|cells| {
            let first = normalised(&cells[0]);
            SUMS.contains(&first.as_str()) || said(&[first], about).is_some()
        })
}

/// Rows between the title and the head: whose table it is, in which unit.
fn is_about_the_table(cells: &[Cell]) -> bool {
    let mut labels = cells.iter().map(|cell| normalised(cell));
    labels.any(|label| label.contains("单位:") || label.contains("部门:") || label.ends_with('表'))
}
