//! From a page that was sent to a page that can be used.

use std::rc::Rc;

use yew::Renderer;

use super::browser::{address, document};
use super::{App, AppProps};
use crate::disclosure::{Disclosure, ParseError};
use crate::lang::{Words, fill, words};

/// The `id` of the element that carries the page's disclosure as JSON.
const CARRIER: &str = "disclosure";
/// The `id` of the element that the page is rendered into.
const ROOT: &str = "app";

/// The JSON that the page carries, if any.
pub fn carried_json() -> Option<String> {
    document::document()
        .get_element_by_id(CARRIER)?
        .text_content()
}

/// Takes over the prerendered page, or renders it where there is none.
pub fn run(disclosure: Rc<Disclosure>, is_prerendered: bool) {
    let Some(root) = document::document().get_element_by_id(ROOT) else {
        return;
    };
    let renderer = Renderer::<App>::with_root_and_props(root, AppProps { disclosure });
    match is_prerendered {
        true => renderer.hydrate(),
        false => renderer.render(),
    };
}

/// Says in one sentence why the data in the page cannot be used.
pub fn explain(error: &ParseError) {
    let words = reader_words();
    document::show_failure(&match error {
        ParseError::Newer { .. } => words.failure_newer.to_owned(),
        other => fill(words.failure_data, &[("reason", &other.to_string())]),
    });
}

/// Says in one sentence that the program stopped, should it ever.
pub fn watch_for_panics() {
    yew::set_custom_panic_hook(Box::new(|_| {
        document::show_failure(reader_words().failure_panic)
    }));
}

fn reader_words() -> &'static Words {
    words(address::current().lang)
}
