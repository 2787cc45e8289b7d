//! Words that a finding rests on.

use crate::json::record;
use serde::Serialize;

/// Words that cannot be meant as they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
pub struct Wording {
    /// As printed.
    pub printed: String,
    /// What would fit in their place, where that is certain.
    pub fitting: Option<String>,
    /// The sentence that they stand in.
    pub sentence: String,
}

record!(open Wording { printed, sentence } or { fitting });
