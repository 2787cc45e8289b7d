//! A table that repeats, under a chart, what stands in full elsewhere.

use yew::prelude::*;

use super::copy_link::CopyLink;
use super::number::Alignment;
use crate::chart::{Part, Subject};
use crate::lang::fill;
use crate::page::reader::use_reader;

#[derive(Properties, PartialEq)]
pub struct DataTableProps {
    /// The chart's name.
    pub id: AttrValue,
    /// The chart's title.
    pub title: AttrValue,
    /// The marks of the chart, in groups with or without a heading.
    pub groups: Vec<(AttrValue, Vec<Part>)>,
}

/// Folded away at first; its rows have no ids, since the full ones have them.
#[component]
pub fn DataTable(props: &DataTableProps) -> Html {
    let reader = use_reader();
    let words = reader.words();
    let parts = || props.groups.iter().flat_map(|(_, parts)| parts);
    let amounts = Alignment::of(parts().map(|part| &part.amount_text));
    let shares = Alignment::of(parts().map(|part| &part.share_text));
    let row = |part: &Part| {
        let (mut path, mut others, mut rest) = (None, None, None);
        let subject = match &part.subject {
            Subject::Line(line) => path.insert(line.clone()),
            Subject::Others { of, .. } => others.insert(of.clone()),
            Subject::Rest { of, .. } => rest.insert(of.clone()),
        };
        let key = subject.clone();
        let name = match &others {
            Some(_) => html! { <a href={format!("#{}", part.subject.target())}>{ &part.name }</a> },
            None => html! { { &part.name } },
        };
        html! {
            <tr {key} data-line={path.clone()} data-others-row={others} data-rest-row={rest}>
                <th scope="row">{ name }</th>
                <td class="figure">{ amounts.figure(&part.amount_text) }</td>
                <td class="figure">{ shares.figure(&part.share_text) }</td>
                <td class="link">
                    if let Some(path) = path {
                        <CopyLink target={path} name={part.name.clone()} />
                    }
                </td>
            </tr>
        }
    };
    html! {
        <details>
            <summary>{ words.data_table }</summary>
            <table data-table={props.id.clone()}>
                <caption class="visually-hidden">{ fill(words.table_of, &[("title", &props.title)]) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ words.column_name }</th>
                        <th scope="col" class="figure">{ words.column_amount }</th>
                        <th scope="col" class="figure">{ words.column_share }</th>
                        <th scope="col" class="link"><span class="visually-hidden">{ words.column_link }</span></th>
                    </tr>
                </thead>
                { for props.groups.iter().map(|(heading, parts)| html! {
                    <tbody key={heading.to_string()}>
                        if !heading.is_empty() {
                            <tr><th scope="rowgroup" colspan="4">{ heading }</th></tr>
                        }
                        { for parts.iter().map(row) }
                    </tbody>
                }) }
            </table>
        </details>
    }
}
