//! The document's own text, in which every figure can be found again.

use yew::prelude::*;

use crate::app::context::Context;
use crate::view::text::passage::blocks;

/// Nothing for a disclosure that was not read from a file. Each quoted sentence is a target,
/// so that the browser itself finds and marks it.
pub fn document(cx: &Context) -> Html {
    let words = cx.words();
    if cx.view.disclosure.source.text.is_empty() {
        return html! {};
    }
    let text = cx.as_sent(|| {
        let blocks = blocks(&cx.view).into_iter().map(|pieces| {
            let pieces = pieces.into_iter().map(|piece| match piece.place {
                None => html! { { piece.text.to_owned() } },
                Some(key) => html! {
                    <span id={["document/", key].concat()} class="quote">{ piece.text.to_owned() }</span>
                },
            });
            html! { <p>{ for pieces }</p> }
        });
        blocks.collect()
    });
    html! {
        <section id="document" aria-labelledby="document-heading">
            <header class="section-header"><h2 id="document-heading">{ words.document }</h2></header>
            <p class="note">{ words.document_note }</p>
            <div class="document" lang="zh">{ text }</div>
        </section>
    }
}
