//! The pages of a disclosure: the one that is there, and how the others are come by.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, Document, Element, Url, XmlHttpRequest, XmlHttpRequestResponseType,
};

use super::address;
use super::document::{by_id, document, is_ready, window};
use super::job::{Answer, Job, Task};
use super::notice::Notice;
use super::own::Own;
use crate::carried::{DISCLOSURE, LANG, PAGE, Phrase, ROOT, UNIT};
use crate::link::{Lang, MoneyUnit, Setting, file_name};

/// Which page of a disclosure.
#[derive(Clone, PartialEq)]
pub struct Page {
    pub lang: Lang,
    pub unit: MoneyUnit,
    /// Which of the reader's own files, in the order in which they were opened.
    pub own: Option<u32>,
}

/// The pages that were shown, and the published disclosure's path.
pub struct Pages {
    published: String,
    shown: RefCell<Page>,
    /// Out of the document, ready to be shown again.
    kept: RefCell<Vec<(Page, Element)>>,
}

impl Pages {
    /// The page that the document was sent with.
    pub fn of_document() -> Option<Pages> {
        let root = by_id(ROOT)?;
        let shown = Page {
            lang: setting(&root, LANG),
            unit: setting(&root, UNIT),
            own: None,
        };
        Some(Pages {
            published: root.get_attribute(PAGE)?,
            shown: RefCell::new(shown),
            kept: RefCell::default(),
        })
    }

    pub fn shown(&self) -> Page {
        self.shown.borrow().clone()
    }

    /// The published disclosure's path below the site.
    pub fn published(&self) -> &str {
        &self.published
    }

    /// The element of a page: kept, published beside this one, or rendered by the worker.
    ///
    /// # Errors
    /// What to say where there is none.
    pub async fn find(&self, page: &Page, own: Option<Own>) -> Result<Element, Notice> {
        if let Some(element) = self.kept(page) {
            return Ok(element);
        }
        let base = address::base();
        // Pages are published in one unit.
        let is_published = page.own.is_none() && page.unit == MoneyUnit::default();
        if is_published && !base.is_empty() {
            let name = file_name(page.lang);
            let url = format!("{base}{}/{name}", self.published);
            let document = parsed(&url).await.ok();
            let element = document.and_then(|document| {
                let element = root_of(&document)?;
                Some((is_of_another_version(&document), element))
            });
            return match element {
                // Its pages need their own program. A page that only begins would begin for ever,
                // where a host mixes versions.
                Some((true, _)) if is_ready() => begin_anew().await,
                Some((false, element)) if self.is(page, &element) => Ok(element),
                _ => Err(Notice::of(Phrase::NotFetched)),
            };
        }
        let (name, json) = match own {
            Some(own) if page.own.is_some() => (own.name, own.json),
            _ => (String::new(), published_json()),
        };
        let task = Task::Render {
            name: name.clone(),
            json,
        };
        match answer(task, page).await {
            Answer::Page { html, .. } => element_of(&html)
                .await
                .map_err(|_| Notice::of(Phrase::NotFetched)),
            failed => Err(Notice::failed(&name, &failed)),
        }
    }

    /// Whether an element is a page of the published disclosure: hosts answer with others too.
    fn is(&self, page: &Page, element: &Element) -> bool {
        element.get_attribute(PAGE).as_ref() == Some(&self.published)
            && setting::<Lang>(element, LANG) == page.lang
            && setting::<MoneyUnit>(element, UNIT) == page.unit
    }

    fn kept(&self, page: &Page) -> Option<Element> {
        let kept = self.kept.borrow();
        let (_, element) = kept.iter().find(|(known, _)| known == page)?;
        Some(element.clone())
    }

    /// Puts a page in the place of the one that is there, which is kept.
    pub fn show(&self, page: Page, element: &Element) {
        let Some(before) = by_id(ROOT) else {
            return;
        };
        let adopted = document().adopt_node(element);
        if adopted.is_ok() && before.replace_with_with_node_1(element).is_ok() {
            let mut kept = self.kept.borrow_mut();
            kept.retain(|(known, _)| *known != page);
            kept.push((self.shown.replace(page), before));
        }
    }

    /// Keeps a page that was not shown yet.
    pub fn keep(&self, page: Page, element: Element) {
        self.kept.borrow_mut().push((page, element));
    }

    /// Forgets the pages of the reader's own files.
    pub fn forget_own(&self) {
        self.kept
            .borrow_mut()
            .retain(|(page, _)| page.own.is_none());
    }
}

/// The published disclosure, as JSON.
pub fn published_json() -> String {
    let carrier = by_id(DISCLOSURE);
    carrier
        .and_then(|element| element.text_content())
        .unwrap_or_default()
}

fn setting<S: Setting>(root: &Element, name: &str) -> S {
    let value = root.get_attribute(name);
    value
        .and_then(|value| S::from_identifier(&value))
        .unwrap_or_default()
}

/// The path of the shown disclosure's page below the site.
pub fn path() -> String {
    by_id(ROOT)
        .and_then(|root| root.get_attribute(PAGE))
        .unwrap_or_default()
}

/// The answer of a worker of its own.
async fn answer(task: Task, page: &Page) -> Answer {
    let given: Rc<RefCell<Option<Answer>>> = Rc::default();
    let mut job = None;
    let answered = Promise::new(&mut |resolve, _| {
        let given = given.clone();
        let done = move |answer| {
            given.replace(Some(answer));
            // A promise's own function can always be called.
            let _ = resolve.call0(&JsValue::NULL);
        };
        job = Some(Job::start(
            task.clone(),
            page.lang,
            page.unit,
            Rc::new(done),
        ));
    });
    let _ = JsFuture::from(answered).await;
    drop(job);
    given.take().unwrap_or(Answer::Crashed)
}

/// The page's element in HTML that the worker wrote.
pub async fn element_of(html: &str) -> Result<Element, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("text/html;charset=utf-8");
    let parts = js_sys::Array::of1(&JsValue::from_str(html));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let page = parsed(&url).await;
    Url::revoke_object_url(&url)?;
    root_of(&page?).ok_or(JsValue::NULL)
}

/// The page's element in a document.
fn root_of(page: &Document) -> Option<Element> {
    page.get_element_by_id(ROOT)
}

/// Loads the address again, after which nothing here goes on.
async fn begin_anew<T>() -> T {
    // Only a page that is being left refuses.
    let _ = window().location().reload();
    std::future::pending().await
}

/// Whether a page was published with another program than the one that runs here.
fn is_of_another_version(page: &Document) -> bool {
    let program = |document: &Document| {
        let script = document.query_selector("script[data-program]").ok()??;
        script.get_attribute("data-program")
    };
    program(page).is_some_and(|theirs| Some(theirs) != program(&document()))
}

/// An HTML document. The browser's parser runs nothing in it, loads nothing for it, and never sees
/// it as a part of this document.
async fn parsed(url: &str) -> Result<Document, JsValue> {
    let request = XmlHttpRequest::new()?;
    request.open("GET", url)?;
    request.set_response_type(XmlHttpRequestResponseType::Document);
    let ended = Promise::new(&mut |resolve, _| request.set_onloadend(Some(&resolve)));
    request.send()?;
    JsFuture::from(ended).await?;
    match request.status()? {
        200 => request.response()?.dyn_into(),
        // Hosts say in HTML too what went wrong.
        _ => Err(JsValue::NULL),
    }
}
