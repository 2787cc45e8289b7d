//! Which findings speak about a figure in the table that it stands in.
//!
//! One line may be right in one table and off in another: a total that its
//! programs add up to exactly may differ from its functions by rounding.

use super::View;
use crate::disclosure::{Breakdown, Path};
use crate::lang::Words;
use crate::order::by_key;
use crate::report::rule::{Addends, Bearing, Rows};
use crate::report::{Finding, Outcome};

/// The gravest findings for a part: its share, its own parts, and the places
/// where it stands again; its change too, where the table shows it or it contradicts.
pub fn part<'a>(view: &'a View, path: &Path, with_change: bool) -> Vec<&'a Finding> {
    let findings = view.findings.of(path);
    gravest(findings.filter(|finding| is_about(finding, path, with_change)))
}

/// The gravest findings for a total: whether the table's own `parts` add up to it.
pub fn total<'a>(
    view: &'a View,
    path: &Path,
    parts: &[Path],
    with_change: bool,
) -> Vec<&'a Finding> {
    let of_parts = parts.iter().flat_map(|part| {
        let findings = view.findings.of(part);
        findings.filter(move |finding| match finding.rule.rows {
            Rows::PartsAndTotal => finding.line() == Some(part),
            Rows::All | Rows::Parts => false,
        })
    });
    let parts = by_key(parts.iter().collect(), |part| *part);
    let of_total = view.findings.of(path).filter(|finding| {
        let is_of_row = match finding.rule.rows {
            Rows::All => true,
            Rows::Parts | Rows::PartsAndTotal => false,
        };
        is_of_row
            && match finding.rule.addends {
                Some(Addends::Amounts | Addends::Shares) => is_sum_of(finding, path, &parts),
                Some(Addends::Changes) | None => is_about(finding, path, with_change),
            }
    });
    gravest(of_total.chain(of_parts))
}

/// Whether a breakdown's lines add up to its total.
pub fn sum<'a>(view: &'a View, breakdown: &Breakdown) -> Option<&'a Finding> {
    let parts = by_key(breakdown.parts.iter().collect(), |part| *part);
    let mut findings = view.findings.of(&breakdown.total);
    findings.find(|finding| {
        finding.rule.addends == Some(Addends::Amounts)
            && is_sum_of(finding, &breakdown.total, &parts)
    })
}

/// Whether the finding is about the total of `parts`, which are sorted.
fn is_sum_of(finding: &Finding, total: &Path, parts: &[&Path]) -> bool {
    let is_part = |other| parts.binary_search(&other).is_ok();
    finding.line() == Some(total) && finding.others().all(is_part)
}

/// Whether one of the findings that a line takes part in speaks about it.
fn is_about(finding: &Finding, path: &Path, with_change: bool) -> bool {
    let is_checked = finding.line() == Some(path);
    match finding.rule.bearing {
        Bearing::Amount | Bearing::AmountAndChange => is_checked,
        Bearing::Change => is_checked && (with_change || is_contradiction(finding)),
        Bearing::EveryLine => true,
    }
}

/// The gravest findings for what a line says of two years: both amounts, and how they compare.
pub fn change<'a>(view: &'a View, path: &Path) -> Vec<&'a Finding> {
    let findings = view.findings.of(path);
    gravest(findings.filter(|finding| match finding.rule.bearing {
        Bearing::Amount => false,
        Bearing::Change | Bearing::AmountAndChange => finding.line() == Some(path),
        Bearing::EveryLine => true,
    }))
}

/// Whether a figure of the line contradicts another.
pub fn is_contradicted(view: &View, path: &Path) -> bool {
    let mut findings = view.findings.of(path);
    findings.any(|finding| finding.accuses(path) && is_contradiction(finding))
}

/// The badge of a mark with a figure that contradicts another.
const CONTRADICTED: &str = "≠";

/// A mark's name and description, with a badge where it has a figure that contradicts another.
pub fn with_badge(
    words: &Words,
    name: String,
    description: String,
    is_contradicted: bool,
) -> (String, String) {
    match is_contradicted {
        true => (
            [&name, CONTRADICTED].join(" "),
            [&description, words.contradicted].join(words.list_separator),
        ),
        false => (name, description),
    }
}

/// Whether a figure that the finding is about contradicts another.
pub fn is_contradiction(finding: &Finding) -> bool {
    finding.outcome == Outcome::Contradiction
}

/// The gravest of the findings that speak about something: every contradiction, or else one.
fn gravest<'a>(speaking: impl Iterator<Item = &'a Finding>) -> Vec<&'a Finding> {
    let mut speaking: Vec<&Finding> = speaking.collect();
    if speaking.iter().any(|finding| is_contradiction(finding)) {
        speaking.retain(|finding| is_contradiction(finding));
        return speaking;
    }
    let gravest = speaking.into_iter().max_by_key(|finding| finding.outcome);
    gravest.into_iter().collect()
}
