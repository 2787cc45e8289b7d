//! What the page looks up for every line, found once: so that a page of many lines takes no longer
//! for each of them than one of few.

use std::collections::HashMap;
use std::ops::Deref;

use crate::audit;
use crate::disclosure::{Breakdown, Disclosure, Path};
use crate::report::{Finding, Report};

/// What was found in a disclosure, and which of the findings a line takes part in.
#[derive(PartialEq)]
pub struct Findings {
    pub report: Report,
    of: HashMap<Path, Vec<usize>>,
}

impl Findings {
    /// What the audit of `disclosure` found.
    pub fn in_all(disclosure: &Disclosure) -> Findings {
        let report = audit::report(disclosure);
        let mut of: HashMap<Path, Vec<usize>> = HashMap::new();
        for (index, finding) in report.findings.iter().enumerate() {
            for path in finding.sides.iter().filter_map(|side| side.line.as_ref()) {
                let known = of.entry(path.clone()).or_default();
                if known.last() != Some(&index) {
                    known.push(index);
                }
            }
        }
        Findings { report, of }
    }

    /// The findings that a line takes part in, in the audit's order.
    pub fn of<'a>(&'a self, path: &Path) -> impl Iterator<Item = &'a Finding> + use<'a> {
        let found = self.of.get(path).into_iter().flatten();
        found.map(|index| &self.report.findings[*index])
    }
}

impl Deref for Findings {
    type Target = [Finding];

    fn deref(&self) -> &[Finding] {
        &self.report.findings
    }
}

/// The breakdowns of a disclosure, and which of them tells what a class of a classification is
/// made of.
#[derive(PartialEq)]
pub struct Breakdowns {
    all: Vec<Breakdown>,
    nested: HashMap<Path, usize>,
}

impl Breakdowns {
    /// Every breakdown of `disclosure`.
    pub fn in_all(disclosure: &Disclosure) -> Breakdowns {
        let all = disclosure.breakdowns();
        let indices = all.iter().enumerate().rev();
        let nested = indices.filter(|(_, breakdown)| is_nested(breakdown));
        let nested = nested.map(|(index, breakdown)| (breakdown.total.clone(), index));
        let nested = nested.collect();
        Breakdowns { all, nested }
    }

    /// What a 类 or a 款 is made of, where the document says so.
    pub fn nested_in(&self, path: &Path) -> Option<&Breakdown> {
        self.nested.get(path).map(|index| &self.all[*index])
    }
}

impl Deref for Breakdowns {
    type Target = [Breakdown];

    fn deref(&self) -> &[Breakdown] {
        &self.all
    }
}

/// Whether a breakdown is told in the table of the line's own classification: a 类 by its 款,
/// a 款 by its 项.
pub fn is_nested(breakdown: &Breakdown) -> bool {
    let total = breakdown.total.last();
    total.len() >= 3 && total.bytes().all(|byte| byte.is_ascii_digit())
}
