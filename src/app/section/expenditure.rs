//! What the money is for: several views of one total.

use yew::prelude::*;

use super::frame::section;
use crate::app::component::{composition_chart, compositions, flow_chart, root_table, statements};
use crate::app::context::Context;
use crate::app::state::{Action, State};
use crate::link::Section;

/// Totals of some kinds of expenditure that have no section of their own.
const BESIDE: [&str; 3] = ["meetings", "training", "performance"];

/// The total, one view of it at a time, and the flow into that view. The tables of all views are
/// in the page; without scripts all of them are visible.
pub fn expenditure(cx: &Context, state: &State) -> Html {
    let words = cx.words();
    let views = &cx.view.breakdowns.views;
    let shown = state.by();
    let buttons = views.iter().map(|by| {
        let onclick = cx.on::<MouseEvent>(Action::Show(*by));
        html! {
            <button data-view={by.segment()} aria-pressed={(shown == Some(*by)).to_string()} {onclick}>
                { cx.view.view_name(*by) }
            </button>
        }
    });
    let alternatives = views.iter().map(|by| {
        let other = (shown != Some(*by)).then_some("other");
        html! {
            <div class={classes!("view", other)}>{ composition_chart(cx, state, *by) }</div>
        }
    });
    let content = html! {
        <>
            { statements(cx, "expenditure") }
            <p class="note">{ words.same_money }</p>
            if views.len() > 1 {
                <div class="views" role="group" aria-label={words.views}>{ for buttons }</div>
                <p class="note">{ words.views_note }</p>
            }
            <div class="alternatives">{ for alternatives }</div>
            { flow_chart(cx, state) }
            { compositions(cx, state, "appropriation") }
            { for BESIDE.map(|root| root_table(cx, state, root)) }
        </>
    };
    section(cx, Section::Expenditure, content)
}
