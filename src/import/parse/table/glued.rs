//! Amounts that have lost the blank between them and a name: nobody knows whose they are.

use std::ops::Range;

use super::stream::is_number;
use crate::import::block::Table;

/// Which bytes of the table's text such amounts take: 教育支出5018.24.
pub fn glued(table: &Table) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    let mut start = 0;
    for cell in table.rows.iter().flatten() {
        let mut at = 0;
        for word in cell.split_whitespace() {
            let begin = at + cell[at..].find(word).unwrap_or(0);
            at = begin + word.len();
            let amounts = amounts(word).map(|amount| {
                let bytes = start + begin + amount.start..start + begin + amount.end;
                (word[amount].to_owned(), bytes)
            });
            let mut amounts = amounts.peekable();
            // Most words have none: only of those that do is more asked.
            if amounts.peek().is_some() && !is_number(word) {
                found.extend(amounts);
            }
        }
        start += cell.len() + 1;
    }
    found
}

/// Digits with two decimals that stand behind a name.
fn amounts(word: &str) -> impl Iterator<Item = Range<usize>> {
    let is_part = |character: char| character.is_ascii_digit() || ",.".contains(character);
    let mut from = 0;
    let runs = std::iter::from_fn(move || {
        let begin = from + word[from..].find(|it: char| it.is_ascii_digit())?;
        let length = word[begin..].find(|it| !is_part(it));
        let end = length.map_or(word.len(), |length| begin + length);
        from = end;
        Some(begin..end)
    });
    runs.filter(|run| {
        let before = word[..run.start].chars().next_back();
        let cents = word[run.clone()]
            .rsplit_once('.')
            .map(|(_, cents)| cents.len());
        before.is_some_and(char::is_alphabetic) && cents == Some(2)
    })
}
