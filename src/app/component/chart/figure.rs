//! Charts of breakdowns and of the flow, and the tables of totals that are not drawn.

use std::rc::Rc;

use yew::prelude::*;

use super::data_table::{DataTable, Group};
use super::frame::{Frame, frame};
use crate::app::action;
use crate::app::component::table::LinesTable;
use crate::app::context::Context;
use crate::app::state::{Action, State};
use crate::disclosure::{Breakdown, By, Path};
use crate::link::Section;
use crate::view::chart::composition::{self, OPENING_FORM, Subtitle, form_name};
use crate::view::chart::drawn::Drawn;
use crate::view::chart::exported::Exported;
use crate::view::chart::flow::{self, Flow};
use crate::view::is_nested;
use crate::view::table::{Listed, Rows};

/// A breakdown, by its place among the view's, as a chart in one of four forms, with its table.
/// `is_shown` is whether it is of the view that is shown: no other is drawn.
fn breakdown_chart(
    cx: &Context,
    state: &State,
    index: usize,
    breakdown: &Breakdown,
    has_total_id: bool,
    is_shown: bool,
) -> Html {
    let Context { view, .. } = cx;
    let words = cx.words();
    let name = breakdown.id();
    let title = composition::title(view, breakdown);
    let subtitle = composition::subtitle(view, Subtitle::Composition, &breakdown.total);
    // Where all views are seen at once, each says which one it is.
    let subtitle = match breakdown.by {
        Some(by) => [view.view_name(by), &subtitle].join(words.place_separator),
        None => subtitle,
    };
    let forms = composition::forms(view, breakdown);
    let chosen = state.form(&name);
    let form = if forms.contains(&chosen) {
        chosen
    } else {
        OPENING_FORM
    };
    let buttons = forms.into_iter().map(|choice| {
        let onclick = cx.on::<MouseEvent>(Action::Choose(name.clone(), choice));
        html! {
            <button data-form={choice.identifier()} aria-pressed={(choice == form).to_string()} {onclick}>
                { form_name(words, choice) }
            </button>
        }
    });
    let listed = Listed::Lines(Rows::Breakdown {
        index,
        has_total_id,
    });
    let is_unfolded = state.is_unfolded(&name);
    frame(
        cx,
        state,
        Frame {
            title,
            heading: "h3",
            has_id: breakdown.by.is_some(),
            subtitle,
            target: name.clone(),
            place: view.places([&breakdown.total]),
            forms: html! { <div class="forms" role="group" aria-label={words.forms}>{ for buttons }</div> },
            drawn: is_shown.then_some(Drawn::Breakdown(index, form)),
            exported: Exported::Table(listed.clone()),
            note: composition::notes(view, breakdown),
            table: html! { <LinesTable cx={cx.clone()} name={name.clone()} {listed} {is_unfolded} /> },
            name,
        },
    )
}

/// The charts of a view of expenditure: its own, then one for each line that is broken down further.
pub fn composition_chart(cx: &Context, state: &State, by: By) -> Html {
    // Below other totals the same classifications are told again.
    let in_view = |breakdown: &Breakdown| {
        let is_view = breakdown.by == Some(by) || breakdown.total.by() == Some(by);
        is_view && breakdown.total.root() == "expenditure" && !is_nested(breakdown)
    };
    let is_shown = state.by() == Some(by);
    let breakdowns = cx.view.breakdowns.iter().enumerate();
    breakdowns
        .filter(|(_, breakdown)| in_view(breakdown))
        .map(|(index, breakdown)| breakdown_chart(cx, state, index, breakdown, false, is_shown))
        .collect()
}

/// Every breakdown below a root total, in document order, a chart each; the first one tells the
/// total, where that has no section. A total without parts has a table alone.
pub fn compositions(cx: &Context, state: &State, root: &'static str) -> Html {
    let below = |total: &Path| total.root() == root;
    let breakdowns = cx.view.breakdowns.iter().enumerate();
    let breakdowns: Vec<(usize, &Breakdown)> = breakdowns
        .filter(|(_, breakdown)| below(&breakdown.total) && !is_nested(breakdown))
        .collect();
    let is_section = Section::ALL.map(Section::identifier).contains(&root);
    let of_root = |(_, breakdown): &(usize, &Breakdown)| breakdown.total.as_str() == root;
    let first = breakdowns.iter().position(of_root);
    if first.is_none() && !is_section {
        return root_table(cx, state, root);
    }
    let charts = breakdowns.into_iter().enumerate();
    let charts = charts.map(|(place, (index, breakdown))| {
        let has_total_id = first == Some(place) && !is_section;
        breakdown_chart(cx, state, index, breakdown, has_total_id, true)
    });
    charts.collect()
}

/// The table of a root total that is not drawn: all lines below it, or itself alone; nothing where
/// there is no total.
pub fn root_table(cx: &Context, state: &State, root: &'static str) -> Html {
    let words = cx.words();
    let Some((total, _)) = cx.view.disclosure.lines.get_key_value(root) else {
        return html! {};
    };
    let listed = Listed::Lines(Rows::Root(total.clone()));
    let download = {
        let exported = Exported::Table(listed.clone());
        cx.call(move |cx, _: MouseEvent| action::download_csv(cx, root, &exported))
    };
    html! {
        <div class="table" data-table-frame={root}>
            <LinesTable cx={cx.clone()} name={root} {listed} is_unfolded={state.is_unfolded(root)} />
            <div class="foot">
                <p class="place">{ words.tip_place }{ words.colon }{ cx.view.places([total]) }</p>
                <div class="actions">
                    <button data-download="csv" onclick={download}>{ words.download_csv }</button>
                </div>
            </div>
        </div>
    }
}

/// The flow into the view of expenditure that is shown; nothing where a side of it is missing.
pub fn flow_chart(cx: &Context, state: &State) -> Html {
    let Context { view, .. } = cx;
    let by = state.by();
    let Some(flow) = Flow::into_view(view, by) else {
        return html! {};
    };
    let groups = flow.groups(view).into_iter();
    let groups = groups.map(|(heading, parts)| Group { heading, parts });
    let groups = Rc::new(groups.collect::<Vec<_>>());
    frame(
        cx,
        state,
        Frame {
            name: flow::CHART.to_owned(),
            heading: "h3",
            has_id: true,
            target: flow::CHART.to_owned(),
            forms: html! {},
            drawn: Some(Drawn::Flow(by)),
            exported: Exported::Flow(by),
            table: html! { <DataTable cx={cx.clone()} name={flow::CHART} title={flow.title.clone()} {groups} /> },
            title: flow.title,
            subtitle: flow.subtitle,
            place: flow.place,
            note: flow.note,
        },
    )
}
