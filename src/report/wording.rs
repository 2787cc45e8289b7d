//! Words that a finding rests on.

use serde::{Deserialize, Serialize};

/// Words that cannot be meant as they stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
pub struct Wording {
    /// As printed.
    pub printed: String,
    /// What would fit in their place, where that is certain.
    pub fitting: Option<String>,
    /// The sentence that they stand in.
    pub sentence: String,
}
