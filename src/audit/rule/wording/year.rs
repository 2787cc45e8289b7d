//! The years in the text are the disclosure's: nothing is compared with itself, and no project
//! that the budget is for has the year before as its period.

use super::findings_of;
use crate::audit::prose::sentence::{Sentence, plain};
use crate::audit::rule::base;
use crate::disclosure::{Disclosure, Kind};
use crate::report::Finding;
use crate::report::rule::{Bearing, Message, Rule};

/// What a comparison begins with.
const COMPARISONS: [char; 4] = ['比', '较', '与', '同'];

/// What a project's period is called.
const PERIODS: [&str; 6] = [
    "实施周期",
    "实施期限",
    "实施时间",
    "项目周期",
    "项目期限",
    "执行期限",
];

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "year",
    name: Message {
        zh: "没有与本年自己相比，项目周期不是上年",
        en: "The year is not compared with itself, and no project’s period is the year before",
    },
    bearing: Bearing::AmountAndChange,
    ..base::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "与本年自己相比，或者项目周期是上年，多半是沿用了上年的文字。",
    en: "A comparison of the year with itself, or a project period of the year before, is most likely left from last year’s text.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let last = match disclosure.kind {
        Kind::Budget => disclosure.year.saturating_sub(1),
        // Final accounts are compared with the budget of their own year.
        Kind::FinalAccounts => disclosure.year,
    };
    let compared = |sentence: &Sentence| {
        let (printed, year) = compared_with(sentence).filter(|(_, year)| *year > last)?;
        let fitting = printed.replace(&year.to_string(), &last.to_string());
        Some((printed, Some(fitting)))
    };
    let over = |sentence: &Sentence| {
        let (printed, year) = period(disclosure, sentence)?;
        let fitting = printed.replace(&year.to_string(), &disclosure.year.to_string());
        let is_over = disclosure.kind == Kind::Budget && year == last;
        is_over.then_some((printed, Some(fitting)))
    };
    findings_of(&RULE, disclosure, |sentence| {
        compared(sentence).or_else(|| over(sentence))
    })
}

/// The period from the first to the last day of a year that a sentence, or the heading above it,
/// calls a project's, and the year.
fn period(disclosure: &Disclosure, sentence: &Sentence) -> Option<(String, u16)> {
    let text = sentence.plain();
    let above = sentence.block.checked_sub(1);
    let above = above.and_then(|block| disclosure.source.text.get(block));
    let heading = plain(above.map_or("", String::as_str));
    let is_headed = PERIODS.iter().any(|word| heading.ends_with(word));
    let begin = match PERIODS
        .iter()
        .find_map(|word| Some(text.find(word)? + word.len()))
    {
        Some(begin) => begin,
        None if is_headed => 0,
        None => return None,
    };
    let told = text[begin..].trim_start_matches(['：', ':', '为', '是']);
    let (digits, _) = told.split_once('年')?;
    let year: u16 = digits.parse().ok().filter(|_| digits.len() == 4)?;
    let beginnings = ["1月1日", "1月", "01月01日"].map(|day| format!("{year}年{day}"));
    let ends = ["12月31日", "12月"];
    let ends = ends
        .iter()
        .flat_map(|day| [format!("{year}年{day}"), (*day).to_owned()]);
    let rest = beginnings
        .iter()
        .find_map(|begin| told.strip_prefix(begin.as_str()))?;
    let rest = rest.trim_start_matches(['-', '—', '–', '~', '～', '至', '到']);
    let mut ends = ends.filter_map(|end| rest.strip_prefix(end.as_str()));
    let after = ends.next()?;
    Some((told[..told.len() - after.len()].to_owned(), year))
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
