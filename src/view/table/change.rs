//! The table of changes: prior, current, difference, rate.

use super::{Column, Outline, Row, RowKind, Table, badges};
use crate::chart::Subject;
use crate::disclosure::Path;
use crate::view::alignment::Alignment;
use crate::view::chart::change::{CHART, Changes, OF_CHANGE};
use crate::view::chart::others::rows_shown;
use crate::view::{View, checked, computed_mark};

/// What the rows of the table are about.
pub fn outline(changes: &Changes) -> Outline {
    let first = changes.has_others().then_some(changes.drawn);
    Outline {
        rows: changes.paths.iter().cloned().map(Subject::Line).collect(),
        shown: rows_shown(changes.paths.len(), first),
        below: Vec::new(),
    }
}

/// One row a line; computed figures are marked.
pub fn changes(view: &View, changes: &Changes) -> Table {
    let words = view.words();
    let rows = changes.paths.iter().filter_map(|path| row(view, path));
    let rows: Vec<Row> = rows.collect();
    let unit = view.unit_name(view.money_unit());
    let unit = words.in_unit(unit);
    let columns = [
        (words.column_prior, unit.as_str()),
        (words.column_current, &unit),
        (words.column_change, &unit),
        (words.column_growth, ""),
    ];
    let columns = columns.into_iter().enumerate();
    let columns = columns.map(|(index, (label, unit))| Column {
        label,
        header: [label, unit].concat(),
        alignment: Alignment::of(rows.iter().map(|row| &row.figures[index])),
        is_detail: true,
    });
    Table {
        name: CHART.to_owned(),
        caption: words.table_of(&changes.title),
        columns: columns.collect(),
        rows,
        below: Vec::new(),
        note: words.computed_note.to_owned(),
    }
}

fn row(view: &View, path: &Path) -> Option<Row> {
    let line = view.disclosure.lines.get(path)?;
    let prior = line
        .prior()
        .map(|prior| [&view.number(prior.value), computed_mark(&prior)].concat());
    let current = line.amount().map(|amount| view.number(amount));
    let change = line
        .change()
        .map(|change| [&view.signed_change(change.value), computed_mark(&change)].concat());
    let growth = line
        .growth()
        .map(|growth| [&view.growth(line, growth.value), computed_mark(&growth)].concat());
    let figures = [prior, current, change, growth];
    let not_stated = || view.words().not_stated.to_owned();
    Some(Row {
        subject: Subject::Line(path.clone()),
        id: Some([OF_CHANGE, path.as_str()].concat()),
        kind: RowKind::Part(0),
        name: view.name(line),
        code: None,
        figures: figures
            .map(|figure| figure.unwrap_or_else(not_stated))
            .to_vec(),
        badges: badges(view, checked::change(view, path)),
        sentence: None,
    })
}
