//! One file, one worker: it may crash or never end, and the page goes on.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use js_sys::{Array, Function};
use wasm_bindgen::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, MessageEvent, Worker};

use super::document::window;
use crate::link::{Lang, MoneyUnit, Setting};

/// What the worker and the page say, by its first word.
mod exchange {
    pub const FILE: &str = "file";
    pub const JSON: &str = "json";
    pub const READY: &str = "ready";
    pub const PAGE: &str = "page";
    pub const FAILED: &str = "failed";
    pub const UNAVAILABLE: &str = "unavailable";
}

/// How long a file may take, in milliseconds.
const PATIENCE: i32 = 60_000;

/// What a worker is asked to make a page of.
#[derive(Clone)]
pub enum Task {
    Read(File),
    /// A disclosure that was read before; a published one has no name.
    Render {
        name: String,
        json: String,
    },
}

/// What a worker says.
#[derive(Clone)]
pub enum Answer {
    /// The page's element as HTML, and the disclosure as JSON.
    Page {
        html: String,
        json: String,
    },
    /// There is none, for this reason.
    Failed(String),
    Crashed,
    TimedOut,
    /// It could not be fetched.
    Unavailable,
}

/// What is done with the answer; once.
type Done = Rc<dyn Fn(Answer)>;

#[wasm_bindgen]
extern "C" {
    /// A new worker, once its script has arrived and is what was published; in `start.js`.
    #[wasm_bindgen(js_name = openReader, catch)]
    async fn open_reader() -> Result<JsValue, JsValue>;
}

/// A worker that does one task; dropped, it ends.
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
    /// Starts a worker, gives it the task, and waits for its answer or for its end.
    pub fn start(task: Task, lang: Lang, unit: MoneyUnit, done: Done) -> Job {
        let is_over = Rc::new(Cell::new(false));
        let once = only_once(done, is_over.clone());
        let worker = Rc::new(OnceCell::<Worker>::new());
        let was_ready = Rc::new(Cell::new(false));
        let message = {
            let (once, worker, ready) = (once.clone(), worker.clone(), was_ready.clone());
            Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
                match (said(&event.data()), worker.get()) {
                    (Some(Said::Ready), Some(worker)) => {
                        ready.set(true);
                        send(task.clone(), lang, unit, worker.clone(), once.clone());
                    }
                    (Some(Said::Answer(answer)), _) => once(answer),
                    _ => once(Answer::Crashed),
                }
            })
        };
        let error = {
            let once = once.clone();
            Closure::<dyn Fn()>::new(move || {
                once(match was_ready.get() {
                    true => Answer::Crashed,
                    false => Answer::Unavailable,
                });
            })
        };
        let timeout = {
            let once = once.clone();
            Closure::<dyn Fn()>::new(move || once(Answer::TimedOut))
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
                    Err(_) => once(Answer::Unavailable),
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

/// What a message of the worker means.
enum Said {
    Ready,
    Answer(Answer),
}

fn said(message: &JsValue) -> Option<Said> {
    let parts: &Array = message.dyn_ref()?;
    let part = |index| parts.get(index).as_string();
    let answer = match part(0)?.as_str() {
        exchange::READY => return Some(Said::Ready),
        exchange::PAGE => Answer::Page {
            html: part(1)?,
            json: part(2)?,
        },
        exchange::FAILED => Answer::Failed(part(1)?),
        exchange::UNAVAILABLE => Answer::Unavailable,
        _ => return None,
    };
    Some(Said::Answer(answer))
}

/// Sends the task; a file's bytes are handed over, not copied.
fn send(task: Task, lang: Lang, unit: MoneyUnit, worker: Worker, done: Done) {
    let settings = [lang.identifier(), unit.identifier()].map(JsValue::from_str);
    let message = move |kind: &str, name: &str, content: &JsValue| {
        let [lang, unit] = &settings;
        Array::of5(&kind.into(), lang, unit, &name.into(), content)
    };
    spawn_local(async move {
        let sent = match task {
            Task::Render { name, json } => {
                worker.post_message(&message(exchange::JSON, &name, &json.into()))
            }
            Task::Read(file) => match JsFuture::from(file.array_buffer()).await {
                Ok(bytes) => {
                    let message = message(exchange::FILE, &file.name(), &bytes);
                    worker.post_message_with_transfer(&message, &Array::of1(&bytes))
                }
                Err(error) => Err(error),
            },
        };
        if sent.is_err() {
            done(Answer::Unavailable);
        }
    });
}
