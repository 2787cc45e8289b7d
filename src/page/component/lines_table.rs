//! The table of a breakdown: every line with every figure the document gives.

use yew::prelude::*;

use super::badge::linked_badges;
use super::copy_link::CopyLink;
use super::fold::Fold;
use super::number::Alignment;
use super::prose::Prose;
use crate::disclosure::{Breakdown, CodeOrigin, Line, Path, Stated};
use crate::lang::fill;
use crate::page::checked;
use crate::page::coverage;
use crate::page::others::{self, rows_shown};
use crate::page::reader::{Reader, computed_mark, use_reader};
use crate::report::{Finding, Outcome};

#[derive(Properties, PartialEq)]
pub struct LinesTableProps {
    /// The lines in the order of the rows, each with its depth below the first ones.
    pub paths: Vec<(Path, usize)>,
    /// The line that the rows add up to, as the last row.
    pub total: Path,
    /// Whether the total's row has its id: where it is no section's name, nor a row elsewhere.
    #[prop_or_default]
    pub has_total_id: bool,
    /// What the table is called.
    pub caption: AttrValue,
    /// The table's name.
    pub id: AttrValue,
    /// The breakdown that the first rows are, where they are one: what they leave of their
    /// total has a row too.
    #[prop_or_default]
    pub breakdown: Option<Breakdown>,
}

/// What one row shows, ready for its cells.
struct Row {
    /// None for what no line accounts for.
    path: Option<Path>,
    depth: usize,
    name: String,
    code: Option<String>,
    amount: String,
    share: String,
    prior: String,
    change: String,
    outcome: Option<Html>,
    /// Where its sentence stands in the document's own text, where the page has that.
    sentence: Option<String>,
}

/// One row a line, and the total below them.
#[component]
pub fn LinesTable(props: &LinesTableProps) -> Html {
    let reader = use_reader();
    let words = reader.words();
    let lines = &reader.disclosure.lines;
    // A change of the total alone is said above the table.
    let has_change = props
        .paths
        .iter()
        .any(|(path, _)| lines.get(path).is_some_and(|line| line.change().is_some()));
    let read = |path, depth, findings| {
        let row = row(&reader, path, lines.get(path)?, findings);
        Some(Row { depth, ..row })
    };
    let parts: Vec<Path> = props.paths.iter().map(|(path, _)| path.clone()).collect();
    let rows: Vec<Row> = props
        .paths
        .iter()
        .filter_map(|(path, depth)| read(path, *depth, checked::part(&reader, path, has_change)))
        .collect();
    let check = checked::total(&reader, &props.total, &parts, has_change);
    // Its share would be one in another total.
    let total = read(&props.total, 0, check).map(|total| Row {
        share: String::new(),
        ..total
    });
    let rest = props.breakdown.as_ref();
    let rest = rest.and_then(|breakdown| rest_row(&reader, breakdown));
    let below: Vec<Row> = rest.into_iter().chain(total).collect();
    let all = || rows.iter().chain(&below);
    let columns = Columns::of(&reader, &props.total, all, has_change);
    let is_computed = |row: &Row| {
        let share = columns.share.is_some() && row.share.ends_with('*');
        share || (columns.change.is_some() && row.prior.ends_with('*'))
    };
    let has_computed = all().any(is_computed);
    let has_code = rows.iter().any(|row| row.code.is_some());
    let first = props.breakdown.as_ref();
    let first = first.and_then(|breakdown| first_of_others(&reader, breakdown));
    let first = first.and_then(|first| {
        rows.iter()
            .position(|row| row.path.as_ref() == Some(&first))
    });
    let cells = |row: &Row| cells(&reader, props, &columns, row);
    let bodies = Fold {
        rows: rows.iter().map(cells).collect(),
        shown: rows_shown(rows.len(), first),
        id: None,
        last: below.iter().map(cells).collect(),
    };
    let bodies = bodies.html(&reader, columns.all().count() + 3);
    html! {
        <>
            <div class="scroll">
                <table data-table={props.id.clone()}>
                    <caption class="visually-hidden">{ &props.caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.column_name }</th>
                            { for columns.all().map(|column| html! { <th scope="col" class="figure">{ &column.header }</th> }) }
                            <th scope="col" class="checks">{ words.column_checks }</th>
                            <th scope="col" class="link"><span class="visually-hidden">{ words.column_link }</span></th>
                        </tr>
                    </thead>
                    { bodies }
                </table>
            </div>
            if has_computed || has_code {
                <p class="note">
                    if has_computed { { words.computed_note } }
                    if has_code { { words.sentence_space }{ words.code_assigned } }
                </p>
            }
        </>
    }
}

/// A column of figures.
struct Column {
    /// What it is called on its own, …
    label: &'static str,
    /// … and at its head, with its unit.
    header: String,
    alignment: Alignment,
}

/// Which columns of figures there are.
struct Columns {
    amount: Column,
    share: Option<Column>,
    /// Prior year and change.
    change: Option<[Column; 2]>,
}

impl Columns {
    fn of<'a, I: Iterator<Item = &'a Row>>(
        reader: &Reader,
        total: &Path,
        rows: impl Fn() -> I,
        has_change: bool,
    ) -> Columns {
        let words = reader.words();
        let unit = fill(words.in_unit, &[("unit", reader.unit_of(total))]);
        let column = |label, unit: &str, figure: fn(&Row) -> &String| Column {
            label,
            header: format!("{label}{unit}"),
            alignment: Alignment::of(rows().map(figure)),
        };
        let counts_people = reader.counts_people(total);
        let (label, amount_unit) = match counts_people {
            true => (words.column_people, ""),
            false => (words.column_amount, unit.as_str()),
        };
        // Nobody reads a handful of people in per cent.
        let has_share = !counts_people && rows().any(|row| !row.share.is_empty());
        Columns {
            amount: column(label, amount_unit, |row| &row.amount),
            share: has_share.then(|| column(words.column_share, "", |row| &row.share)),
            change: has_change.then(|| {
                [
                    column(words.column_prior, &unit, |row| &row.prior),
                    column(words.column_change, &unit, |row| &row.change),
                ]
            }),
        }
    }

    fn all(&self) -> impl Iterator<Item = &Column> {
        let others = self.share.iter().chain(self.change.iter().flatten());
        std::iter::once(&self.amount).chain(others)
    }
}

/// The line that the chart's mark of others leads to.
fn first_of_others(reader: &Reader, breakdown: &Breakdown) -> Option<Path> {
    let others = others::lines(reader, breakdown).others?;
    others.lines.into_iter().next()
}

fn cells(reader: &Reader, table: &LinesTableProps, columns: &Columns, row: &Row) -> Html {
    let is_total = row.path.as_ref() == Some(&table.total);
    let path = row.path.as_ref().map(Path::to_string);
    let detail = |column: &Column, figure: &str| {
        html! {
            <td class="figure detail" data-label={column.label}>{ column.alignment.figure(figure) }</td>
        }
    };
    html! {
        <tr key={path.clone().unwrap_or_default()} id={path.clone().filter(|_| !is_total || table.has_total_id)} data-line={path.clone()} data-rest-row={path.is_none().then(|| table.id.clone())} class={classes!(is_total.then_some("total"), depth_class(row.depth))}>
            <th scope="row">
                <Prose text={row.name.clone()} />
                if let Some(code) = &row.code {
                    <span class="code">{ code }</span>
                }
            </th>
            <td class="figure">{ columns.amount.alignment.figure(&row.amount) }</td>
            if let Some(share) = &columns.share {
                { detail(share, &row.share) }
            }
            if let Some([prior, change]) = &columns.change {
                { detail(prior, &row.prior) }
                { detail(change, &row.change) }
            }
            <td class="checks">{ row.outcome.clone() }</td>
            <td class="link">
                if let Some(key) = &row.sentence {
                    <a class="sentence-link" href={format!("#document/{key}")}>{ reader.words().document_short }<span class="visually-hidden">{ &row.name }</span></a>
                }
                if let Some(path) = path {
                    <CopyLink target={path} name={row.name.clone()} />
                }
            </td>
        </tr>
    }
}

/// Rows below others are set in.
fn depth_class(depth: usize) -> Option<&'static str> {
    match depth {
        0 => None,
        1 => Some("deeper"),
        _ => Some("deepest"),
    }
}

fn rest_row(reader: &Reader, breakdown: &Breakdown) -> Option<Row> {
    let rest = coverage::rest(reader, breakdown)?;
    // A sum that is right elsewhere, of other amounts, explains nothing.
    let explains =
        |finding: &&Finding| !matches!(finding.outcome, Outcome::Exact | Outcome::Rounding);
    let check = checked::sum(reader, breakdown).filter(explains);
    Some(Row {
        path: None,
        depth: 0,
        name: rest.name,
        code: None,
        amount: rest.amount_text,
        share: rest.share_text,
        prior: String::new(),
        change: String::new(),
        outcome: linked_badges(reader.words(), check),
        sentence: None,
    })
}

fn row(reader: &Reader, path: &Path, line: &Line, findings: Vec<&Finding>) -> Row {
    let stated = line.leading().and_then(|statement| statement.amount);
    let is_zero = matches!(stated, Some(Stated::Figure(amount)) if amount.is_zero());
    let amount = match stated {
        Some(Stated::Figure(amount)) => reader.number(amount),
        other => reader.stated(other),
    };
    // What is zero has no share worth a figure.
    let share = reader.disclosure.share(path).filter(|_| !is_zero);
    let prior = line.prior();
    Row {
        path: Some(path.clone()),
        depth: 0,
        name: reader.name(line),
        code: line.code.as_ref().map(|code| match code.origin {
            CodeOrigin::Printed => code.value.clone(),
            CodeOrigin::Assigned => format!("{}†", code.value),
        }),
        amount,
        share: share.map(|share| reader.share(share)).unwrap_or_default(),
        prior: prior
            .map(|prior| format!("{}{}", reader.number(prior.value), computed_mark(&prior)))
            .unwrap_or_default(),
        change: line
            .change()
            .map(|change| {
                format!(
                    "{}{}",
                    reader.signed_change(change.value),
                    computed_mark(&change)
                )
            })
            .unwrap_or_default(),
        outcome: linked_badges(reader.words(), findings),
        sentence: line.leading().and_then(|statement| {
            let place = reader.disclosure.places.get(&statement.place)?;
            place.quote.as_ref().map(|_| statement.place.clone())
        }),
    }
}
