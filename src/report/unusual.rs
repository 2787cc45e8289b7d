//! A line that a reader would ask about.

use rust_decimal::Decimal;
use rust_decimal::serde::str_option;
use serde::Serialize;

use super::{Peculiarity, Side};
use crate::json::record;
use crate::money::Amount;

/// A line that a reader would ask about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unusual {
    pub peculiarity: Peculiarity,
    /// The line, where its amount is stated.
    pub side: Side,
    /// Whether the document gives a reason there.
    pub reason: bool,
    /// This year's amount; absent where the document says in words that there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current: Option<Amount>,
    /// Last year's amount, printed or following from print; absent where it is not stated, or
    /// in words as none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prior: Option<Amount>,
    /// The change in per cent of the prior amount, with its sign; never from a prior of zero.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "str_option::serialize"
    )]
    pub rate: Option<Decimal>,
}

record!(open Unusual { peculiarity, side, reason } or { current, prior, rate });
