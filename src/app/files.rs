//! Files that the reader opens: dropped or picked, read by a worker, kept in the browser.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Event, File, HtmlElement, HtmlInputElement};

use super::context::{Context, Runtime};
use super::state::{Action, Obstacle, Own};
use crate::audit::RULES;
use crate::disclosure::Disclosure;
use crate::platform::worker::{Answer, Job, Task};
use crate::platform::{document, files, scroll, storage};
use crate::report::Report;
use crate::view::View;

/// Where the browser keeps the file's name, its disclosure, and what was found in it.
const NAME: &str = "budget-viewer/own/name";
const JSON: &str = "budget-viewer/own/json";
const REPORT: &str = "budget-viewer/own/report";

/// Opens the dialogue that asks for a file.
pub fn ask() {
    let input = document().query_selector("input[type=file]").ok().flatten();
    if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlElement>().ok()) {
        input.click();
    }
}

/// Reads the file that was chosen in the dialogue.
pub fn choose(cx: &Context, event: Event) {
    let input = event
        .target()
        .and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    let chosen = input.map(|input| files::chosen(&input)).unwrap_or_default();
    open(&cx.runtime, chosen);
}

/// Begins to read the first of these files; one that was being read is given up.
pub fn open(runtime: &Rc<Runtime>, files: Vec<File>) {
    let Some(file) = files.into_iter().next() else {
        return;
    };
    let name: Rc<str> = file.name().into();
    runtime.dispatch(Action::Begin(name.clone()));
    let done = {
        let runtime = runtime.clone();
        move |answer| finish(&runtime, name, answer)
    };
    let job = Job::start(Task::Read(file), done);
    runtime.job.replace(Some(job));
}

/// Gives up the file that is being read. Dropped, a job ends its worker.
pub fn cancel(cx: &Context) {
    cx.runtime.job.replace(None);
    cx.runtime.dispatch(Action::Cancel);
}

/// Forgets the reader's file and goes back to what is published.
pub fn remove(cx: &Context) {
    storage::forget(&[NAME, JSON, REPORT]);
    cx.runtime.dispatch(Action::Remove);
}

/// The file that the browser keeps from an earlier visit.
#[cfg(feature = "browser")]
pub fn kept() -> Option<Own> {
    let [name, json, report] = [NAME, JSON, REPORT].map(storage::kept);
    read(name?.into(), json?, &report?, true)
}

fn finish(runtime: &Rc<Runtime>, name: Rc<str>, answer: Answer) {
    let obstacle = match answer {
        Answer::Read { disclosure, report } => {
            let texts = [(NAME, &*name), (JSON, &disclosure), (REPORT, &report)];
            let is_kept = storage::keep(&texts);
            match read(name.clone(), disclosure, &report, is_kept) {
                Some(own) => {
                    runtime.dispatch(Action::Take(Box::new(own)));
                    scroll::to_top();
                    return;
                }
                None => Obstacle::Crashed,
            }
        }
        Answer::Failed(reason) => Obstacle::File(reason),
        Answer::Forbidden => Obstacle::Forbidden,
        Answer::Crashed => Obstacle::Crashed,
        Answer::TimedOut => Obstacle::TimedOut,
        Answer::Unavailable => Obstacle::Unavailable,
    };
    runtime.dispatch(Action::Fail(name, obstacle));
}

fn read(name: Rc<str>, json: String, report: &str, is_kept: bool) -> Option<Own> {
    let disclosure = Disclosure::from_json(&json).ok()?;
    let mut view = View::new(disclosure, Report::from_json(report, RULES).ok()?);
    view.own = Some(name);
    Some(Own {
        view,
        json: json.into(),
        is_kept,
    })
}
