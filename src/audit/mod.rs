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
pub use rule::{BASE, CHECKS, Check, RULES};
pub use unusual::unusual;

use std::collections::HashMap;

use crate::disclosure::Disclosure;
use crate::report::{Finding, Report};

/// Everything that is found in a disclosure. Which JSON of it was audited is for those to say who
/// have it.
pub fn report(disclosure: &Disclosure) -> Report {
    report_by(CHECKS, disclosure)
}

/// The same by other rules.
pub fn report_by(checks: &[Check], disclosure: &Disclosure) -> Report {
    Report {
        of: String::new(),
        findings: audit_by(checks, disclosure),
        bases: bases().map(|basis| basis.name).collect(),
        completeness: completeness(disclosure),
        unusual: unusual(disclosure),
    }
}

/// Every finding of every rule, rule by rule, in document order within a rule.
pub fn audit(disclosure: &Disclosure) -> Vec<Finding> {
    audit_by(CHECKS, disclosure)
}

fn audit_by(checks: &[Check], disclosure: &Disclosure) -> Vec<Finding> {
    let findings = checks.iter().flat_map(|check| (check.find)(disclosure));
    let mut findings: Vec<Finding> = findings.collect();
    let mut known: HashMap<String, usize> = HashMap::new();
    for finding in &mut findings {
        let rule = finding.rule.identifier;
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
