//! The columns that a table's head names.

use super::stream::{Figure, Item};

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
    ("上缴上级支出", "-"),
    ("经营支出", "-"),
    ("对附属单位补助支出", "-"),
    ("小计", "-"),
];

/// The columns of figures, in the order of the head; what is unknown is not among them.
pub fn columns(items: &[Item]) -> Vec<&'static str> {
    let labels: Vec<&str> = items
        .iter()
        .take_while(|item| !matches!(item, Item::Figure(_) | Item::Digits(..)))
        .filter_map(|item| match item {
            Item::Label(label) => Some(label.as_str()),
            _ => None,
        })
        .collect();
    let mut columns = Vec::new();
    let mut at = 0;
    while at < labels.len() {
        // A name may be broken into several lines of its cell.
        let found = (1..=4.min(labels.len() - at)).rev().find_map(|count| {
            let name = labels[at..at + count].concat();
            let column = COLUMNS.iter().find(|(known, _)| *known == name)?;
            Some((count, column.1))
        });
        match found {
            // The head's last 合计 may be the first row.
            Some((count, path)) if !(path.is_empty() && columns.contains(&path)) => {
                columns.push(path);
                at += count;
            }
            _ => at += 1,
        }
    }
    columns
}

/// The figures of a row with their columns: all of them where none is missing; else the
/// first, which is the total, and what it leaves no choice for.
pub fn assign<'a>(
    columns: &[&'static str],
    figures: &[&'a Figure],
) -> Vec<(&'static str, &'a Figure)> {
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
