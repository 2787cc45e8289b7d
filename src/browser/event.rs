//! Listening to the document for as long as the page is open.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, EventTarget};

/// Calls `handle` for every event of `kind` that reaches `target`, also for one that a handler
/// brings about itself.
pub fn listen(target: &EventTarget, kind: &str, handle: impl Fn(Event) + 'static) {
    let closure = Closure::<dyn Fn(Event)>::new(handle);
    // Refused only for types that are no functions.
    let _ = target.add_event_listener_with_callback(kind, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// The nearest element around the event's target that matches `selector`.
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(selector).ok()?
}
