//! The tags of a page, before it is parsed: what would take too long is told from them.

use crate::import::read::ReadError;

/// The most tags of a page: stray ones cost time as well.
const MOST_TAGS: usize = 2_000_000;
/// The most attributes of a tag: html5ever compares each with all before it.
const MOST_ATTRIBUTES: usize = 2_000;
/// How often a text is read at most to tell its tags, some of which may stand within others.
const MOST_TIMES: usize = 16;

/// Counts tags and their attributes. Wherever one could begin it is taken for one, since only
/// the parser knows what stands in scripts and comments.
///
/// # Errors
/// [`ReadError::TooMuchText`] for too many of either.
pub fn check(text: &str) -> Result<(), ReadError> {
    let mut patience = MOST_TIMES * text.len();
    for (count, (at, _)) in text.match_indices('<').enumerate() {
        let tag = &text[at + 1..];
        if !tag.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') {
            continue;
        }
        let (attributes, length) = attributes(tag);
        let left = patience.checked_sub(length);
        patience = left.ok_or(ReadError::TooMuchText)?;
        if count >= MOST_TAGS || attributes > MOST_ATTRIBUTES {
            return Err(ReadError::TooMuchText);
        }
    }
    Ok(())
}

/// How many attributes a tag has, be they the same, and how long it is; both no further than to
/// what is too many.
fn attributes(tag: &str) -> (usize, usize) {
    let is_blank = |c: char| c.is_ascii_whitespace();
    let mut rest = tag.trim_start_matches(|c| !is_blank(c) && c != '/' && c != '>');
    let mut count = 0;
    while count <= MOST_ATTRIBUTES {
        rest = rest.trim_start_matches(|c| is_blank(c) || c == '/');
        if rest.is_empty() || rest.starts_with('>') {
            break;
        }
        count += 1;
        // Whatever comes first is of the name, even what would end it.
        let mut name = rest.chars();
        name.next();
        let after = name.as_str();
        rest = after.trim_start_matches(|c| !is_blank(c) && !['/', '>', '='].contains(&c));
        if let Some(value) = rest.trim_start_matches(is_blank).strip_prefix('=') {
            rest = after_value(value.trim_start_matches(is_blank));
        }
    }
    (count, tag.len() - rest.len())
}

/// What follows a value, in quotes or not; nothing if it does not end.
fn after_value(value: &str) -> &str {
    for quote in ['"', '\''] {
        if let Some(quoted) = value.strip_prefix(quote) {
            return quoted.split_once(quote).map_or("", |(_, after)| after);
        }
    }
    value.trim_start_matches(|c: char| !c.is_ascii_whitespace() && c != '>')
}
