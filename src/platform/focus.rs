//! What the keys act upon.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, SvgElement};

use super::document;

/// Leads the keys to an element of HTML or SVG; what cannot have the focus leaves it where it is.
pub fn focus(element: &Element) {
    let _ = match element.dyn_ref::<HtmlElement>() {
        Some(element) => element.focus(),
        None => element.unchecked_ref::<SvgElement>().focus(),
    };
}

/// What has the focus; the body where nothing else has.
pub fn active() -> Option<Element> {
    document().active_element()
}

/// Whether an element has the focus and shows it, because the reader came to it with the keys.
pub fn is_visible_focus(element: &Element) -> bool {
    element.matches(":focus-visible").unwrap_or(false)
}
