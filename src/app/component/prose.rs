//! Text in which the glossary's terms explain themselves, and names that break between their words.

use yew::prelude::*;

use crate::view::View;
use crate::view::text::phrases::phrases as words_of;
use crate::view::text::prose::pieces;

/// The text with every term as a link to its explanation; the tooltip shows it
/// on hover, focus and tap.
pub fn prose(view: &View, text: &str) -> Html {
    let pieces = pieces(view, text).into_iter().map(|piece| match piece.term {
        None => html! { { piece.text.to_owned() } },
        Some(term) => html! {
            <a class="term" href={["#glossary/", &term.id].concat()} data-term={term.id.clone()}>{ piece.text.to_owned() }</a>
        },
    });
    pieces.collect()
}

/// The text with a break offered after each of its words; the style sheet
/// forbids all others.
pub fn phrases(text: &str) -> Html {
    let phrases = words_of(text).into_iter().enumerate();
    let phrases = phrases.map(|(index, phrase)| {
        html! {
            <>
                if index > 0 { <wbr /> }
                { phrase.to_owned() }
            </>
        }
    });
    phrases.collect()
}
