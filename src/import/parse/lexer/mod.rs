//! Characters ▶ tokens: numbers with their units, directions, years, names, stops.

mod class;
mod token;

pub use token::{Kind, Token};

use super::classification::Classification;
use super::lexicon::LEXICON;
use super::normal::Normal;
use super::number::{Number, number};
use super::word::word_at;
use class::{coded, function};

/// All tokens of a text.
pub fn tokens<'a>(normal: &Normal, functions: &Classification) -> Vec<Token<'a>> {
    let chars = normal.chars.as_slice();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let (length, kind) = token(chars, at, functions);
        let to = at + length;
        tokens.push(Token { kind, from: at, to });
        at = to;
    }
    tokens
}

fn token<'a>(chars: &[char], at: usize, functions: &Classification) -> (usize, Kind<'a>) {
    let rest = &chars[at..];
    if let Some(coded) = coded(chars, at, functions) {
        return coded;
    }
    if let Some((length, number)) = number(chars, at) {
        let kind = match number {
            Number::Of(value, measured) => Kind::Number(value, measured),
            Number::Year(year) => Kind::Year(year),
            Number::TooLong => Kind::Other,
        };
        return (length, kind);
    }
    if let Some((length, word)) = word_at(rest) {
        // The longest reading wins; 支出 alone may be either, and the grammar knows which.
        let name = LEXICON.longest_at(rest).map_or(0, |(length, _)| length);
        if name < length {
            return (length, Kind::Word(word));
        }
    }
    let name = LEXICON.longest_at(rest);
    let class = functions.class_at(rest);
    match (name, class) {
        (Some((length, meanings)), class) if class.is_none_or(|(other, _)| other < length) => {
            (length, Kind::Name(meanings))
        }
        (_, Some((length, code))) => {
            let code = code.to_owned();
            function(rest, length, code, functions)
        }
        _ => match rest[0] {
            mark @ ('。' | ',' | ';' | ':' | '、' | '.' | '(' | ')' | '!' | '?') => {
                (1, Kind::Mark(mark))
            }
            _ => (1, Kind::Other),
        },
    }
}
