//! “三公”经费表: either a row a line, or one row of figures under a head of two rows.

use super::Placed;
use super::head::{Head, Named, SUMS, Uncertain, named, without_year};
use super::listed::unnumbered;
use super::stream::{Figure, TableToken};
use crate::disclosure::Basis;
use crate::import::parse::lexicon::LEXICON;
use crate::import::parse::scope;

/// Where the total stands in the head.
const TOTAL: &str = "three-public";
const VEHICLES: &str = "three-public/vehicles";

pub fn read<'a>(items: &'a [TableToken], head: &Head) -> Vec<Placed<'a>> {
    let rows = by_row(items, head);
    if rows.len() > 1 {
        return rows;
    }
    let cells = head.place_all(by_cell(items, head));
    match cells.is_empty() {
        true => by_column(items, head),
        false => cells,
    }
}

/// The figures after each name, where names and figures take turns: the first, or one of each
/// basis that the head names.
fn by_row<'a>(items: &'a [TableToken], head: &Head) -> Vec<Placed<'a>> {
    let mut placed: Vec<Placed> = Vec::new();
    let is_label = |item: &TableToken| matches!(item, TableToken::Label(_));
    let begins = items.iter().enumerate().filter(|(_, item)| is_label(item));
    for (begin, label) in begins {
        let TableToken::Label(label) = label else {
            continue;
        };
        let after = items[begin + 1..].iter();
        let row: Vec<&Figure> = after.map_while(figure).collect();
        let Some(path) = line(label).filter(|_| !row.is_empty()) else {
            continue;
        };
        // Where there are cells, they say more than the order.
        if row.iter().any(|figure| head.says_basis(figure)) {
            let here = row.into_iter().filter(|figure| !head.says_other(figure));
            for figure in here.filter(|figure| head.says_basis(figure)) {
                let new = head.place(path.clone(), figure);
                let is_new = |new: &Placed| {
                    let mut known = placed.iter();
                    known.all(|known| known.path != new.path || known.basis != new.basis)
                };
                let new = new.filter(is_new);
                placed.extend(new);
            }
            continue;
        }
        match head.bases(row.len()) {
            Ok([]) => {
                let first = row.into_iter().find(|figure| !head.says_other(figure));
                placed.extend(first.and_then(|figure| head.place(path, figure)));
            }
            Ok(bases) => placed.extend(in_order(&path, bases, row)),
            Err(Uncertain) => {}
        }
    }
    placed
}

/// Figures of one line, each of the basis that stands in its place.
fn in_order<'a>(
    path: &str,
    bases: &[Option<Option<Basis>>],
    figures: Vec<&'a Figure>,
) -> Vec<Placed<'a>> {
    let based = bases.iter().zip(figures);
    let placed = based.filter_map(|(basis, figure)| {
        Some(Placed {
            path: path.to_owned(),
            basis: (*basis)?,
            figure,
        })
    });
    placed.collect()
}

fn figure(item: &TableToken) -> Option<&Figure> {
    match item {
        TableToken::Digits(_, figure) | TableToken::Figure(figure) => Some(figure),
        _ => None,
    }
}

/// The figures of the only row, each below the head's cells. A total beside what is unknown
/// may hold more than the three.
fn by_cell<'a>(items: &'a [TableToken], head: &Head) -> Vec<(String, &'a Figure)> {
    let lines = head.lines(TOTAL, |labels| match labels {
        [label] if SUMS.contains(label) => Some(Named::Sum),
        _ => joined(labels).map(Named::Line),
    });
    let rows = items.split(|item| *item == TableToken::RowEnd).map(figures);
    let mut rows = rows.filter(|figures| !figures.is_empty());
    let (Some(row), None) = (rows.next(), rows.next()) else {
        return Vec::new();
    };
    let all_known = row.iter().all(|figure| lines.of(figure).is_some());
    let placed = row
        .into_iter()
        .filter_map(|figure| Some((lines.of(figure)?.to_owned(), figure)));
    placed
        .filter(|(path, _)| all_known || path != TOTAL)
        .collect()
}

fn figures(items: &[TableToken]) -> Vec<&Figure> {
    items.iter().filter_map(figure).collect()
}

/// The figures of the last row, if there are as many as the head has columns; once more for each
/// basis, where it names several.
fn by_column<'a>(items: &'a [TableToken], head: &Head) -> Vec<Placed<'a>> {
    let first = items.iter().position(|item| figure(item).is_some());
    let Some(first) = first else {
        return Vec::new();
    };
    let (labels, body) = items.split_at(first);
    let figures = figures(body);
    let columns = columns(labels);
    if columns.is_empty() || !figures.len().is_multiple_of(columns.len()) {
        return Vec::new();
    }
    let Ok(bases) = head.bases(figures.len() / columns.len()) else {
        return Vec::new();
    };
    let groups = figures.chunks(columns.len());
    let groups = match bases {
        [] if groups.len() == 1 => groups.map(|group| (Some(None), group)).collect(),
        [] => Vec::new(),
        bases => bases.iter().copied().zip(groups).collect::<Vec<_>>(),
    };
    let placed = groups.into_iter().flat_map(|(basis, group)| {
        let lines = columns.iter().zip(group);
        lines.filter_map(move |(path, figure)| {
            Some(Placed {
                path: path.clone(),
                basis: basis?,
                figure,
            })
        })
    });
    placed.collect()
}

/// The columns under a head of two rows: where the upper one names vehicles, the lower one
/// tells their sum, their purchase and their running.
fn columns(head: &[TableToken]) -> Vec<String> {
    let mut upper = Vec::new();
    let mut lower = Vec::new();
    for path in names(head) {
        match path.as_str() {
            "sum" => lower.push(VEHICLES.to_owned()),
            path if path.starts_with("three-public/vehicles/") => lower.push(path.to_owned()),
            path if !upper.iter().any(|known| known == path) => upper.push(path.to_owned()),
            _ => {}
        }
    }
    // The total and 机关运行经费 may head whole groups and come before their parts.
    if let Some(at) = upper.iter().position(|path| path == "operating") {
        let operating = upper.remove(at);
        upper.push(operating);
    }
    upper
        .into_iter()
        .flat_map(|path| match path == VEHICLES && !lower.is_empty() {
            true => lower.clone(),
            false => vec![path],
        })
        .collect()
}

/// The lines that a head names; one may be broken into several lines of its cell.
fn names(head: &[TableToken]) -> Vec<String> {
    let labels: Vec<&str> = head
        .iter()
        .filter_map(|item| match item {
            TableToken::Label(label) => Some(label.as_str()),
            _ => None,
        })
        .collect();
    named(&labels, joined).into_iter().flatten().collect()
}

/// The line that labels name together; a sum begins a name of its own.
fn joined(labels: &[&str]) -> Option<String> {
    let (_, rest) = labels.split_first()?;
    let is_whole = rest.iter().all(|label| !SUMS.contains(label));
    is_whole.then(|| line(&labels.concat())).flatten()
}

fn line(label: &str) -> Option<String> {
    let name = unnumbered(without_year(label));
    let name = name.as_str();
    match name {
        "合计" | "总计" => return Some(TOTAL.to_owned()),
        "小计" => return Some("sum".to_owned()),
        "购置费" => return Some(format!("{VEHICLES}/purchase")),
        "运行费" | "运行维护费" => return Some(format!("{VEHICLES}/running")),
        _ => {}
    }
    let name = name.strip_suffix("合计").unwrap_or(name);
    let name = name.strip_suffix('数').unwrap_or(name);
    let chars: Vec<char> = name.chars().collect();
    let (length, meanings) = LEXICON.longest_at(&chars)?;
    let paths = scope::resolve(meanings, TOTAL).filter(|_| length == chars.len())?;
    let [path] = paths.as_slice() else {
        return None;
    };
    let belongs = scope::is_within(path, TOTAL) || path == "operating";
    belongs.then(|| path.clone())
}
