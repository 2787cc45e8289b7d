//! No mark of punctuation stands where another one has just ended the words.

use super::or_kept;
use crate::audit::prose::sentence::sentences_from;
use crate::audit::rule::base;
use crate::disclosure::{Disclosure, passage_key};
use crate::report::rule::{Message, Rule};
use crate::report::{Evidence, Finding, Outcome, Wording};

/// Marks that words stand between.
const MARKS: [char; 5] = ['，', '。', '；', '、', '：'];
/// Pairs of which one is too many, with the one that ends more.
const PAIRS: [(&str, &str); 10] = [
    ("，，", "，"),
    ("。。", "。"),
    ("；；", "；"),
    ("、、", "、"),
    ("：：", "："),
    ("，。", "。"),
    ("。，", "。"),
    ("、。", "。"),
    ("，、", "，"),
    ("、，", "，"),
];

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "punctuation",
    name: Message {
        zh: "标点没有重复",
        en: "No mark of punctuation is doubled",
    },
    ..base::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "两个标点连在一起，多半是中间删漏了字，或者改稿时没有删净。",
    en: "Two marks in a row mean most likely that words between them were lost, or left half deleted.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let blocks = disclosure.source.text.iter().enumerate();
    let prose = blocks.filter(|(_, text)| !text.contains('\t'));
    let broken = prose.flat_map(|(block, text)| {
        let doubled = doubled(text).into_iter();
        doubled.filter_map(move |(byte, printed, fitting)| {
            let key = passage_key(block, byte);
            let sentence = sentences_from(disclosure, &key).next()?;
            let evidence = Evidence::Wording(Wording {
                printed: printed.to_owned(),
                fitting: Some(fitting.to_owned()),
                sentence: sentence.text.to_owned(),
            });
            let sides = vec![sentence.side()];
            Some(Finding::new(&RULE, Outcome::Contradiction, sides, evidence))
        })
    });
    or_kept(&RULE, disclosure, broken.collect())
}

/// Where two marks stand side by side and no third: more of them lead to a page, or leave words
/// out.
fn doubled(text: &str) -> Vec<(usize, &'static str, &'static str)> {
    let found = PAIRS.iter().flat_map(|(pair, fitting)| {
        let pairs = text.match_indices(pair);
        pairs.filter_map(|(byte, _)| {
            let before = text[..byte].trim_end();
            let after = text[byte + pair.len()..].trim_start();
            let is_alone = !before.ends_with(MARKS) && !after.starts_with(MARKS);
            (is_alone && !before.is_empty()).then_some((byte, *pair, *fitting))
        })
    });
    let mut found: Vec<_> = found.collect();
    found.sort_unstable();
    found
}
