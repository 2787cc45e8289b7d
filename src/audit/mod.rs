//! Does a disclosure add up, is it complete, and what is unusual in it?
//!
//! | for | see |
//! |---|---|
//! | what is checked: a rule a file, or a folder with what serves it alone | [`rule`] |
//! | what a disclosure has to contain | [`completeness`] |
//! | what a reader would ask about | [`unusual`] |
//! | reading sentences | [`prose`] |
//! | amounts, rates and whether parts are all that a total has | [`arithmetic`] |
//!
//! Rules compare what the document prints with what follows from other printed figures, and say by
//! how much they may differ through rounding alone. Nothing is corrected.

mod arithmetic;
mod completeness;
mod finding;
mod prose;
mod rule;
mod side;
mod unusual;

pub use completeness::{Basis, Requirement, bases, completeness, requirements};
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
