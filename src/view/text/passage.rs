//! The document's own text, in which every figure can be found again.

use crate::disclosure::passage_position;
use crate::order::by_key;
use crate::report::Presence;
use crate::view::View;

/// A piece of the document's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    pub text: &'a str,
    /// The key of the place that it is, where links lead there.
    pub place: Option<&'a str>,
}

/// Words of a block that links lead to.
struct Quote<'a> {
    block: usize,
    /// The byte where it begins.
    start: usize,
    /// In bytes.
    length: usize,
    key: &'a str,
}

/// The text's blocks, each cut at its quotes; nothing for a disclosure that was not read from a
/// file.
pub fn blocks(view: &View) -> Vec<Vec<Piece<'_>>> {
    let texts = &view.disclosure.source.text;
    let placed = view.disclosure.places.iter().filter_map(|(key, place)| {
        let length = place.quote.as_ref()?.len();
        let (block, start) = passage_position(key)?;
        Some(Quote {
            block,
            start,
            length,
            key,
        })
    });
    let audited = audited(view).filter_map(|key| {
        let (block, start) = passage_position(key)?;
        let length = line_length(texts.get(block)?, start)?;
        Some(Quote {
            block,
            start,
            length,
            key,
        })
    });
    // The first quote of a place is the document's.
    let quotes = placed.chain(audited).collect();
    let mut quotes = by_key(quotes, |quote: &Quote| (quote.block, quote.start));
    quotes.dedup_by_key(|quote| (quote.block, quote.start));
    let of_block = |block: usize| {
        let from = quotes.partition_point(|quote| quote.block < block);
        let to = quotes.partition_point(|quote| quote.block <= block);
        quotes.get(from..to).unwrap_or_default()
    };
    let texts = texts.iter().enumerate();
    texts
        .map(|(index, text)| marked(text, of_block(index)))
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
fn marked<'a>(text: &'a str, quotes: &[Quote<'a>]) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut end = 0;
    let mut quotes = quotes.iter().peekable();
    while let Some(quote) = quotes.next() {
        // Quotes are trimmed: blanks before them belong to the text around.
        let Some(rest) = text.get(quote.start..) else {
            continue;
        };
        let from = quote.start + rest.len() - rest.trim_start().len();
        let next = quotes.peek().map_or(text.len(), |next| next.start);
        let to = (from + quote.length).min(next);
        let (Some(before), Some(words)) = (text.get(end..from), text.get(from..to)) else {
            continue;
        };
        pieces.push(Piece {
            text: before,
            place: None,
        });
        pieces.push(Piece {
            text: words,
            place: Some(quote.key),
        });
        end = to;
    }
    pieces.push(Piece {
        text: text.get(end..).unwrap_or_default(),
        place: None,
    });
    pieces
}
