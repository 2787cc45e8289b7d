//! What a reader did on the prerendered page before the program came.
//!
//! start.js keeps it: every click and key that would have done something, prevented from doing
//! what it does without a program.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget, Node};

use super::window;

#[wasm_bindgen]
extern "C" {
    /// The window, as start.js made it.
    type Collecting;

    /// Oldest first; nothing in a page without start.js.
    #[wasm_bindgen(method, getter, js_name = earlyEvents)]
    fn early_events(this: &Collecting) -> Option<Array>;

    #[wasm_bindgen(method, catch, js_name = stopCollecting)]
    fn stop_collecting(this: &Collecting) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch, js_name = giveUp)]
    fn give_up(this: &Collecting) -> Result<(), JsValue>;
}

/// Ends the collecting where no program comes: links lead on as they do without one.
pub fn give_up() {
    let window: Collecting = window().unchecked_into();
    // A page without start.js has nothing to give up.
    let _ = window.give_up();
}

/// Ends the collecting, and lets everything collected happen again where it happened, oldest first;
/// what happened to elements that are gone is lost.
pub fn replay() {
    let window: Collecting = window().unchecked_into();
    let Some(events) = window.early_events() else {
        return;
    };
    // There is an end to it wherever there are events.
    let _ = window.stop_collecting();
    for event in events.iter() {
        if let Some(event) = event.dyn_ref::<Event>() {
            repeat(event);
        }
    }
}

/// Dispatches an event that is like another, since one that was prevented stays so. An event
/// describes itself in the words in which its constructor wants a new one described, so that
/// everything is copied: place, key, modifiers, and whether a finger did it.
fn repeat(event: &Event) -> Option<()> {
    let target: EventTarget = event.target()?;
    if !target.dyn_ref::<Node>()?.is_connected() {
        return None;
    }
    let constructor = event.unchecked_ref::<Object>().constructor();
    let description = Array::of2(&event.type_().into(), event);
    let again = Reflect::construct(&constructor, &description).ok()?;
    // Refused only for what is no event.
    target.dispatch_event(again.dyn_ref()?).ok()?;
    Some(())
}
