//! What stands at the top or the bottom of every page: headers, footers, page numbers.

use std::collections::{HashMap, HashSet};

use super::placed_line::PlacedLine;

/// The part of a page's height, at the top and at the bottom, where they stand.
const ZONE: f64 = 0.12;

/// The fewest pages that a header or footer is on, and their fewest share.
const FEWEST: usize = 3;
const FEWEST_SHARE: f64 = 0.25;

/// A text without its digits, and how far it is from the edge.
type Key = (String, i64);

/// The items of a document without running heads.
pub fn without(mut items: Vec<PlacedLine>) -> Vec<PlacedLine> {
    // A header and a page number may stand in two lines.
    for _ in 0..2 {
        let dropped = running(&items);
        if dropped.is_empty() {
            break;
        }
        let mut index = 0;
        items.retain(|_| {
            index += 1;
            !dropped.contains(&(index - 1))
        });
    }
    items
}

/// The indices of the outermost lines that are no text of their pages.
fn running(items: &[PlacedLine]) -> HashSet<usize> {
    let outer: Vec<usize> = (0..items.len())
        .filter(|index| {
            let page = items[*index].page;
            let is_first = *index == 0 || items[index - 1].page != page;
            let is_last = items.get(index + 1).is_none_or(|next| next.page != page);
            (is_first && is_at_top(&items[*index])) || (is_last && is_at_bottom(&items[*index]))
        })
        .filter(|index| items[*index].cells.len() <= 3 && !items[*index].is_ruled)
        .collect();
    let mut counts: HashMap<Key, usize> = HashMap::new();
    for index in &outer {
        *counts.entry(key(&items[*index])).or_default() += 1;
    }
    let pages: HashSet<u32> = items.iter().map(|item| item.page).collect();
    let fewest = FEWEST.max((pages.len() as f64 * FEWEST_SHARE).ceil() as usize);
    let dropped = outer.into_iter().filter(|index| {
        let item = &items[*index];
        let is_repeated = counts.get(&key(item)).is_some_and(|count| *count >= fewest);
        is_page_number(item) || (is_repeated && !is_of_table(item))
    });
    dropped.collect()
}

fn is_at_top(item: &PlacedLine) -> bool {
    item.y < ZONE * item.height
}

fn is_at_bottom(item: &PlacedLine) -> bool {
    item.y > (1.0 - ZONE) * item.height
}

fn key(item: &PlacedLine) -> Key {
    let text = item.cells.concat();
    let digits = |character: char| character.is_ascii_digit() || character.is_whitespace();
    let distance = match is_at_top(item) {
        true => item.y,
        false => item.y - item.height,
    };
    // Within ten points: fonts of headers differ.
    (text.replace(digits, ""), (distance / 10.0).round() as i64)
}

/// Only a number, perhaps between dashes or as 第 5 页 共 20 页.
fn is_page_number(item: &PlacedLine) -> bool {
    const LONGEST: usize = 12;
    let text: String = item.cells.concat().split_whitespace().collect();
    let is_around = |character: char| "-–—―─·~/第页共,，.".contains(character);
    let is_number = text
        .chars()
        .all(|character| character.is_ascii_digit() || is_around(character));
    let digits = text.split(|character: char| !character.is_ascii_digit());
    let longest = digits.map(str::len).max().unwrap_or_default();
    is_number
        && (1..=4).contains(&longest)
        && text.chars().count() <= LONGEST
        && !text.contains(',')
}

/// The title and the unit of a table, which are the same on every page that it goes on over.
fn is_of_table(item: &PlacedLine) -> bool {
    let text: String = item.cells.concat().split_whitespace().collect();
    text.ends_with('表') || text.contains("单位：") || text.contains("单位:")
}
