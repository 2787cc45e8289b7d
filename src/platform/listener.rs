//! Listening to events for as long as somebody wants to know of them.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};

/// Calls a function for every event of a kind that reaches a target; dropped, it stops.
pub struct Listener {
    target: EventTarget,
    kind: &'static str,
    is_capturing: bool,
    handle: Closure<dyn Fn(Event)>,
}

impl Listener {
    /// Listens to `target`, also for an event that a handler brings about itself.
    pub fn new(
        target: &EventTarget,
        kind: &'static str,
        handle: impl Fn(Event) + 'static,
    ) -> Listener {
        Listener::start(target, kind, false, handle)
    }

    /// Listens to `target` before anything in it does: also to events that do not bubble.
    pub fn capturing(
        target: &EventTarget,
        kind: &'static str,
        handle: impl Fn(Event) + 'static,
    ) -> Listener {
        Listener::start(target, kind, true, handle)
    }

    fn start(
        target: &EventTarget,
        kind: &'static str,
        is_capturing: bool,
        handle: impl Fn(Event) + 'static,
    ) -> Listener {
        let handle = Closure::<dyn Fn(Event)>::new(handle);
        let function = handle.as_ref().unchecked_ref();
        // Refused only for types that are no functions.
        let _ = target.add_event_listener_with_callback_and_bool(kind, function, is_capturing);
        Listener {
            target: target.clone(),
            kind,
            is_capturing,
            handle,
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let function = self.handle.as_ref().unchecked_ref();
        // Refused only for types that are no functions.
        let _ = self.target.remove_event_listener_with_callback_and_bool(
            self.kind,
            function,
            self.is_capturing,
        );
    }
}
