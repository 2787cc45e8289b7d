//! Whether a document says why a figure is what it is.

use super::sentence::{Sentence, sentences, sentences_from};
use crate::disclosure::{Disclosure, Line, Path, Statement};

/// Words that a reason begins with.
const REASONS: [&str; 7] = ["原因", "主要是", "主要为", "主要系", "由于", "因为", "因"];
/// What holds one of them without giving a reason.
const OTHERS: [&str; 2] = ["因公", "因素"];

/// Whether the statement of a line has a reason, or its sentence or the next one of its block
/// gives one. The next one does not where it is about another line.
pub(super) fn is_explained(disclosure: &Disclosure, path: &Path, statement: &Statement) -> bool {
    let mut sentences = sentences_from(disclosure, &statement.place);
    let own = sentences.next();
    let next = sentences.next();
    let is_about_another = |sentence: &Sentence| {
        let line = sentence.side().line;
        line.is_some_and(|line| line != *path) && !opens_with_reason(&sentence.plain())
    };
    statement.reason.is_some()
        || own.is_some_and(|own| gives_reason(&own.plain()))
        || next.is_some_and(|next| gives_reason(&next.plain()) && !is_about_another(&next))
}

/// Whether a sentence anywhere names the line and gives a reason.
pub(super) fn is_explained_elsewhere(disclosure: &Disclosure, line: &Line) -> bool {
    let name = line.name.zh.as_str();
    let mut prose = sentences(disclosure).filter(|sentence| !sentence.in_table);
    prose.any(|sentence| {
        let text = sentence.plain();
        text.contains(name) && gives_reason(&text)
    })
}

fn gives_reason(plain: &str) -> bool {
    let others = OTHERS.iter();
    let text = others.fold(plain.to_owned(), |text, other| text.replace(other, ""));
    REASONS.iter().any(|word| text.contains(word))
}

/// “主要原因是……”: what came before is explained, whatever it goes on to speak of.
fn opens_with_reason(plain: &str) -> bool {
    let opening: String = plain.chars().take_while(|each| *each != '是').collect();
    gives_reason(&opening) && !opening.chars().any(|each| each.is_ascii_digit())
}
