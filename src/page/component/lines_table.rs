//! The table of a breakdown: every line with every figure the document gives.

use yew::prelude::*;

use super::badge::badge;
use super::copy_link::CopyLink;
use super::number::{aligned, places};
use super::prose::Prose;
use crate::audit::Outcome;
use crate::disclosure::{CodeOrigin, Line, Path, Stated};
use crate::lang::fill;
use crate::money::Unit;
use crate::page::reader::{Reader, computed_mark, use_reader};

#[derive(Properties, PartialEq)]
pub struct LinesTableProps {
    /// The lines, in the order of the rows.
    pub paths: Vec<Path>,
    /// The line that the rows add up to, as the last row.
    pub total: Path,
    /// What the table is called.
    pub caption: AttrValue,
    /// Name of the file that the table can be downloaded as.
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
    let all = props.paths.iter().chain([&props.total]);
    let rows: Vec<Row> = all
        .filter_map(|path| Some(row(&reader, path, reader.disclosure.lines.get(path)?)))
        .collect();
    let amount_places = places(rows.iter().map(|row| &row.amount));
    let share_places = places(rows.iter().map(|row| &row.share));
    let has_code = rows.iter().any(|row| row.code.is_some());
    let has_share = rows.iter().any(|row| !row.share.is_empty());
    let has_change = rows.iter().any(|row| !row.change.is_empty());
    let unit = unit_of(&reader, &props.total);
    let last = rows.len().saturating_sub(1);
    let body = rows.iter().enumerate().map(|(index, row)| {
        let is_total = index == last;
        let id = (!is_total).then(|| row.path.to_string());
        html! {
            <tr key={row.path.to_string()} {id} data-line={row.path.to_string()} class={classes!(is_total.then_some("total"))}>
                if has_code {
                    <td class="code">{ row.code.clone().unwrap_or_default() }</td>
                }
                <th scope="row"><Prose text={row.name.clone()} /></th>
                <td class="figure">{ aligned(&row.amount, amount_places) }</td>
                if has_share {
                    <td class="figure">{ aligned(&row.share, share_places) }</td>
                }
                if has_change {
                    <td class="figure">{ &row.prior }</td>
                    <td class="figure">{ &row.change }</td>
                }
                <td class="checks">{ row.outcome.map(|outcome| badge(words, outcome)) }</td>
                <td class="link"><CopyLink target={row.path.to_string()} name={row.name.clone()} /></td>
            </tr>
        }
    });
    let amount_header = format!(
        "{}{}",
        words.column_amount,
        fill(words.in_unit, &[("unit", reader.unit_name(unit))])
    );
    let computed = rows.iter().any(|row| {
        [&row.share, &row.prior]
            .iter()
            .any(|text| text.ends_with('*'))
    });
    html! {
        <>
            <div class="scroll" tabindex="0" role="region" aria-label={props.caption.clone()}>
                <table data-table={props.id.clone()}>
                    <caption class="visually-hidden">{ &props.caption }</caption>
                    <thead>
                        <tr>
                            if has_code {
                                <th scope="col" class="code">{ words.column_code }</th>
                            }
                            <th scope="col">{ words.column_name }</th>
                            <th scope="col" class="figure">{ amount_header }</th>
                            if has_share {
                                <th scope="col" class="figure">{ words.column_share }</th>
                            }
                            if has_change {
                                <th scope="col" class="figure">{ words.column_prior }</th>
                                <th scope="col" class="figure">{ words.column_change }</th>
                            }
                            <th scope="col" class="checks">{ words.column_checks }</th>
                            <th scope="col" class="link"><span class="visually-hidden">{ words.column_link }</span></th>
                        </tr>
                    </thead>
                    <tbody>{ for body }</tbody>
                </table>
            </div>
            <p class="note">
                if computed { { words.computed_note } }
                if has_code { { words.sentence_space }{ words.code_assigned } }
            </p>
        </>
    }
}

fn row(reader: &Reader, path: &Path, line: &Line) -> Row {
    let stated = line.leading().and_then(|statement| statement.amount);
    let amount = match stated {
        Some(Stated::Figure(amount)) => reader.number(amount),
        other => reader.stated(other),
    };
    let share = reader.disclosure.share(path);
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

/// The unit of the column of amounts.
fn unit_of(reader: &Reader, total: &Path) -> Unit {
    let amount = reader.disclosure.lines.get(total).and_then(Line::amount);
    amount.map_or(reader.money_unit(), |amount| {
        reader.converted(amount).unit()
    })
}
