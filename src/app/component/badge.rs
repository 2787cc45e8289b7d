//! The outcome of a check, in a word and a shape, never by colour alone.

use yew::prelude::*;

use crate::lang::Words;
use crate::lang::finding::outcome_name;
use crate::report::Outcome;
use crate::view::table::Badge;

/// The outcome as a link to its finding.
pub fn linked_badge(words: &Words, badge: &Badge) -> Html {
    let class = ["checked badge ", badge.outcome.identifier()].concat();
    html! {
        <a {class} title={badge.rule} href={["#audit/", &badge.key].concat()}>
            { outcome_name(words, badge.outcome) }
        </a>
    }
}

/// The outcome's word; its sign is the style sheet's.
pub fn badge(words: &Words, outcome: Outcome) -> Html {
    let class = ["badge ", outcome.identifier()].concat();
    html! { <span {class}>{ outcome_name(words, outcome) }</span> }
}
