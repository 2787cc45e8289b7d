//! Which findings speak about a figure in the table that it stands in.
//!
//! One line may be right in one table and off in another: a total that its
//! programs add up to exactly may differ from its functions by rounding.

use super::reader::Reader;
use crate::audit::{Finding, Outcome, Rule};
use crate::disclosure::Path;

/// The gravest outcome for a part: its share, its own parts, and the places
/// where it stands again; its change too, where the table shows it.
pub fn part(reader: &Reader, path: &Path, with_change: bool) -> Option<Outcome> {
    gravest(reader, |finding| match finding.rule {
        Rule::Share | Rule::Parts | Rule::ShareSum => finding.line == *path,
        Rule::Repeated => finding.involves(path),
        Rule::Change | Rule::Growth => with_change && finding.line == *path,
    })
}

/// The gravest outcome for a total: whether the table's own `parts` add up to it.
pub fn total(reader: &Reader, path: &Path, parts: &[Path], with_change: bool) -> Option<Outcome> {
    gravest(reader, |finding| match finding.rule {
        Rule::Parts | Rule::ShareSum => {
            finding.line == *path && finding.others.iter().all(|part| parts.contains(part))
        }
        Rule::Share => false,
        Rule::Repeated => finding.involves(path),
        Rule::Change | Rule::Growth => with_change && finding.line == *path,
    })
}

/// The gravest outcome for what a line's change says.
pub fn change(reader: &Reader, path: &Path) -> Option<Outcome> {
    gravest(reader, |finding| {
        matches!(finding.rule, Rule::Change | Rule::Growth) && finding.line == *path
    })
}

fn gravest(reader: &Reader, speaks: impl Fn(&Finding) -> bool) -> Option<Outcome> {
    let findings = reader.findings.iter();
    findings
        .filter(|finding| speaks(finding))
        .map(|finding| finding.outcome)
        .max()
}
