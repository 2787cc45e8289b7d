//! The import worker: takes a file from the page, gives back its disclosure.
//!
//! It runs beside the page, so that a file that takes long, or makes it stop, leaves the page
//! as it is; and it is fetched only when somebody opens a file.

use std::path::Path;

use budget_viewer::exchange::{Answer, Failure};
use budget_viewer::export;
use budget_viewer::import::{id_of, import};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let answering = scope.clone();
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        answer(&answering, &answer_to(&event));
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // It listens for as long as the worker lives.
    on_message.forget();
    answer(&scope, &Answer::Ready);
}

fn answer(scope: &DedicatedWorkerGlobalScope, answer: &Answer) {
    if let Ok(text) = serde_json::to_string(answer) {
        // A text can always be sent.
        let _ = scope.post_message(&JsValue::from_str(&text));
    }
}

/// The message is an array of the file's name and its bytes.
fn answer_to(event: &MessageEvent) -> Answer {
    let parts: Array = event.data().unchecked_into();
    let name = parts.get(0).as_string().unwrap_or_default();
    let bytes = Uint8Array::new(&parts.get(1)).to_vec();
    match disclosure(&name, &bytes) {
        Ok(json) => Answer::Disclosure(json),
        Err(failure) => Answer::Failed(failure),
    }
}

fn disclosure(name: &str, bytes: &[u8]) -> Result<String, Failure> {
    let disclosure = import(name, bytes)?.disclosure(&id_of(Path::new(name)))?;
    export::json(&disclosure).ok_or(Failure::Crashed)
}
