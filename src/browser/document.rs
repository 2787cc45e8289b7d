//! The document as a whole: its language, title, appearance and readiness.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, Window};

use super::address;
use crate::disclosure::Path;
use crate::lang::{fill, text_in, words};
use crate::link::{Setting, Theme};
use crate::page::view::View;

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

/// All elements that match a selector.
pub fn all(selector: &str) -> Vec<Element> {
    let Ok(nodes) = document().query_selector_all(selector) else {
        return Vec::new();
    };
    (0..nodes.length())
        .filter_map(|index| nodes.item(index)?.dyn_into().ok())
        .collect()
}

/// Makes language, title and appearance follow the view.
pub fn follow(view: &View) {
    let words = words(view.link.lang);
    let disclosure = view.disclosure();
    let name = text_in(&disclosure.entity.name, view.link.lang);
    let values = [("entity", name), ("year", &disclosure.year.to_string())];
    document().set_title(&fill(words.page_title, &values));
    let Some(root) = document().document_element() else {
        return;
    };
    if view.link.embed.is_some() {
        for link in all("a[data-onward]") {
            let target = link.get_attribute("data-onward").unwrap_or_default();
            let target = view.pinned().map_or(&*target, Path::as_str);
            let _ = link.set_attribute("href", &address::absolute(view, target));
        }
    }
    if let Some(element) = document().get_element_by_id("address") {
        let url = address::absolute(view, "overview");
        element.set_text_content(Some(&fill(words.page_address, &[("url", &url)])));
    }
    // Setting an attribute fails for malformed names only.
    let _ = root.set_attribute("lang", words.lang_code);
    let _ = match view.link.theme {
        Theme::System => root.remove_attribute("data-theme"),
        theme => root.set_attribute("data-theme", theme.identifier()),
    };
}

/// Scrolls to what the address points at: the browser itself could not when the
/// target was in another view, or another language was longer.
pub fn go_to_target() {
    let target = address::current().decoded_fragment();
    if let Some(element) = target.and_then(|id| document().get_element_by_id(&id)) {
        element.scroll_into_view();
    }
}

/// Says that the page can be used, and since when, in milliseconds.
pub fn mark_ready() {
    let now = window()
        .performance()
        .map_or(0.0, |performance| performance.now());
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-ready", &format!("{now:.0}"));
    }
}

/// Says a sentence to everyone: on the screen and to screen readers.
pub fn announce(sentence: &str) {
    if let Some(element) = document().get_element_by_id("announcement") {
        element.set_text_content(Some(sentence));
    }
}

/// Shows a sentence on a failure in the place that the page keeps for it, and
/// everything in the page that only the program could switch to.
pub fn show_failure(sentence: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.remove_attribute("data-scripts");
    }
    let element = document().get_element_by_id("failure");
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.set_text_content(Some(sentence));
        element.set_hidden(false);
    }
}
