//! What happens on the page beside what its components see to: history, keys, scrolling, files,
//! links.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};
use yew::prelude::*;

use super::action::absolute_of_whole;
use super::address_bar::asked;
use super::component::{button_id, show_whereabouts};
use super::context::Runtime;
use super::files;
use super::pointing::{Explained, is_explained_by_focus};
use super::state::Action;
use crate::link::Section;
use crate::platform::listener::Listener;
use crate::platform::pointer::placement::Pointer;
use crate::platform::pointer::tooltip;
use crate::platform::{by_id, document, files as dragging, focus, page, scroll, window};
use crate::view::target::Target;

/// What a click does something on, so that it does not let go of what is pinned.
const CLICKABLE: &str = "a, button, input, summary, tbody tr, #tooltip";

/// Listens for as long as the page is open.
#[hook]
pub fn use_listeners(runtime: &Rc<Runtime>) {
    let runtime = runtime.clone();
    use_effect_with((), move |()| {
        let on = |kind, handle: fn(&Rc<Runtime>, &Event)| {
            let runtime = runtime.clone();
            Listener::new(&document(), kind, move |event| handle(&runtime, &event))
        };
        let moved = |kind| {
            let runtime = runtime.clone();
            Listener::new(&window(), kind, move |_| {
                runtime.dispatch(Action::Open(asked(&runtime.state())));
            })
        };
        let listeners = vec![
            moved("popstate"),
            moved("hashchange"),
            {
                let runtime = runtime.clone();
                Listener::new(&window(), "error", move |event| {
                    if page::is_own_error(&event) {
                        page::show_failure(runtime.state().view().words().failure_panic);
                    }
                })
            },
            on("pointerover", point),
            // A finger that is lifted leaves, too, just before it clicks.
            on("pointerleave", |runtime, event| {
                if !matches!(tooltip::pointing(event), Pointer::Finger { .. }) {
                    leave(runtime);
                }
            }),
            on("focusin", point),
            on("focusout", |runtime, _| leave(runtime)),
            on("click", click),
            on("keydown", press),
            on("scrollend", |runtime, _| {
                follow_scrolling(runtime);
                show_whereabouts();
            }),
            on("dragover", drag),
            on("dragleave", |_, event| {
                if dragging::has_left(event) {
                    page::set_dropping(false);
                }
            }),
            on("drop", drop_files),
        ];
        runtime.dispatch(Action::Open(asked(&runtime.state())));
        move || drop(listeners)
    });
}

/// A term explains itself wherever it stands; what is no mark, row or term is nothing to point at.
fn point(runtime: &Rc<Runtime>, event: &Event) {
    let Some(target) = target(event) else {
        return;
    };
    if closest(&target, ".drawing a, tbody tr").is_some() && term_at(&target).is_none() {
        return;
    }
    if closest(&target, "#tooltip").is_some() || runtime.pointing.rests(event) {
        return;
    }
    match term_at(&target) {
        Some((id, element)) => {
            let explained = Explained::Term(id);
            runtime.pointing.explain(explained, &element, event);
        }
        None => leave(runtime),
    }
}

/// The term of the glossary that a link in a text leads to.
fn term_at(target: &Element) -> Option<(String, Element)> {
    let link = closest(target, "a.term")?;
    let href = link.get_attribute("href")?;
    let id = href.strip_prefix("#glossary/")?.to_owned();
    Some((id, link))
}

/// Back to what has the focus, or to nothing.
fn leave(runtime: &Rc<Runtime>) {
    let focused = focus::active().filter(is_explained_by_focus);
    if focused.is_none() {
        runtime.pointing.leave();
    }
}

fn click(runtime: &Rc<Runtime>, event: &Event) {
    let Some(target) = target(event) else {
        return;
    };
    let state = runtime.state();
    if state.alone().is_some() {
        lead_out(runtime, &target);
    }
    if state.offered().is_some() && closest(&target, ".offer").is_none() {
        runtime.dispatch(Action::Offer(None));
    }
    if let Some((id, element)) = term_at(&target) {
        // A tap shows the tooltip; a click of a mouse, which has shown it already, follows the link.
        if matches!(tooltip::pointing(event), Pointer::Finger { .. }) {
            event.prevent_default();
            let explained = Explained::Term(id);
            runtime.pointing.explain(explained, &element, event);
        }
    } else if closest(&target, CLICKABLE).is_none() && state.pinned().is_some() {
        runtime.dispatch(Action::LetGo);
    }
}

/// From a chart that is shown alone, links to the rest of the page open the whole page.
fn lead_out(runtime: &Rc<Runtime>, target: &Element) {
    let Some(link) = closest(target, "a[href^='#']:not(.drawing a)") else {
        return;
    };
    let href = link.get_attribute("href").unwrap_or_default();
    let state = runtime.state();
    let address = absolute_of_whole(&state, &state.view(), href.trim_start_matches('#'));
    for (name, value) in [
        ("href", address.as_str()),
        ("target", "_blank"),
        ("rel", "noopener"),
    ] {
        // Setting an attribute fails for malformed names only.
        let _ = link.set_attribute(name, value);
    }
}

/// Escape closes what is offered, or lets go of what is explained.
fn press(runtime: &Rc<Runtime>, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    // These mean something to the browser.
    if event.alt_key() || event.ctrl_key() || event.meta_key() || event.key() != "Escape" {
        return;
    }
    let state = runtime.state();
    if state.offered().is_some() {
        let button = state.offered().and_then(|chart| by_id(&button_id(chart)));
        if let Some(button) = button {
            focus::focus(&button);
        }
        runtime.dispatch(Action::Offer(None));
        return;
    }
    runtime.pointing.leave();
    if state.pinned().is_some() {
        runtime.dispatch(Action::LetGo);
    }
}

/// Names the section being read, unless a chart is shown alone, or the address points into it
/// already, or at something that is still to be seen.
fn follow_scrolling(runtime: &Rc<Runtime>) {
    let state = runtime.state();
    // What is said of an unknown place makes room for itself, which scrolls the page.
    if let Some(Target::Unknown(_)) = state.target() {
        return;
    }
    let sections = Section::ALL.map(Section::identifier);
    let section = scroll::being_read(&sections).map(|index| Section::ALL[index]);
    let Some(section) = section.filter(|_| state.alone().is_none()) else {
        return;
    };
    let fragment = state.link().decoded_fragment();
    let target = fragment.and_then(|id| by_id(&id));
    let stays = target.is_some_and(|target| {
        let around = closest(&target, "main > section");
        scroll::is_in_window(&target) || around.is_some_and(|it| it.id() == section.identifier())
    });
    if !stays {
        runtime.dispatch(Action::Read(section));
    }
}

/// A chart alone, on somebody else's page, takes no files.
fn drag(runtime: &Rc<Runtime>, event: &Event) {
    if let Some(drag) = dragging::dragged(event).filter(|_| runtime.state().alone().is_none()) {
        drag.prevent_default();
        page::set_dropping(true);
    }
}

fn drop_files(runtime: &Rc<Runtime>, event: &Event) {
    if let Some(drag) = dragging::dragged(event).filter(|_| runtime.state().alone().is_none()) {
        drag.prevent_default();
        page::set_dropping(false);
        files::open(runtime, dragging::dropped(&drag));
    }
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok()?
}
