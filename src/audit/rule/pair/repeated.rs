//! A figure that stands in two places is the same in both.

use super::unit;
use crate::audit::rule::pair::{self, arithmetic, pairs};
use crate::disclosure::Disclosure;
use crate::report::Finding;
use crate::report::rule::{Message, Rule};

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "repeated",
    name: Message {
        zh: "同一数字在两处相同",
        en: "The same figure in two places",
    },
    ..pair::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "同一笔钱写了两次，两处是同一个数。",
    en: "The same money printed in two places is the same amount in both.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let pairs = pairs(disclosure).into_iter();
    // Figures that differ by 10,000 are found as such.
    let pairs = pairs.filter(|pair| !unit::is_confused(pair));
    pairs
        .map(|pair| Finding::compared(&RULE, pair.sides(), arithmetic(&pair)))
        .collect()
}
