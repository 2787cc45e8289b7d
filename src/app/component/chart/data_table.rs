//! A table that repeats, under a chart, what stands in full elsewhere.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlTableElement, HtmlTableRowElement};
use yew::prelude::*;

use crate::app::component::copy_link::{copy_link_to, row_copy_link};
use crate::app::context::Context;
use crate::chart::{Part, Subject};
use crate::view::alignment::Alignment;

/// Marks under a heading, which may be empty.
#[derive(Clone, PartialEq)]
pub struct Group {
    pub heading: &'static str,
    pub parts: Vec<Part>,
}

#[derive(Properties, PartialEq)]
pub struct DataTableProps {
    pub cx: Context,
    /// The chart's name.
    pub name: AttrValue,
    /// The chart's title.
    pub title: AttrValue,
    pub groups: Rc<Vec<Group>>,
}

/// Folded away at first; its rows have no ids, since the full ones have them.
#[component]
pub fn DataTable(props: &DataTableProps) -> Html {
    let DataTableProps {
        cx,
        name,
        title,
        groups,
    } = props;
    let words = cx.words();
    let place = use_node_ref();
    {
        let (runtime, name, place) = (cx.runtime.clone(), name.clone(), place.clone());
        use_effect_with(groups.clone(), move |groups| {
            let groups = groups.clone();
            let find = move |subject: &Subject| {
                let index = rows(&groups).position(|row| row == Some(subject))?;
                let table: HtmlTableElement = place.cast()?;
                table.rows().item(1 + u32::try_from(index).ok()?)
            };
            runtime
                .pointing
                .add(&["data ", &name].concat(), Rc::new(find));
            move || runtime.pointing.remove(&["data ", &name].concat())
        });
    }
    let onpointerover = {
        let groups = groups.clone();
        cx.call(move |cx, event: PointerEvent| {
            if let Some(subject) = row_at(&groups, &event) {
                event.stop_propagation();
                cx.runtime.pointing.point_at_row(subject);
            }
        })
    };
    let onclick = {
        let groups = groups.clone();
        cx.call(move |cx, event: MouseEvent| {
            let target: Option<Element> = event.target().and_then(|it| it.dyn_into().ok());
            let button = target.and_then(|target| target.closest("td button").ok()?);
            if let (Some(_), Some(Subject::Line(path))) = (button, row_at(&groups, &event)) {
                copy_link_to(cx, path.as_str());
            }
        })
    };
    let parts = || groups.iter().flat_map(|group| &group.parts);
    let amounts = Alignment::of(parts().map(|part| &part.amount_text));
    let shares = Alignment::of(parts().map(|part| &part.share_text));
    let row = |part: &Part| {
        let (mut line, mut others, mut rest) = (None, None, None);
        match &part.subject {
            Subject::Line(path) => line = Some(path.to_string()),
            Subject::Others { of, .. } => others = Some(of.clone()),
            Subject::Rest { of, .. } => rest = Some(of.clone()),
        }
        let name = match &others {
            Some(_) => html! { <a href={["#", part.subject.target()].concat()}>{ &part.name }</a> },
            None => html! { { &part.name } },
        };
        let figure = |alignment: &Alignment, figure: &str| {
            html! { <td class="figure"><span class={alignment.class(figure)}>{ figure.to_owned() }</span></td> }
        };
        html! {
            <tr data-line={line.clone()} data-others-row={others} data-rest-row={rest}>
                <th scope="row">{ name }</th>
                { figure(&amounts, &part.amount_text) }
                { figure(&shares, &part.share_text) }
                <td class="link">
                    if line.is_some() { { row_copy_link(words, &part.name) } }
                </td>
            </tr>
        }
    };
    let bodies = groups.iter().map(|group| {
        html! {
            <tbody>
                if !group.heading.is_empty() {
                    <tr><th scope="rowgroup" colspan="4">{ group.heading }</th></tr>
                }
                { for group.parts.iter().map(row) }
            </tbody>
        }
    });
    html! {
        <details>
            <summary>{ words.data_table }</summary>
            <table ref={place} data-table={name.clone()} {onpointerover} {onclick}>
                <caption class="visually-hidden">{ words.table_of(title) }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ words.column_name }</th>
                        <th scope="col" class="figure">{ words.column_amount }</th>
                        <th scope="col" class="figure">{ words.column_share }</th>
                        <th scope="col" class="link"><span class="visually-hidden">{ words.column_link }</span></th>
                    </tr>
                </thead>
                { for bodies }
            </table>
        </details>
    }
}

/// What the rows are about, in their order; headings are about nothing.
fn rows(groups: &[Group]) -> impl Iterator<Item = Option<&Subject>> {
    groups.iter().flat_map(|group| {
        let heading = (!group.heading.is_empty()).then_some(None);
        let parts = group.parts.iter().map(|part| Some(&part.subject));
        heading.into_iter().chain(parts)
    })
}

fn row_at<'a>(groups: &'a [Group], event: &Event) -> Option<&'a Subject> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let row: HtmlTableRowElement = target.closest("tr").ok()??.dyn_into().ok()?;
    let index = usize::try_from(row.row_index() - 1).ok()?;
    rows(groups).nth(index)?
}
