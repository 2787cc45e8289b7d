//! Files that the reader opens: dropped or picked, read by a worker, kept in the browser.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, File, HtmlInputElement, Storage};
use yew::prelude::*;

use super::address;
use super::document::{document, window};
use super::event::{Listener, closest};
use super::job::Job;
use crate::disclosure::Disclosure;
use crate::exchange::{Answer, Failure};
use crate::link::{Page, Shown};
use crate::page::own::{Own, Progress};

/// Where the browser keeps the file's name and its disclosure.
const NAME: &str = "budget-viewer/own/name";
const JSON: &str = "budget-viewer/own/json";

/// What the listeners share.
#[derive(Clone)]
struct Tray {
    own: UseStateSetter<Option<Own>>,
    progress: UseStateSetter<Progress>,
    /// The worker at work.
    job: Rc<RefCell<Option<Job>>>,
    /// Which disclosure is shown.
    shown: Rc<Cell<Shown>>,
}

/// Watches for files while the page is open, and shows the kept one where the address asks
/// for it.
#[hook]
pub fn use_own_files(own: &UseStateHandle<Option<Own>>, progress: &UseStateHandle<Progress>) {
    let tray = Tray {
        own: own.setter(),
        progress: progress.setter(),
        job: use_mut_ref(|| None),
        shown: Rc::default(),
    };
    use_effect_with((), move |()| {
        // A chart alone, on somebody else's page, takes no files.
        let listeners = match address::current().embed {
            Some(_) => Vec::new(),
            None => {
                follow_address(&tray);
                listen(&tray)
            }
        };
        move || drop(listeners)
    });
}

fn listen(tray: &Tray) -> Vec<Listener> {
    let history = {
        let tray = tray.clone();
        Listener::new(&window(), "popstate", move |_| follow_address(&tray))
    };
    let on = |kind, handle: fn(&Tray, &Event)| {
        let tray = tray.clone();
        Listener::new(&document(), kind, move |event| handle(&tray, &event))
    };
    vec![
        history,
        on("dragover", |_, event| {
            if let Some(drag) = dragged_files(event) {
                drag.prevent_default();
                set_dropping(true);
            }
        }),
        on("dragleave", |_, event| {
            // Leaving for nothing is leaving the window.
            let drag = event.dyn_ref::<DragEvent>();
            if drag.is_some_and(|drag| drag.related_target().is_none()) {
                set_dropping(false);
            }
        }),
        on("drop", |tray, event| {
            if let Some(drag) = dragged_files(event) {
                drag.prevent_default();
                set_dropping(false);
                let files = drag.data_transfer().and_then(|data| data.files());
                open(tray, files.and_then(|files| files.get(0)));
            }
        }),
        on("change", |tray, event| {
            let input = event
                .target()
                .and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
            if let Some(input) = input.filter(|input| input.type_() == "file") {
                open(tray, input.files().and_then(|files| files.get(0)));
                // The same file can be chosen again.
                input.set_value("");
            }
        }),
        on("click", click),
    ]
}

/// Shows what the address asks for, where that is something else than before.
fn follow_address(tray: &Tray) {
    let asked = address::current().shown;
    if tray.shown.replace(asked) == asked {
        return;
    }
    tray.progress.set(Progress::Idle);
    match asked {
        Shown::Published => tray.own.set(None),
        Shown::Own => match kept() {
            Some(own) => tray.own.set(Some(own)),
            None => tray.progress.set(Progress::Missing),
        },
    }
}

/// The drag, if it carries files.
fn dragged_files(event: &Event) -> Option<&DragEvent> {
    let drag = event.dyn_ref::<DragEvent>()?;
    let types = drag.data_transfer()?.types();
    types.includes(&"Files".into(), 0).then_some(drag)
}

/// The style sheet says that the page takes files.
fn set_dropping(dropping: bool) {
    if let Some(root) = document().document_element() {
        // Fails for malformed names only.
        let _ = root.toggle_attribute_with_force("data-dropping", dropping);
    }
}

fn click(tray: &Tray, event: &Event) {
    let button = closest(event, "button[data-import]");
    let action = button.and_then(|button| button.get_attribute("data-import"));
    match action.as_deref() {
        Some("open") => {
            let input = document()
                .query_selector("input[data-import=file]")
                .ok()
                .flatten();
            if let Some(input) = input.and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) {
                input.click();
            }
        }
        Some("cancel") => {
            // Dropped, a job ends its worker.
            tray.job.replace(None);
            tray.progress.set(Progress::Idle);
        }
        Some("remove") => {
            forget();
            show(tray, Shown::Published);
            tray.progress.set(Progress::Idle);
            tray.own.set(None);
        }
        _ => {}
    }
}

/// Begins to read a file; one that was being read is given up.
fn open(tray: &Tray, file: Option<File>) {
    let Some(file) = file else {
        return;
    };
    let name = AttrValue::from(file.name());
    tray.progress.set(Progress::Reading(name.clone()));
    let done = {
        let tray = tray.clone();
        move |answer: Answer| finish(&tray, &name, answer)
    };
    let job = Job::start(file, Rc::new(done));
    tray.job.replace(Some(job));
}

fn finish(tray: &Tray, name: &AttrValue, answer: Answer) {
    let failure = match answer {
        Answer::Ready => return,
        Answer::Failed(failure) => failure,
        Answer::Disclosure(json) => match Disclosure::from_json(&json) {
            Ok(disclosure) => {
                let is_kept = keep(name, &json).is_some();
                show(tray, Shown::Own);
                window().scroll_to_with_x_and_y(0.0, 0.0);
                tray.progress.set(Progress::Idle);
                tray.own.set(Some(Own {
                    name: name.clone(),
                    disclosure: Rc::new(disclosure),
                    is_kept,
                }));
                return;
            }
            Err(_) => Failure::Crashed,
        },
    };
    tray.progress.set(Progress::Failed(name.clone(), failure));
}

/// Makes the address say which disclosure is shown.
fn show(tray: &Tray, shown: Shown) {
    tray.shown.set(shown);
    let mut link = address::current();
    if shown != link.shown {
        link.shown = shown;
        // Another document has other lines.
        link.fragment = None;
        if let Page::Unknown(_) = link.page {
            link.page = Page::Shipped;
        }
        address::push(&link);
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn keep(name: &str, json: &str) -> Option<()> {
    let storage = storage()?;
    let kept = storage
        .set_item(NAME, name)
        .and_then(|()| storage.set_item(JSON, json));
    if kept.is_err() {
        // Half a file is worse than none.
        forget();
    }
    kept.ok()
}

fn kept() -> Option<Own> {
    let storage = storage()?;
    let name = storage.get_item(NAME).ok()??;
    let json = storage.get_item(JSON).ok()??;
    Some(Own {
        name: name.into(),
        disclosure: Rc::new(Disclosure::from_json(&json).ok()?),
        is_kept: true,
    })
}

fn forget() {
    if let Some(storage) = storage() {
        // Removing what is not there is no error.
        let _ = storage.remove_item(NAME);
        let _ = storage.remove_item(JSON);
    }
}
