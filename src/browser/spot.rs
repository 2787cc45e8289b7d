//! Where the tooltip belongs: by what is pointed at, inside the window, and
//! not under a finger.

use web_sys::{DomRect, Element, HtmlElement, PointerEvent};

use super::document::{all, document, one, window};
use super::scroll::window_height;
use super::tooltip::Explained;

/// From the mark to the tooltip, and from the tooltip to the window's edge, in pixels.
const GAP: f64 = 8.0;
/// How far a finger reaches around the point it touches, in pixels.
const FINGER: f64 = 40.0;
/// A mark taller than this, in pixels, is pointed at in a point, not as a whole.
const TALL: f64 = 120.0;

/// The element pointed at, and where.
#[derive(Default)]
pub struct Spot {
    element: Option<Element>,
    /// In pixels from the window's upper left corner.
    point: Option<(f64, f64)>,
    touch: bool,
}

impl Spot {
    pub fn new(element: Element, pointer: Option<&PointerEvent>) -> Spot {
        // A key's click is an event of a pointer that is nowhere.
        let pointer = pointer.filter(|pointer| !pointer.pointer_type().is_empty());
        Spot {
            element: Some(element),
            point: pointer
                .map(|pointer| (f64::from(pointer.client_x()), f64::from(pointer.client_y()))),
            touch: pointer.is_some_and(|pointer| pointer.pointer_type() == "touch"),
        }
    }

    /// The remembered element, if it is about `explained`; else the first
    /// visible mark or row that is.
    fn for_explained(&self, explained: &Explained) -> Option<(Element, Option<(f64, f64)>)> {
        let (attribute, value) = match explained {
            Explained::Line(path) => ("data-mark", path),
            Explained::Others(breakdown) => ("data-others", breakdown),
            Explained::Rest(breakdown) => ("data-rest", breakdown),
            Explained::Term(id) => ("data-term", id),
        };
        if let Some(element) = &self.element
            && element.is_connected()
            && element.get_attribute(attribute).as_ref() == Some(value)
        {
            return Some((element.clone(), self.point));
        }
        let candidates = all(&format!("[{attribute}='{value}'], tr[id='{value}']"));
        let in_window = |element: &&Element| {
            let box_ = element.get_bounding_client_rect();
            box_.height() > 0.0 && box_.bottom() > 0.0 && box_.top() < window_height()
        };
        let drawn = |element: &&Element| element.get_bounding_client_rect().height() > 0.0;
        let found = candidates
            .iter()
            .find(in_window)
            .or_else(|| candidates.iter().find(drawn));
        Some((found?.clone(), None))
    }
}

/// Moves the tooltip beside what it explains: above, or below where there is no room.
pub fn place_tooltip(tooltip: &HtmlElement, spot: &Spot, explained: &Explained) {
    let Some((element, point)) = spot.for_explained(explained) else {
        return;
    };
    let rectangle = element.get_bounding_client_rect();
    let (x, above, below) = anchor(&rectangle, point, spot.touch);
    let (tip_width, tip_height) = (
        f64::from(tooltip.offset_width()),
        f64::from(tooltip.offset_height()),
    );
    let width = document()
        .document_element()
        .map_or(0.0, |root| f64::from(root.client_width()));
    let left = (x - tip_width / 2.0).min(width - tip_width - GAP).max(GAP);
    let top = match above - tip_height - GAP {
        top if top >= 0.0 => top,
        _ => (below + GAP).min(lowest(tip_height)).max(0.0),
    };
    // Whole pixels, since writing fractions would take a fifth of the program.
    let pixels = |place: f64, scrolled: Result<f64, _>| {
        format!("{}px", (place + scrolled.unwrap_or(0.0)).round() as i32)
    };
    let (left, top) = (
        pixels(left, window().scroll_x()),
        pixels(top, window().scroll_y()),
    );
    // Moved, not laid out anew: from mark to mark nothing else on the page has to make room.
    // Refused for malformed values only.
    let _ = tooltip
        .style()
        .set_property("transform", &format!("translate({left}, {top})"));
}

/// The lowest place of a tooltip of this height. In a frame that is as high as its chart, which
/// nobody can scroll, the line that leads to the whole page stays free.
fn lowest(tip_height: f64) -> f64 {
    let root = document().document_element();
    let is_framed = root.is_some_and(|root| root.has_attribute("data-framed"));
    let onward = is_framed.then(|| one("[data-alone] > .onward")).flatten();
    onward.map_or(f64::INFINITY, |line| {
        line.get_bounding_client_rect().top() - tip_height
    })
}

/// Where to centre the tooltip, and the heights it must stay above or below.
fn anchor(rectangle: &DomRect, point: Option<(f64, f64)>, touch: bool) -> (f64, f64, f64) {
    let Some((x, y)) = point else {
        let x = rectangle.left() + rectangle.width() / 2.0;
        return (x, rectangle.top().max(0.0), rectangle.bottom());
    };
    if touch {
        return (
            x,
            rectangle.top().min(y - FINGER),
            rectangle.bottom().max(y + FINGER),
        );
    }
    match rectangle.height() > TALL {
        true => (x, y - GAP, y + GAP),
        false => (x, rectangle.top(), rectangle.bottom()),
    }
}
