//! Nothing is left of the template that the text was written in.

mod blank;

use super::findings_of;
use crate::audit::prose::sentence::Sentence;
use crate::audit::rule::base;
use crate::disclosure::Disclosure;
use crate::report::Finding;
use crate::report::rule::{Message, Rule};
use blank::blank;

/// Alternatives of which one had to be deleted, in front of a figure.
const ALTERNATIVES: [&str; 14] = [
    "增加(减少)",
    "减少(增加)",
    "增长(下降)",
    "下降(增长)",
    "上升(下降)",
    "增加/减少",
    "增长/下降",
    "增(减)",
    "减(增)",
    "增加或减少",
    "(增加)",
    "(减少)",
    "(增)",
    "(减)",
];

/// Alternatives for how what was spent lies to what was planned.
const COMPARISONS: [&str; 6] = [
    "大于(小于)",
    "小于(大于)",
    "高于(低于)",
    "低于(高于)",
    "大于/小于",
    "大于或小于",
];

/// What stands for a word that was to be written.
const PLACEHOLDERS: [&str; 12] = [
    "××",
    "XX",
    "ＸＸ",
    "xx年",
    "xx局",
    "○○局",
    "○○单位",
    "__",
    "*年",
    "*万元",
    "待填写",
    "待补充",
];
/// The same in letters, where no other letter stands beside it.
const TO_BE_DONE: &str = "TBD";
/// What stands for a text that was left out, where it is all that there is.
const LEFT_OUT: [&str; 4] = ["(略)", "(略)。", "略", "略。"];

/// What stands below a table without figures.
const EMPTY: [&str; 3] = ["本表为空表", "此表为空表", "本表无数据"];

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "template",
    name: Message {
        zh: "没有留下模板文字",
        en: "No text is left of the template",
    },
    ..base::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "“增加（减少）”“XX万元”一类文字，要在公开前改定。",
    en: "Alternatives and placeholders of a template are to be settled before publishing.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    findings_of(&RULE, disclosure, |sentence| {
        Some((left_over(sentence).or_else(|| denied(sentence))?, None))
    })
}

/// A note that the table has no figures, below one that has.
fn denied(sentence: &Sentence) -> Option<String> {
    let text = sentence.plain();
    let note = EMPTY.iter().find(|note| text.contains(**note))?;
    let mut lines = sentence.lines_beside();
    lines.next().map(|_| (*note).to_owned())
}

/// The heads of tables name both directions rightly.
fn left_over(sentence: &Sentence) -> Option<String> {
    if sentence.in_table {
        return None;
    }
    let text = sentence.plain();
    let alternative = ALTERNATIVES.iter().find_map(|alternative| {
        let (_, rest) = text.split_once(alternative)?;
        let figure: String = rest
            .chars()
            .take_while(|character| character.is_ascii_digit() || *character == '.')
            .collect();
        (!figure.is_empty()).then(|| format!("{alternative}{figure}"))
    });
    let alternative = alternative.or_else(|| {
        let mut words = COMPARISONS.iter().chain(&PLACEHOLDERS);
        let words = words.find(|words| text.contains(**words));
        words.map(|words| (*words).to_owned())
    });
    let alternative = alternative.or_else(|| unwritten(&text));
    alternative.or_else(|| blank(&sentence.bare()))
}

/// What says that a text is not there yet.
fn unwritten(text: &str) -> Option<String> {
    let is_letter = |each: char| each.is_ascii_alphanumeric();
    let mut marks = text.match_indices(TO_BE_DONE);
    let is_to_be_done = marks.any(|(at, mark)| {
        let after = &text[at + mark.len()..];
        !text[..at].ends_with(is_letter) && !after.starts_with(is_letter)
    });
    let is_left_out = LEFT_OUT.contains(&text);
    match (is_to_be_done, is_left_out) {
        (true, _) => Some(TO_BE_DONE.to_owned()),
        (false, true) => Some(text.trim_end_matches('。').to_owned()),
        (false, false) => None,
    }
}
