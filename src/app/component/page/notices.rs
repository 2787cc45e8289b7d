//! What the address asks for and the page does not have, a sentence each.

use yew::prelude::*;

use crate::app::context::Context;
use crate::app::state::State;
use crate::view::target::Target;

/// More of an address than this, in characters, is no help to a reader.
const LONGEST: usize = 60;

/// Announced politely; the page below stays as it is.
pub fn notices(cx: &Context, state: &State) -> Html {
    let sentences = sentences(cx, state).into_iter();
    html! {
        <div class="notices" role="status">
            { for sentences.map(|sentence| html! { <p>{ sentence }</p> }) }
        </div>
    }
}

fn sentences(cx: &Context, state: &State) -> Vec<String> {
    let words = cx.words();
    let mut sentences = Vec::new();
    if state.is_settled() && !state.is_at_home() {
        let page = state.link().page.to_string();
        sentences.push(words.unknown_page(&shortened(&page), &cx.view.entity()));
    }
    let unknown = state.link().unknown.iter();
    sentences.extend(unknown.map(|setting| words.unknown_setting(&shortened(setting))));
    if let Some(Target::Unknown(fragment)) = state.target() {
        sentences.push(words.unknown_target(&shortened(fragment)));
    }
    sentences
}

/// The beginning of a text that somebody may have made very long.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => [&text[..end], "…"].concat(),
        None => text.to_owned(),
    }
}
