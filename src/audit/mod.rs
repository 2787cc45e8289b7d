//! Does a disclosure add up? One rule a file, all of them pure.
//!
//! A rule compares what the document prints with what follows from other
//! printed figures, and says by how much they may differ through rounding
//! alone. It corrects nothing.

mod approximate;
mod change;
mod finding;
mod growth;
mod parts;
mod rate;
mod repeated;
mod share;
mod share_sum;

pub use finding::{Arithmetic, Finding, Measure, Outcome, Rule};

use crate::disclosure::Disclosure;

/// Every finding of every rule, rule by rule, in document order within a rule.
pub fn audit(disclosure: &Disclosure) -> Vec<Finding> {
    [
        parts::findings,
        change::findings,
        growth::findings,
        share::findings,
        share_sum::findings,
        repeated::findings,
    ]
    .into_iter()
    .flat_map(|rule| rule(disclosure))
    .collect()
}
