//! What the browser can do, a leaf each: thin ways through web-sys, which know nothing of the
//! page's state, its links or its words.
//!
//! | for | see |
//! |---|---|
//! | the document as a whole | [`page`], [`embed`] |
//! | the address bar and history | [`address`] |
//! | events, and those from before the program came | [`listener`], [`early`] |
//! | where a reader is, and what has the focus | [`scroll`], [`focus`] |
//! | what is pointed at | [`pointer`] |
//! | handing on | [`output`] |
//! | the reader's own files | [`files`], [`storage`], [`worker`] |
//!
//! It compiles natively too, since the components that call it do; there is no browser to call
//! then. The attributes that are written here are for the style sheets: nothing is decided by them.
//! Pixels are written as whole numbers: writing fractions would take a fifth of the program.

pub mod address;
pub mod early;
pub mod embed;
pub mod files;
pub mod focus;
pub mod listener;
pub mod output;
pub mod page;
pub mod pointer;
pub mod scroll;
pub mod storage;
pub mod worker;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, Window};

/// The window that the page runs in.
pub fn window() -> Window {
    web_sys::window().expect("the app runs in a page, which has a window")
}

/// The page's document.
pub fn document() -> Document {
    window()
        .document()
        .expect("the app runs in a page, which has a document")
}

/// The element of that `id`.
pub fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// The document's own element.
fn root() -> Option<Element> {
    document().document_element()
}

/// Does something once the browser has nothing else to do; never, where it does not tell.
pub fn when_idle(act: impl FnOnce() + 'static) {
    let act = Closure::once_into_js(act);
    let _ = window().request_idle_callback(act.unchecked_ref());
}

/// All elements in another that match a selector, in document order.
fn within(element: &Element, selector: &str) -> Vec<Element> {
    let Ok(nodes) = element.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..nodes.length())
        .filter_map(|index| nodes.item(index)?.dyn_into().ok())
        .collect()
}

/// All elements of the document that match a selector, in its order.
fn all(selector: &str) -> Vec<Element> {
    root().map_or_else(Vec::new, |root| within(&root, selector))
}
