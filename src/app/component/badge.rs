//! The outcome of a check, in a word and a shape, never by colour alone.

use yew::prelude::*;

use crate::lang::Words;
use crate::lang::finding::outcome_name;
use crate::report::Outcome;
use crate::view::table::Badge;

/// The outcome's sign, which precedes its word.
fn outcome_sign(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Exact => "=",
        Outcome::Rounding => "≈",
        Outcome::Contradiction => "≠",
        Outcome::Unstated => "–",
    }
}

/// The outcome as a link to its finding.
pub fn linked_badge(words: &Words, badge: &Badge) -> Html {
    html! {
        <a class="checked" title={badge.rule} href={["#audit/", &badge.key].concat()}>
            { self::badge(words, badge.outcome) }
        </a>
    }
}

/// Sign and word together.
pub fn badge(words: &Words, outcome: Outcome) -> Html {
    html! {
        <span class={["badge ", outcome.identifier()].concat()}>
            <span aria-hidden="true">{ outcome_sign(outcome) }</span>{ " " }
            { outcome_name(words, outcome) }
        </span>
    }
}
