//! Listening to the document for as long as the page is open.

use js_sys::{Array, Function, Reflect};
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

#[wasm_bindgen]
extern "C" {
    /// From now on events reach the program; in `start.js`.
    #[wasm_bindgen(js_name = stopCollecting)]
    fn stop_collecting();

    /// What the reader did before; in `start.js`.
    #[wasm_bindgen(thread_local_v2, js_name = earlyEvents)]
    static EARLY: Array;
}

/// Does what the reader did before the program was there.
pub fn catch_up() {
    stop_collecting();
    let early = EARLY.with(Array::to_vec);
    let early = early
        .into_iter()
        .filter_map(|it| it.dyn_into::<Event>().ok());
    for event in early {
        // An event that is over cannot be sent again, but one like it; refused only for what is none.
        let _ = again(&event);
    }
}

fn again(event: &Event) -> Result<(), JsValue> {
    let class: Function = Reflect::get(event, &"constructor".into())?.dyn_into()?;
    let like = Array::of2(&event.type_().into(), event);
    let like: Event = Reflect::construct(&class, &like)?.dyn_into()?;
    if let Some(target) = event.target() {
        target.dispatch_event(&like)?;
    }
    Ok(())
}

/// The nearest element around the event's target that matches `selector`.
pub fn closest(event: &Event, selector: &str) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(selector).ok()?
}
