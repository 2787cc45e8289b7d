//! The document's own text, in which every figure can be found again.

use std::collections::BTreeMap;

use super::View;
use crate::disclosure::passage_position;
use crate::report::Presence;

/// A piece of the document's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    pub text: &'a str,
    /// The key of the place that it is, where links lead there.
    pub place: Option<&'a str>,
}

/// Where quotes begin in a block ▶ their keys and lengths.
type Quotes<'a> = BTreeMap<usize, (&'a str, usize)>;

/// The text's blocks, each cut at its quotes; nothing for a disclosure that was not read from a
/// file.
pub fn blocks(view: &View) -> Vec<Vec<Piece<'_>>> {
    let disclosure = &view.disclosure;
    let mut quotes: BTreeMap<usize, Quotes> = BTreeMap::new();
    for (key, place) in &disclosure.places {
        if let (Some((block, start)), Some(quote)) = (passage_position(key), &place.quote) {
            let quoted = (key.as_str(), quote.len());
            quotes.entry(block).or_default().insert(start, quoted);
        }
    }
    for key in audited(view) {
        if let Some((block, start)) = passage_position(key)
            && let Some(text) = disclosure.source.text.get(block)
            && let Some(length) = line_length(text, start)
        {
            let known = quotes.entry(block).or_default().entry(start);
            known.or_insert((key, length));
        }
    }
    let texts = disclosure.source.text.iter().enumerate();
    texts
        .map(|(index, text)| marked(text, quotes.get(&index)))
        .collect()
}

/// Where the audit points at words that no figure stands in.
fn audited(view: &View) -> impl Iterator<Item = &str> {
    let items = view.report.completeness.iter();
    let items = items.filter_map(|item| match &item.presence {
        Presence::Found { place, .. } | Presence::StatedNone { place, .. } => Some(place.as_str()),
        Presence::NotFound => None,
    });
    let sides = view.findings.iter().flat_map(|finding| &finding.sides);
    items.chain(sides.map(|side| side.place.as_str()))
}

/// How long the line is that begins at `start`, without the blanks around it.
fn line_length(text: &str, start: usize) -> Option<usize> {
    let line = text.get(start..)?.trim_start().lines().next()?;
    Some(line.trim_end().len())
}

/// The text with its quotes as targets; one that begins within another ends that.
fn marked<'a>(text: &'a str, quotes: Option<&Quotes<'a>>) -> Vec<Piece<'a>> {
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
        pieces.push(Piece {
            text: before,
            place: None,
        });
        pieces.push(Piece {
            text: quote,
            place: Some(key),
        });
        end = to;
    }
    pieces.push(Piece {
        text: text.get(end..).unwrap_or_default(),
        place: None,
    });
    pieces
}
