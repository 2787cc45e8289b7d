//! Comparing a printed percentage with the quotient it claims to be.

use rust_decimal::Decimal;

use super::approximate::Approximate;
use crate::money::{Percentage, round};
use crate::report::rule::Rule;
use crate::report::{Arithmetic, Evidence, Finding, Measure, Outcome, Side};

/// Decimal places that a computed rate shows beyond the printed ones.
const EXTRA_PLACES: u32 = 2;

/// Compares `printed` with numerator ÷ denominator. The tolerance is what half
/// a unit in the numerator, the denominator and the last printed digit can do.
/// `None` where the quotient does not exist (a denominator that may be zero).
pub(in crate::audit) fn compare(
    expression: String,
    numerator: Approximate,
    denominator: Approximate,
    printed: Percentage,
    printed_value: Decimal,
) -> Option<(Outcome, Arithmetic)> {
    let quotient = |numerator: Decimal, denominator: Decimal| {
        numerator
            .checked_mul(Decimal::ONE_HUNDRED)?
            .checked_div(denominator)
    };
    let smallest = denominator.value.abs() - denominator.half_unit;
    if smallest <= Decimal::ZERO {
        return None;
    }
    let computed = quotient(numerator.value, denominator.value)?;
    let extreme = quotient(numerator.value.abs() + numerator.half_unit, smallest)?;
    let tolerance = extreme
        .checked_sub(computed.abs())?
        .checked_add(printed.half_unit())?;
    let outcome = if round(computed, printed.scale()) == printed_value {
        Outcome::Exact
    } else if printed_value.saturating_sub(computed).abs() <= tolerance {
        Outcome::Rounding
    } else {
        Outcome::Contradiction
    };
    let places = printed.scale() + EXTRA_PLACES;
    let arithmetic = Arithmetic {
        expression,
        computed: round(computed, places),
        printed: printed_value,
        tolerance: round(tolerance, places),
        measure: Measure::Percent,
    };
    Some((outcome, arithmetic))
}

/// The finding of a rate that was compared, or that nothing could be compared with.
pub(in crate::audit) fn finding(
    rule: &'static Rule,
    sides: Vec<Side>,
    compared: Option<(Outcome, Arithmetic)>,
) -> Finding {
    let (outcome, evidence) = match compared {
        Some((outcome, arithmetic)) => (outcome, Evidence::Arithmetic(arithmetic)),
        None => (Outcome::Unstated, Evidence::Nothing),
    };
    Finding::new(rule, outcome, sides, evidence)
}
