//! The printed shares of a breakdown add up to 100 %.

use rust_decimal::Decimal;

use crate::audit::arithmetic::whole::is_whole;
use crate::audit::finding::sum_of;
use crate::disclosure::{Breakdown, Disclosure};
use crate::money::Percentage;
use crate::report::{Arithmetic, Finding, Measure, Rule, Side};

/// Only breakdowns that are whole and print a share for every part can be checked.
pub(super) fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    disclosure
        .breakdowns()
        .into_iter()
        .filter_map(|breakdown| check(disclosure, breakdown))
        .collect()
}

fn check(disclosure: &Disclosure, breakdown: Breakdown) -> Option<Finding> {
    let arithmetic = arithmetic(disclosure, &breakdown)?;
    if !is_whole(disclosure, &breakdown) {
        return None;
    }
    let paths = std::iter::once(&breakdown.total).chain(&breakdown.parts);
    let sides = paths.map(|path| Side::leading(disclosure, path)).collect();
    Some(Finding::compared(Rule::ShareSum, sides, Some(arithmetic)))
}

/// The sum of the shares, where every part prints one.
pub(super) fn arithmetic(disclosure: &Disclosure, breakdown: &Breakdown) -> Option<Arithmetic> {
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
