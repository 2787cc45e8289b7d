//! The table of a breakdown: every line with every figure the document gives.

use yew::prelude::*;

use super::badge::badge;
use super::copy_link::CopyLink;
use super::number::{aligned, places};
use super::prose::Prose;
use crate::audit::Outcome;
use crate::disclosure::{CodeOrigin, Line, Path, Stated};
use crate::lang::fill;
use crate::page::reader::{Reader, computed_mark, use_reader};

#[derive(Properties, PartialEq)]
pub struct LinesTableProps {
    /// The lines, in the order of the rows.
    pub paths: Vec<Path>,
    /// The line that the rows add up to, as the last row.
    pub total: Path,
    /// What the table is called.
    pub caption: AttrValue,
    /// The table's name.
    pub id: AttrValue,
}

/// What one row shows, ready for its cells.
struct Row {
    path: Path,
    name: String,
    code: Option<String>,
    amount: String,
    share: String,
    prior: String,
    change: String,
    outcome: Option<Outcome>,
}

/// One row a line, and the total below them. The total's row has no id: it is a
/// section's name, or a row of another table.
#[component]
pub fn LinesTable(props: &LinesTableProps) -> Html {
    let reader = use_reader();
    let words = reader.words();
    let lines = &reader.disclosure.lines;
    let read = |path| Some(row(&reader, path, lines.get(path)?));
    let rows: Vec<Row> = props.paths.iter().filter_map(read).collect();
    let total = read(&props.total);
    let all = || rows.iter().chain(&total);
    let columns = Columns {
        amount_places: places(all().map(|row| &row.amount)),
        share_places: places(all().map(|row| &row.share)),
        has_share: rows.iter().any(|row| !row.share.is_empty()),
        // A change of the total alone is said above the table.
        has_change: rows.iter().any(|row| !row.change.is_empty()),
    };
    let amount_header = format!(
        "{}{}",
        words.column_amount,
        fill(words.in_unit, &[("unit", reader.unit_of(&props.total))])
    );
    let is_computed =
        |row: &Row| row.share.ends_with('*') || (columns.has_change && row.prior.ends_with('*'));
    let has_computed = all().any(is_computed);
    let has_code = rows.iter().any(|row| row.code.is_some());
    html! {
        <>
            <div class="scroll" tabindex="0" role="region" aria-label={props.caption.clone()}>
                <table data-table={props.id.clone()}>
                    <caption class="visually-hidden">{ &props.caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.column_name }</th>
                            <th scope="col" class="figure">{ amount_header }</th>
                            if columns.has_share {
                                <th scope="col" class="figure">{ words.column_share }</th>
                            }
                            if columns.has_change {
                                <th scope="col" class="figure">{ words.column_prior }</th>
                                <th scope="col" class="figure">{ words.column_change }</th>
                            }
                            <th scope="col" class="checks">{ words.column_checks }</th>
                            <th scope="col" class="link"><span class="visually-hidden">{ words.column_link }</span></th>
                        </tr>
                    </thead>
                    <tbody>
                        { for rows.iter().map(|row| cells(&reader, &columns, row, false)) }
                        { for total.iter().map(|row| cells(&reader, &columns, row, true)) }
                    </tbody>
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

/// Which columns there are, and how they are aligned.
struct Columns {
    amount_places: usize,
    share_places: usize,
    has_share: bool,
    has_change: bool,
}

fn cells(reader: &Reader, columns: &Columns, row: &Row, is_total: bool) -> Html {
    let path = row.path.to_string();
    html! {
        <tr key={path.clone()} id={(!is_total).then(|| path.clone())} data-line={path.clone()} class={classes!(is_total.then_some("total"))}>
            <th scope="row">
                <Prose text={row.name.clone()} />
                if let Some(code) = &row.code {
                    <span class="code">{ code }</span>
                }
            </th>
            <td class="figure">{ aligned(&row.amount, columns.amount_places) }</td>
            if columns.has_share {
                <td class="figure">{ aligned(&row.share, columns.share_places) }</td>
            }
            if columns.has_change {
                <td class="figure">{ &row.prior }</td>
                <td class="figure">{ &row.change }</td>
            }
            <td class="checks">{ row.outcome.map(|outcome| badge(reader.words(), outcome)) }</td>
            <td class="link"><CopyLink target={path} name={row.name.clone()} /></td>
        </tr>
    }
}

fn row(reader: &Reader, path: &Path, line: &Line) -> Row {
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
        path: path.clone(),
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
            .map(|change| reader.change(change.value))
            .unwrap_or_default(),
        outcome: reader.outcome(path),
    }
}
