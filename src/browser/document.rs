//! The document as a whole: its language, title, appearance and readiness.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, NodeList, Window};

use super::address;
use super::phrase::{phrase, say};
use crate::carried::{Phrase, ROOT};
use crate::link::{Lang, Link, Setting, Theme};

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

/// The first element that matches a selector.
pub fn one(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// The first element in another that matches a selector.
pub fn one_within(element: &Element, selector: &str) -> Option<Element> {
    element.query_selector(selector).ok().flatten()
}

/// All elements that match a selector.
pub fn all(selector: &str) -> Vec<Element> {
    listed(document().query_selector_all(selector).ok())
}

/// All elements in another that match a selector.
pub fn within(element: &Element, selector: &str) -> Vec<Element> {
    listed(element.query_selector_all(selector).ok())
}

fn listed(nodes: Option<NodeList>) -> Vec<Element> {
    let Some(nodes) = nodes else {
        return Vec::new();
    };
    (0..nodes.length())
        .filter_map(|index| nodes.item(index)?.dyn_into().ok())
        .collect()
}

/// What a decoded fragment points at.
pub fn target(fragment: &str) -> Option<Element> {
    let element = by_id(fragment)?;
    let is_content = element.matches(&format!(
        "#{ROOT} main [id]:not(.open-file *, #tooltip, #tooltip *)"
    ));
    is_content.unwrap_or(false).then_some(element)
}

/// Makes title and appearance follow the link, the page that is there, and the line that is pinned
/// in it.
pub fn follow(link: &Link, pinned: Option<&str>) {
    document().set_title(&phrase(Phrase::Title));
    let Some(root) = document().document_element() else {
        return;
    };
    if let Some(chart) = link.decoded_embed() {
        stand_alone(link, &chart, pinned);
    }
    if let Some(element) = by_id("address") {
        let url = address::absolute(link, "overview");
        element.set_text_content(Some(&say(Phrase::Address, &[("url", &url)])));
    }
    // Setting an attribute fails for malformed names only.
    let _ = match link.theme {
        Theme::System => root.remove_attribute("data-theme"),
        theme => root.set_attribute("data-theme", theme.identifier()),
    };
    name_theme(link.theme);
}

/// The chart that is shown alone: start.js has marked it, and what it stands in, in the page that
/// was sent. Its link leads to what is pinned.
fn stand_alone(link: &Link, chart: &str, pinned: Option<&str>) {
    for figure in all("figure[data-chart]") {
        let is_alone = figure.get_attribute("data-chart").as_deref() == Some(chart);
        let _ = figure.toggle_attribute_with_force("data-alone", is_alone);
        let mut around = figure.parent_element().filter(|_| is_alone);
        while let Some(element) = around.filter(|element| element.id() != ROOT) {
            let _ = element.set_attribute("data-around", "");
            around = element.parent_element();
        }
    }
    for onward in all("a[data-onward]") {
        let target = onward.get_attribute("data-onward").unwrap_or_default();
        let url = address::absolute(link, pinned.unwrap_or(&target));
        let _ = onward.set_attribute("href", &url);
    }
}

/// The switch says what the appearance is, and what comes next.
fn name_theme(theme: Theme) {
    let name = |theme| {
        phrase(match theme {
            Theme::System => Phrase::ThemeSystem,
            Theme::Light => Phrase::ThemeLight,
            Theme::Dark => Phrase::ThemeDark,
        })
    };
    let current = name(theme);
    let values = [("current", &*current), ("next", &*name(theme.next()))];
    let label = say(Phrase::SwitchTheme, &values);
    for switch in all("[data-switch=theme]") {
        for attribute in ["aria-label", "title"] {
            let _ = switch.set_attribute(attribute, &label);
        }
        switch.set_text_content(Some(&current));
    }
}

/// Says that another page is on its way, or that it is there.
pub fn set_busy(is_busy: bool) {
    if let Some(root) = document().document_element() {
        let _ = match is_busy {
            true => root.set_attribute("aria-busy", "true"),
            false => root.remove_attribute("aria-busy"),
        };
    }
}

/// Makes the document's language that of the page that is there.
pub fn set_lang(lang: Lang) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", lang.code());
    }
}

const READY: &str = "data-ready";

/// Whether the page can be used already.
pub fn is_ready() -> bool {
    let root = document().document_element();
    root.is_some_and(|root| root.has_attribute(READY))
}

/// Says that the page can be used, and since when, in milliseconds.
pub fn mark_ready() {
    let now = window()
        .performance()
        .map_or(0.0, |performance| performance.now());
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(READY, &(now.round() as u32).to_string());
    }
}
