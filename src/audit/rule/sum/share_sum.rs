//! The printed shares of a breakdown add up to 100 %.

use rust_decimal::Decimal;

use crate::audit::arithmetic::exhaustive::is_exhaustive;
use crate::audit::finding::sum_of;
use crate::audit::rule::base;
use crate::disclosure::{Breakdown, Disclosure};
use crate::money::Percentage;
use crate::report::rule::{Addends, Message, Rule, Sides, Tolerance};
use crate::report::{Arithmetic, Finding, Measure, Side};

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "share-sum",
    name: Message {
        zh: "原文占比之和为 100%",
        en: "Printed shares add up to 100%",
    },
    // 100 % is what shares come to, not what the document prints.
    agreement: Message {
        zh: "{expression} = {computed}",
        en: "{expression} = {computed}",
    },
    remedy: |sum| match sum.falls_short() {
        true => Message {
            zh: "如果各项占比再多 {difference}，就吻合。",
            en: "It would agree with shares that come to {difference} more.",
        },
        false => Message {
            zh: "如果各项占比少 {difference}，就吻合。",
            en: "It would agree with shares that come to {difference} less.",
        },
    },
    // 100 % is exact.
    tolerance: Tolerance::OtherSides,
    accused: Sides::First,
    addends: Some(Addends::Shares),
    ..base::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "每一项都写了占比的，合起来是 100%，只可相差四舍五入。",
    en: "Where every part has a share, they come to 100% but for rounding.",
};

/// Only breakdowns that are whole and print a share for every part can be checked.
pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    disclosure
        .breakdowns()
        .into_iter()
        .filter_map(|breakdown| check(disclosure, breakdown))
        .collect()
}

fn check(disclosure: &Disclosure, breakdown: Breakdown) -> Option<Finding> {
    let arithmetic = arithmetic(disclosure, &breakdown)?;
    if !is_exhaustive(disclosure, &breakdown) {
        return None;
    }
    let paths = std::iter::once(&breakdown.total).chain(&breakdown.parts);
    let sides = paths.map(|path| Side::leading(disclosure, path)).collect();
    Some(Finding::compared(&RULE, sides, Some(arithmetic)))
}

/// The sum of the shares, where every part prints one.
pub fn arithmetic(disclosure: &Disclosure, breakdown: &Breakdown) -> Option<Arithmetic> {
    let shares: Vec<Percentage> = breakdown
        .parts
        .iter()
        .map(|path| disclosure.lines.get(path)?.leading()?.share)
        .collect::<Option<_>>()?;
    let finest = shares.iter().map(Percentage::half_unit).min()?;
    let values = shares.iter().map(Percentage::value);
    Some(Arithmetic {
        expression: sum_of(values.clone()),
        computed: values
            .into_iter()
            .try_fold(Decimal::ZERO, Decimal::checked_add)?,
        printed: Decimal::ONE_HUNDRED,
        tolerance: finest.checked_mul(Decimal::from(shares.len()))?,
        measure: Measure::Percent,
    })
}
