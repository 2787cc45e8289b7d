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
const PLACEHOLDERS: [&str; 6] = ["××", "XX", "xx年", "__", "*年", "*万元"];

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
    alternative.or_else(|| blank(&sentence.bare()))
}
