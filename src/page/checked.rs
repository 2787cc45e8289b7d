//! Which findings speak about a figure in the table that it stands in.
//!
//! One line may be right in one table and off in another: a total that its
//! programs add up to exactly may differ from its functions by rounding.

use super::reader::Reader;
use crate::audit::{Finding, Outcome, Rule};
use crate::disclosure::Path;

/// The gravest finding for a part: its share, its own parts, and the places
/// where it stands again; its change too, where the table shows it.
pub fn part<'a>(reader: &'a Reader, path: &Path, with_change: bool) -> Option<&'a Finding> {
    gravest(reader, |finding| match finding.rule {
        Rule::Share
        | Rule::Parts
        | Rule::List
        | Rule::ClassTotal
        | Rule::ShareSum
        | Rule::Identity
        | Rule::Code
        | Rule::Year
        | Rule::Template
        | Rule::Reason
        | Rule::Copied
        | Rule::Count
        | Rule::Listed => finding.line() == Some(path),
        Rule::Repeated | Rule::Unit | Rule::Balance => finding.involves(path),
        Rule::Change | Rule::ChangeSum | Rule::Direction | Rule::Growth => {
            with_change && finding.line() == Some(path)
        }
    })
}

/// The gravest finding for a total: whether the table's own `parts` add up to it.
pub fn total<'a>(
    reader: &'a Reader,
    path: &Path,
    parts: &[Path],
    with_change: bool,
) -> Option<&'a Finding> {
    gravest(reader, |finding| match finding.rule {
        Rule::Parts | Rule::ShareSum => {
            finding.line() == Some(path) && finding.others().all(|part| parts.contains(part))
        }
        Rule::ClassTotal => finding.line().is_some_and(|class| parts.contains(class)),
        Rule::Share | Rule::Code => false,
        Rule::List
        | Rule::Identity
        | Rule::Year
        | Rule::Template
        | Rule::Reason
        | Rule::Copied
        | Rule::Count
        | Rule::Listed => finding.line() == Some(path),
        Rule::Repeated | Rule::Unit | Rule::Balance => finding.involves(path),
        Rule::Change | Rule::ChangeSum | Rule::Direction | Rule::Growth => {
            with_change && finding.line() == Some(path)
        }
    })
}

/// The gravest finding for what a line's change says.
pub fn change<'a>(reader: &'a Reader, path: &Path) -> Option<&'a Finding> {
    gravest(reader, |finding| {
        let compares = matches!(
            finding.rule,
            Rule::Change | Rule::ChangeSum | Rule::Direction | Rule::Growth
        );
        compares && finding.line() == Some(path)
    })
}

/// Whether a figure of the line contradicts another.
pub fn is_contradicted(reader: &Reader, path: &Path) -> bool {
    let mut findings = reader.findings.iter();
    findings.any(|finding| {
        let speaks = match finding.rule {
            // A sum that is off does not say which part is.
            Rule::Parts
            | Rule::List
            | Rule::ChangeSum
            | Rule::ClassTotal
            | Rule::ShareSum
            | Rule::Share
            | Rule::Identity
            // What was copied is right where it was copied from.
            | Rule::Copied => finding.line() == Some(path),
            _ => finding.involves(path),
        };
        speaks && finding.outcome == Outcome::Contradiction
    })
}

fn gravest(reader: &Reader, speaks: impl Fn(&Finding) -> bool) -> Option<&Finding> {
    let findings = reader.findings.iter();
    findings
        .filter(|finding| speaks(finding))
        .max_by_key(|finding| finding.outcome)
}
