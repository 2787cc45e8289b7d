//! Amounts that are added up, and how far their sum may lie from its total.

use rust_decimal::Decimal;

use crate::decimal::{plus, times};
use crate::money::{Amount, Unit};

/// Amounts in one unit; nothing between money and people.
pub(crate) fn in_unit(amounts: &[Amount], unit: Unit) -> Option<Vec<Decimal>> {
    let values = amounts.iter().map(|amount| Some(amount.to(unit)?.value()));
    values.collect()
}

/// What numbers come to; nothing beyond what a `Decimal` holds.
pub(crate) fn added_up(values: &[Decimal]) -> Option<Decimal> {
    let mut values = values.iter();
    values.try_fold(Decimal::ZERO, |sum, value| plus(sum, *value))
}

/// What a sum may be off by through rounding alone, in the total's unit.
///
/// A sum of n addends printed to the unit q may differ from its printed total by at most
/// (n + 1) × q ÷ 2. Documents drop trailing zeros (`8` stands beside `278.39`), so q is the finest
/// print among the figures compared; figures in 元 and figures in 万元 each have their own.
pub(crate) fn tolerance(parts: &[Amount], total: Amount) -> Option<Decimal> {
    let figures = || parts.iter().chain([&total]);
    Unit::ALL.into_iter().try_fold(Decimal::ZERO, |sum, unit| {
        let of_unit = || figures().filter(|amount| amount.unit() == unit);
        let halves = of_unit().map(|amount| amount.half_unit(total.unit()));
        let Some(finest) = halves.min() else {
            return Some(sum);
        };
        plus(sum, times(finest?, Decimal::from(of_unit().count()))?)
    })
}
