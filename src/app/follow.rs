//! What follows the state outside of what is rendered: address, title, appearance, place.

use std::rc::Rc;

use yew::prelude::*;

use super::component::show_whereabouts;
use super::context::{Context, Runtime};
use super::state::{Progress, State};
use crate::link::{Link, Setting, Theme, without_file};
use crate::platform::scroll::Anchor;
use crate::platform::{address, by_id, document, early, embed, page, scroll};

/// The link that the address bar shows, as far as this disclosure understands it.
pub fn asked(runtime: &Rc<Runtime>) -> Link {
    let link: Link = match address::current().parse() {
        Ok(link) => link,
        Err(never) => match never {},
    };
    runtime.state().understand(link)
}

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
    let is_new_place = before.is_some_and(|before| before.places() != state.places());
    write(&cx.runtime, state, is_new_place);
    cx.runtime.pointing.pin(state.pinned());
    if before.is_none() {
        begin(state);
    }
}

/// Makes the address bar show the link; one that already means the same is left exactly as it is.
fn write(runtime: &Rc<Runtime>, state: &State, is_new_place: bool) {
    if asked(runtime) == *state.link() {
        return;
    }
    let path = address::pathname();
    let link = state.written(state.link().clone());
    let fragment = link
        .fragment
        .as_ref()
        .map(|fragment| ["#", fragment].concat());
    let address = [
        without_file(&path),
        &link.query(),
        &fragment.unwrap_or_default(),
    ]
    .concat();
    match is_new_place {
        true => address::push(&address),
        false => address::replace(&address),
    }
}

/// The page can be used from now on.
fn begin(state: &State) {
    page::stop_waiting();
    let fragment = state.link().decoded_fragment();
    let target = fragment.and_then(|id| by_id(&id));
    // The browser itself could not go there where the target was in another view, or another
    // language was longer. In a frame it would scroll the page around it too.
    if let Some(target) = target.filter(|_| state.alone().is_none()) {
        scroll::go_to(&target);
    }
    show_whereabouts();
    page::mark_ready();
    early::replay();
}
