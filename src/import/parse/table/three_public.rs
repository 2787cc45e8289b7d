//! “三公”经费表: either a row a line, or one row of figures under a head of two rows.

use super::head::{Head, Named, SUMS, Uncertain, named};
use super::listed::unnumbered;
use super::placed::Placed;
use super::said::{Said, without_year};
use super::stream::{Figure, TableToken};
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

/// The figures after each name, where names and figures take turns: the first, or as many as the
/// head says something of.
fn by_row<'a>(items: &'a [TableToken], head: &Head) -> Vec<Placed<'a>> {
    let mut placed: Vec<Placed> = Vec::new();
    for (begin, item) in items.iter().enumerate() {
        let TableToken::Label(label) = item else {
            continue;
        };
        let Some(path) = line(label) else {
            continue;
        };
        let row = items[begin + 1..].iter();
        let row: Vec<&TableToken> = row.take_while(|item| is_figure(item)).collect();
        let new = of_row(&path, &row, head).into_iter();
        for new in new {
            if !placed.iter().any(|known| known.repeats(&new)) {
                placed.push(new);
            }
        }
    }
    placed
}

/// The figures of one line.
fn of_row<'a>(path: &str, row: &[&'a TableToken], head: &Head) -> Vec<Placed<'a>> {
    let amounts: Vec<&Figure> = row.iter().filter_map(|item| figure(item)).collect();
    let rates: Vec<&Figure> = row.iter().filter_map(|item| rate(item)).collect();
    let place = |said, figure| Placed {
        path: path.to_owned(),
        said,
        figure,
    };
    // Where there are cells, they say more than the order.
    if amounts.iter().any(|figure| head.told(figure).is_some()) {
        let told = |figure| Some(place(head.told(figure)?, figure));
        let amounts = amounts.into_iter().filter_map(told);
        let rates = rates.into_iter().filter_map(told);
        let rates = rates.filter(|placed| placed.said == Said::Growth);
        return amounts.chain(rates).collect();
    }
    match head.in_order(amounts.len(), rates.len()) {
        Ok(said) if said.is_empty() => {
            let mut own = amounts
                .into_iter()
                .filter(|figure| !head.says_other(figure));
            let own = own.next().and_then(|own| head.place(path.to_owned(), own));
            own.into_iter().collect()
        }
        Ok(said) => {
            let said = said.into_iter().zip(amounts);
            let amounts = said.map(|(said, figure)| place(said, figure));
            let rates = rates.into_iter().map(|rate| place(Said::Growth, rate));
            amounts.chain(rates).collect()
        }
        Err(Uncertain) => Vec::new(),
    }
}

fn is_figure(item: &TableToken) -> bool {
    figure(item).or(rate(item)).is_some()
}

fn figure(item: &TableToken) -> Option<&Figure> {
    match item {
        TableToken::Digits(_, figure) | TableToken::Figure(figure) => Some(figure),
        _ => None,
    }
}

fn rate(item: &TableToken) -> Option<&Figure> {
    match item {
        TableToken::Rate(figure) => Some(figure),
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
    let Ok(said) = head.in_order(figures.len() / columns.len(), 0) else {
        return Vec::new();
    };
    let groups = figures.chunks(columns.len());
    let said = match said.is_empty() {
        true if groups.len() == 1 => vec![Said::Amount(None)],
        _ => said,
    };
    let placed = said.into_iter().zip(groups).flat_map(|(said, group)| {
        let lines = columns.iter().zip(group);
        lines.map(move |(path, figure)| Placed {
            path: path.clone(),
            said,
            figure,
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
