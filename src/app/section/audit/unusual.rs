//! What a reader would ask about: large changes without a reason, what is new, gone or zero.

use yew::prelude::*;

use crate::lang::unusual::{peculiarity_name, unusual_amounts};
use crate::money::{Percentage, round};
use crate::report::{Peculiarity, Unusual};
use crate::view::View;

/// The lines by what is unusual about them.
pub fn unusual(view: &View) -> Html {
    let words = view.words();
    let lines = &view.report.unusual;
    let groups = Peculiarity::ALL.into_iter().filter_map(|peculiarity| {
        let lines = lines.iter();
        let mut of = lines.filter(|line| line.peculiarity == peculiarity).peekable();
        of.peek()?;
        Some(html! {
            <>
                <h4>{ peculiarity_name(words, peculiarity) }</h4>
                <ul class="unusual" data-unusual={peculiarity.identifier()}>{ for of.filter_map(|line| item(view, line)) }</ul>
            </>
        })
    });
    html! {
        <section aria-labelledby="unusual-heading">
            <h3 id="unusual-heading">{ words.unusual_heading }</h3>
            <p class="note">{ words.unusual_note }</p>
            if lines.is_empty() { <p>{ words.unusual_none }</p> }
            { for groups }
        </section>
    }
}

fn item(view: &View, unusual: &Unusual) -> Option<Html> {
    let words = view.words();
    let path = unusual.side.line.as_ref()?;
    let reason = match (unusual.peculiarity, unusual.reason) {
        // The heading says so.
        (Peculiarity::LargeChange, _) | (Peculiarity::Zero, false) => None,
        (Peculiarity::New | Peculiarity::Discontinued | Peculiarity::Zero, true) => {
            Some(words.unusual_explained)
        }
        (Peculiarity::New | Peculiarity::Discontinued, false) => Some(words.unusual_unexplained),
    };
    let figures = unusual_amounts(words, unusual, |amount| view.amount(amount));
    // A rate that says “nothing left” in figures adds nothing to the words.
    let rate = unusual
        .rate
        .filter(|_| unusual.peculiarity == Peculiarity::LargeChange)
        .map(|rate| Percentage::new(round(rate, 2)));
    Some(html! {
        <li>
            <a href={["#", path.as_str()].concat()}>{ view.full_name(path) }</a>{ words.colon }{ figures }
            if let Some(rate) = rate { { words.clause_separator }{ rate.to_string() }{ "*" } }
            if let Some(reason) = reason { { words.clause_separator }{ reason } }
        </li>
    })
}
