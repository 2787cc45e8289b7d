//! Tables with codes: a row a 类, 款 or 项.

use super::column::{Columns, line};
use super::stream::{Figure, TableToken};
use crate::import::parse::classification::Classification;

/// Lines with their figures.
type Lines<'a> = Vec<(String, &'a Figure)>;

/// A row: its code, the last label, its figures.
struct Row<'a> {
    code: Option<String>,
    label: String,
    figures: Vec<&'a Figure>,
}

/// 收入总表: the total row, by source.
pub fn income<'a>(items: &'a [TableToken], columns: &Columns) -> Lines<'a> {
    let rows = rows(items, columns);
    let total = rows.iter().find(|row| is_total(row));
    let assigned = total.map(|row| columns.assign(&row.figures));
    let placed = assigned
        .into_iter()
        .flatten()
        .filter_map(|(column, figure)| match column {
            "" => Some(("income".to_owned(), figure)),
            column => column
                .starts_with("income/")
                .then(|| (column.to_owned(), figure)),
        });
    placed.collect()
}

/// Tables by function: every row's total, and the kinds of the total row.
pub fn functions<'a>(items: &'a [TableToken], total: &str, columns: &Columns) -> Lines<'a> {
    let mut placed = Vec::new();
    for row in rows(items, columns) {
        for (column, figure) in columns.assign(&row.figures) {
            match (&row.code, column) {
                (Some(code), "") => placed.push((format!("{total}/function/{code}"), figure)),
                (None, "") if is_total(&row) => placed.push((total.to_owned(), figure)),
                (None, column) if is_total(&row) && column.starts_with("kind/") => {
                    placed.push((format!("{total}/{column}"), figure));
                }
                _ => {}
            }
        }
    }
    placed
}

/// Basic expenditure by economic class: every row's total, the columns of the total row, and
/// the totals of personnel and of operation in rows of their own.
pub fn economic<'a>(
    items: &'a [TableToken],
    total: &str,
    columns: &Columns,
    economics: &Classification,
) -> Lines<'a> {
    let basic = format!("{total}/kind/basic");
    let mut placed = Vec::new();
    for row in rows(items, columns) {
        // A table without columns of its own has one figure a row.
        let assigned = match row.figures.as_slice() {
            [figure] if columns.is_empty() => vec![("", *figure)],
            figures => columns.assign(figures),
        };
        for (column, figure) in assigned {
            match (&row.code, column) {
                (Some(code), "") if is_class_of(economics, code) => {
                    placed.push((format!("{basic}/economic/{code}"), figure));
                }
                (None, "") if is_total(&row) => placed.push((basic.clone(), figure)),
                (None, "") => {
                    let kind = row.label.strip_suffix("合计").and_then(line);
                    let kind = kind.filter(|kind| kind.starts_with("kind/basic/"));
                    placed.extend(kind.map(|kind| (format!("{total}/{kind}"), figure)));
                }
                (None, column) if is_total(&row) && column.starts_with("kind/basic/") => {
                    placed.push((format!("{total}/{column}"), figure));
                }
                _ => {}
            }
        }
    }
    placed
}

/// Codes of expenditure begin with the digit 3.
fn is_class_of(economics: &Classification, code: &str) -> bool {
    economics.name(code).is_some() || code.starts_with('3')
}

fn is_total(row: &Row) -> bool {
    row.code.is_none() && ["合计", "总计"].contains(&row.label.as_str())
}

/// The rows below the head: each begins with a code, or with a label after figures.
fn rows<'a>(items: &'a [TableToken], columns: &Columns) -> Vec<Row<'a>> {
    let mut rows: Vec<Row> = Vec::new();
    let mut codes: Vec<&str> = Vec::new();
    let mut label = String::new();
    let mut figures: Vec<&Figure> = Vec::new();
    // What stands in which column of a row is not known beside a cell that is unclear.
    let mut is_unclear = false;
    let mut end = |codes: &mut Vec<&str>, label: &mut String, figures: &mut Vec<_>| {
        if !figures.is_empty() {
            rows.push(Row {
                code: code(codes),
                label: std::mem::take(label),
                figures: std::mem::take(figures),
            });
            codes.clear();
        }
        label.clear();
    };
    for item in items {
        match item {
            TableToken::Digits(digits, figure) => {
                let has_label = !label.is_empty() || !figures.is_empty();
                let is_amount = columns.know(figure);
                if is_amount || digits == "0" && has_label {
                    figures.push(figure);
                } else {
                    if !figures.is_empty() || !label.is_empty() {
                        end(&mut codes, &mut label, &mut figures);
                    }
                    if digits.len() == 3 || digits.len() >= 5 {
                        codes.clear();
                    }
                    codes.push(digits);
                }
            }
            TableToken::Figure(_) if is_unclear => {}
            TableToken::Figure(figure) => figures.push(figure),
            TableToken::Unclear(_) => {
                is_unclear = true;
                figures.clear();
            }
            TableToken::Label(text) => {
                if !figures.is_empty() {
                    end(&mut codes, &mut label, &mut figures);
                }
                // A sum follows a row without figures.
                if text.ends_with("合计") {
                    codes.clear();
                }
                // A name may be broken into several lines of its cell; in the head each
                // label stands for itself.
                match codes.is_empty() {
                    true => label.clone_from(text),
                    false => label.push_str(text),
                }
            }
            TableToken::RowEnd => is_unclear = false,
            TableToken::Rate(_) => {}
        }
    }
    end(&mut codes, &mut label, &mut figures);
    rows
}

/// 201, 03, 01 ▶ 2010301; a leading zero may be lost.
fn code(parts: &[&str]) -> Option<String> {
    let (first, rest) = parts.split_first()?;
    if rest.is_empty() {
        return [3, 5, 7]
            .contains(&first.len())
            .then(|| (*first).to_owned());
    }
    if first.len() != 3 || rest.len() > 2 {
        return None;
    }
    let rest: String = rest.iter().map(|part| format!("{part:0>2}")).collect();
    Some(format!("{first}{rest}"))
}

/// The codes with their names, for prose that names them without codes.
pub fn names(items: &[TableToken], columns: &Columns) -> Vec<(String, String)> {
    let rows = rows(items, columns).into_iter();
    rows.filter_map(|row| Some((row.code?, row.label)))
        .filter(|(_, name)| !name.is_empty())
        .collect()
}
