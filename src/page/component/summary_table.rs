//! The table under the opening chart: name, yuan in a hundred, amount.

use yew::prelude::*;

use super::number::{aligned, places};
use super::prose::Prose;
use crate::chart::Part;
use crate::page::reader::use_reader;

#[derive(Properties, PartialEq)]
pub struct SummaryTableProps {
    pub parts: Vec<Part>,
    pub caption: AttrValue,
    pub id: AttrValue,
}

/// The same figures as further down in full, so the rows have no ids of their own.
#[component]
pub fn SummaryTable(props: &SummaryTableProps) -> Html {
    let reader = use_reader();
    let words = reader.words();
    let shares = || props.parts.iter().map(|part| &part.share_text);
    let share_places = places(shares());
    html! {
        <table data-table={props.id.clone()} class="summary">
            <caption class="visually-hidden">{ &props.caption }</caption>
            <thead>
                <tr>
                    <th scope="col">{ words.column_name }</th>
                    <th scope="col" class="figure">{ words.column_share }</th>
                    <th scope="col" class="figure">{ words.column_amount }</th>
                </tr>
            </thead>
            <tbody>
                { for props.parts.iter().map(|part| html! {
                    <tr key={part.id.clone()} data-line={part.id.clone()}>
                        <th scope="row"><Prose text={part.name.clone()} /></th>
                        <td class="figure">{ aligned(&part.share_text, share_places) }</td>
                        <td class="figure">{ &part.amount_text }</td>
                    </tr>
                }) }
            </tbody>
        </table>
    }
}
