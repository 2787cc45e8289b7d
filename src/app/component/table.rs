//! A table of lines: rows that highlight their marks, and that wait where they are many.

use std::cell::OnceCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlTableElement, HtmlTableRowElement};
use yew::prelude::*;

use super::badge::linked_badge;
use super::copy_link::{copy_link_to, row_copy_link};
use super::prose::prose;
use crate::app::context::Context;
use crate::app::state::Action;
use crate::chart::Subject;
use crate::platform::focus;
use crate::view::View;
use crate::view::chart::others::told;
use crate::view::table::{Column, Listed, Outline, Row, RowKind, Table};

#[derive(Properties, PartialEq)]
pub struct LinesTableProps {
    pub cx: Context,
    /// The table's name.
    pub name: AttrValue,
    pub listed: Listed,
    /// Whether all of its rows can be seen, however many they are.
    pub is_unfolded: bool,
}

/// Written anew only where its figures are others. Rows are known by their order.
#[component]
pub fn LinesTable(props: &LinesTableProps) -> Html {
    let LinesTableProps {
        cx,
        name,
        listed,
        is_unfolded,
    } = props;
    let place = use_node_ref();
    let bodies = use_memo((cx.view.clone(), listed.clone()), |(view, listed)| Bodies {
        place: place.clone(),
        view: view.clone(),
        listed: listed.clone(),
        outline: OnceCell::new(),
    });
    {
        let (runtime, bodies, name) = (cx.runtime.clone(), bodies.clone(), name.clone());
        use_effect_with(bodies.clone(), move |_| {
            let finder = bodies.clone();
            let find = move |subject: &Subject| finder.rest(subject);
            runtime
                .pointing
                .add(&["table ", &name].concat(), Rc::new(find));
            move || runtime.pointing.remove(&["table ", &name].concat())
        });
    }
    let outline = bodies.outline();
    let table = OnceCell::new();
    let table = || table.get_or_init(|| listed.table(&cx.view)).as_ref();
    let rows = |part: fn(&Table, usize) -> &[Row]| {
        cx.as_sent(|| {
            let table = table();
            let rows = table.map(|table| (table, part(table, outline.shown)));
            rows.map(|(table, rows)| {
                rows.iter()
                    .map(|row| cells(cx, &table.columns, row))
                    .collect::<Html>()
            })
            .unwrap_or_default()
        })
    };
    let note = cx.as_sent(|| {
        let note = table().map(|table| table.note.as_str()).unwrap_or_default();
        html! { if !note.is_empty() { <p class="note">{ note }</p> } }
    });
    let head = cx.as_sent(|| table().map(|table| head(cx, table)).unwrap_or_default());
    html! {
        <>
            <div class="scroll">
                <table ref={place} data-table={name.clone()} onpointerover={point(cx, &bodies)} onclick={press(cx, name, &bodies)}>
                    { head }
                    <tbody>{ rows(|table, shown| &table.rows[..shown.min(table.rows.len())]) }</tbody>
                    if outline.is_long() {
                        <tbody id={listed.folded_id()} data-folded={(!is_unfolded).then_some("")}>
                            { rows(|table, shown| &table.rows[shown.min(table.rows.len())..]) }
                        </tbody>
                        <tbody class="unfold">{ cx.as_sent(|| button(cx, outline, table())) }</tbody>
                    }
                    if !outline.below.is_empty() {
                        <tbody>{ rows(|table, _| &table.below) }</tbody>
                    }
                </table>
            </div>
            { note }
        </>
    }
}

/// The rows of a table, in the order of what they are about.
struct Bodies {
    place: NodeRef,
    view: View,
    listed: Listed,
    outline: OnceCell<Outline>,
}

impl PartialEq for Bodies {
    fn eq(&self, other: &Bodies) -> bool {
        self.view == other.view && self.listed == other.listed
    }
}

impl Bodies {
    fn outline(&self) -> &Outline {
        self.outline.get_or_init(|| self.listed.outline(&self.view))
    }

    /// The row that an event is about: what that is about, if anything.
    fn row_at(&self, event: &Event) -> Option<Option<&Subject>> {
        let target: Element = event.target()?.dyn_into().ok()?;
        let row: HtmlTableRowElement = target.closest("tr").ok()??.dyn_into().ok()?;
        // Below the head, which has one row.
        let index = usize::try_from(row.row_index() - 1).ok()?;
        self.outline().subjects().nth(index)
    }

    /// The row of what the lines leave, which has no name that it could be found by.
    fn rest(&self, subject: &Subject) -> Option<Element> {
        let below = &self.outline().below;
        let from_end = below
            .iter()
            .rev()
            .position(|it| it == subject && it.is_rest())?;
        let table: HtmlTableElement = self.place.cast()?;
        let rows = table.rows();
        rows.item(
            rows.length()
                .checked_sub(1 + u32::try_from(from_end).ok()?)?,
        )
    }
}

fn point(cx: &Context, bodies: &Rc<Bodies>) -> Callback<PointerEvent> {
    let bodies = bodies.clone();
    cx.call(move |cx, event: PointerEvent| {
        let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
        // A term in a row explains itself.
        if target.is_some_and(|target| target.closest("a.term").is_ok_and(|term| term.is_some())) {
            return;
        }
        if let Some(Some(subject)) = bodies.row_at(&event) {
            event.stop_propagation();
            let pointing = &cx.runtime.pointing;
            if !pointing.rests(&event) {
                pointing.point_at_row(subject);
            }
        }
    })
}

/// Buttons in rows copy links to them; the one in a row about nothing opens the table.
fn press(cx: &Context, name: &AttrValue, bodies: &Rc<Bodies>) -> Callback<MouseEvent> {
    let (name, bodies) = (name.clone(), bodies.clone());
    cx.call(move |cx, event: MouseEvent| {
        let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
        let button = target.and_then(|target| target.closest("td button").ok()?);
        match (button, bodies.row_at(&event)) {
            (Some(_), Some(Some(Subject::Line(path)))) => copy_link_to(cx, path.as_str()),
            (Some(_), Some(None)) => unfold(cx, &name, &bodies),
            (Some(_), Some(Some(Subject::Others { .. } | Subject::Rest { .. })) | None)
            | (None, _) => {}
        }
    })
}

/// Opens the table and leads the keys to what it opens.
fn unfold(cx: &Context, name: &str, bodies: &Bodies) {
    cx.runtime.dispatch(Action::Unfold(name.to_owned()));
    let table: Option<Element> = bodies.place.cast();
    let first = table.and_then(|table| {
        let rows = table.query_selector("tbody[data-folded]").ok()??;
        // What is focused has to be seen, and the table is opened only after this.
        rows.remove_attribute("data-folded").ok()?;
        rows.query_selector("a, button").ok()?
    });
    if let Some(first) = first {
        focus::focus(&first);
    }
}

/// The row with the button that opens the table.
fn button(cx: &Context, outline: &Outline, table: Option<&Table>) -> Html {
    let columns = table.map_or(0, |table| table.columns.len()) + 3;
    let count = told(outline.rows.len());
    html! {
        <tr><td colspan={columns.to_string()}>
            <button data-unfold="">{ cx.words().unfold(&count) }</button>
        </td></tr>
    }
}

fn head(cx: &Context, table: &Table) -> Html {
    let words = cx.words();
    let columns = table.columns.iter();
    html! {
        <>
            <caption class="visually-hidden">{ &table.caption }</caption>
            <thead>
                <tr>
                    <th scope="col">{ words.column_name }</th>
                    { for columns.map(|column| html! { <th scope="col" class="figure">{ &column.header }</th> }) }
                    <th scope="col" class="checks">{ words.column_checks }</th>
                    <th scope="col" class="link"><span class="visually-hidden">{ words.column_link }</span></th>
                </tr>
            </thead>
        </>
    }
}

fn cells(cx: &Context, columns: &[Column], row: &Row) -> Html {
    let (line, rest) = match &row.subject {
        Subject::Line(path) => (Some(path.to_string()), None),
        Subject::Rest { of, .. } | Subject::Others { of, .. } => (None, Some(of.clone())),
    };
    // Most rows are known by their id.
    let named = line.clone().filter(|_| row.id != line);
    let figures = columns.iter().zip(&row.figures).map(|(column, figure)| {
        if figure.is_empty() {
            return html! { <td /> };
        }
        let content = match column.alignment.class(figure) {
            Some(class) => html! { <span {class}>{ figure }</span> },
            None => html! { { figure } },
        };
        let label = column.is_detail.then_some(column.label);
        html! { <td class="figure" data-label={label}>{ content }</td> }
    });
    html! {
        <tr id={row.id.clone()} data-line={named} data-rest-row={rest} class={class(row.kind)}>
            <th scope="row">
                { prose(&cx.view, &row.name) }
                if let Some(code) = &row.code { <span class="code">{ code }</span> }
            </th>
            { for figures }
            <td class="checks">{ for row.badges.iter().map(|badge| linked_badge(cx.words(), badge)) }</td>
            <td class="link">
                if let Some(key) = &row.sentence {
                    <a class="sentence-link" href={["#document/", key].concat()}>{ cx.words().document_short }<span class="visually-hidden">{ &row.name }</span></a>
                }
                if line.is_some() { { row_copy_link(cx.words(), &row.name) } }
            </td>
        </tr>
    }
}

/// Rows below others are set in.
fn class(kind: RowKind) -> Option<&'static str> {
    match kind {
        RowKind::Part(0) | RowKind::Rest => None,
        RowKind::Part(1) => Some("deeper"),
        RowKind::Part(_) => Some("deepest"),
        RowKind::Total => Some("total"),
    }
}
