//! Pointing and clicking: marks, rows, terms and buttons.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, MouseEvent, PointerEvent};

use super::desk::Desk;
use super::document::{all, document, one, window};
use super::event::{closest, listen as on_event};
use super::spot::Spot;
use super::tooltip::Explained;
use super::{address, clipboard, download, drawing, filter};
use crate::link::Link;

/// What can be pointed at.
const POINTABLE: &str = "[data-mark], [data-line], [data-others], [data-others-row], [data-rest], [data-rest-row], [data-term]";
/// What of it is pointed at, and all that is alike.
const ACTIVE: &str = "data-active";
/// What a click leads on from, and a tap only explains.
const LEADING: &str = "[data-rest], [data-term]";
/// What a click does something on, so that it does not let go of a pinned mark.
const CLICKABLE: &str = "a, button, input, [data-line], #tooltip";

pub fn listen(desk: &Rc<Desk>) {
    let on = |kind, handle: fn(&Rc<Desk>, &Event)| {
        let desk = desk.clone();
        on_event(&document(), kind, move |event| handle(&desk, &event));
    };
    on("pointerover", |desk, event| {
        if !rests(desk, event) {
            point(desk, event);
        }
    });
    on("focusin", point);
    on("pointerleave", |desk, _| leave(desk));
    on("focusout", |desk, _| leave(desk));
    on("click", click);
}

/// Whether the page moved below a resting pointer while a reader uses the keys:
/// scrolling to the focus must not point at something else.
fn rests(desk: &Rc<Desk>, event: &Event) -> bool {
    let pointer = event.dyn_ref::<PointerEvent>();
    let place = pointer.map(|pointer| (pointer.client_x(), pointer.client_y()));
    let stayed = desk.pointer.replace(place) == place;
    stayed && focused().is_some()
}

/// The mark or term that a reader has gone to with the keys.
fn focused() -> Option<Element> {
    document().active_element().filter(|element| {
        let selector = ":is([data-mark], [data-others], [data-rest], [data-term]):focus-visible";
        element.matches(selector).unwrap_or(false)
    })
}

/// Explains what the event is about, and highlights it in chart and table.
fn point(desk: &Rc<Desk>, event: &Event) {
    match closest(event, POINTABLE) {
        Some(element) => explain(desk, &element, event.dyn_ref::<PointerEvent>()),
        None if closest(event, "#tooltip").is_some() => {}
        None => leave(desk),
    }
}

fn explain(desk: &Rc<Desk>, element: &Element, pointer: Option<&PointerEvent>) {
    let value = |name| element.get_attribute(name);
    let (mark, rest) = (value("data-mark"), value("data-rest"));
    let others = value("data-others");
    let line = mark.clone().or_else(|| value("data-line"));
    let of_others = others.clone().or_else(|| value("data-others-row"));
    let of_rest = rest.clone().or_else(|| value("data-rest-row"));
    // Pointed at within what is highlighted already, nothing has to be looked for.
    if !desk.active.borrow().contains(element) {
        let mut alike = desk.alike.borrow_mut();
        let found = match (line, of_others, of_rest) {
            (Some(path), _, _) => alike.of_line(&path),
            (_, Some(breakdown), _) => alike.in_chart_and_table("others", &breakdown),
            (_, _, Some(breakdown)) => alike.in_chart_and_table("rest", &breakdown),
            _ => Vec::new(),
        };
        activate(desk, found);
    }
    let explained = mark
        .map(Explained::Line)
        .or(others.map(Explained::Others))
        .or(rest.map(Explained::Rest))
        .or(value("data-term").map(Explained::Term));
    if explained.is_some() {
        desk.spot.replace(Spot::new(element.clone(), pointer));
    }
    desk.point(explained);
}

/// Explains a mark where nobody sees it, once the browser has nothing else to do: what takes longer
/// the first time no reader waits for then. Without such a time the first tooltip just takes longer.
pub fn rehearse(desk: &Rc<Desk>) {
    let desk = desk.clone();
    let rehearsal = Closure::once_into_js(move || {
        if let Some(mark) = one("[data-mark]").filter(|_| !desk.is_pointed_at()) {
            explain(&desk, &mark, None);
            leave(&desk);
        }
    });
    // Not every browser tells when it has nothing to do.
    let _ = window().request_idle_callback(rehearsal.unchecked_ref());
}

/// Points at nothing any more: what is there is about to go.
pub fn forget(desk: &Rc<Desk>) {
    activate(desk, Vec::new());
    desk.point(None);
}

/// Back to what has the focus, or to nothing.
fn leave(desk: &Rc<Desk>) {
    match focused() {
        Some(element) => explain(desk, &element, None),
        None => forget(desk),
    }
}

/// Highlights what is pointed at, in chart and table.
fn activate(desk: &Rc<Desk>, alike: Vec<Element>) {
    for element in desk.active.take() {
        let _ = element.remove_attribute(ACTIVE);
    }
    for element in &alike {
        // Setting an attribute fails for malformed names only.
        let _ = element.set_attribute(ACTIVE, "");
    }
    desk.active.replace(alike);
}

/// Highlights the pinned line's marks and rows, and no others.
pub fn show_pinned(desk: &Desk, path: Option<&str>) {
    for element in all("[data-pinned]") {
        let _ = element.remove_attribute("data-pinned");
        let _ = element.remove_attribute("aria-current");
    }
    let alike = path.map(|path| desk.alike.borrow_mut().of_line(path));
    for element in alike.unwrap_or_default() {
        let _ = element.set_attribute("data-pinned", "");
        if element.has_attribute("data-mark") {
            let _ = element.set_attribute("aria-current", "true");
        }
    }
}

fn click(desk: &Rc<Desk>, event: &Event) {
    let attribute = |name: &str| {
        let element = closest(event, &format!("[{name}]"))?;
        let value = element.get_attribute(name)?;
        Some((element, value))
    };
    if desk.is_framed() {
        lead_out(desk, event);
    }
    if let Some((_, switch)) = attribute("data-switch") {
        desk.turn(&switch);
    } else if let Some((button, form)) = attribute("data-form") {
        if let Ok(Some(figure)) = button.closest("figure") {
            drawing::show_form(&figure, &form);
            show_pinned(desk, desk.pinned().as_deref());
        }
    } else if let Some((_, by)) = attribute("data-view") {
        drawing::show_view(&by);
        show_pinned(desk, desk.pinned().as_deref());
    } else if let Some((button, _)) = attribute("data-unfold") {
        drawing::unfold_table(&button);
    } else if let Some((_, outcome)) = attribute("data-filter") {
        filter::show(&outcome);
    } else if let Some((_, target)) = attribute("data-copy") {
        clipboard::hand_on(desk, &target);
    } else if let Some((button, chart)) = attribute("data-embed") {
        // Without a figure there is no button.
        let _ = clipboard::hand_on_frame(desk, &button, &chart);
    } else if let Some((button, kind)) = attribute("data-download") {
        download::start(desk, &button, &kind);
    } else if let Some((_, section)) = attribute("data-print-section") {
        print(Some(&section));
    } else if attribute("data-print").is_some() {
        print(None);
    } else if let Some((mark, path)) = attribute("data-mark") {
        pin(desk, event, &mark, &path);
    } else if closest(event, LEADING).is_some() {
        // A tap shows the tooltip; a click of a mouse, which has shown it
        // already, follows the link.
        if is_touch(event) {
            event.prevent_default();
        }
    } else if closest(event, CLICKABLE).is_none() && desk.pinned().is_some() {
        desk.let_go();
    }
}

/// From a chart that is shown alone, links to the rest of the page open the whole page.
fn lead_out(desk: &Rc<Desk>, event: &Event) {
    let Some(link) = closest(event, "a[href^='#']:not([data-mark])") else {
        return;
    };
    let href = link.get_attribute("href").unwrap_or_default();
    let address = address::absolute(&desk.link(), href.trim_start_matches('#'));
    for (name, value) in [
        ("href", address.as_str()),
        ("target", "_blank"),
        ("rel", "noopener"),
    ] {
        // Setting an attribute fails for malformed names only.
        let _ = link.set_attribute(name, value);
    }
}

/// Prints one section, or the whole page where none is named. The style sheet hides the rest
/// while the dialogue, which stops the program, is open.
fn print(section: Option<&str>) {
    let root = document().document_element();
    if let (Some(root), Some(section)) = (&root, section) {
        let _ = root.set_attribute("data-printed", section);
    }
    let _ = window().print();
    if let Some(root) = root {
        let _ = root.remove_attribute("data-printed");
    }
}

/// Pins a mark in place: following its link would scroll to the table.
fn pin(desk: &Rc<Desk>, event: &Event, mark: &Element, path: &str) {
    let Some(mouse) = event.dyn_ref::<MouseEvent>() else {
        return;
    };
    let elsewhere = mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key();
    if elsewhere {
        return;
    }
    event.prevent_default();
    let link = Link {
        fragment: Some(path.to_owned()),
        ..desk.link()
    };
    desk.spot
        .replace(Spot::new(mark.clone(), event.dyn_ref::<PointerEvent>()));
    if address::current() != link {
        address::push(&link);
    }
    desk.open(link);
}

fn is_touch(event: &Event) -> bool {
    let pointer = event.dyn_ref::<PointerEvent>();
    pointer.is_some_and(|pointer| pointer.pointer_type() == "touch")
}
