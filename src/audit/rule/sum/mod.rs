//! Parts added up against their total, for the rules that compare the two.

pub mod change_sum;
pub mod class_total;
pub mod identity;
pub mod of_which;
pub mod parts;
pub mod row;
pub mod share_sum;

use rust_decimal::Decimal;

use super::base;
use crate::audit::finding::sum_of;
use crate::audit::prose::sentence::are_together;
use crate::disclosure::{Breakdown, Disclosure, Path, Statement, added_up, in_unit, tolerance};
use crate::money::Amount;
use crate::report::rule::{Message, Rule, Sides};
use crate::report::{Arithmetic, Measure, Side};

/// A rule about a sum, which does not say which of its parts is off.
pub(super) const RULE: Rule = Rule {
    remedy: |sum| match sum.falls_short() {
        true => Message {
            zh: "如果合计是 {computed}，或者各项再多 {difference}，就吻合。",
            en: "It would agree with a total of {computed}, or with parts that come to {difference} more.",
        },
        false => Message {
            zh: "如果合计是 {computed}，或者各项少 {difference}，就吻合。",
            en: "It would agree with a total of {computed}, or with parts that come to {difference} less.",
        },
    },
    accused: Sides::First,
    ..base::RULE
};

/// The sum of the parts against the total.
pub(super) fn arithmetic(disclosure: &Disclosure, breakdown: &Breakdown) -> Option<Arithmetic> {
    let statements = stated(disclosure, breakdown)?;
    let mut amounts = statements.iter().map(|statement| statement.amount);
    let total = amounts.next()??.figure()?;
    // “None, says the document” adds nothing.
    let parts = amounts.filter_map(|amount| amount?.figure());
    let parts: Vec<Amount> = parts.collect();
    sum(total, &parts, tolerance(&parts, total)?)
}

/// Where the figures that are added up stand, the total first.
pub(super) fn sides(disclosure: &Disclosure, breakdown: &Breakdown) -> Vec<Side> {
    let statements = stated(disclosure, breakdown);
    let paths = std::iter::once(&breakdown.total).chain(&breakdown.parts);
    let sides = paths.enumerate().map(|(index, path)| match &statements {
        Some(statements) => Side::of(path, statements[index]),
        None => Side::leading(disclosure, path),
    });
    sides.collect()
}

/// The sum of amounts against their total, which may differ by so much, in the total's unit.
pub(super) fn sum(total: Amount, parts: &[Amount], tolerance: Decimal) -> Option<Arithmetic> {
    let values = in_unit(parts, total.unit())?;
    Some(Arithmetic {
        computed: added_up(&values)?,
        expression: sum_of(values),
        printed: total.value(),
        tolerance,
        measure: Measure::Money(total.unit()),
    })
}

/// The statements of the total and of its parts: those of one paragraph or table that states all
/// of them, since a total may have another scope elsewhere; else the leading ones. Nothing where
/// the amount of one is not stated, which leaves the sum unknown.
fn stated<'a>(disclosure: &'a Disclosure, breakdown: &Breakdown) -> Option<Vec<&'a Statement>> {
    let paths = || std::iter::once(&breakdown.total).chain(&breakdown.parts);
    let total = disclosure.lines.get(&breakdown.total)?;
    let together = total.own().find_map(|stated| {
        stated.amount?.figure()?;
        let beside = |path: &Path| {
            let mut statements = disclosure.lines.get(path)?.own();
            statements.find(|statement| {
                statement.amount.is_some() && are_together(&stated.place, &statement.place)
            })
        };
        paths().map(beside).collect::<Option<Vec<_>>>()
    });
    together.or_else(|| {
        let leading = |path: &Path| {
            let leading = disclosure.lines.get(path)?.leading()?;
            leading.amount.is_some().then_some(leading)
        };
        paths().map(leading).collect()
    })
}
