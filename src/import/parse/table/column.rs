//! The columns that a table's head names.

use super::head::{Head, Lines, Named, SUMS, named};
use super::stream::{Figure, TableToken};

/// 本年收入合计: all but what was carried over, which has no line of its own.
const CURRENT: &str = "current";

/// What heads call the columns that matter, and the line that each stands for: below the
/// table's total, or below `income` where it begins with that.
const COLUMNS: &[(&str, &str)] = &[
    ("合计", ""),
    ("总计", ""),
    ("本年支出合计", ""),
    ("本年收入合计", CURRENT),
    ("基本支出", "kind/basic"),
    ("项目支出", "kind/project"),
    ("人员经费", "kind/basic/personnel"),
    ("公用经费", "kind/basic/common-operation"),
    ("日常公用经费", "kind/basic/common-operation"),
    ("财政拨款收入", "income/appropriation"),
    ("一般公共预算", "income/general-public"),
    ("上级补助收入", "income/superior"),
    ("事业收入", "income/operations"),
    ("事业单位经营收入", "income/business"),
    ("经营收入", "income/business"),
    ("附属单位上缴收入", "income/subordinate"),
    ("其他收入", "income/other"),
    ("上缴上级支出", "kind/to-superior"),
    ("经营支出", "kind/business"),
    ("对附属单位补助支出", "kind/to-subordinate"),
    ("小计", "-"),
];

/// The columns of a table's figures.
pub struct Columns {
    /// In the order of the head; what is unknown is not among them.
    in_order: Vec<&'static str>,
    /// By cell, where the document has cells.
    by_cell: Lines,
}

impl Columns {
    pub fn of(items: &[TableToken], head: &Head) -> Columns {
        Columns {
            in_order: in_order(items),
            by_cell: head.lines("", |labels| {
                let name = labels.concat();
                match SUMS.contains(&name.as_str()) {
                    true => Some(Named::Sum),
                    false => line(&name).map(|line| Named::Line(line.to_owned())),
                }
            }),
        }
    }

    /// Whether the head names none.
    pub fn is_empty(&self) -> bool {
        self.in_order.is_empty()
    }

    /// Whether the head says what a figure is: then it is no code.
    pub fn know(&self, figure: &Figure) -> bool {
        self.by_cell.of(figure).is_some()
    }

    /// The figures of a row with their columns: by their cells; else in their order, where
    /// none is missing; else the first, which is the total, and what it leaves no choice for.
    pub fn assign<'a>(&self, figures: &[&'a Figure]) -> Vec<(&str, &'a Figure)> {
        let has_total = self.by_cell.have("") || self.by_cell.have(CURRENT);
        if has_total && figures.iter().all(|figure| figure.column.is_some()) {
            let placed = figures.iter();
            return placed
                .filter_map(|figure| Some((self.by_cell.of(figure)?, *figure)))
                .collect();
        }
        self.assign_in_order(figures)
    }

    fn assign_in_order<'a>(&self, figures: &[&'a Figure]) -> Vec<(&str, &'a Figure)> {
        let columns = &self.in_order;
        let starts_with_total = matches!(columns.first(), Some(&("" | CURRENT)));
        if figures.is_empty() || !starts_with_total {
            return Vec::new();
        }
        if figures.len() == columns.len() {
            return columns
                .iter()
                .copied()
                .zip(figures.iter().copied())
                .collect();
        }
        let mut assigned = vec![(columns[0], figures[0])];
        // Two figures that add up to the total are its two kinds.
        if let [total, one, other] = figures
            && columns.len() > 2
            && columns[1].starts_with("kind/")
            && columns[2].starts_with("kind/")
            && one.value.checked_add(other.value) == Some(total.value)
        {
            assigned.push((columns[1], *one));
            assigned.push((columns[2], *other));
        }
        assigned
    }
}

/// The line that a label names.
pub fn line(label: &str) -> Option<&'static str> {
    let column = COLUMNS.iter().find(|(known, _)| *known == label)?;
    Some(column.1)
}

fn in_order(items: &[TableToken]) -> Vec<&'static str> {
    let labels: Vec<&str> = items
        .iter()
        .take_while(|item| !matches!(item, TableToken::Figure(_) | TableToken::Digits(..)))
        .filter_map(|item| match item {
            TableToken::Label(label) => Some(label.as_str()),
            _ => None,
        })
        .collect();
    let mut columns = Vec::new();
    for path in named(&labels, |labels| line(&labels.concat()))
        .into_iter()
        .flatten()
    {
        // The head's last 合计 may be the first row.
        if !(path.is_empty() && columns.contains(&path)) {
            columns.push(path);
        }
    }
    columns
}
