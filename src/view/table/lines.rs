//! The table of a total: its lines in their order, what they leave of it, and itself below them.

use super::{Column, Outline, Row, RowKind, Table, badges};
use crate::chart::Subject;
use crate::disclosure::{Breakdown, CodeOrigin, Line, Path, Stated};
use crate::link::Section;
use crate::report::{Finding, Outcome};
use crate::view::alignment::Alignment;
use crate::view::chart::others::rows_shown;
use crate::view::chart::{composition, coverage, others};
use crate::view::{View, checked, computed_mark};

/// Which lines a table has.
#[derive(Clone, Debug, PartialEq)]
pub enum Rows {
    /// Those of a breakdown, each followed by what it is made of in its classification.
    Breakdown {
        /// Its place among the view's breakdowns.
        index: usize,
        /// Whether the total's row is the one that links lead to.
        has_total_id: bool,
    },
    /// All lines below a root total, in document order.
    Root(Path),
}

impl Rows {
    fn breakdown<'a>(&self, view: &'a View) -> Option<&'a Breakdown> {
        match self {
            Rows::Breakdown { index, .. } => view.breakdowns.get(*index),
            Rows::Root(_) => None,
        }
    }

    fn total<'a>(&'a self, view: &'a View) -> Option<&'a Path> {
        match self {
            Rows::Breakdown { .. } => Some(&self.breakdown(view)?.total),
            Rows::Root(root) => Some(root),
        }
    }

    /// The lines in the order of the rows, each with its depth below the first ones.
    fn paths(&self, view: &View) -> Vec<(Path, usize)> {
        match self {
            Rows::Breakdown { .. } => {
                let breakdown = self.breakdown(view);
                let rows = breakdown.map(|breakdown| composition::rows(view, breakdown));
                rows.unwrap_or_default()
            }
            Rows::Root(root) => {
                let below = |path: &&Path| path.root() == root.as_str() && !path.is_root();
                let paths = view.disclosure.lines.keys().filter(below).cloned();
                paths.map(|path| (path, 0)).collect()
            }
        }
    }

    /// Whether the total's row has its id: where it is no section's name, nor a row elsewhere.
    fn has_total_id(&self) -> bool {
        match self {
            Rows::Breakdown { has_total_id, .. } => *has_total_id,
            Rows::Root(root) => {
                let sections = Section::ALL.map(Section::identifier);
                !sections.contains(&root.as_str())
            }
        }
    }
}

/// What the rows of the table of those lines are about.
pub fn outline(view: &View, rows: &Rows) -> Outline {
    let lines = &view.disclosure.lines;
    let paths = rows.paths(view);
    let parts = paths.into_iter().map(|(path, _)| path);
    let parts: Vec<Path> = parts.filter(|path| lines.contains_key(path)).collect();
    let breakdown = rows.breakdown(view);
    let first = breakdown.and_then(|breakdown| first_of_others(view, breakdown));
    let first = first.and_then(|first| parts.iter().position(|path| *path == first));
    let rest = breakdown.and_then(|breakdown| coverage::rest(view, breakdown));
    let rest = rest.map(|rest| rest.subject);
    let total = rows.total(view).filter(|total| lines.contains_key(*total));
    let total = total.map(|total| Subject::Line(total.clone()));
    Outline {
        shown: rows_shown(parts.len(), first),
        rows: parts.into_iter().map(Subject::Line).collect(),
        below: rest.into_iter().chain(total).collect(),
    }
}

/// Everything that one row is made from.
struct Read {
    subject: Subject,
    kind: RowKind,
    name: String,
    code: Option<String>,
    amount: String,
    share: String,
    prior: String,
    change: String,
    badges: Vec<super::Badge>,
    sentence: Option<String>,
}

/// The table of those lines; nothing where there is no total.
pub fn lines(view: &View, rows: &Rows) -> Option<Table> {
    let words = view.words();
    let lines = &view.disclosure.lines;
    let total = rows.total(view)?;
    let breakdown = rows.breakdown(view);
    let (name, caption) = match breakdown {
        Some(breakdown) => (breakdown.id(), composition::title(view, breakdown)),
        None => (total.to_string(), view.name_of(total)),
    };
    let paths = rows.paths(view);
    // A change of the total alone is said above the table.
    let has_change = paths
        .iter()
        .any(|(path, _)| lines.get(path).is_some_and(|line| line.change().is_some()));
    let parts: Vec<Path> = paths.iter().map(|(path, _)| path.clone()).collect();
    let read_parts = paths.iter().filter_map(|(path, depth)| {
        let findings = checked::part(view, path, has_change);
        let kind = RowKind::Part(*depth);
        Some(read(view, path, lines.get(path)?, kind, findings))
    });
    let read_parts: Vec<Read> = read_parts.collect();
    let check = checked::total(view, total, &parts, has_change);
    // The total's share would be one in another total.
    let read_total = lines.get(total).map(|line| Read {
        share: String::new(),
        ..read(view, total, line, RowKind::Total, check)
    });
    let rest = breakdown.and_then(|breakdown| rest(view, breakdown));
    let below: Vec<Read> = rest.into_iter().chain(read_total).collect();
    let all = || read_parts.iter().chain(&below);
    let columns = Columns::of(view, total, all, has_change);
    let note = note(view, all, &columns);
    let row = |read: &Read| columns.row(read, rows.has_total_id());
    Some(Table {
        name,
        caption: words.table_of(&caption),
        rows: read_parts.iter().map(row).collect(),
        below: below.iter().map(row).collect(),
        note,
        columns: columns.list(),
    })
}

/// Which columns of figures there are.
struct Columns {
    amount: Column,
    share: Option<Column>,
    /// Prior year and change.
    change: Option<[Column; 2]>,
}

impl Columns {
    fn of<'a, I: Iterator<Item = &'a Read>>(
        view: &View,
        total: &Path,
        rows: impl Fn() -> I,
        has_change: bool,
    ) -> Columns {
        let words = view.words();
        let unit = words.in_unit(view.unit_of(total));
        let column = |label: &'static str, unit: &str, figure: fn(&Read) -> &String| Column {
            label,
            header: [label, unit].concat(),
            alignment: Alignment::of(rows().map(figure)),
            is_detail: true,
        };
        let counts_people = view.counts_people(total);
        let (label, amount_unit) = match counts_people {
            true => (words.column_people, ""),
            false => (words.column_amount, unit.as_str()),
        };
        // Nobody reads a handful of people in per cent.
        let has_share = !counts_people && rows().any(|row| !row.share.is_empty());
        Columns {
            amount: Column {
                is_detail: false,
                ..column(label, amount_unit, |row| &row.amount)
            },
            share: has_share.then(|| column(words.column_share, "", |row| &row.share)),
            change: has_change.then(|| {
                [
                    column(words.column_prior, &unit, |row| &row.prior),
                    column(words.column_change, &unit, |row| &row.change),
                ]
            }),
        }
    }

    fn list(self) -> Vec<Column> {
        let others = self
            .share
            .into_iter()
            .chain(self.change.into_iter().flatten());
        std::iter::once(self.amount).chain(others).collect()
    }

    fn row(&self, read: &Read, has_total_id: bool) -> Row {
        let mut figures = vec![read.amount.clone()];
        figures.extend(self.share.as_ref().map(|_| read.share.clone()));
        if self.change.is_some() {
            figures.extend([read.prior.clone(), read.change.clone()]);
        }
        let path = match &read.subject {
            Subject::Line(path) => Some(path.to_string()),
            Subject::Others { .. } | Subject::Rest { .. } => None,
        };
        Row {
            subject: read.subject.clone(),
            id: path.filter(|_| read.kind != RowKind::Total || has_total_id),
            kind: read.kind,
            name: read.name.clone(),
            code: read.code.clone(),
            figures,
            badges: read.badges.clone(),
            sentence: read.sentence.clone(),
        }
    }
}

/// What the marks of a table's figures and codes mean.
fn note<'a, I: Iterator<Item = &'a Read>>(
    view: &View,
    rows: impl Fn() -> I,
    columns: &Columns,
) -> String {
    let words = view.words();
    let is_computed = |row: &Read| {
        let share = columns.share.is_some() && row.share.ends_with('*');
        share || (columns.change.is_some() && row.prior.ends_with('*'))
    };
    let has_computed = rows().any(is_computed);
    let has_code = rows().any(|row| row.code.is_some());
    let notes = [
        has_computed.then(|| words.computed_note.to_owned()),
        has_code.then(|| words.code_assigned.to_owned()),
    ];
    composition::joined(words, notes)
}

/// The line that the chart's mark of others leads to.
fn first_of_others(view: &View, breakdown: &Breakdown) -> Option<Path> {
    let others = others::lines(view, breakdown).others?;
    others.lines.into_iter().next()
}

fn rest(view: &View, breakdown: &Breakdown) -> Option<Read> {
    let rest = coverage::rest(view, breakdown)?;
    // A sum that is right elsewhere, of other amounts, explains nothing.
    let explains =
        |finding: &&Finding| !matches!(finding.outcome, Outcome::Exact | Outcome::Rounding);
    let check = checked::sum(view, breakdown).filter(explains);
    Some(Read {
        subject: rest.subject,
        kind: RowKind::Rest,
        name: rest.name,
        code: None,
        amount: rest.amount_text,
        share: rest.share_text,
        prior: String::new(),
        change: String::new(),
        badges: badges(view, check),
        sentence: None,
    })
}

fn read(view: &View, path: &Path, line: &Line, kind: RowKind, findings: Vec<&Finding>) -> Read {
    let stated = line.leading().and_then(|statement| statement.amount);
    let is_zero = matches!(stated, Some(Stated::Figure(amount)) if amount.is_zero());
    let amount = match stated {
        Some(Stated::Figure(amount)) => view.number(amount),
        Some(Stated::None) | None => view.stated(stated),
    };
    // What is zero has no share worth a figure.
    let share = view.disclosure.share(path).filter(|_| !is_zero);
    let prior = line
        .prior()
        .map(|prior| [&view.number(prior.value), computed_mark(&prior)].concat());
    let change = line
        .change()
        .map(|change| [&view.signed_change(change.value), computed_mark(&change)].concat());
    Read {
        subject: Subject::Line(path.clone()),
        kind,
        name: view.name(line),
        code: line.code.as_ref().map(|code| match code.origin {
            CodeOrigin::Printed => code.value.clone(),
            CodeOrigin::Assigned => [&code.value, "†"].concat(),
        }),
        amount,
        share: share.map(|share| view.share(share)).unwrap_or_default(),
        prior: prior.unwrap_or_default(),
        change: change.unwrap_or_default(),
        badges: badges(view, findings),
        sentence: line.leading().and_then(|statement| {
            let place = view.disclosure.places.get(&statement.place)?;
            place.quote.as_ref().map(|_| statement.place.clone())
        }),
    }
}
