//! A table's rows, ready for their cells: every line with every figure that the document gives.

use super::alignment::Alignment;
use super::chart::change::{self as change_chart, Changes};
use super::target::Target;
use super::{View, is_nested};
use crate::chart::Subject;
use crate::lang::finding::rule_name;
use crate::report::{Finding, Outcome};

mod change;
mod lines;
mod listed;

pub use change::{changes, outline as outline_of_changes};
pub use lines::{Rows, lines, outline};
pub use listed::Listed;

/// A table with columns of figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The table's name.
    pub name: String,
    /// What it is called.
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// Rows below all others, always to be seen.
    pub below: Vec<Row>,
    /// What its marks mean.
    pub note: String,
}

/// A column of figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What it is called on its own, …
    pub label: &'static str,
    /// … and at its head, with its unit.
    pub header: String,
    pub alignment: Alignment,
    /// Whether it stands below the name where there is no room beside it.
    pub is_detail: bool,
}

/// What one row shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub subject: Subject,
    /// Where links to it lead, where it is their target.
    pub id: Option<String>,
    pub kind: RowKind,
    pub name: String,
    pub code: Option<String>,
    /// One a column.
    pub figures: Vec<String>,
    pub badges: Vec<Badge>,
    /// Where its sentence stands in the document's own text, where the page has that.
    pub sentence: Option<String>,
}

/// What a row is to the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// A line, so many levels below the first ones.
    Part(usize),
    /// What the lines leave of their total.
    Rest,
    /// What they add up to.
    Total,
}

/// The outcome of a check, as a link to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Badge {
    /// The finding's key.
    pub key: String,
    /// What was checked.
    pub rule: &'static str,
    pub outcome: Outcome,
}

/// What a table's rows are about, found without any of their figures.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outline {
    pub rows: Vec<Subject>,
    /// How many of the rows can be seen before the table is opened.
    pub shown: usize,
    /// Below all others, always to be seen.
    pub below: Vec<Subject>,
}

impl Outline {
    /// Whether some of its rows wait until it is opened.
    pub fn is_long(&self) -> bool {
        self.rows.len() > self.shown
    }

    /// Whether a row is one of those that wait.
    pub fn is_folded(&self, row: &Subject) -> bool {
        self.rows[self.shown..].contains(row)
    }

    /// What each row of the table's bodies is about, in the order in which they stand there; the
    /// one with the button that opens the table is about nothing.
    pub fn subjects(&self) -> impl Iterator<Item = Option<&Subject>> {
        let button = self.is_long().then_some(None);
        let rows = self.rows.iter().map(Some);
        rows.chain(button).chain(self.below.iter().map(Some))
    }
}

/// The findings as badges.
fn badges<'a>(view: &View, findings: impl IntoIterator<Item = &'a Finding>) -> Vec<Badge> {
    let badge = |finding: &Finding| Badge {
        key: finding.key.clone(),
        rule: rule_name(view.words(), finding.rule),
        outcome: finding.outcome,
    };
    findings.into_iter().map(badge).collect()
}

/// The long table that has the target's row among those that wait until it is opened.
pub fn holding(view: &View, target: &Target) -> Option<String> {
    match target {
        Target::Line(path) => {
            let row = Subject::Line(path.clone());
            let breakdowns = view.breakdowns.iter().enumerate();
            let mut drawn = breakdowns.filter(|(_, breakdown)| !is_nested(breakdown));
            let (_, breakdown) = drawn.find(|(index, breakdown)| {
                breakdown.total.root() == path.root() && {
                    let rows = Rows::Breakdown {
                        index: *index,
                        has_total_id: false,
                    };
                    outline(view, &rows).is_folded(&row)
                }
            })?;
            Some(breakdown.id())
        }
        Target::Change(path) => {
            let outline = outline_of_changes(&Changes::of(view)?);
            let is_folded = match path {
                Some(path) => outline.is_folded(&Subject::Line(path.clone())),
                None => outline.is_long(),
            };
            is_folded.then(|| change_chart::CHART.to_owned())
        }
        Target::Section(_)
        | Target::Chart(_)
        | Target::Term(_)
        | Target::Finding(_)
        | Target::Document
        | Target::Heading
        | Target::Unknown(_) => None,
    }
}
