//! Does a disclosure add up, is it complete, and what is unusual in it?
//!
//! `rule/` compares what the document prints with what follows from other
//! printed figures, and says by how much they may differ through rounding
//! alone. Nothing is corrected.

mod approximate;
mod finding;
mod rate;
mod rule;
mod scope;
mod sentence;
mod whole;

pub use finding::{Arithmetic, Evidence, Finding, Measure, Outcome, Side, Wording};
pub use rule::Rule;

use crate::disclosure::Disclosure;

/// Every finding of every rule, rule by rule, in document order within a rule.
pub fn audit(disclosure: &Disclosure) -> Vec<Finding> {
    Rule::ALL
        .into_iter()
        .flat_map(|rule| rule.findings(disclosure))
        .collect()
}
