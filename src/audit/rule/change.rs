//! Change = current − prior, wherever a change is printed.
//!
//! Only the size is compared where the document's word for its direction is
//! wrong: that is a finding of its own.

use super::base;
use super::direction::{Agreement, agreement};
use crate::audit::arithmetic::approximate::{Approximate, amounts_beside};
use crate::audit::finding::join;
use crate::disclosure::{Disclosure, Path, Statement};
use crate::report::rule::{Bearing, Message, Rule, Tolerance};
use crate::report::{Arithmetic, Finding, Measure, Side};

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "change",
    name: Message {
        zh: "增减额 = 本年 − 上年",
        en: "Change = current − prior",
    },
    // The current amount, the prior one and the change.
    tolerance: Tolerance::Figures(3),
    bearing: Bearing::Change,
    ..base::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "写明本年、上年和增减额的，三者相互吻合，只可相差四舍五入。",
    en: "Where the current amount, the prior one and the change are printed, they fit together but for rounding.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let changes = disclosure.statements().filter_map(|(path, statement)| {
        statement.change?;
        let arithmetic = arithmetic(disclosure, path, statement);
        let sides = vec![Side::of(path, statement)];
        Some(Finding::compared(&RULE, sides, arithmetic))
    });
    changes.collect()
}

fn arithmetic(disclosure: &Disclosure, path: &Path, statement: &Statement) -> Option<Arithmetic> {
    let (current, prior, unit) = amounts_beside(disclosure, path, statement)?;
    let printed = Approximate::change(statement.change?, unit)?;
    let (larger, smaller) = match agreement(disclosure, path, statement) {
        Some(Agreement::Opposite) => (prior, current),
        _ => (current, prior),
    };
    let computed = larger.minus(smaller)?;
    Some(Arithmetic {
        expression: join([larger.value, smaller.value], " − "),
        computed: computed.value,
        printed: printed.value,
        tolerance: computed.half_unit.checked_add(printed.half_unit)?,
        measure: Measure::Money(unit),
    })
}
