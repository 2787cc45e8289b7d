//! Does a disclosure add up, is it complete, and what is unusual in it?
//!
//! `rule/` compares what the document prints with what follows from other
//! printed figures, and says by how much they may differ through rounding
//! alone. Nothing is corrected. `completeness` looks for what a disclosure has
//! to contain, `unusual` for what a reader would ask about.

mod approximate;
mod completeness;
mod explanation;
mod finding;
mod rate;
mod requirement;
mod rule;
mod search;
mod sentence;
mod unusual;

pub use completeness::{Item, Presence, completeness};
pub use finding::{Arithmetic, Evidence, Finding, Measure, Outcome, Side, Wording};
pub use requirement::{Level, Requirement};
pub use rule::Rule;
pub use unusual::{Peculiarity, Unusual, unusual};

use crate::disclosure::Disclosure;

/// Every finding of every rule, rule by rule, in document order within a rule.
pub fn audit(disclosure: &Disclosure) -> Vec<Finding> {
    Rule::ALL
        .into_iter()
        .flat_map(|rule| rule.findings(disclosure))
        .collect()
}
