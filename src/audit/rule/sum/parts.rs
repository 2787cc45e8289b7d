//! The parts of a breakdown add up to its total.

use super::class_total;
use crate::audit::arithmetic::exhaustive::{has_unread_beside, is_exhaustive};
use crate::audit::finding::compare;
use crate::audit::rule::sum;
use crate::disclosure::{Breakdown, Disclosure};
use crate::report::rule::{Addends, Message, Rule};
use crate::report::{Finding, Outcome};

/// Lines that stand beside their root total and are no part of it.
const BESIDE: [&str; 2] = [
    // 编制 counts posts, which people who have retired no longer fill.
    "staff/retired",
    // 结转下年 is what is not spent.
    "expenditure/carry-forward",
];

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "parts",
    name: Message {
        zh: "各项之和等于合计",
        en: "Parts add up to their total",
    },
    addends: Some(Addends::Amounts),
    ..sum::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "分项加起来就是合计；对不上的，有一个数写错了，或者漏了一项。",
    en: "The parts of a table add up to its total; where they do not, a figure is wrong or a part is missing.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    disclosure
        .breakdowns()
        .into_iter()
        .map(without_lines_beside)
        .filter(|breakdown| !breakdown.parts.is_empty())
        // A sum that is off for that reason is one mistake, not two.
        .filter(|breakdown| class_total::as_large(disclosure, breakdown).is_none())
        .map(|breakdown| check(disclosure, &breakdown))
        .collect()
}

pub(super) fn without_lines_beside(mut breakdown: Breakdown) -> Breakdown {
    breakdown
        .parts
        .retain(|path| !BESIDE.contains(&path.as_str()));
    breakdown
}

fn check(disclosure: &Disclosure, breakdown: &Breakdown) -> Finding {
    let sides = sum::sides(disclosure, breakdown);
    let arithmetic = sum::arithmetic(disclosure, breakdown).filter(|sum| {
        // A sum that falls short may lack a part that is not known.
        let is_certain = sum.computed >= sum.printed || is_exhaustive(disclosure, breakdown);
        let is_contradiction = compare(sum) == Outcome::Contradiction;
        is_certain && !(is_contradiction && has_unread_beside(disclosure, &sides))
    });
    Finding::compared(&RULE, sides, arithmetic)
}
