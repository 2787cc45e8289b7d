//! Does a disclosure add up, is it complete, and what is unusual in it?
//!
//! `rule/` compares what the document prints with what follows from other
//! printed figures, and says by how much they may differ through rounding
//! alone. Nothing is corrected. `completeness` looks for what a disclosure has
//! to contain, `unusual` for what a reader would ask about.

mod announcement;
mod approximate;
mod blank;
mod bracket;
mod completeness;
mod enumeration;
mod explanation;
mod finding;
mod listing;
mod naming;
mod numbering;
mod plan;
mod quantity;
mod rate;
mod reason;
mod requirement;
mod rule;
mod saving;
mod scope;
mod search;
mod sentence;
mod side;
mod toward;
mod unusual;
mod whole;

pub use completeness::completeness;
pub use requirement::{Basis, Requirement, bases, requirements};
pub use unusual::unusual;

use std::collections::HashMap;

use crate::disclosure::Disclosure;
use crate::report::{Finding, Report, Rule};

/// Everything that is found in a disclosure. Which JSON of it was audited is for those to say who
/// have it.
pub fn report(disclosure: &Disclosure) -> Report {
    Report {
        of: String::new(),
        findings: audit(disclosure),
        bases: bases().map(|basis| basis.name).collect(),
        completeness: completeness(disclosure),
        unusual: unusual(disclosure),
    }
}

/// Every finding of every rule, rule by rule, in document order within a rule.
pub fn audit(disclosure: &Disclosure) -> Vec<Finding> {
    let rules = Rule::ALL.into_iter();
    let findings = rules.flat_map(|rule| rule::findings(rule, disclosure));
    let mut findings: Vec<Finding> = findings.collect();
    let mut known: HashMap<String, usize> = HashMap::new();
    for finding in &mut findings {
        let rule = finding.rule.identifier();
        let name = match finding.line() {
            Some(line) => format!("{rule}/{line}"),
            None => rule.to_owned(),
        };
        let count = known.entry(name.clone()).or_default();
        *count += 1;
        finding.key = match *count {
            1 => name,
            again => format!("{name}-{again}"),
        };
        for side in &mut finding.sides {
            side.add_quote(disclosure);
        }
    }
    findings
}
