//! The document's own text, in which every figure can be found again.

use std::collections::BTreeMap;

use yew::prelude::*;

use crate::disclosure::passage_position;
use crate::page::reader::use_reader;
use crate::report::{Presence, Report};

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
    let mut quotes: BTreeMap<usize, BTreeMap<usize, (String, usize)>> = BTreeMap::new();
    for (key, place) in &disclosure.places {
        if let (Some((block, start)), Some(quote)) = (passage_position(key), &place.quote) {
            let quoted = (key.clone(), quote.len());
            quotes.entry(block).or_default().insert(start, quoted);
        }
    }
    for key in audited(&reader.findings.report) {
        if let Some((block, start)) = passage_position(&key)
            && let Some(text) = disclosure.source.text.get(block)
            && let Some(length) = line_length(text, start)
        {
            let known = quotes.entry(block).or_default().entry(start);
            known.or_insert_with(|| (key, length));
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

/// Where the audit points at words that no figure stands in.
fn audited(report: &Report) -> Vec<String> {
    let items = report.completeness.iter();
    let items = items.filter_map(|item| match &item.presence {
        Presence::Found { place, .. } | Presence::StatedNone { place, .. } => Some(place.clone()),
        Presence::NotFound => None,
    });
    let sides = report.findings.iter().flat_map(|finding| &finding.sides);
    items.chain(sides.map(|side| side.place.clone())).collect()
}

/// How long the line is that begins at `start`, without the blanks around it.
fn line_length(text: &str, start: usize) -> Option<usize> {
    let line = text.get(start..)?.trim_start().lines().next()?;
    Some(line.trim_end().len())
}

/// The text with its quotes as targets; one that begins within another ends that.
fn marked(text: &str, quotes: Option<&BTreeMap<usize, (String, usize)>>) -> Vec<Html> {
    let mut pieces = Vec::new();
    let mut end = 0;
    let mut quotes = quotes.into_iter().flatten().peekable();
    while let Some((start, (key, length))) = quotes.next() {
        // Quotes are trimmed: blanks before them belong to the text around.
        let Some(rest) = text.get(*start..) else {
            continue;
        };
        let from = start + rest.len() - rest.trim_start().len();
        let next = quotes.peek().map_or(text.len(), |(next, _)| **next);
        let to = (from + length).min(next);
        let (Some(before), Some(quote)) = (text.get(end..from), text.get(from..to)) else {
            continue;
        };
        pieces.push(html! { { before } });
        pieces.push(html! { <span id={format!("document/{key}")} class="quote">{ quote }</span> });
        end = to;
    }
    pieces.push(html! { { text.get(end..).unwrap_or_default() } });
    pieces
}
