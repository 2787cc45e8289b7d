//! What can be done with a chart, behind one button, so that a page is figures and not buttons.

use web_sys::Element;
use yew::prelude::*;

use crate::app::action::{self, Offered, Pictured};
use crate::app::component::copy_link::copy_link;
use crate::app::context::Context;
use crate::app::state::{Action, State};

/// The `id` of the button of a chart.
pub fn button_id(chart: &str) -> String {
    ["more-", &chart.replace('/', "-")].concat()
}

/// The button, and what it opens.
pub fn offer(cx: &Context, state: &State, offered: Offered) -> Html {
    let words = cx.words();
    let is_open = state.offers(&offered.name);
    let id = ["actions-", &offered.name.replace('/', "-")].concat();
    let next = (!is_open).then(|| offered.name.clone());
    let label = words.actions_of(&offered.title);
    html! {
        <div class="offer">
            <button id={button_id(&offered.name)} data-actions={offered.name.clone()} aria-expanded={is_open.to_string()} aria-controls={is_open.then(|| id.clone())} aria-label={label} onclick={cx.on::<MouseEvent>(Action::Offer(next))}>
                { words.actions }
            </button>
            if is_open { <div class="actions" {id}>{ actions(cx, &offered) }</div> }
        </div>
    }
}

fn actions(cx: &Context, offered: &Offered) -> Html {
    let words = cx.words();
    // A reader's own file is on no other device.
    let is_published = cx.view.own.is_none();
    let embed = {
        let offered = offered.clone();
        cx.call(move |cx, event: MouseEvent| {
            if let Some(figure) = figure_of(&event) {
                action::hand_on_frame(cx, &figure, &offered.name, &offered.title);
            }
        })
    };
    let picture = |kind: Pictured| {
        let offered = offered.clone();
        cx.call(move |cx, event: MouseEvent| {
            if let Some(figure) = figure_of(&event) {
                action::download_picture(cx, &figure, &offered, kind);
            }
        })
    };
    let table = {
        let offered = offered.clone();
        cx.call(move |cx, _: MouseEvent| action::download_csv(cx, &offered.name, &offered.exported))
    };
    html! {
        <>
            { copy_link(cx, offered.target.clone(), &offered.title) }
            if is_published {
                <button data-embed={offered.name.clone()} onclick={embed}>{ words.copy_embed }</button>
            }
            <button data-download="svg" onclick={picture(Pictured::Svg)}>{ words.download_svg }</button>
            <button data-download="png" onclick={picture(Pictured::Png)}>{ words.download_png }</button>
            <button data-download="csv" onclick={table}>{ words.download_csv }</button>
        </>
    }
}

/// The chart that a button belongs to.
fn figure_of(event: &MouseEvent) -> Option<Element> {
    let button: Element = event.target_dyn_into()?;
    button.closest("figure").ok()?
}
