//! Where a reader is in the page, and how they get elsewhere.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{all, by_id, window};

/// Something counts as being read when its top is above this share of the window.
const READING_LINE: f64 = 0.3;

/// In pixels.
pub fn window_height() -> f64 {
    let height = window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64());
    height.unwrap_or(0.0)
}

/// Which of the elements, named by their ids in document order, is being read: the last whose top
/// is above the reading line.
pub fn being_read(ids: &[&str]) -> Option<usize> {
    let line = window_height() * READING_LINE;
    let begins_above = |id: &&str| {
        by_id(id).is_some_and(|element| element.get_bounding_client_rect().top() < line)
    };
    ids.iter().rposition(begins_above)
}

/// Whether the head of an element is in the window.
pub fn is_in_window(element: &Element) -> bool {
    let top = element.get_bounding_client_rect().top();
    (0.0..window_height()).contains(&top)
}

/// The first of the elements of which something is in the window, or else the first that is drawn
/// at all.
pub fn first_seen(elements: &[Element]) -> Option<&Element> {
    let is_seen = |element: &&Element| {
        let place = element.get_bounding_client_rect();
        place.height() > 0.0 && place.bottom() > 0.0 && place.top() < window_height()
    };
    let is_drawn = |element: &&Element| element.get_bounding_client_rect().height() > 0.0;
    let seen = elements.iter().find(is_seen);
    seen.or_else(|| elements.iter().find(is_drawn))
}

/// Scrolls to the head of an element, less the margin that the style sheet gives it.
pub fn go_to(element: &Element) {
    element.scroll_into_view();
}

/// Scrolls to where the page begins.
pub fn to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Keeps the current link of a table of contents in view, in the middle where there is room, where
/// the contents scroll sideways.
pub fn scroll_contents(contents: &Element, link: &Element) {
    if let Some(link) = link.dyn_ref::<HtmlElement>() {
        let margin = (contents.client_width() - link.offset_width()) / 2;
        contents.set_scroll_left(link.offset_left() - margin);
    }
}

/// A place in the page that stays where it is in the window while everything around it changes.
pub struct Anchor {
    /// The `id` of an element.
    id: String,
    /// How far below the window's upper edge it begins, in pixels.
    top: f64,
}

impl Anchor {
    /// The first element with a name in the window. At the top of the page there is none: its head
    /// stays where it is.
    pub fn here() -> Option<Anchor> {
        if window().scroll_y().is_ok_and(|y| y == 0.0) {
            return None;
        }
        all("main :is(section, figure, tr, h2, h3)[id]")
            .into_iter()
            .map(|element| (element.id(), element.get_bounding_client_rect()))
            .find(|(_, place)| place.height() > 0.0 && place.top() >= 0.0)
            .map(|(id, place)| Anchor {
                id,
                top: place.top(),
            })
    }

    /// Scrolls the element to where it was in the window, if there still is one of its name.
    pub fn restore(&self) {
        if let Some(element) = by_id(&self.id) {
            let moved = element.get_bounding_client_rect().top() - self.top;
            window().scroll_by_with_x_and_y(0.0, moved);
        }
    }
}
