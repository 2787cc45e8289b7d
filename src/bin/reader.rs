//! The import worker: takes a file from the page, gives back its disclosure and what the audit
//! found in it.
//!
//! It runs beside the page, so that a file that takes long, or makes it stop, leaves the page
//! as it is; and it is fetched only when somebody opens a file.

use std::path::Path;

use budget_viewer::audit;
use budget_viewer::disclosure::Disclosure;
use budget_viewer::exchange::{Failure, Reply, Request};
use budget_viewer::export;
use budget_viewer::import::{id_of, import};
use budget_viewer::lang::failure_in_both;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

fn main() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let answering = scope.clone();
    // Reads before it returns, so that a file that makes it stop is an error of the worker, which
    // the page is told of.
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        if let Ok(message) = event.data().dyn_into() {
            let failed = |failure| Reply::Failed(failure_in_both(&failure));
            send(&answering, read(&message).unwrap_or_else(failed));
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // It listens for as long as the worker lives.
    on_message.forget();
    send(&scope, Reply::Ready);
}

fn send(scope: &DedicatedWorkerGlobalScope, reply: Reply) {
    let texts = reply.into_texts().into_iter().map(JsValue::from);
    // Texts can always be sent.
    let _ = scope.post_message(&texts.collect::<Array>());
}

fn read(message: &Array) -> Result<Reply, Failure> {
    let texts = message.iter().filter_map(|told| told.as_string());
    let request = Request::from_texts(texts.collect()).ok_or(Failure::Crashed)?;
    let disclosure = match request {
        Request::File { name } => from_file(&name, &Uint8Array::new(&message.get(2)).to_vec())?,
        Request::Json { json } => Disclosure::from_json(&json)?,
    };
    let report = serde_json::to_string(&audit::report(&disclosure));
    Ok(Reply::Read {
        report: report.map_err(|_| Failure::Crashed)?,
        disclosure: export::json(&disclosure).ok_or(Failure::Crashed)?,
    })
}

fn from_file(name: &str, bytes: &[u8]) -> Result<Disclosure, Failure> {
    Ok(import(name, bytes)?.disclosure(&id_of(Path::new(name)))?)
}
