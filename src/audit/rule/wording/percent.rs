//! A rate behind an amount has its per cent sign: “增加10万元，增长12.5%”.

use super::findings_of;
use crate::audit::prose::sentence::Sentence;
use crate::audit::rule::base;
use crate::disclosure::Disclosure;
use crate::report::Finding;
use crate::report::rule::{Bearing, Message, Rule};

/// What is told of an amount by a rate, where nothing but the number follows the word.
const RATES: [&str; 4] = ["增长", "下降", "增幅", "占"];
/// What the amount before it ends with.
const AMOUNT: &str = "元,";
/// What ends a clause.
const ENDS: [char; 4] = [',', '。', ';', ')'];

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "percent",
    name: Message {
        zh: "增减率和占比带有百分号",
        en: "Rates and shares have their per cent sign",
    },
    bearing: Bearing::AmountAndChange,
    ..base::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "“增长12.5”没有百分号，读者不知道是百分比还是金额。",
    en: "Without its sign nobody knows whether a number is a percentage or an amount.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    findings_of(&RULE, disclosure, |sentence| {
        let printed = unmarked(sentence)?;
        let fitting = format!("{printed}%");
        Some((printed, Some(fitting)))
    })
}

/// A word for a rate and its number, between an amount and the end of the clause.
fn unmarked(sentence: &Sentence) -> Option<String> {
    if sentence.in_table {
        return None;
    }
    let text = sentence.bare();
    let mut found = text.match_indices(AMOUNT).filter_map(|(at, amount)| {
        let clause = &text[at + amount.len()..];
        let word = RATES.iter().find(|word| clause.starts_with(**word))?;
        let number = &clause[word.len()..];
        let end = number.find(|each: char| !each.is_ascii_digit() && each != '.')?;
        // Whole numbers may count something that is told by the heading.
        let is_rate = number[..end].contains('.') && number[end..].starts_with(ENDS);
        is_rate.then(|| format!("{word}{}", &number[..end]))
    });
    found.next()
}
