//! What a mark is called.

use crate::lang::Words;

/// A mark's name, amount and share in one sentence.
pub fn describe(words: &Words, name: &str, amount: &str, share: &str) -> String {
    let amount = aloud(words, amount);
    match share.is_empty() {
        true => words.mark_plain(name, &amount),
        false => words.mark(name, &amount, &aloud(words, share)),
    }
}

/// A figure as it is read aloud: the mark of a computed one in words.
pub fn aloud(words: &Words, figure: &str) -> String {
    match figure.strip_suffix('*') {
        Some(figure) => [figure, words.computed_aloud].concat(),
        None => figure.to_owned(),
    }
}
