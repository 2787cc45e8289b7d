//! A total in one sentence: how it changed.

use super::{View, computed_mark};
use crate::disclosure::Line;
use crate::lang::fill;

/// The line's change in words and figures; empty where the document states none.
pub fn change_sentence(view: &View, line: &Line) -> String {
    let words = view.words();
    let Some(change) = line.change() else {
        return String::new();
    };
    let change = view.change(change.value);
    match (line.prior(), line.growth()) {
        (Some(prior), Some(growth)) if !growth.value.value().is_zero() => fill(
            words.against_prior,
            &[
                ("change", change.as_str()),
                ("growth", &view.growth(line, growth.value)),
                (
                    "prior",
                    &[&view.amount(prior.value), computed_mark(&prior)].concat(),
                ),
            ],
        ),
        (_, _) => fill(words.against_prior_plain, &[("change", &change)]),
    }
}
