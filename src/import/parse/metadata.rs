//! Whose disclosure a document is, of which year, and of which kind.

use super::entity::{self, is_sentence};
use super::normal::normalised;
use crate::disclosure::Kind;
use crate::import::Metadata;
use crate::import::read::Document;

/// How many lines at the beginning say what the document is.
const OPENING: usize = 25;
/// A title is no longer than this, in characters.
const LONGEST_TITLE: usize = 40;

/// Read from the title, or else from what the text speaks of most.
pub fn metadata(document: &Document) -> Metadata {
    let lines = document
        .lines
        .iter()
        .map(|line| normalised(&line.cells.concat()));
    let texts: Vec<String> = lines.filter(|text| !text.is_empty()).collect();
    let title = texts.iter().take(OPENING).find(|text| is_title(text));
    let all = texts.concat();
    let year = title
        .and_then(|title| years(title).first().copied())
        .or_else(|| spoken_of_most(&all));
    let kind = match title {
        Some(title) if title.contains("决算") => Kind::FinalAccounts,
        Some(title) if title.contains("预算") => Kind::Budget,
        // 三公经费情况说明 may be of either.
        Some(_) => spoken_of(&all),
        None if all.contains("年初预算为") => Kind::FinalAccounts,
        None => spoken_of(&all),
    };
    Metadata {
        year,
        kind,
        entity: entity::entity(&texts, title.map(String::as_str)),
        region: None,
        title: title.cloned(),
    }
}

/// Which of the two a text speaks of more. Funds are called budgets in both, and only final accounts
/// speak of what the budget had been.
fn spoken_of(text: &str) -> Kind {
    const FUNDS: [&str; 4] = ["公共预算", "公共财政预算", "基金预算", "经营预算"];
    let budgets = text.matches("预算").count();
    let funds: usize = FUNDS.iter().map(|fund| text.matches(fund).count()).sum();
    let outturns = text.matches("决算").count();
    let tells_both = text.contains("年初预算") && outturns > 2;
    match outturns > budgets - funds || tells_both {
        true => Kind::FinalAccounts,
        false => Kind::Budget,
    }
}

/// A short line that names a year and a budget, and says nothing about them.
fn is_title(text: &str) -> bool {
    let is_short = text.chars().count() <= LONGEST_TITLE;
    let names = text.contains("预算") || text.contains("决算") || text.contains("三公");
    is_short && !is_sentence(text) && names && !years(text).is_empty()
}

/// The years that a text names, in its order.
fn years(text: &str) -> Vec<u16> {
    let pieces = text.split('年');
    let named = pieces.filter_map(|piece| {
        let digits: String = piece.chars().rev().take(4).collect();
        let digits: String = digits.chars().rev().collect();
        let year: u16 = digits.parse().ok()?;
        let longer = piece
            .chars()
            .rev()
            .nth(4)
            .is_some_and(|c| c.is_ascii_digit());
        ((1990..2100).contains(&year) && !longer).then_some(year)
    });
    named.collect()
}

/// The latest of the years that are named about as often as any: comparisons name the year
/// before as often as the year itself.
fn spoken_of_most(text: &str) -> Option<u16> {
    let mut years = years(text);
    years.sort_unstable();
    let runs: Vec<&[u16]> = years.chunk_by(|one, other| one == other).collect();
    let most = runs.iter().map(|run| run.len()).max()?;
    let often = runs.iter().rev().find(|run| run.len() * 2 >= most)?;
    often.first().copied()
}
