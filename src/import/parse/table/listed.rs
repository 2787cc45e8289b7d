//! 收支总表: names with one amount each, sources on one side and functions on the other.

use super::head::{Head, Named, SUMS};
use super::placed::Placed;
use super::stream::TableToken;
use crate::import::parse::classification::{self, Classification};
use crate::import::parse::lexicon::LEXICON;
use crate::import::parse::scope;

/// The names beside totals of the whole table.
const TOTALS: [(&str, Side); 8] = [
    ("收入总计", Side::Income),
    ("支出总计", Side::Expenditure),
    ("收入合计", Side::Income),
    ("支出合计", Side::Expenditure),
    (CURRENT, Side::Expenditure),
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

/// The name beside what is spent of this year's money; the total has what goes on to the next
/// year, too, and comes before it.
const CURRENT: &str = "本年支出合计";

/// Every name's first amount; an amount after two names is the second one's, since the first
/// has an empty cell. Where the head names funds, the amounts of each.
pub fn read<'a>(items: &'a [TableToken], total: &str, head: &Head) -> Vec<Placed<'a>> {
    let functions = classification::functional();
    let funds = head.lines(total, |labels| fund(&labels.concat(), total));
    let mut placed: Vec<Placed> = Vec::new();
    let mut current: Vec<Placed> = Vec::new();
    let mut label: Option<&str> = None;
    let mut is_current = false;
    let mut row: Option<String> = None;
    let mut totals = 0;
    for item in items {
        match item {
            TableToken::Label(text) => label = Some(text),
            TableToken::RowEnd | TableToken::Unclear(_) => (label, row) = (None, None),
            TableToken::Rate(_) => {}
            // The number of a row stands between its name and its amount.
            TableToken::Digits(digits, figure)
                if digits != "0" && !head.says_amount(figure) && funds.of(figure).is_none() => {}
            TableToken::Digits(_, figure) | TableToken::Figure(figure)
                if head.says_other(figure) => {}
            TableToken::Digits(_, figure) | TableToken::Figure(figure) => {
                let is_first = label.is_some();
                if let Some(label) = label.take() {
                    is_current = unnumbered(label) == CURRENT;
                    row = path(label, total, functions, &mut totals);
                }
                let fund = funds.of(figure).filter(|fund| *fund != total);
                let path = match (&row, fund) {
                    (Some(row), Some(fund)) => of_fund(row, total, fund),
                    (row, None) if is_first || head.told(figure).is_some() => row.clone(),
                    _ => None,
                };
                let of_row = path.and_then(|path| head.place(path, figure));
                match is_current && of_row.as_ref().is_some_and(|it| it.path == total) {
                    true => current.extend(of_row),
                    false => add(&mut placed, of_row),
                }
            }
        }
    }
    placed.extend(current);
    placed
}

/// The part of the appropriation that a label over a column names.
fn fund(name: &str, total: &str) -> Option<Named> {
    if SUMS.contains(&name) {
        return Some(Named::Sum);
    }
    if total != "appropriation" {
        return None;
    }
    let chars: Vec<char> = name.chars().collect();
    let (length, meanings) = LEXICON.longest_at(&chars)?;
    let paths = scope::resolve(meanings, total).filter(|_| length == chars.len())?;
    let [path] = paths.as_slice() else {
        return None;
    };
    scope::is_within(path, total).then(|| Named::Line(path.clone()))
}

/// What of a line of the total is paid from a fund.
fn of_fund(line: &str, total: &str, fund: &str) -> Option<String> {
    let rest = line.strip_prefix(total)?;
    (rest.is_empty() || rest.starts_with("/function/")).then(|| format!("{fund}{rest}"))
}

/// A name that occurs again is a part of something else there.
fn add<'a>(placed: &mut Vec<Placed<'a>>, of_row: Option<Placed<'a>>) {
    let is_known = |new: &Placed| placed.iter().any(|known| known.repeats(new));
    let new = of_row.filter(|new| new.path == "expenditure" || !is_known(new));
    placed.extend(new);
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
