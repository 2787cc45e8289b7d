//! What the address asks for and the page does not have, a sentence each.

use yew::prelude::*;

use crate::lang::fill;
use crate::link::{Page, Target};
use crate::page::reader::{Reader, use_reader};
use crate::page::view::View;

#[derive(Properties, PartialEq)]
pub struct NoticesProps {
    pub view: View,
}

/// More of an address than this, in characters, is no help to a reader.
const LONGEST: usize = 60;

/// Announced politely; the page below stays as it is.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let reader = use_reader();
    html! {
        <div class="notices" role="status">
            { for sentences(&reader, &props.view).into_iter().map(|sentence| html! { <p>{ sentence }</p> }) }
        </div>
    }
}

fn sentences(reader: &Reader, view: &View) -> Vec<String> {
    let words = reader.words();
    let mut sentences = Vec::new();
    if view.settled && !view.is_own_page() {
        let path = match &view.link.page {
            Page::Unknown(path) => path.clone(),
            other => other.to_string(),
        };
        let entity = reader.text(&reader.disclosure.entity.name);
        sentences.push(fill(
            words.unknown_page,
            &[("what", &shortened(&path)), ("entity", &entity)],
        ));
    }
    for setting in &view.link.unknown {
        sentences.push(fill(
            words.unknown_setting,
            &[("what", &shortened(setting))],
        ));
    }
    if let Some(Target::Unknown(fragment)) = &view.target {
        sentences.push(fill(
            words.unknown_target,
            &[("what", &shortened(fragment))],
        ));
    }
    sentences
}

/// The beginning of a text that somebody may have made very long.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
