//! A figure that stands in two places is the same in both.

use super::pair::{arithmetic, pairs};
use super::unit;
use crate::disclosure::Disclosure;
use crate::report::{Finding, Rule};

pub(super) fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let pairs = pairs(disclosure).into_iter();
    // Figures that differ by 10,000 are found as such.
    let pairs = pairs.filter(|pair| !unit::is_confused(pair));
    pairs
        .map(|pair| Finding::compared(Rule::Repeated, pair.sides(), arithmetic(&pair)))
        .collect()
}
