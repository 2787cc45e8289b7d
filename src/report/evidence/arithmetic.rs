//! A calculation that a finding rests on.

use rust_decimal::Decimal;
use rust_decimal::serde::str;
use serde::Serialize;

use super::measure::Measure;
use crate::decimal::{distance, minus, plus};
use crate::json::record;

/// A calculation as one would write it down, in the unit of the print. In JSON numbers are texts,
/// so that no digit is lost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Arithmetic {
    /// The left side, such as `278.39 + 8 + 3.3 + 6.33`: numbers and signs only.
    pub expression: String,
    /// What it comes to; for a rate, with more decimal places than printed.
    #[serde(serialize_with = "str::serialize")]
    pub computed: Decimal,
    /// What the document prints instead of the computed value.
    #[serde(serialize_with = "str::serialize")]
    pub printed: Decimal,
    /// How far they may lie apart through rounding alone.
    #[serde(serialize_with = "str::serialize")]
    pub tolerance: Decimal,
    /// What all of these numbers count.
    pub measure: Measure,
}

impl Arithmetic {
    /// The distance of print and calculation, never negative.
    pub fn difference(&self) -> Decimal {
        distance(self.printed, self.computed)
    }

    /// Whether what is computed is less than what is printed.
    pub fn falls_short(&self) -> bool {
        self.computed < self.printed
    }

    /// What the others leave of the total for a part that has all of it.
    pub fn left_for_part(&self) -> Option<Decimal> {
        let twice = plus(self.printed, self.printed)?;
        minus(twice, self.computed)
    }
}

record!(open Arithmetic { expression, computed, printed, tolerance, measure });
