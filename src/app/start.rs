//! From a page that was sent to a page that can be used.

use yew::Renderer;

use super::files::kept;
use super::state::State;
use super::{App, AppProps, Sent, published};
use crate::audit::RULES;
use crate::disclosure::{Disclosure, ParseError};
use crate::lang::{Words, words};
use crate::link::{Lang, Link, Setting};
use crate::platform::{address, by_id, document, page};
use crate::report::{Report, fingerprint};
use crate::view::View;

/// The `id` of the element that the page is rendered into.
const ROOT: &str = "app";

/// Takes over the page that was rendered at build time, or renders it where there is none, or
/// where it is of another disclosure than the page carries.
pub fn run() {
    yew::set_custom_panic_hook(Box::new(|_| {
        page::show_failure(asked_words().failure_panic)
    }));
    let Some(root) = by_id(ROOT) else {
        return;
    };
    let (json, report) = (published::json(), published::report());
    let disclosure = match Disclosure::from_json(&json) {
        Ok(disclosure) => disclosure,
        Err(error) => return explain(&error),
    };
    let report = report.and_then(|report| Report::from_json(&report, RULES).ok());
    // What was found in another text than the one that is here is not said of this one.
    let report = report.filter(|report| report.of == fingerprint(&json));
    let is_prerendered = root.has_child_nodes() && report.is_some();
    let lang = prerendered_lang();
    let view = View::new(disclosure, report.unwrap_or_default());
    let view = view.with(lang, view.unit);
    let base = Some(address::base()).filter(|base| !base.is_empty());
    let props = AppProps {
        state: State::new(view, is_prerendered).with_own(kept()),
        base: base.map(Into::into),
        sent: Sent::default(),
    };
    let renderer = Renderer::<App>::with_root_and_props(root.clone(), props);
    match is_prerendered {
        true => renderer.hydrate(),
        false => {
            root.replace_children_with_node_0();
            renderer.render()
        }
    };
}

/// The language that the page was sent in.
fn prerendered_lang() -> Lang {
    let root = document().document_element();
    let code = root.and_then(|root| root.get_attribute("lang"));
    let mut all = Lang::ALL.iter().copied();
    all.find(|lang| Some(lang.code()) == code.as_deref())
        .unwrap_or_default()
}

/// Says in one sentence why the data in the page cannot be used.
fn explain(error: &ParseError) {
    let words = asked_words();
    page::show_failure(&match error {
        ParseError::Newer { .. } => words.failure_newer.to_owned(),
        ParseError::Form(_) | ParseError::Content { .. } => words.failure_data(&error.to_string()),
    });
}

fn asked_words() -> &'static Words {
    let link: Link = match address::current().parse() {
        Ok(link) => link,
        Err(never) => match never {},
    };
    words(link.lang)
}
