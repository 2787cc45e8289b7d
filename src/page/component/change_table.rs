//! The table of changes: prior, current, difference, rate.

use yew::prelude::*;

use super::badge::linked_badges;
use super::copy_link::CopyLink;
use super::fold::Fold;
use super::number::Alignment;
use super::prose::Prose;
use crate::carried::OF_CHANGE;
use crate::disclosure::{Line, Path};
use crate::lang::fill;
use crate::page::checked;
use crate::page::others::rows_shown;
use crate::page::reader::{Reader, computed_mark, use_reader};

/// The `id` of the rows that the chart does not draw: each line's own row is in its section.
pub const BEGIN_OF_OTHERS: &str = "change/others";

#[derive(Properties, PartialEq)]
pub struct ChangeTableProps {
    pub paths: Vec<Path>,
    /// Which of them is the first that the chart does not draw.
    #[prop_or_default]
    pub first_of_others: Option<usize>,
    pub caption: AttrValue,
}

/// One row a line; computed figures are marked.
#[component]
pub fn ChangeTable(props: &ChangeTableProps) -> Html {
    let reader = use_reader();
    let words = reader.words();
    let lines = &reader.disclosure.lines;
    let rows: Vec<Row> = props
        .paths
        .iter()
        .filter_map(|path| Some(row(&reader, path, lines.get(path)?)))
        .collect();
    let unit = fill(
        words.in_unit,
        &[("unit", reader.unit_name(reader.money_unit()))],
    );
    let labels = [
        words.column_prior,
        words.column_current,
        words.column_change,
        words.column_growth,
    ];
    let header = |column: usize| match column {
        3 => words.column_growth.to_owned(),
        _ => format!("{}{unit}", labels[column]),
    };
    let alignments: [Alignment; 4] =
        std::array::from_fn(|column| Alignment::of(rows.iter().map(|row| &row.figures[column])));
    let cells = rows.iter().map(|row| {
        html! {
            <tr key={row.path.clone()} id={[OF_CHANGE, &row.path].concat()} data-line={row.path.clone()}>
                <th scope="row"><Prose text={row.name.clone()} /></th>
                { for alignments.iter().zip(&row.figures).zip(labels).map(|((alignment, figure), label)| html! {
                    <td class="figure detail" data-label={label}>{ alignment.figure(figure) }</td>
                }) }
                <td class="checks">{ row.outcome.clone() }</td>
                <td class="link"><CopyLink target={row.path.clone()} name={row.name.clone()} /></td>
            </tr>
        }
    });
    let bodies = Fold {
        rows: cells.collect(),
        shown: rows_shown(rows.len(), props.first_of_others),
        id: Some(BEGIN_OF_OTHERS),
        last: Vec::new(),
    };
    let bodies = bodies.html(&reader, labels.len() + 3);
    html! {
        <>
            <div class="scroll">
                <table data-table="change">
                    <caption class="visually-hidden">{ &props.caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words.column_name }</th>
                            { for (0..labels.len()).map(|column| html! { <th scope="col" class="figure">{ header(column) }</th> }) }
                            <th scope="col" class="checks">{ words.column_checks }</th>
                            <th scope="col" class="link"><span class="visually-hidden">{ words.column_link }</span></th>
                        </tr>
                    </thead>
                    { bodies }
                </table>
            </div>
            <p class="note">{ words.computed_note }</p>
        </>
    }
}

/// What one row shows, ready for its cells.
struct Row {
    path: String,
    name: String,
    /// Prior, current, change, growth.
    figures: [String; 4],
    outcome: Option<Html>,
}

fn row(reader: &Reader, path: &Path, line: &Line) -> Row {
    let words = reader.words();
    let prior = line
        .prior()
        .map(|prior| format!("{}{}", reader.number(prior.value), computed_mark(&prior)));
    let current = line.amount().map(|amount| reader.number(amount));
    let change = line.change().map(|change| {
        format!(
            "{}{}",
            reader.signed_change(change.value),
            computed_mark(&change)
        )
    });
    let growth = line.growth().map(|growth| {
        format!(
            "{}{}",
            reader.growth(line, growth.value),
            computed_mark(&growth)
        )
    });
    Row {
        path: path.to_string(),
        name: reader.name(line),
        figures: [prior, current, change, growth]
            .map(|figure| figure.unwrap_or_else(|| words.not_stated.to_owned())),
        outcome: linked_badges(words, checked::change(reader, path)),
    }
}
