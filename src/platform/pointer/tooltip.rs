//! Measuring the tooltip and what it explains, and moving it there.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, PointerEvent};

use super::placement::{Bounds, Pointer, Size, place};
use crate::platform::scroll::window_height;
use crate::platform::{by_id, root, window};

/// What an event points with, and where. A key's click is an event of a pointer that is nowhere.
pub fn pointing(event: &Event) -> Pointer {
    let Some(pointer) = event.dyn_ref::<PointerEvent>() else {
        return Pointer::Whole;
    };
    let (x, y) = (f64::from(pointer.client_x()), f64::from(pointer.client_y()));
    match pointer.pointer_type().as_str() {
        "" => Pointer::Whole,
        "touch" => Pointer::Finger { x, y },
        _ => Pointer::Mouse { x, y },
    }
}

/// Moves the page's tooltip, which has to be shown already, beside the mark that it explains.
/// `free` must not be covered where it is below: in a frame that is as high as its chart, which
/// nobody can scroll, the line that leads to the whole page.
pub fn move_beside(mark: &Element, pointing: Pointer, free: Option<&Element>) {
    let tooltip = by_id("tooltip").and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let Some(tooltip) = tooltip else {
        return;
    };
    let tip = Size {
        width: f64::from(tooltip.offset_width()),
        height: f64::from(tooltip.offset_height()),
    };
    let visible = Size {
        width: root().map_or(0.0, |root| f64::from(root.client_width())),
        height: window_height(),
    };
    let lowest = free.map_or(f64::INFINITY, |free| {
        free.get_bounding_client_rect().top() - tip.height
    });
    let (left, top) = place(bounds(mark), pointing, tip, visible, lowest);
    let left = pixels(left, window().scroll_x());
    let top = pixels(top, window().scroll_y());
    // Moved, not laid out anew: from mark to mark nothing else on the page has to make room.
    // Refused for malformed values only.
    let _ = tooltip
        .style()
        .set_property("transform", &format!("translate({left}px, {top}px)"));
}

fn bounds(element: &Element) -> Bounds {
    let rectangle = element.get_bounding_client_rect();
    Bounds {
        left: rectangle.left(),
        top: rectangle.top(),
        width: rectangle.width(),
        height: rectangle.height(),
    }
}

/// A place in the window as one in the page.
fn pixels<Refused>(place: f64, scrolled: Result<f64, Refused>) -> i32 {
    (place + scrolled.unwrap_or(0.0)).round() as i32
}
