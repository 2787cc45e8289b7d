//! Text in which the glossary's terms explain themselves.

use crate::disclosure::Term;
use crate::link::Lang;
use crate::view::View;

/// A piece of a text.
pub struct Piece<'a> {
    pub text: &'a str,
    /// The term that it is, if it is one.
    pub term: Option<&'a Term>,
}

/// Cuts a text at the terms in it; at one place the longest wording wins.
pub fn pieces<'a>(view: &'a View, text: &'a str) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut position = 0;
    while position < text.len() {
        match term_at(view, text, position) {
            Some((term, length)) => {
                if start < position {
                    pieces.push(Piece {
                        text: &text[start..position],
                        term: None,
                    });
                }
                let end = position + length;
                pieces.push(Piece {
                    text: &text[position..end],
                    term: Some(term),
                });
                start = end;
                position = end;
            }
            None => position += text[position..].chars().next().map_or(1, char::len_utf8),
        }
    }
    if start < text.len() {
        pieces.push(Piece {
            text: &text[start..],
            term: None,
        });
    }
    pieces
}

fn term_at<'a>(view: &'a View, text: &str, position: usize) -> Option<(&'a Term, usize)> {
    let rest = &text[position..];
    let glossary = &view.disclosure.glossary;
    let matches = glossary.iter().flat_map(|term| {
        let forms = match view.lang {
            Lang::Chinese => &term.forms.zh,
            Lang::English => &term.forms.en,
        };
        forms.iter().filter_map(move |form| {
            let found = rest.get(..form.len())?;
            let whole_word = view.lang == Lang::Chinese || !within_word(text, position, form.len());
            (found.eq_ignore_ascii_case(form) && whole_word).then_some((term, form.len()))
        })
    });
    matches.max_by_key(|(_, length)| *length)
}

/// Whether letters of English touch the range on either side.
fn within_word(text: &str, position: usize, length: usize) -> bool {
    let text = text.as_bytes();
    let before = position.checked_sub(1).and_then(|before| text.get(before));
    let mut around = before.into_iter().chain(text.get(position + length));
    around.any(u8::is_ascii_alphanumeric)
}
