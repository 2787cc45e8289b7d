//! What follows the state outside of what is rendered: title, appearance, place.

use std::rc::Rc;

use yew::prelude::*;

use super::address_bar;
use super::component::show_whereabouts;
use super::context::Context;
use super::state::{Progress, State};
use crate::link::{Link, Setting, Theme};
use crate::platform::scroll::Anchor;
use crate::platform::{by_id, document, early, embed, page, scroll, when_idle};

/// Makes everything follow the state, after each rendering.
#[hook]
pub fn use_following(state: &Rc<State>, cx: &Context) {
    let before = use_mut_ref(|| None::<Rc<State>>);
    let rendered = use_mut_ref(|| cx.view.clone());
    let anchor = use_mut_ref(|| None::<Anchor>);
    // Texts in another language are longer or shorter: what is being read stays in its place.
    if rendered.replace(cx.view.clone()) != cx.view {
        anchor.replace(Anchor::here());
    }
    let (state, cx) = (state.clone(), cx.clone());
    use_effect_with(state.clone(), move |_| {
        if state.is_settled() {
            let before = before.replace(Some(state.clone()));
            if let Some(anchor) = anchor.borrow_mut().take() {
                anchor.restore();
            }
            follow(&cx, before.as_deref(), &state);
        }
    });
}

fn follow(cx: &Context, before: Option<&State>, state: &State) {
    let link = state.link();
    page::set_title(&cx.view.title());
    page::set_lang(link.lang.code());
    page::set_theme(match link.theme {
        Theme::System => None,
        theme @ (Theme::Light | Theme::Dark) => Some(theme.identifier()),
    });
    page::set_busy(matches!(state.progress(), Progress::Reading(_)));
    if let Some(chart) = state.alone() {
        let figures = document().get_elements_by_tag_name("figure");
        let figure = (0..figures.length())
            .filter_map(|index| figures.item(index))
            .find(|figure| figure.get_attribute("data-chart").as_deref() == Some(&*chart));
        if let Some(figure) = figure {
            embed::stand_alone(&figure);
        }
    }
    cx.runtime.pointing.pin(state.pinned());
    match before {
        None => {
            begin(state);
            rehearse(cx);
        }
        // The browser goes to a place in another disclosure before all of that is rendered.
        Some(before) if !Rc::ptr_eq(&before.view().disclosure, &cx.view.disclosure) => {
            go_to(&address_bar::asked(state), state)
        }
        Some(_) => (),
    }
}

/// Goes to the place that a link leads to. A chart alone would scroll the page around it too.
fn go_to(link: &Link, state: &State) {
    let target = link.decoded_fragment().and_then(|id| by_id(&id));
    if let Some(target) = target.filter(|_| state.alone().is_none()) {
        scroll::go_to(&target);
    }
}

/// Explains the first line unseen, once the browser has nothing else to do.
fn rehearse(cx: &Context) {
    let Some(first) = cx.view.disclosure.lines.keys().next().cloned() else {
        return;
    };
    let runtime = cx.runtime.clone();
    when_idle(move || runtime.pointing.rehearse(first));
}

/// The page can be used from now on.
fn begin(state: &State) {
    page::stop_waiting();
    // The browser itself could not go there where the target was in another view, or another
    // language was longer.
    go_to(state.link(), state);
    show_whereabouts();
    page::mark_ready();
    early::replay();
}
