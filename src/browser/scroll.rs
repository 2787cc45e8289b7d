//! The address follows scrolling, without new history entries.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::desk::Desk;
use super::document::{by_id, document, one, window, within};
use super::event::listen as on_event;
use crate::link::Section;

/// A section counts as being read when its top is above this share of the window.
const READING_LINE: f64 = 0.3;

pub fn listen(desk: &Rc<Desk>) {
    let desk = desk.clone();
    on_event(&document(), "scrollend", move |_| {
        follow(&desk);
        show_whereabouts();
    });
}

/// Marks the section being read in the table of contents, and keeps its link in view
/// where the contents scroll sideways.
pub fn show_whereabouts() {
    // Before all else in the page, so that it is found at once.
    let Some(contents) = one(".contents") else {
        return;
    };
    for link in within(&contents, "a[aria-current]") {
        let _ = link.remove_attribute("aria-current");
    }
    let section = section_being_read().unwrap_or(Section::Overview);
    let selector = format!("a[href='#{}']", section.identifier());
    for link in within(&contents, &selector) {
        let _ = link.set_attribute("aria-current", "location");
        if let Ok(link) = link.dyn_into::<HtmlElement>() {
            let margin = (contents.client_width() - link.offset_width()) / 2;
            contents.set_scroll_left(link.offset_left() - margin);
        }
    }
}

/// Names the section being read, unless a chart is shown alone, or the address points into it already, or
/// at something that is still to be seen.
fn follow(desk: &Desk) {
    if desk.is_framed() {
        return;
    }
    let Some(section) = section_being_read() else {
        return;
    };
    let fragment = desk.link().decoded_fragment();
    let target = fragment.and_then(|id| by_id(&id));
    let stays = target.is_some_and(|target| {
        let around = target.closest("section[id]").ok().flatten();
        is_to_be_seen(&target) || around.is_some_and(|around| around.id() == section.identifier())
    });
    if !stays {
        desk.scroll_to(section.identifier());
    }
}

/// Whether the head of an element is in the window.
fn is_to_be_seen(element: &Element) -> bool {
    let top = element.get_bounding_client_rect().top();
    (0.0..window_height()).contains(&top)
}

/// The last section whose top is above the reading line.
fn section_being_read() -> Option<Section> {
    let top = |section: &Section| {
        let element = by_id(section.identifier())?;
        Some(element.get_bounding_client_rect().top())
    };
    let line = window_height() * READING_LINE;
    let mut sections = Section::ALL.into_iter().rev();
    sections.find(|section| top(section).is_some_and(|top| top < line))
}

/// In pixels.
pub fn window_height() -> f64 {
    let height = window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64());
    height.unwrap_or(0.0)
}
