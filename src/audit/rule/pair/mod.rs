//! Amounts that are stated in two places, for the rules that compare the two.

pub mod balance;
pub mod repeated;
pub mod unit;

use super::base;
use crate::audit::prose::scope::{Scope, scope};
use crate::disclosure::{Disclosure, Path, Stated, Statement};
use crate::money::grouped;
use crate::report::rule::{Bearing, Message, Rule, Sides, Tolerance};
use crate::report::{Arithmetic, Measure, Side};
use rust_decimal::Decimal;

/// Lines that are one figure under two paths, by the meaning of the terms.
const SAME: [(&str, &str); 2] = [
    // 公用经费 is what 机关运行经费 is spent from.
    ("operating", "expenditure/program/common-operation"),
    // 公务接待费 is an item of 机关运行经费 and one of the three public expenses.
    ("operating/30217", "three-public/reception"),
];

/// A rule about what two places state, of which neither is righter than the other.
pub(super) const RULE: Rule = Rule {
    agreement: Message {
        zh: "两处原文分别为 {printed} 和 {computed}",
        en: "printed as {printed} and as {computed}",
    },
    difference: Message {
        zh: "两处原文分别为 {printed} 和 {computed}，差 {difference}，四舍五入至多可差 {tolerance}",
        en: "printed as {printed} and as {computed}, {difference} apart, where rounding allows {tolerance}",
    },
    remedy: |_| Message {
        zh: "如果两处都是 {printed}，或都是 {computed}，就吻合。",
        en: "It would agree with {printed}, or with {computed}, in both places.",
    },
    // Printed and computed are what two places say.
    tolerance: Tolerance::Figures(2),
    subjects: Sides::All,
    bearing: Bearing::EveryLine,
    ..base::RULE
};

/// Two statements of one amount.
pub(super) struct Pair<'a> {
    pub first: (&'a Path, &'a Statement),
    pub second: (&'a Path, &'a Statement),
}

impl Pair<'_> {
    pub fn sides(&self) -> Vec<Side> {
        let sides = [self.first, self.second];
        sides
            .map(|(path, statement)| Side::of(path, statement))
            .to_vec()
    }

    pub fn amounts(&self) -> Option<(Stated, Stated)> {
        Some((self.first.1.amount?, self.second.1.amount?))
    }
}

/// Every amount that is stated again, with where it was stated first.
pub(super) fn pairs(disclosure: &Disclosure) -> Vec<Pair<'_>> {
    let across = SAME.into_iter().filter_map(|(first, second)| {
        let (first, second) = (of(disclosure, first)?, of(disclosure, second)?);
        Some(Pair { first, second })
    });
    let within = disclosure.lines.iter().flat_map(|(path, line)| {
        let stated = line.own().filter(|statement| statement.amount.is_some());
        let mut firsts: Vec<(Scope, &Statement)> = Vec::new();
        let pairs = stated.filter_map(move |statement| {
            let scope = scope(disclosure, statement);
            let known = firsts.iter().find(|(known, _)| *known == scope);
            let Some((_, first)) = known else {
                firsts.push((scope, statement));
                return None;
            };
            Some(Pair {
                first: (path, first),
                second: (path, statement),
            })
        });
        pairs.collect::<Vec<_>>()
    });
    across.chain(within).collect()
}

fn of<'a>(disclosure: &'a Disclosure, path: &str) -> Option<(&'a Path, &'a Statement)> {
    let (path, line) = disclosure.lines.get_key_value(path)?;
    Some((path, line.leading()?))
}

/// Two roundings of one number to the same digit are equal; to different digits
/// they may differ by what both can do.
fn tolerance(first: Decimal, second: Decimal) -> Option<Decimal> {
    match first == second {
        true => Some(Decimal::ZERO),
        false => first.checked_add(second),
    }
}

/// A document that says “none” in one place may print zero in another, but nothing else.
pub(super) fn arithmetic(pair: &Pair) -> Option<Arithmetic> {
    let (first, second) = pair.amounts()?;
    let unit = first.figure().or(second.figure())?.unit();
    let value = |stated: Stated| match stated.figure() {
        Some(amount) => Some((amount.to(unit)?.value(), amount.half_unit(unit)?)),
        None => Some((Decimal::ZERO, Decimal::ZERO)),
    };
    let (printed, half_printed) = value(first)?;
    let (computed, half_computed) = value(second)?;
    Some(Arithmetic {
        expression: grouped(computed),
        computed,
        printed,
        tolerance: tolerance(half_printed, half_computed)?,
        measure: Measure::Money(unit),
    })
}
