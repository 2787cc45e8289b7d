//! The outcome of a check, in a word and a shape, never by colour alone.

use yew::prelude::*;

use crate::lang::Words;
use crate::lang::finding::{outcome_name, rule_name};
use crate::report::{Finding, Outcome};

/// The outcome's sign, which precedes its word.
pub fn outcome_sign(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Exact => "=",
        Outcome::Rounding => "≈",
        Outcome::Contradiction => "≠",
        Outcome::Unstated => "–",
    }
}

/// The outcomes as links to their findings; nothing where there are none.
pub fn linked_badges<'a>(
    words: &Words,
    findings: impl IntoIterator<Item = &'a Finding>,
) -> Option<Html> {
    let linked = findings.into_iter().map(|finding| {
        let rule = rule_name(words, finding.rule);
        html! {
            <a key={finding.key.clone()} class="checked" title={rule} href={format!("#audit/{}", finding.key)}>
                { badge(words, finding.outcome) }
            </a>
        }
    });
    let linked: Vec<Html> = linked.collect();
    (!linked.is_empty()).then(|| linked.into_iter().collect())
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
