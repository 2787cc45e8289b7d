//! A list that a finding rests on.

use crate::json::record;
use serde::Serialize;

/// How many there are in words, and in the list of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
pub struct Count {
    /// The number with what it counts, as printed: `9个内设机构`.
    pub printed: String,
    pub announced: usize,
    /// How many the list has, or those in it come to.
    pub listed: usize,
    pub items: Vec<String>,
}

record!(open Count { printed, announced, listed, items });
