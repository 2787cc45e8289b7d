//! 收支总表: names with one amount each, sources on one side and functions on the other.

use super::stream::{Figure, Item};
use crate::import::parse::classification::{self, Classification};
use crate::import::parse::lexicon::LEXICON;
use crate::import::parse::scope;

/// The names beside totals of the whole table.
const TOTALS: [(&str, Side); 8] = [
    ("收入总计", Side::Income),
    ("支出总计", Side::Expenditure),
    ("收入合计", Side::Income),
    ("支出合计", Side::Expenditure),
    ("本年支出合计", Side::Expenditure),
    ("总收入", Side::Income),
    ("总支出", Side::Expenditure),
    ("总计", Side::Next),
];

#[derive(Clone, Copy, PartialEq)]
enum Side {
    Income,
    Expenditure,
    /// Income the first time, expenditure the second.
    Next,
}

/// Every name's first amount; an amount after two names is the second one's, since the first
/// has an empty cell.
pub fn read<'a>(items: &'a [Item], total: &str) -> Vec<(String, &'a Figure)> {
    let functions = classification::functional();
    let mut placed: Vec<(String, &Figure)> = Vec::new();
    let mut label: Option<&str> = None;
    let mut totals = 0;
    for item in items {
        match item {
            Item::Label(text) => label = Some(text),
            Item::RowEnd => label = None,
            // The number of a row stands between its name and its amount.
            Item::Digits(digits, _) if digits != "0" => {}
            Item::Digits(_, figure) | Item::Figure(figure) => {
                let path = label
                    .take()
                    .and_then(|label| path(label, total, functions, &mut totals));
                add(&mut placed, path, figure);
            }
        }
    }
    placed
}

/// A name that occurs again is a part of something else there.
fn add<'a>(placed: &mut Vec<(String, &'a Figure)>, path: Option<String>, figure: &'a Figure) {
    let new =
        path.filter(|path| path == "expenditure" || placed.iter().all(|(known, _)| known != path));
    placed.extend(new.map(|path| (path, figure)));
}

fn path(label: &str, total: &str, functions: &Classification, totals: &mut u32) -> Option<String> {
    let name = unnumbered(label);
    if let Some((_, side)) = TOTALS.iter().find(|(known, _)| *known == name) {
        let is_income = match side {
            Side::Next => {
                *totals += 1;
                *totals == 1
            }
            side => *side == Side::Income,
        };
        return Some(match (is_income, total) {
            (true, "expenditure") => "income".to_owned(),
            _ => total.to_owned(),
        });
    }
    let chars: Vec<char> = name.chars().collect();
    if let Some((length, code)) = functions.class_at(&chars)
        && length == chars.len()
    {
        return Some(format!("{total}/function/{code}"));
    }
    let (length, meanings) = LEXICON.longest_at(&chars)?;
    let rest: String = chars[length..].iter().collect();
    let whole = ["", "资金", "拨款"].contains(&rest.as_str());
    let sides = ["income", total].into_iter().filter(|_| whole);
    let lines = sides
        .filter_map(|side| scope::resolve(meanings, side))
        .flatten();
    lines
        .into_iter()
        .find(|path| path.starts_with("income/") || path.starts_with("expenditure/carry"))
}

/// A label without its numbering: 一、 1. (1)
pub fn unnumbered(label: &str) -> String {
    let label = label.trim_start_matches("其中:");
    let opened = label.trim_start_matches('(');
    let rest = opened.trim_start_matches(|character: char| {
        "一二三四五六七八九十".contains(character) || character.is_ascii_digit()
    });
    let is_numbered = rest.len() < opened.len() && rest.starts_with(['、', '.', ',', ')']);
    match is_numbered {
        true => rest[rest.chars().next().map_or(0, char::len_utf8)..].to_owned(),
        false => label.to_owned(),
    }
}
