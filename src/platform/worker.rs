//! One task, one worker: it may crash or never end, and the page goes on.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, MessageEvent, Worker};

use super::listener::Listener;
use super::window;
use crate::disclosure::Text;
use crate::exchange::{Reply, Request};

/// How long a task may take, in milliseconds.
const PATIENCE: i32 = 60_000;

/// What a worker is asked to audit.
pub enum Task {
    /// A document, or a disclosure, that the reader brought.
    Read(File),
    /// A disclosure that was read before.
    Audit { json: String },
}

/// What became of a task.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// A disclosure and what the audit found in it, as JSON.
    Read {
        disclosure: String,
        report: String,
    },
    /// There is none, for the reason that a sentence tells.
    Failed(Text),
    /// The browser does not read the file.
    Forbidden,
    Crashed,
    TimedOut,
    /// The worker, or its program, could not be fetched.
    Unavailable,
}

/// What is done with the answer.
type Done = Box<dyn FnOnce(Answer)>;

#[wasm_bindgen]
extern "C" {
    /// A new worker, once its script has arrived and is what was published; in `start.js`.
    #[wasm_bindgen(js_name = openReader, catch)]
    async fn open_reader() -> Result<JsValue, JsValue>;
}

/// A worker that does one task; dropped, it ends, and nothing is answered any more.
pub struct Job {
    work: Rc<Work>,
    timer: Option<i32>,
    /// Kept for as long as the timer may call it.
    _timeout: Closure<dyn Fn()>,
}

impl Job {
    /// Starts a worker, gives it the task, and waits for its answer or for its end. `done` gets
    /// the answer, later and once, and may drop the job.
    pub fn start(task: Task, done: impl FnOnce(Answer) + 'static) -> Job {
        let work = Rc::new(Work {
            task: RefCell::new(Some(task)),
            done: RefCell::new(Some(Box::new(done))),
            open: RefCell::default(),
        });
        let timeout = {
            let work = work.clone();
            Closure::<dyn Fn()>::new(move || work.answer(Answer::TimedOut))
        };
        let timer = window().set_timeout_with_callback_and_timeout_and_arguments_0(
            timeout.as_ref().unchecked_ref(),
            PATIENCE,
        );
        spawn_local(work.clone().open());
        Job {
            work,
            timer: timer.ok(),
            _timeout: timeout,
        }
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        self.work.done.take();
        self.work.open.take();
        if let Some(timer) = self.timer {
            window().clear_timeout_with_handle(timer);
        }
    }
}

/// A job as its events see it.
struct Work {
    /// Until it is sent.
    task: RefCell<Option<Task>>,
    /// Until an answer was given, or none is wanted any more.
    done: RefCell<Option<Done>>,
    open: RefCell<Option<Open>>,
}

/// A worker that runs; dropped, it ends.
struct Open {
    worker: Worker,
    _listeners: [Listener; 2],
}

impl Drop for Open {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl Work {
    async fn open(self: Rc<Work>) {
        let Ok(worker) = open_reader().await.map(Worker::unchecked_from_js) else {
            self.answer(Answer::Unavailable);
            return;
        };
        if self.done.borrow().is_none() {
            worker.terminate();
            return;
        }
        let message = {
            let (work, worker) = (self.clone(), worker.clone());
            move |event: web_sys::Event| {
                let message = event.dyn_ref::<MessageEvent>();
                let told = message.and_then(|message| message.data().dyn_into::<Array>().ok());
                work.receive(&worker, told.unwrap_or_default());
            }
        };
        let error = {
            let work = self.clone();
            move |_| work.stop()
        };
        let listeners = [
            Listener::new(&worker, "message", message),
            Listener::new(&worker, "error", error),
        ];
        self.open.replace(Some(Open {
            worker,
            _listeners: listeners,
        }));
    }

    fn receive(self: &Rc<Work>, worker: &Worker, told: Array) {
        let texts = told.iter().filter_map(|text| text.as_string());
        let answer = match Reply::from_texts(texts.collect()) {
            Some(Reply::Ready) => {
                spawn_local(self.clone().send(worker.clone()));
                return;
            }
            Some(Reply::Read { disclosure, report }) => Answer::Read { disclosure, report },
            Some(Reply::Failed(reason)) => Answer::Failed(reason),
            Some(Reply::Unavailable) => Answer::Unavailable,
            None => Answer::Crashed,
        };
        self.answer(answer);
    }

    /// Sends the task; a file's bytes are handed over, not copied.
    async fn send(self: Rc<Work>, worker: Worker) {
        let (request, bytes) = match self.task.take() {
            Some(Task::Audit { json }) => (Request::Json { json }, None),
            Some(Task::Read(file)) => match JsFuture::from(file.array_buffer()).await {
                Ok(bytes) => (Request::File { name: file.name() }, Some(bytes)),
                Err(_) => {
                    self.answer(Answer::Forbidden);
                    return;
                }
            },
            None => return,
        };
        let transferred: Array = bytes.into_iter().collect();
        let texts = request.into_texts().map(JsValue::from);
        let message = texts.into_iter().collect::<Array>().concat(&transferred);
        if worker
            .post_message_with_transfer(&message, &transferred)
            .is_err()
        {
            self.answer(Answer::Crashed);
        }
    }

    /// The worker stopped: before it was given the task, it could not start.
    fn stop(self: &Rc<Work>) {
        let is_waiting = self.task.borrow().is_some();
        self.answer(match is_waiting {
            true => Answer::Unavailable,
            false => Answer::Crashed,
        });
    }

    /// Gives the answer and ends the worker. Whatever comes after an answer, or after the job was
    /// given up, is of no interest. Later, so that no listener is dropped while it is called.
    fn answer(self: &Rc<Work>, answer: Answer) {
        let work = self.clone();
        spawn_local(async move {
            work.open.take();
            let done = work.done.take();
            if let Some(done) = done {
                done(answer);
            }
        });
    }
}
