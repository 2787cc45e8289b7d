//! One file, one worker: it may crash or never end, and the page goes on.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use js_sys::{Array, Function};
use wasm_bindgen::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, MessageEvent, Worker};

use super::document::window;
use crate::exchange::{Answer, Failure};

/// How long a file may take, in milliseconds.
const PATIENCE: i32 = 60_000;

/// What is done with the answer; once.
type Done = Rc<dyn Fn(Answer)>;

#[wasm_bindgen]
extern "C" {
    /// A new worker, once its script has arrived and is what was published; in `start.js`.
    #[wasm_bindgen(js_name = openReader, catch)]
    async fn open_reader() -> Result<JsValue, JsValue>;
}

/// A worker that reads a file; dropped, it ends.
pub struct Job {
    worker: Rc<OnceCell<Worker>>,
    /// Whether an answer was given, or none is wanted any more.
    is_over: Rc<Cell<bool>>,
    timer: Option<i32>,
    /// Kept for as long as the worker may call them.
    _message: Closure<dyn Fn(MessageEvent)>,
    _error: Closure<dyn Fn()>,
    _timeout: Closure<dyn Fn()>,
}

impl Job {
    /// Starts a worker, gives it the file, and waits for its answer or for its end.
    pub fn start(file: File, done: Done) -> Job {
        let is_over = Rc::new(Cell::new(false));
        let once = only_once(done, is_over.clone());
        let worker = Rc::new(OnceCell::<Worker>::new());
        let was_ready = Rc::new(Cell::new(false));
        let message = {
            let (once, worker, ready) = (once.clone(), worker.clone(), was_ready.clone());
            Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
                let text = event.data().as_string().unwrap_or_default();
                match (serde_json::from_str(&text), worker.get()) {
                    (Ok(Answer::Ready), Some(worker)) => {
                        ready.set(true);
                        send(file.clone(), worker.clone(), once.clone());
                    }
                    (Ok(answer), _) => once(answer),
                    (Err(_), _) => once(Answer::Failed(Failure::Crashed)),
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
        let timeout = {
            let once = once.clone();
            Closure::<dyn Fn()>::new(move || once(Answer::Failed(Failure::TimedOut)))
        };
        let timer = window().set_timeout_with_callback_and_timeout_and_arguments_0(
            timeout.as_ref().unchecked_ref(),
            PATIENCE,
        );
        let listeners =
            [&message.as_ref(), &error.as_ref()].map(|it| it.unchecked_ref::<Function>().clone());
        spawn_local({
            let (worker, is_over) = (worker.clone(), is_over.clone());
            async move {
                match open_reader().await.map(Worker::unchecked_from_js) {
                    Ok(opened) if is_over.get() => opened.terminate(),
                    Ok(opened) => {
                        let [message, error] = listeners;
                        opened.set_onmessage(Some(&message));
                        opened.set_onerror(Some(&error));
                        // It is set here only.
                        let _ = worker.set(opened);
                    }
                    Err(_) => once(Answer::Failed(Failure::Unavailable)),
                }
            }
        });
        Job {
            worker,
            is_over,
            timer: timer.ok(),
            _message: message,
            _error: error,
            _timeout: timeout,
        }
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        self.is_over.set(true);
        if let Some(worker) = self.worker.get() {
            worker.set_onmessage(None);
            worker.set_onerror(None);
            worker.terminate();
        }
        if let Some(timer) = self.timer {
            window().clear_timeout_with_handle(timer);
        }
    }
}

/// Whatever comes after an answer, or after the job was given up, is of no interest.
fn only_once(done: Done, is_over: Rc<Cell<bool>>) -> Done {
    Rc::new(move |answer| {
        if !is_over.replace(true) {
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
