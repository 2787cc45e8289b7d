//! Growth rate = change ÷ prior, wherever a rate is printed.
//!
//! Where the prior amount itself is not printed it follows from the current
//! amount and the change, and the other way round.

use super::base;
use crate::audit::arithmetic::approximate::{Approximate, only_amount};
use crate::audit::arithmetic::rate;
use crate::audit::finding::join;
use crate::disclosure::{Change, Direction, Disclosure, Path, Stated, Statement};
use crate::money::{Percentage, grouped};
use crate::report::rule::{Bearing, Message, Rule, Tolerance};
use crate::report::{Arithmetic, Finding, Outcome, Side};

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "growth",
    name: Message {
        zh: "增减率 = 增减额 ÷ 上年",
        en: "Growth rate = change ÷ prior",
    },
    tolerance: Tolerance::Rate,
    bearing: Bearing::Change,
    ..base::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "增减率由印出的金额算得出来，只可相差四舍五入。",
    en: "A growth rate follows from the printed amounts but for rounding.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    disclosure
        .statements()
        .filter_map(|(path, statement)| {
            let checked = check(disclosure, path, statement, statement.growth?);
            Some(rate::finding(
                &RULE,
                vec![Side::of(path, statement)],
                checked,
            ))
        })
        .collect()
}

fn check(
    disclosure: &Disclosure,
    path: &Path,
    statement: &Statement,
    growth: Percentage,
) -> Option<(Outcome, Arithmetic)> {
    let current = statement.amount.or_else(|| only_amount(disclosure, path));
    let current = current?.figure()?;
    let unit = current.unit();
    let current = Approximate::amount(current, unit)?;
    let prior = match statement.prior.as_ref().and_then(Stated::figure) {
        Some(prior) => Some(Approximate::amount(prior, unit)?),
        None => None,
    };
    let change = match statement.change {
        Some(change) => Approximate::change(change, unit)?,
        None => current.minus(prior?)?,
    };
    let (prior, prior_expression) = match prior {
        Some(prior) => (prior, grouped(prior.value)),
        None => {
            let subtraction = match change.value.is_sign_negative() {
                true => join([current.value, -change.value], " + "),
                false => join([current.value, change.value], " − "),
            };
            (current.minus(change)?, format!("({subtraction})"))
        }
    };
    // A document that says 减少 in words prints the rate without a sign.
    let printed = match statement.change {
        Some(Change::By(Direction::Decrease, _)) => -growth.value().abs(),
        _ => growth.value(),
    };
    let expression = format!("{} ÷ {prior_expression}", grouped(change.value));
    rate::compare(expression, change, prior, growth, printed)
}
