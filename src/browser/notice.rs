//! Sentences on what was asked for and is not there, and on how the reading of a file goes.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

use super::document::{by_id, document, one, target, within};
use super::job::Answer;
use super::page::Pages;
use super::phrase::{phrase, say};
use crate::carried::Phrase;
use crate::link::{Link, Page, Shown};

/// More of an address than this, in characters, is no help to a reader.
const LONGEST: usize = 60;

/// A sentence that is put into words when it is shown, since the language may have changed.
#[derive(Clone)]
pub struct Notice {
    phrase: Phrase,
    /// The file that it is about.
    name: String,
    /// Why it could not be read.
    reason: Reason,
}

#[derive(Clone)]
enum Reason {
    None,
    Phrase(Phrase),
    /// As the worker told it.
    Told(String),
}

impl Notice {
    pub fn of(phrase: Phrase) -> Notice {
        Notice {
            phrase,
            name: String::new(),
            reason: Reason::None,
        }
    }

    pub fn reading(name: &str) -> Notice {
        Notice {
            name: name.to_owned(),
            ..Notice::of(Phrase::Reading)
        }
    }

    /// That a file made no page.
    pub fn failed(name: &str, answer: &Answer) -> Notice {
        let reason = match answer {
            Answer::Failed(reason) => Reason::Told(reason.clone()),
            Answer::TimedOut => Reason::Phrase(Phrase::TimedOut),
            Answer::Unavailable => Reason::Phrase(Phrase::Unavailable),
            Answer::Crashed | Answer::Page { .. } => Reason::Phrase(Phrase::Crashed),
        };
        Notice {
            name: name.to_owned(),
            reason,
            ..Notice::of(Phrase::ImportFailed)
        }
    }

    fn sentence(&self) -> String {
        let reason = match &self.reason {
            Reason::None => String::new(),
            Reason::Phrase(reason) => phrase(*reason),
            Reason::Told(reason) => reason.clone(),
        };
        say(self.phrase, &[("name", &self.name), ("reason", &reason)])
    }
}

/// Says what the address asks for and the page does not have, a sentence each.
pub fn show_unknown(link: &Link, pages: &Pages) {
    let Some(place) = one(".notices") else {
        return;
    };
    let mut sentences = Vec::new();
    let is_own = link.shown == Shown::Own
        || match &link.page {
            Page::Shipped => true,
            Page::Disclosure { .. } => link.page.to_string().trim_matches('/') == pages.published(),
            Page::Unknown(_) => false,
        };
    let what = |phrase, text: &str| say(phrase, &[("what", &shortened(text))]);
    if !is_own {
        sentences.push(what(Phrase::UnknownPage, &link.page.to_string()));
    }
    for setting in &link.unknown {
        sentences.push(what(Phrase::UnknownSetting, setting));
    }
    if let Some(fragment) = link.decoded_fragment()
        && target(&fragment).is_none()
    {
        sentences.push(what(Phrase::UnknownTarget, &fragment));
    }
    place.set_text_content(None);
    for paragraph in sentences
        .iter()
        .filter_map(|sentence| element("p", sentence))
    {
        // Fails only where a node is put into itself.
        let _ = place.append_child(&paragraph);
    }
}

/// Says what there is to say of files and of pages that could not be had, in place of what was said
/// before.
pub fn show(notices: &[Notice]) {
    let Some(place) = one(".file-notices") else {
        return;
    };
    for told in within(&place, "[data-told]") {
        told.remove();
    }
    let paragraphs = notices.iter().filter_map(|notice| {
        let paragraph = element("p", &notice.sentence())?;
        if notice.phrase == Phrase::Reading {
            paragraph.set_class_name("reading");
            add_cancel(&paragraph)?;
        }
        Some(paragraph)
    });
    for paragraph in paragraphs {
        // Fails for malformed names, and where a node is put into itself.
        let _ = paragraph.set_attribute("data-told", "");
        let _ = place.append_child(&paragraph);
    }
}

/// What is behind the sentence on a file that is being read.
fn add_cancel(paragraph: &Element) -> Option<()> {
    let progress = element("progress", "")?;
    progress
        .set_attribute("aria-label", &phrase(Phrase::OpenFile))
        .ok()?;
    let cancel = element("button", &phrase(Phrase::Cancel))?;
    cancel.set_attribute("type", "button").ok()?;
    cancel.set_attribute("data-import", "cancel").ok()?;
    for part in [progress, cancel] {
        let space: Node = document().create_text_node(" ").into();
        paragraph.append_child(&space).ok()?;
        paragraph.append_child(&part).ok()?;
    }
    Some(())
}

fn element(name: &str, text: &str) -> Option<Element> {
    let element = document().create_element(name).ok()?;
    element.set_text_content(Some(text));
    Some(element)
}

/// The beginning of a text that somebody may have made very long.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Says a sentence to everyone: on the screen and to screen readers.
pub fn announce(sentence: &str) {
    if let Some(element) = by_id("announcement") {
        element.set_text_content(Some(sentence));
    }
}

/// Says that the program stopped, in the place that the page keeps for it, and shows everything
/// in the page that only the program could switch to.
pub fn stopped() {
    if let Some(root) = document().document_element() {
        for waits in ["data-scripts", "data-awaited"] {
            let _ = root.remove_attribute(waits);
        }
    }
    let failure = by_id("failure").and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(failure) = failure {
        failure.set_text_content(Some(&phrase(Phrase::Stopped)));
        failure.set_hidden(false);
    }
}
