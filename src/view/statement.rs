//! A total in one sentence: how it changed.

use super::{View, computed_mark};
use crate::disclosure::Line;

/// The line's change in words and figures; empty where the document states none.
pub fn change_sentence(view: &View, line: &Line) -> String {
    let words = view.words();
    let Some(change) = line.change() else {
        return String::new();
    };
    let change = view.change(change.value);
    match (line.prior(), line.growth()) {
        (Some(prior), Some(growth)) if !growth.value.value().is_zero() => words.against_prior(
            &change,
            &view.growth(line, growth.value),
            &[&view.amount(prior.value), computed_mark(&prior)].concat(),
        ),
        (_, _) => words.against_prior_plain(&change),
    }
}
