//! What is looked up for every line, found once: so that a page of many lines takes no longer
//! for each of them than one of few.

use std::ops::Deref;
use std::rc::Rc;

use crate::disclosure::{Breakdown, By, Disclosure, Path};
use crate::report::{Finding, Report};

/// The findings of a report, and which of them a line takes part in.
#[derive(Debug)]
pub struct Findings {
    disclosure: Rc<Disclosure>,
    report: Rc<Report>,
    /// Positions among the findings, in the order of the disclosure's lines.
    of: Vec<Vec<usize>>,
}

impl Findings {
    /// What a report of the disclosure found.
    pub fn of_report(disclosure: Rc<Disclosure>, report: Rc<Report>) -> Findings {
        let mut of = vec![Vec::new(); disclosure.lines.len()];
        for (index, finding) in report.findings.iter().enumerate() {
            for path in finding.sides.iter().filter_map(|side| side.line.as_ref()) {
                let line = disclosure.lines.get_index_of(path);
                let known: Option<&mut Vec<usize>> = line.and_then(|line| of.get_mut(line));
                if let Some(known) = known.filter(|known| known.last() != Some(&index)) {
                    known.push(index);
                }
            }
        }
        Findings {
            disclosure,
            report,
            of,
        }
    }

    /// The findings that a line takes part in, in the audit's order.
    pub fn of<'a>(&'a self, path: &Path) -> impl Iterator<Item = &'a Finding> + use<'a> {
        let line = self.disclosure.lines.get_index_of(path);
        let found = line.and_then(|line| self.of.get(line));
        let found = found.into_iter().flatten();
        found.filter_map(|index| self.report.findings.get(*index))
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
#[derive(Debug)]
pub struct Breakdowns {
    all: Vec<Breakdown>,
    disclosure: Rc<Disclosure>,
    /// Positions among the breakdowns, in the order of the disclosure's lines.
    nested: Vec<Option<usize>>,
    /// The views of expenditure that the document gives, in its own order.
    pub views: Vec<By>,
}

impl Breakdowns {
    /// Every breakdown of `disclosure`.
    pub fn in_all(disclosure: Rc<Disclosure>) -> Breakdowns {
        let all = disclosure.breakdowns();
        let mut nested = vec![None; disclosure.lines.len()];
        for (index, breakdown) in all.iter().enumerate().rev() {
            let line = disclosure.lines.get_index_of(&breakdown.total);
            let line = line.filter(|_| is_nested(breakdown));
            if let Some(known) = line.and_then(|line| nested.get_mut(line)) {
                *known = Some(index);
            }
        }
        let views = all
            .iter()
            .filter(|breakdown| breakdown.total.as_str() == "expenditure")
            .filter_map(|breakdown| breakdown.by);
        let views = views.collect();
        Breakdowns {
            all,
            disclosure,
            nested,
            views,
        }
    }

    /// What a 类 or a 款 is made of, where the document says so.
    pub fn nested_in(&self, path: &Path) -> Option<&Breakdown> {
        let line = self.disclosure.lines.get_index_of(path)?;
        self.all.get((*self.nested.get(line)?)?)
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
