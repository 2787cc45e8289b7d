//! The outcome of a check, in a word and a shape, never by colour alone.

use yew::prelude::*;

use crate::audit::Outcome;
use crate::lang::Words;

/// The outcome's word.
pub fn outcome_name(words: &Words, outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Exact => words.outcome_exact,
        Outcome::Rounding => words.outcome_rounding,
        Outcome::Contradiction => words.outcome_contradiction,
        Outcome::Unstated => words.outcome_unstated,
    }
}

/// The outcome's sign, which precedes its word.
pub fn outcome_sign(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Exact => "=",
        Outcome::Rounding => "≈",
        Outcome::Contradiction => "≠",
        Outcome::Unstated => "–",
    }
}

/// Sign and word together.
pub fn badge(words: &Words, outcome: Outcome) -> Html {
    html! {
        <span class={format!("badge {}", outcome.identifier())}>
            <span aria-hidden="true">{ outcome_sign(outcome) }</span>{ " " }
            { outcome_name(words, outcome) }
        </span>
    }
}
