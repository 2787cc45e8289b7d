//! Files that the reader opens: dropped or picked, read by a worker, kept in the browser.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DragEvent, Event, File, HtmlInputElement, Storage};

use super::desk::Desk;
use super::document::{document, window};
use super::event::{closest, listen as on_event};
use super::job::{Answer, Job, Task};
use super::notice::Notice;
use super::page::element_of;
use crate::link::{Lang, Link, MoneyUnit};

/// Where the browser keeps the file's name and its disclosure.
const NAME: &str = "budget-viewer/own/name";
const JSON: &str = "budget-viewer/own/json";

/// A disclosure that the reader opened.
#[derive(Clone)]
pub struct Own {
    /// The name of its file.
    pub name: String,
    pub json: String,
    /// Which one it is, in the order in which they were opened.
    pub number: u32,
    /// Whether the browser keeps it beyond a reload.
    pub is_kept: bool,
}

pub fn listen(desk: &Rc<Desk>) {
    let on = |kind, handle: fn(&Rc<Desk>, &Event)| {
        let desk = desk.clone();
        on_event(&document(), kind, move |event| {
            // A chart alone, on somebody else's page, takes no files.
            if !desk.is_framed() {
                handle(&desk, &event);
            }
        });
    };
    on("dragover", |_, event| {
        if let Some(drag) = dragged_files(event) {
            drag.prevent_default();
            set_dropping(true);
        }
    });
    on("dragleave", |_, event| {
        // Leaving for nothing is leaving the window.
        let drag = event.dyn_ref::<DragEvent>();
        if drag.is_some_and(|drag| drag.related_target().is_none()) {
            set_dropping(false);
        }
    });
    on("drop", |desk, event| {
        if let Some(drag) = dragged_files(event) {
            drag.prevent_default();
            set_dropping(false);
            let files = drag.data_transfer().and_then(|data| data.files());
            open(desk, files.and_then(|files| files.get(0)));
        }
    });
    on("change", |desk, event| {
        let input = event
            .target()
            .and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input.filter(|input| input.type_() == "file") {
            open(desk, input.files().and_then(|files| files.get(0)));
            // The same file can be chosen again.
            input.set_value("");
        }
    });
    on("click", click);
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

fn click(desk: &Rc<Desk>, event: &Event) {
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
            desk.job.replace(None);
            desk.tell(None);
        }
        Some("remove") => {
            forget();
            desk.remove_own();
        }
        _ => {}
    }
}

/// Begins to read a file; one that was being read is given up.
fn open(desk: &Rc<Desk>, file: Option<File>) {
    let Some(file) = file else {
        return;
    };
    let name = file.name();
    desk.tell(Some(Notice::reading(&name)));
    let Link { lang, unit, .. } = desk.link();
    let done = {
        let desk = desk.clone();
        move |answer: Answer| spawn_local(finish(desk.clone(), name.clone(), lang, unit, answer))
    };
    let job = Job::start(Task::Read(file), lang, unit, Rc::new(done));
    desk.job.replace(Some(job));
}

async fn finish(desk: Rc<Desk>, name: String, lang: Lang, unit: MoneyUnit, answer: Answer) {
    desk.job.replace(None);
    let Answer::Page { html, json } = answer else {
        desk.tell(Some(Notice::failed(&name, &answer)));
        return;
    };
    let Ok(element) = element_of(&html).await else {
        desk.tell(Some(Notice::failed(&name, &Answer::Crashed)));
        return;
    };
    let own = Own {
        is_kept: keep(&name, &json).is_some(),
        number: desk.next_file(),
        name,
        json,
    };
    desk.show_own(own, lang, unit, element);
    window().scroll_to_with_x_and_y(0.0, 0.0);
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

/// The file that the browser keeps from an earlier visit.
pub fn kept() -> Option<Own> {
    let storage = storage()?;
    Some(Own {
        name: storage.get_item(NAME).ok()??,
        json: storage.get_item(JSON).ok()??,
        number: 0,
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
