//! How far the parts of a breakdown account for its total.
//!
//! Pictures are drawn from the amounts that are stated first, so these are compared, whether or
//! not the document can be blamed for a difference: that is for the findings to say.

use super::sum::{added_up, in_unit, tolerance};
use crate::decimal::distance;
use crate::disclosure::{Breakdown, Disclosure, PERCENT_PLACES};
use crate::money::{Amount, Percentage};

/// How the parts of a breakdown compare with their total. Amounts are in the total's unit and
/// positive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coverage {
    /// The parts come to the total as exactly as the print allows.
    Full,
    /// No part accounts for so much of the total.
    Short {
        amount: Amount,
        /// Its share in the total.
        share: Percentage,
    },
    /// The parts together have so much more than the total.
    Over(Amount),
    /// The total is not stated, or counts something else than its parts.
    Unknown,
}

/// How far the parts of `breakdown` account for its total. A part without an amount adds nothing.
pub fn coverage(disclosure: &Disclosure, breakdown: &Breakdown) -> Coverage {
    known(disclosure, breakdown).unwrap_or(Coverage::Unknown)
}

fn known(disclosure: &Disclosure, breakdown: &Breakdown) -> Option<Coverage> {
    let amount = |path| disclosure.lines.get(path)?.amount();
    let total = amount(&breakdown.total)?;
    let parts: Vec<Amount> = breakdown.parts.iter().filter_map(amount).collect();
    let sum = added_up(&in_unit(&parts, total.unit())?)?;
    let difference = distance(total.value(), sum);
    if difference <= tolerance(&parts, total)? {
        return Some(Coverage::Full);
    }
    let difference = Amount::new(difference, total.unit());
    match sum > total.value() {
        true => Some(Coverage::Over(difference)),
        false => Some(Coverage::Short {
            amount: difference,
            share: Percentage::of(difference.value(), total.value(), PERCENT_PLACES)?,
        }),
    }
}
