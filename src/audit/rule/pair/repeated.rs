//! A figure that stands in two places is the same in both.

use super::unit;
use crate::audit::prose::sentence::plain;
use crate::audit::rule::pair::{self, arithmetic, pairs};
use crate::disclosure::{Disclosure, Kind, Path, Statement};
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
    let is_grand = |(path, statement)| is_grand(disclosure, path, statement);
    let pairs = pairs.filter(|pair| is_grand(pair.first) == is_grand(pair.second));
    pairs
        .map(|pair| Finding::compared(&RULE, pair.sides(), arithmetic(&pair)))
        .collect()
}

/// Whether a total of the appropriation in final accounts is called 总计, which holds what was carried
/// over; what is told without that word may not.
fn is_grand(disclosure: &Disclosure, path: &Path, statement: &Statement) -> bool {
    let is_total = ["income/appropriation", "appropriation"].contains(&path.as_str());
    let quote = disclosure.quote(&statement.place);
    let is_called = || quote.is_some_and(|quote| plain(quote).contains("总计"));
    disclosure.kind == Kind::FinalAccounts && is_total && is_called()
}
