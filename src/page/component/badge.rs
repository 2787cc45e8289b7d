//! The outcome of a check, in a word and a shape, never by colour alone.

use yew::prelude::*;

use crate::audit::{Finding, Outcome};
use crate::lang::Words;
use crate::lang::finding::outcome_name;

/// The outcome's sign, which precedes its word.
pub fn outcome_sign(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Exact => "=",
        Outcome::Rounding => "≈",
        Outcome::Contradiction => "≠",
        Outcome::Unstated => "–",
    }
}

/// The outcome as a link to its finding.
pub fn linked_badge(words: &Words, finding: &Finding) -> Html {
    html! { <a class="checked" href={format!("#audit/{}", finding.key)}>{ badge(words, finding.outcome) }</a> }
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
