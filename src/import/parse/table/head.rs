//! What a table's head says of each column, where the document keeps its empty cells.

use std::collections::HashSet;

use super::Placed;
use super::stream::{self, Figure};
use crate::disclosure::Basis;
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
/// What heads call the column of amounts itself, and of which basis those are.
const AMOUNTS: [(&str, Option<Basis>); 20] = [
    ("金额", None),
    ("预算数", Some(Basis::Budget)),
    ("预算金额", Some(Basis::Budget)),
    ("预算额", Some(Basis::Budget)),
    ("预算", Some(Basis::Budget)),
    ("年初预算数", Some(Basis::Initial)),
    ("年初预算", Some(Basis::Initial)),
    ("全年预算数", Some(Basis::Adjusted)),
    ("全年预算", Some(Basis::Adjusted)),
    ("调整预算数", Some(Basis::Adjusted)),
    ("调整预算", Some(Basis::Adjusted)),
    ("调整后预算数", Some(Basis::Adjusted)),
    ("调整后预算", Some(Basis::Adjusted)),
    ("预算调整数", Some(Basis::Adjusted)),
    ("决算数", Some(Basis::Actual)),
    ("决算金额", Some(Basis::Actual)),
    ("决算额", Some(Basis::Actual)),
    ("决算", Some(Basis::Actual)),
    ("执行数", Some(Basis::Actual)),
    ("全年执行数", Some(Basis::Actual)),
];
/// What stands before that.
const THIS_YEAR: [&str; 4] = ["本年度", "本年", "当年", "度"];
/// Amounts that are not this year's, or not of this year alone.
const OTHERS: [&str; 7] = ["上年", "去年", "结转", "结余", "增减", "增长", "比较"];

/// The head of a table: none where the document does not tell rows from cells.
pub struct Head {
    /// For every column, the labels over it, from top to bottom. Where both halves of a table
    /// have the same head, those of one half.
    columns: Vec<Vec<String>>,
    /// Of which basis the amounts of a row are, as the head names them one after the other, where
    /// it names several: the only way to tell, where the document has no cells.
    bases: Vec<Option<Option<Basis>>>,
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
        let half = width / 2;
        if half > 1 && width.is_multiple_of(2) && columns[..half] == columns[half..] {
            columns.truncate(half);
        }
        Head {
            columns,
            bases: bases(table, about),
            about: *about,
        }
    }

    /// Of which basis each figure of a row is, as [`About::basis`], where the head names several
    /// and these are as many figures; nothing where it does not.
    ///
    /// # Errors
    /// Where it names several, and which figure is of which is not certain.
    pub fn bases(&self, figures: usize) -> Result<&[Option<Option<Basis>>], Uncertain> {
        match self.bases.len() {
            0 => Ok(&[]),
            named if named == figures => Ok(&self.bases),
            _ => Err(Uncertain),
        }
    }

    /// The labels over a figure; none where its column is not certain.
    fn over(&self, figure: &Figure) -> &[String] {
        let index = figure
            .column
            .and_then(|at| at.checked_rem(self.columns.len()));
        index.map_or(&[], |index| &self.columns[index])
    }

    /// Whether the head says that a figure is an amount, and no number of a row or class.
    pub fn says_amount(&self, figure: &Figure) -> bool {
        self.over(figure).last().is_some_and(|label| {
            // 金额(元)
            let bare = label.strip_suffix("元)");
            let bare = bare.and_then(|bare| Some(bare.rsplit_once('(')?.0));
            let label = bare.unwrap_or(label);
            amounts(label).is_some() || SUMS.contains(&of_this_year(label))
        })
    }

    /// Whether the head says that a figure is another year's, or a difference.
    pub fn says_other(&self, figure: &Figure) -> bool {
        is_other(self.over(figure), self.about.year) || self.basis(figure).is_none()
    }

    /// Of which basis a figure is, as [`About::basis`].
    pub fn basis(&self, figure: &Figure) -> Option<Option<Basis>> {
        match basis(self.over(figure)) {
            Some(said) => self.about.basis(said),
            None => self.bases.is_empty().then_some(None),
        }
    }

    /// A figure with its line, and its basis as the head has it; none where that is not certain.
    pub fn place<'a>(&self, path: String, figure: &'a Figure) -> Option<Placed<'a>> {
        let basis = self.basis(figure)?;
        Some(Placed {
            path,
            basis,
            figure,
        })
    }

    pub fn place_all<'a>(&self, lines: Vec<(String, &'a Figure)>) -> Vec<Placed<'a>> {
        let placed = lines.into_iter();
        placed
            .filter_map(|(path, figure)| self.place(path, figure))
            .collect()
    }

    /// Whether the head says of which basis a figure is.
    pub fn says_basis(&self, figure: &Figure) -> bool {
        basis(self.over(figure)).is_some()
    }

    /// The line of every column, for the lines that `name` gives to labels, some of which are
    /// broken into several cells. Columns of the same line cancel out, unless one stands
    /// higher than the others.
    pub fn lines(&self, total: &str, name: impl Fn(&[&str]) -> Option<Named>) -> Lines {
        let columns = self.columns.iter();
        let lines: Vec<Option<String>> = columns
            .map(|labels| line(labels, total, self.about.year, &name))
            .collect();
        let depth = |index: usize| self.columns[index].len();
        let basis = |index: usize| basis(&self.columns[index]);
        let is_alone = |index: usize| {
            let mut same = (0..lines.len())
                .filter(|other| lines[*other] == lines[index] && basis(*other) == basis(index));
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
    if is_other(labels, year) {
        return None;
    }
    let plain: Vec<&str> = labels.iter().map(|label| without_year(label)).collect();
    // What an amount is called says nothing about its line.
    let is_line = |label: &&str| amounts(label).is_none();
    let Some(last) = plain.iter().rposition(is_line) else {
        // 年初预算数 beside 决算数: amounts of the row's line.
        return basis(labels).map(|_| total.to_owned());
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

/// Of which basis the labels over a column say that its amounts are: the lowest that says it.
fn basis(labels: &[String]) -> Option<Basis> {
    labels.iter().rev().find_map(|label| amounts(label)?)
}

/// What a head names one after the other; nothing where that is not several bases.
fn bases(table: &Table, about: &About) -> Vec<Option<Option<Basis>>> {
    let cells = stream::head(table).flatten();
    let labels = cells.flat_map(|cell| cell.split_whitespace().map(normalised));
    let named = labels.filter_map(|label| match is_other(&[label.clone()], about.year) {
        true => Some(None),
        false => Some(about.basis(amounts(&label)??)),
    });
    let named: Vec<_> = named.collect();
    let own: HashSet<Option<Basis>> = named.iter().copied().flatten().collect();
    match own.len() {
        0 | 1 => Vec::new(),
        _ => named,
    }
}

/// Of which basis amounts are that a label only calls amounts; `None` for any other label.
pub fn amounts(label: &str) -> Option<Option<Basis>> {
    let label = of_this_year(label);
    let known = AMOUNTS.iter().find(|(known, _)| *known == label)?;
    Some(known.1)
}

/// 本年预算数 is 预算数.
fn of_this_year(label: &str) -> &str {
    let label = without_year(label);
    let this_year = THIS_YEAR.iter().find_map(|word| label.strip_prefix(word));
    this_year.unwrap_or(label)
}

fn is_other(labels: &[String], year: Option<u16>) -> bool {
    labels.iter().any(|label| {
        let told = label.split_once('年').map(|(told, _)| told.parse::<u16>());
        let other_year = matches!(told, Some(Ok(told)) if told > 1990 && Some(told) != year);
        other_year || OTHERS.iter().any(|word| label.contains(word))
    })
}

/// Rows between the title and the head: whose table it is, in which unit.
fn is_about_the_table(cells: &[Cell]) -> bool {
    let mut labels = cells.iter().map(|cell| normalised(cell));
    labels.any(|label| label.contains("单位:") || label.contains("部门:") || label.ends_with('表'))
}

/// 2026年三公经费 is 三公经费.
pub fn without_year(label: &str) -> &str {
    match label.split_once('年') {
        Some((year, rest)) if year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()) => {
            rest
        }
        _ => label,
    }
}
