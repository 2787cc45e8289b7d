//! What the program can say, in the language of the page, which carries it.

use wasm_bindgen::JsCast;
use web_sys::{DocumentFragment, HtmlTemplateElement};

use super::document::document;
use crate::carried::{PHRASES, Phrase};
use crate::lang::fill;

/// What a template of the page holds.
pub fn template(id: &str) -> Option<DocumentFragment> {
    let element = document().get_element_by_id(id)?;
    Some(element.dyn_into::<HtmlTemplateElement>().ok()?.content())
}

/// A phrase as it is; empty in a page that was changed past recognition.
pub fn phrase(phrase: Phrase) -> String {
    let element = template(PHRASES).and_then(|all| all.get_element_by_id(phrase.identifier()));
    element
        .and_then(|element| element.text_content())
        .unwrap_or_default()
}

/// A phrase with its places filled.
pub fn say(phrase: Phrase, values: &[(&str, &str)]) -> String {
    fill(&self::phrase(phrase), values)
}
