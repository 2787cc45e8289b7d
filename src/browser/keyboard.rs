//! Keys: arrows move between the marks of a chart, Escape lets go.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, SvgElement};

use super::desk::Desk;
use super::document::{document, within};
use super::event::{closest, listen as on_event};

/// A mark of a chart: a line's, that of others together, or that of what no line accounts for.
const MARK: &str = "[data-mark], [data-others], [data-rest]";

pub fn listen(desk: &Rc<Desk>) {
    let keys = desk.clone();
    on_event(&document(), "keydown", move |event| press(&keys, &event));
    on_event(&document(), "focusin", |event| {
        if let Some(mark) = closest(&event, MARK) {
            make_tab_stop(&mark);
        }
    });
}

fn press(desk: &Rc<Desk>, event: &Event) {
    let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    // These mean something to the browser.
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return;
    }
    let key = event.key();
    if key == "Escape" {
        desk.point(None);
        if desk.pinned().is_some() {
            desk.let_go();
        }
        return;
    }
    let Some(mark) = closest(event, MARK) else {
        return;
    };
    let marks = marks_beside(&mark);
    let Some(index) = marks.iter().position(|other| *other == mark) else {
        return;
    };
    let last = marks.len() - 1;
    let next = match key.as_str() {
        "ArrowRight" | "ArrowDown" => (index + 1).min(last),
        "ArrowLeft" | "ArrowUp" => index.saturating_sub(1),
        "Home" => 0,
        "End" => last,
        _ => return,
    };
    event.prevent_default();
    if let Some(next) = marks[next].dyn_ref::<SvgElement>() {
        // A mark that is no longer in the page cannot be focused.
        let _ = next.focus();
    }
}

/// One chart is one tab stop: the mark that was focused last.
fn make_tab_stop(mark: &Element) {
    for other in marks_beside(mark) {
        let stop = if other == *mark { "0" } else { "-1" };
        let _ = other.set_attribute("tabindex", stop);
    }
}

/// All marks of the mark's chart, itself included, in reading order.
fn marks_beside(mark: &Element) -> Vec<Element> {
    let chart = mark.closest("svg").ok().flatten();
    chart.map(|chart| within(&chart, MARK)).unwrap_or_default()
}
