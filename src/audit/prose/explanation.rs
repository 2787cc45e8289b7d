//! Whether a document says why a figure is what it is.

use super::sentence::{Sentence, sentences, sentences_from};
use crate::disclosure::{Disclosure, Line, Path, Statement};

/// Words that a reason begins with.
const REASONS: [&str; 7] = ["原因", "主要是", "主要为", "主要系", "由于", "因为", "因"];
/// What holds one of them without giving a reason.
const OTHERS: [&str; 2] = ["因公", "因素"];
/// How documents speak of all their money: “财政拨款收入支出增加的主要原因是……”.
const AT_LARGE: [&str; 6] = [
    "收入支出",
    "收支",
    "财政拨款",
    "收入预算",
    "支出预算",
    "预算支出",
];

/// Whether the statement of a line has a reason, or its sentence or the next one of its block
/// gives one. The next one does not where it is about another line; for a total, a later one
/// does that is nothing but a reason.
pub(in crate::audit) fn is_explained(
    disclosure: &Disclosure,
    path: &Path,
    statement: &Statement,
) -> bool {
    let mut sentences = sentences_from(disclosure, &statement.place);
    let own = sentences.next();
    let next = sentences.next();
    let is_reason = |sentence: &Sentence| is_opening_reason(&sentence.plain(), |_| true);
    let is_about = |sentence: &Sentence| {
        let is_another = sentence.line().is_some_and(|line| line != path);
        !is_another || is_reason(sentence)
    };
    statement.reason.is_some()
        || own.is_some_and(|own| gives_reason(&own.plain()))
        || next.is_some_and(|next| gives_reason(&next.plain()) && is_about(&next))
        || path.is_root() && sentences.any(|later| is_reason(&later))
}

/// Whether a reason is given in another place: where the line is named again, for all the money
/// together, or for a part of it that changed.
pub(in crate::audit) fn is_explained_elsewhere(
    disclosure: &Disclosure,
    path: &Path,
    line: &Line,
) -> bool {
    let name = line.name.zh.as_str();
    let is_large = matches!(path.root(), "income" | "expenditure" | "appropriation")
        && !path.last().starts_with(|each: char| each.is_ascii_digit());
    let is_about = |plain: &str| {
        plain.contains(name) && gives_reason(plain)
            || is_large
                && is_opening_reason(plain, |opening| {
                    AT_LARGE.iter().any(|words| opening.contains(words))
                })
    };
    let mut prose = sentences(disclosure).filter(|sentence| !sentence.in_table);
    prose.any(|sentence| is_about(&sentence.plain()))
        || disclosure.statements().any(|(part, statement)| {
            let changes = statement.change.and_then(|change| change.signed_base());
            part.ancestors().any(|total| total == *path)
                && changes.is_some_and(|change| !change.is_zero())
                && is_explained(disclosure, part, statement)
        })
}

fn gives_reason(plain: &str) -> bool {
    let others = OTHERS.iter();
    let text = others.fold(plain.to_owned(), |text, other| text.replace(other, ""));
    REASONS.iter().any(|word| text.contains(word))
}

/// Whether a sentence is a reason from its beginning, without a figure that it could be about,
/// and what stands there is as sought: “主要原因是……”.
fn is_opening_reason(plain: &str, is_sought: impl Fn(&str) -> bool) -> bool {
    let Some((opening, _)) = plain.split_once(['是', '：', ':']) else {
        return false;
    };
    let has_figure = opening.contains(|each: char| each.is_ascii_digit());
    gives_reason(opening) && !has_figure && is_sought(opening)
}
