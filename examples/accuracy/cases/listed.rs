//! Whether figures that are not read are listed as unread: by the amount that is printed, or by
//! the line that it stands in.

use std::collections::HashMap;

use budget_viewer::import::{Imported, Span};
use rust_decimal::Decimal;

use super::expected::{Key, Printed};

/// In which units of yuan amounts are printed.
const UNITS: [u32; 4] = [1, 1_000, 10_000, 100_000_000];

/// An unread figure, without blanks.
struct Listed {
    printed: String,
    line: String,
}

/// The missing figures that nothing unread stands for. One unread figure stands for one, unless the
/// control tells several by one: 收入、支出预算均为486.35万元.
pub fn lost<'a>(
    missing: impl Iterator<Item = (&'a Key, &'a Option<Printed>)>,
    imported: &Imported,
) -> Vec<&'a Key> {
    let passages = imported.passages();
    let listed: Vec<Listed> = imported
        .unread
        .iter()
        .map(|unread| Listed {
            printed: squeezed(&unread.printed),
            line: squeezed(&passages.place(&unread.span).quote.unwrap_or_default()),
        })
        .collect();
    // By what is unread, the place in the control that it stands for.
    let mut taken: HashMap<usize, Option<&Span>> = HashMap::new();
    let mut lost = Vec::new();
    for (key, printed) in missing {
        // A table within a part of the file that is named as unread.
        if !imported.unread_parts.is_empty() && printed.as_ref().is_some_and(|it| it.in_table) {
            continue;
        }
        let span = printed.as_ref().map(|printed| &printed.span);
        let is_free = |index: &usize| match taken.get(index) {
            None => true,
            Some(other) => span.is_some() && *other == span,
        };
        let found = (0..listed.len())
            .filter(is_free)
            .find(|index| stands_for(&listed[*index], key, printed.as_ref()));
        match found {
            Some(index) => drop(taken.insert(index, span)),
            None => lost.push(key),
        }
    }
    lost
}

fn stands_for(listed: &Listed, key: &Key, printed: Option<&Printed>) -> bool {
    if listed.printed.starts_with('=') {
        return printed.is_some_and(|printed| shares_name(&listed.line, &printed.line));
    }
    let Some(value) = key.value.map(|value| value.abs()) else {
        return false;
    };
    let is_part_of_it = |amount: Decimal| {
        let amount = amount.normalize().to_string();
        let part = digits(&listed.printed);
        !part.is_empty() && amount.contains(&part) && has_number(&listed.line, &amount)
    };
    let amounts = UNITS
        .iter()
        .filter_map(|unit| value.checked_div(Decimal::from(*unit)));
    let mut amounts = amounts.take(if key.measure == "growth" || key.measure == "share" {
        1
    } else {
        4
    });
    let own = digits(&listed.printed).parse::<Decimal>().ok();
    amounts.any(|amount| own == Some(amount) || is_part_of_it(amount))
}

/// Whether a text has this number, and not as a part of another one.
fn has_number(text: &str, number: &str) -> bool {
    let of_number = |it: char| it.is_ascii_digit() || it == '.';
    text.match_indices(number).any(|(at, _)| {
        let ends = |it: Option<char>| !it.is_some_and(of_number);
        ends(text[..at].chars().next_back()) && ends(text[at + number.len()..].chars().next())
    })
}

/// Whether a row has a name that is also in the other one.
fn shares_name(squeezed_row: &str, row: &str) -> bool {
    let mut cells = row.split('\t').map(squeezed);
    cells.any(|cell| cell.starts_with(char::is_alphabetic) && squeezed_row.contains(&cell))
}

fn squeezed(text: &str) -> String {
    let is_kept = |it: &char| !it.is_whitespace() && *it != ',';
    text.chars().filter(is_kept).collect()
}

/// The number in a text that has one with its unit.
fn digits(printed: &str) -> String {
    let of_number = |it: &char| it.is_ascii_digit() || *it == '.';
    printed.chars().filter(of_number).collect()
}
