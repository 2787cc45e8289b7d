//! The document's own text, in which every figure can be found again.

use std::collections::BTreeMap;

use yew::prelude::*;

use crate::disclosure::passage_position;
use crate::page::reader::use_reader;

/// Nothing for a disclosure that was not read from a file. Each quoted sentence is a target,
/// so that the browser itself finds and marks it.
#[component]
pub fn Document() -> Html {
    let reader = use_reader();
    let words = reader.words();
    let disclosure = &reader.disclosure;
    if disclosure.source.text.is_empty() {
        return html! {};
    }
    // Block ▶ where quotes begin ▶ their keys and lengths.
    let mut quotes: BTreeMap<usize, BTreeMap<usize, (&str, usize)>> = BTreeMap::new();
    for (key, place) in &disclosure.places {
        if let (Some((block, start)), Some(quote)) = (passage_position(key), &place.quote) {
            quotes
                .entry(block)
                .or_default()
                .insert(start, (key, quote.len()));
        }
    }
    html! {
        <section id="document" aria-labelledby="document-heading">
            <header class="section-header"><h2 id="document-heading">{ words.document }</h2></header>
            <p class="note">{ words.document_note }</p>
            <div class="document">
                { for disclosure.source.text.iter().enumerate().map(|(index, text)| html! {
                    <p key={index}>{ for marked(text, quotes.get(&index)) }</p>
                }) }
            </div>
        </section>
    }
}

/// The text with its quotes as targets.
fn marked(text: &str, quotes: Option<&BTreeMap<usize, (&str, usize)>>) -> Vec<Html> {
    let mut pieces = Vec::new();
    let mut end = 0;
    for (start, (key, length)) in quotes.into_iter().flatten() {
        // Quotes are trimmed: blanks before them belong to the text around.
        let Some(rest) = text.get(*start..).filter(|_| *start >= end) else {
            continue;
        };
        let from = start + rest.len() - rest.trim_start().len();
        let (Some(before), Some(quote)) = (text.get(end..from), text.get(from..from + length))
        else {
            continue;
        };
        pieces.push(html! { { before } });
        pieces.push(html! { <span id={format!("document/{key}")} class="quote">{ quote }</span> });
        end = from + length;
    }
    pieces.push(html! { { text.get(end..).unwrap_or_default() } });
    pieces
}
