//! A root total in one sentence: how much, how it changed, why.

use yew::prelude::*;

use super::prose::Prose;
use crate::disclosure::Line;
use crate::lang::fill;
use crate::page::reader::{Reader, computed_mark, use_reader};

#[derive(Properties, PartialEq)]
pub struct StatementsProps {
    /// The total's path.
    pub path: &'static str,
}

/// The total with its change and the reason that the document gives, or the
/// words that it does not state the total at all.
#[component]
pub fn Statements(props: &StatementsProps) -> Html {
    let reader = use_reader();
    let words = reader.words();
    let Some(line) = reader.disclosure.line(props.path) else {
        return html! { <p>{ words.root_missing }</p> };
    };
    let leading = line.leading();
    let stated = leading.and_then(|statement| statement.amount);
    let reason = leading.and_then(|statement| statement.reason.as_ref());
    let change = change_sentence(&reader, line);
    html! {
        <div class="statement">
            <p class="amount">
                <Prose text={reader.name(line)} />{ " " }<strong>{ reader.stated(stated) }</strong>
            </p>
            if !change.is_empty() {
                <p>{ change }</p>
            }
            if let Some(reason) = reason {
                <p><Prose text={fill(words.reason, &[("reason", &reader.text(reason))])} /></p>
            }
        </div>
    }
}

/// The line's change in words and figures; empty where the document states none.
pub fn change_sentence(reader: &Reader, line: &Line) -> String {
    let words = reader.words();
    let Some(change) = line.change() else {
        return String::new();
    };
    let change = reader.change(change.value);
    match (line.prior(), line.growth()) {
        (Some(prior), Some(growth)) if !growth.value.value().is_zero() => fill(
            words.against_prior,
            &[
                ("change", change.as_str()),
                ("growth", &reader.growth(line, growth.value)),
                (
                    "prior",
                    &format!("{}{}", reader.amount(prior.value), computed_mark(&prior)),
                ),
            ],
        ),
        _ => fill(words.against_prior_plain, &[("change", &change)]),
    }
}
