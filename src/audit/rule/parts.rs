//! The parts of a breakdown add up to its total.
//!
//! A sum of n addends printed to the unit q may differ from its printed total
//! by at most (n + 1) × q ÷ 2. Documents drop trailing zeros (`8` stands beside
//! `278.39`), so q is the finest print among the figures compared; figures in 元
//! and figures in 万元 each have their own.

use rust_decimal::Decimal;

use super::{Rule, class_total};
use crate::audit::finding::{Arithmetic, Finding, Measure, Side, join};
use crate::audit::sentence::are_together;
use crate::audit::whole::is_whole;
use crate::disclosure::{Breakdown, Disclosure, Path, Stated};
use crate::money::{Amount, Unit};

/// Lines that stand beside their root total and are no part of it.
const BESIDE: [&str; 2] = [
    // 编制 counts posts, which people who have retired no longer fill.
    "staff/retired",
    // 结转下年 is what is not spent.
    "expenditure/carry-forward",
];

pub(super) fn findings(disclosure: &Disclosure) -> Vec<Finding> {
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

fn without_lines_beside(mut breakdown: Breakdown) -> Breakdown {
    breakdown
        .parts
        .retain(|path| !BESIDE.contains(&path.as_str()));
    breakdown
}

fn check(disclosure: &Disclosure, breakdown: &Breakdown) -> Finding {
    let paths = std::iter::once(&breakdown.total).chain(&breakdown.parts);
    let sides = paths.map(|path| Side::leading(disclosure, path)).collect();
    let arithmetic = arithmetic(disclosure, breakdown).filter(|sum| {
        // A sum that falls short may lack a part that is not known.
        sum.computed >= sum.printed || is_whole(disclosure, breakdown)
    });
    Finding::compared(Rule::Parts, sides, arithmetic)
}

/// The sum of the parts against the total.
pub(super) fn arithmetic(disclosure: &Disclosure, breakdown: &Breakdown) -> Option<Arithmetic> {
    let (total, parts) = together(disclosure, breakdown).or_else(|| {
        let leading = |path: &Path| disclosure.lines.get(path)?.leading()?.amount;
        amounts(breakdown, leading)
    })?;
    sum(total, &parts, tolerance(&parts, total)?)
}

/// The sum of amounts against their total, which may differ by so much, in the total's unit.
pub(super) fn sum(total: Amount, parts: &[Amount], tolerance: Decimal) -> Option<Arithmetic> {
    let unit = total.unit();
    let values: Vec<Decimal> = parts
        .iter()
        .map(|part| Some(part.to(unit)?.value()))
        .collect::<Option<_>>()?;
    let computed = values
        .iter()
        .try_fold(Decimal::ZERO, |sum, value| sum.checked_add(*value))?;
    Some(Arithmetic {
        expression: join(values, " + "),
        computed,
        printed: total.value(),
        tolerance,
        measure: Measure::Money(unit),
    })
}

/// The amounts of one paragraph or table that states all of them, since a total may have another
/// scope elsewhere.
fn together(disclosure: &Disclosure, breakdown: &Breakdown) -> Option<(Amount, Vec<Amount>)> {
    let total = disclosure.lines.get(&breakdown.total)?;
    total.statements.iter().find_map(|stated| {
        let beside = |path: &Path| {
            let mut statements = disclosure.lines.get(path)?.statements.iter();
            let beside = statements.find(|statement| {
                statement.amount.is_some() && are_together(&stated.place, &statement.place)
            });
            beside?.amount
        };
        stated.amount.and_then(|_| amounts(breakdown, beside))
    })
}

/// “None, says the document” adds nothing; a part without any statement of its amount leaves the
/// sum unknown.
fn amounts(
    breakdown: &Breakdown,
    stated: impl Fn(&Path) -> Option<Stated>,
) -> Option<(Amount, Vec<Amount>)> {
    let total = stated(&breakdown.total)?.figure()?;
    let parts: Vec<Stated> = breakdown.parts.iter().map(stated).collect::<Option<_>>()?;
    let parts = parts.iter().filter_map(Stated::figure).collect();
    Some((total, parts))
}

fn tolerance(parts: &[Amount], total: Amount) -> Option<Decimal> {
    let finest = |unit: Unit| {
        let same_unit = parts.iter().chain([&total]);
        same_unit
            .filter(|amount| amount.unit() == unit)
            .filter_map(|amount| amount.half_unit(total.unit()))
            .min()
    };
    parts
        .iter()
        .chain([&total])
        .try_fold(Decimal::ZERO, |sum, amount| {
            sum.checked_add(finest(amount.unit())?)
        })
}
