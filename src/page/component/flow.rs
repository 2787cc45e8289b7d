//! The flow picture: sources → total → the chosen view of expenditure.

use yew::prelude::*;

use super::frame::Frame;
use crate::chart::{self, draw};
use crate::disclosure::{Breakdown, By, Path};
use crate::lang::fill;
use crate::page::composition::{part, parts};
use crate::page::reader::use_reader;

#[derive(Properties, PartialEq)]
pub struct FlowProps {
    /// The view that the total flows into.
    pub by: Option<By>,
}

/// Nothing more than the document says: which source pays for which use is not
/// in it, so all money meets in the total.
#[component]
pub fn Flow(props: &FlowProps) -> Html {
    let reader = use_reader();
    let words = reader.words();
    let breakdowns = reader.disclosure.breakdowns();
    let find = |root: &str, by: Option<By>| -> Option<&Breakdown> {
        let wanted =
            |breakdown: &&Breakdown| breakdown.total.as_str() == root && breakdown.by == by;
        breakdowns.iter().find(wanted)
    };
    let total_path = reader
        .disclosure
        .lines
        .get_key_value("expenditure")
        .map(|(path, _)| path);
    let total = total_path.and_then(|path: &Path| part(&reader, path, 0));
    let (Some(sources), Some(uses), Some(total)) =
        (find("income", None), find("expenditure", props.by), total)
    else {
        return html! {};
    };
    let view = props.by.map(|by| reader.view_name(by)).unwrap_or_default();
    let title = fill(words.title_flow, &[("total", &total.amount_text)]);
    let subtitle = fill(words.subtitle_flow, &[("view", &reader.in_sentence(view))]);
    let flow = chart::Flow {
        sources: parts(&reader, sources),
        total,
        parts: parts(&reader, uses),
    };
    let rows = [
        (words.column_source, &flow.sources),
        (words.column_use, &flow.parts),
    ];
    let table = html! {
        <table data-table="flow" class="summary">
            <caption class="visually-hidden">{ fill(words.table_of, &[("title", &title)]) }</caption>
            { for rows.into_iter().map(|(heading, parts)| html! {
                <tbody key={heading}>
                    <tr><th scope="rowgroup" colspan="3">{ heading }</th></tr>
                    { for parts.iter().filter(|part| part.value > 0.0).map(|part| html! {
                        <tr key={part.id.clone()} data-line={part.id.clone()}>
                            <th scope="row">{ &part.name }</th>
                            <td class="figure">{ &part.amount_text }</td>
                            <td class="figure">{ &part.share_text }</td>
                        </tr>
                    }) }
                </tbody>
            }) }
        </table>
    };
    html! {
        <Frame
            id="flow"
            title={title.clone()}
            {subtitle}
            target="expenditure"
            drawing={draw(&chart::flow::compose(&flow).with_label(title))}
            {table}
        />
    }
}
