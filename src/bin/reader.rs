//! The import worker: takes a file from the page, gives back the page of its disclosure.
//!
//! It runs beside the page, so that a file that takes long, or makes it stop, leaves the page
//! as it is; and it is fetched only when somebody opens a file.

use std::path::Path;

use budget_viewer::disclosure::Disclosure;
use budget_viewer::exchange::{self, Failure};
use budget_viewer::export;
use budget_viewer::import::{id_of, import};
use budget_viewer::lang::{failure_text, words};
use budget_viewer::link::Setting;
use budget_viewer::page::{Rendering, element, render};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let answering = scope.clone();
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        if let Ok(message) = event.data().dyn_into() {
            receive(&answering, &message);
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // It listens for as long as the worker lives.
    on_message.forget();
    send(&scope, &[exchange::READY]);
}

fn send(scope: &DedicatedWorkerGlobalScope, message: &[&str]) {
    let message: Array = message.iter().copied().map(JsValue::from_str).collect();
    // Texts can always be sent.
    let _ = scope.post_message(&message);
}

/// Reads before it returns, so that a file that makes it stop is an error of the worker, which
/// the page is told of.
fn receive(scope: &DedicatedWorkerGlobalScope, message: &Array) {
    let [kind, lang, unit, name] = [0, 1, 2, 3].map(|index| text(message, index));
    let rendering = Rendering {
        lang: Setting::from_identifier(&lang).unwrap_or_default(),
        unit: Setting::from_identifier(&unit).unwrap_or_default(),
        own: Some(name.clone()).filter(|name| !name.is_empty()),
        base: None,
    };
    let read = match kind.as_str() {
        exchange::FILE => from_file(&name, &Uint8Array::new(&message.get(4)).to_vec()),
        exchange::JSON => Disclosure::from_json(&text(message, 4)).map_err(Failure::from),
        _ => return,
    };
    let written = read.and_then(|disclosure| {
        let json = export::json(&disclosure).ok_or(Failure::Crashed)?;
        Ok((disclosure, json))
    });
    match written {
        Ok((disclosure, json)) => {
            let scope = scope.clone();
            spawn_local(async move {
                let content = render(&disclosure, &rendering).await;
                let html = element(&disclosure, &rendering, &content);
                send(&scope, &[exchange::PAGE, &html, &json]);
            });
        }
        Err(failure) => {
            let reason = failure_text(words(rendering.lang), &failure);
            send(scope, &[exchange::FAILED, &reason]);
        }
    }
}

fn text(message: &Array, index: u32) -> String {
    message.get(index).as_string().unwrap_or_default()
}

fn from_file(name: &str, bytes: &[u8]) -> Result<Disclosure, Failure> {
    Ok(import(name, bytes)?.disclosure(&id_of(Path::new(name)))?)
}
