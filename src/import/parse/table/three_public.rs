//! “三公”经费表: either a row a line, or one row of figures under a head of two rows.

use super::listed::unnumbered;
use super::stream::{Figure, Item};
use crate::import::parse::lexicon::LEXICON;
use crate::import::parse::scope;

/// Where the total stands in the head.
const TOTAL: &str = "three-public";
const SUMS: [&str; 3] = ["合计", "总计", "小计"];
const VEHICLES: &str = "three-public/vehicles";

pub fn read(items: &[Item]) -> Vec<(String, &Figure)> {
    let rows = by_row(items);
    match rows.len() > 1 {
        true => rows,
        false => by_column(items),
    }
}

/// The first figure after each name, where names and figures take turns.
fn by_row(items: &[Item]) -> Vec<(String, &Figure)> {
    let mut placed: Vec<(String, &Figure)> = Vec::new();
    let mut label: Option<&str> = None;
    for item in items {
        match item {
            Item::Label(text) => label = Some(text),
            Item::Digits(_, figure) | Item::Figure(figure) => {
                let path = label.take().and_then(line);
                placed.extend(path.map(|path| (path, figure)));
            }
            Item::RowEnd => label = None,
        }
    }
    placed
}

/// The figures of the last row, if there are as many as the head has columns.
fn by_column(items: &[Item]) -> Vec<(String, &Figure)> {
    let first = items
        .iter()
        .position(|item| matches!(item, Item::Figure(_) | Item::Digits(..)));
    let Some(first) = first else {
        return Vec::new();
    };
    let (head, body) = items.split_at(first);
    let figures: Vec<&Figure> = body
        .iter()
        .filter_map(|item| match item {
            Item::Figure(figure) | Item::Digits(_, figure) => Some(figure),
            _ => None,
        })
        .collect();
    let columns = columns(head);
    match figures.len() == columns.len() {
        true => columns.into_iter().zip(figures).collect(),
        false => Vec::new(),
    }
}

/// The columns under a head of two rows: where the upper one names vehicles, the lower one
/// tells their sum, their purchase and their running.
fn columns(head: &[Item]) -> Vec<String> {
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
fn names(head: &[Item]) -> Vec<String> {
    let labels: Vec<&str> = head
        .iter()
        .filter_map(|item| match item {
            Item::Label(label) => Some(label.as_str()),
            _ => None,
        })
        .collect();
    let mut names = Vec::new();
    let mut at = 0;
    while at < labels.len() {
        let broken = labels[at + 1..].iter().take(2);
        let most = 1 + broken.take_while(|label| !SUMS.contains(label)).count();
        let found = (1..=most)
            .rev()
            .find_map(|count| Some((count, line(&labels[at..at + count].concat())?)));
        match found {
            Some((count, path)) => {
                names.push(path);
                at += count;
            }
            None => at += 1,
        }
    }
    names
}

/// 2026年三公经费 is 三公经费.
fn without_year(label: &str) -> &str {
    match label.split_once('年') {
        Some((year, rest)) if year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()) => {
            rest
        }
        _ => label,
    }
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
