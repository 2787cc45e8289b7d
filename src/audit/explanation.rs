//! Whether a document says why a figure is what it is.

use super::sentence::{Sentence, sentences};
use crate::disclosure::{Disclosure, Statement};

/// Words that a reason begins with.
const REASONS: [&str; 8] = [
    "原因",
    "主要是",
    "主要为",
    "由于",
    "因为",
    "主要用于",
    "系",
    "因",
];
/// What holds one of them without giving a reason.
const OTHERS: [&str; 3] = ["因公", "体系", "系统"];

/// Whether the statement has a reason, or its sentence or the next one of its block gives one.
pub(super) fn is_explained(disclosure: &Disclosure, statement: &Statement) -> bool {
    let gives_reason = |sentence: Sentence| {
        let others = OTHERS.iter();
        let text = others.fold(sentence.plain(), |text, other| text.replace(other, ""));
        REASONS.iter().any(|word| text.contains(word))
    };
    statement.reason.is_some()
        || sentences(disclosure)
            .skip_while(|sentence| !sentence.is_at(&statement.place))
            .take(2)
            .filter(|sentence| sentence.is_in_block_of(&statement.place))
            .any(gives_reason)
}
