//! How a check came out.

use crate::json::named;
use serde::Serialize;

/// How print and arithmetic compare; the worst one last but for what cannot be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The document does not state what the check needs.
    Unstated,
    /// Equal to the last printed digit.
    Exact,
    /// Different by no more than rounding can do.
    Rounding,
    /// Different by more than rounding can do.
    Contradiction,
}

impl Outcome {
    /// Every outcome, in the order in which they are told.
    pub const ALL: [Outcome; 4] = [
        Outcome::Contradiction,
        Outcome::Rounding,
        Outcome::Exact,
        Outcome::Unstated,
    ];

    /// The outcome's stable name, used in the page and by programs.
    pub fn identifier(self) -> &'static str {
        match self {
            Outcome::Unstated => "unstated",
            Outcome::Exact => "exact",
            Outcome::Rounding => "rounding",
            Outcome::Contradiction => "contradiction",
        }
    }
}

named!(Outcome);
