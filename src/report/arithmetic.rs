//! A calculation that a finding rests on.

use rust_decimal::Decimal;
use rust_decimal::serde::str as text;
use serde::{Deserialize, Serialize};

use super::Measure;

/// A calculation as one would write it down, in the unit of the print. In JSON numbers are texts,
/// so that no digit is lost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arithmetic {
    /// The left side, such as `278.39 + 8 + 3.3 + 6.33`: numbers and signs only.
    pub expression: String,
    /// What it comes to; for a rate, with more decimal places than printed.
    #[serde(with = "text")]
    pub computed: Decimal,
    /// What the document prints instead of the computed value.
    #[serde(with = "text")]
    pub printed: Decimal,
    /// How far they may lie apart through rounding alone.
    #[serde(with = "text")]
    pub tolerance: Decimal,
    /// What all of these numbers count.
    pub measure: Measure,
}

impl Arithmetic {
    /// The distance of print and calculation, never negative.
    pub fn difference(&self) -> Decimal {
        self.printed.saturating_sub(self.computed).abs()
    }
}
