//! One file, one worker: it may crash or never end, and the page goes on.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, MessageEvent, Worker};

use super::address;
use super::document::window;
use crate::exchange::{Answer, Failure};

/// The worker's script, beside the page's own.
const SCRIPT: &str = "import-worker.js";
/// How long a file may take, in milliseconds.
const PATIENCE: i32 = 60_000;

/// What is done with the answer; once.
type Done = Rc<dyn Fn(Answer)>;

/// A worker that reads a file; dropped, it ends.
pub struct Job {
    worker: Option<Worker>,
    timer: Option<i32>,
    /// Kept for as long as the worker may call them.
    _message: Option<Closure<dyn Fn(MessageEvent)>>,
    _error: Option<Closure<dyn Fn()>>,
    _timeout: Option<Closure<dyn Fn()>>,
}

impl Job {
    /// Starts a worker, gives it the file, and waits for its answer or for its end.
    pub fn start(file: File, done: Done) -> Job {
        let base = address::base();
        let script = format!("{}/{SCRIPT}", base.trim_end_matches('/'));
        let Ok(worker) = Worker::new(&script) else {
            done(Answer::Failed(Failure::Unavailable));
            return Job::none();
        };
        let once = only_once(done);
        let was_ready = Rc::new(Cell::new(false));
        let message = {
            let (once, worker, ready) = (once.clone(), worker.clone(), was_ready.clone());
            Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
                let text = event.data().as_string().unwrap_or_default();
                match serde_json::from_str(&text) {
                    Ok(Answer::Ready) => {
                        ready.set(true);
                        send(file.clone(), worker.clone(), once.clone());
                    }
                    Ok(answer) => once(answer),
                    Err(_) => once(Answer::Failed(Failure::Crashed)),
                }
            })
        };
        let error = {
            let once = once.clone();
            Closure::<dyn Fn()>::new(move || {
                let failure = match was_ready.get() {
                    true => Failure::Crashed,
                    false => Failure::Unavailable,
                };
                once(Answer::Failed(failure));
            })
        };
        let timeout = Closure::<dyn Fn()>::new(move || once(Answer::Failed(Failure::TimedOut)));
        worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(error.as_ref().unchecked_ref()));
        let timer = window().set_timeout_with_callback_and_timeout_and_arguments_0(
            timeout.as_ref().unchecked_ref(),
            PATIENCE,
        );
        Job {
            worker: Some(worker),
            timer: timer.ok(),
            _message: Some(message),
            _error: Some(error),
            _timeout: Some(timeout),
        }
    }

    fn none() -> Job {
        Job {
            worker: None,
            timer: None,
            _message: None,
            _error: None,
            _timeout: None,
        }
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        if let Some(worker) = &self.worker {
            worker.set_onmessage(None);
            worker.set_onerror(None);
            worker.terminate();
        }
        if let Some(timer) = self.timer {
            window().clear_timeout_with_handle(timer);
        }
    }
}

/// Whatever comes second, after an answer, is of no interest.
fn only_once(done: Done) -> Done {
    let is_done = Cell::new(false);
    Rc::new(move |answer| {
        if !is_done.replace(true) {
            done(answer);
        }
    })
}

/// Sends the file's name and bytes; the bytes are handed over, not copied.
fn send(file: File, worker: Worker, done: Done) {
    spawn_local(async move {
        let sent = match JsFuture::from(file.array_buffer()).await {
            Ok(bytes) => {
                let message = Array::of2(&JsValue::from_str(&file.name()), &bytes);
                worker.post_message_with_transfer(&message, &Array::of1(&bytes))
            }
            Err(error) => Err(error),
        };
        if sent.is_err() {
            done(Answer::Failed(Failure::Unavailable));
        }
    });
}
