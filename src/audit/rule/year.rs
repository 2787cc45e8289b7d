//! The years in the text are the disclosure's: nothing is compared with itself.

use super::Rule;
use super::wording::findings_of;
use crate::audit::finding::Finding;
use crate::audit::sentence::Sentence;
use crate::disclosure::{Disclosure, Kind};

/// What a comparison begins with.
const COMPARISONS: [char; 4] = ['比', '较', '与', '同'];

pub(super) fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let last = match disclosure.kind {
        Kind::Budget => disclosure.year.saturating_sub(1),
        // Final accounts are compared with the budget of their own year.
        Kind::FinalAccounts => disclosure.year,
    };
    findings_of(Rule::Year, disclosure, |sentence| {
        let (printed, year) = compared_with(sentence)?;
        let fitting = printed.replace(&year.to_string(), &last.to_string());
        (year > last).then_some((printed, Some(fitting)))
    })
}

/// The latest year that a sentence compares with, and how it says so.
fn compared_with(sentence: &Sentence) -> Option<(String, u16)> {
    let text = sentence.plain();
    let comparisons = text.match_indices(COMPARISONS).filter_map(|(at, word)| {
        let rest = &text[at + word.len()..];
        let (digits, after) = rest.split_once('年')?;
        let year: u16 = digits.parse().ok().filter(|_| digits.len() == 4)?;
        // 与2026年有关 is no comparison.
        let of_budget = after.starts_with("预算") || after.starts_with("年初预算");
        let changes = ["增", "减", "下降", "上升", "持平", "相比"];
        let compares = of_budget || changes.iter().any(|change| after.starts_with(change));
        compares.then(|| (format!("{word}{digits}年"), year))
    });
    comparisons.max_by_key(|(_, year)| *year)
}
