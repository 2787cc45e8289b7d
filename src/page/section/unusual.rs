//! What a reader would ask about: large changes without a reason, what is new, gone or zero.

use yew::prelude::*;

use crate::lang::unusual::{peculiarity_name, unusual_amounts};
use crate::money::Percentage;
use crate::page::reader::{Reader, use_reader};
use crate::report::{Peculiarity, Unusual};

/// The lines by what is unusual about them.
#[component]
pub fn UnusualLines() -> Html {
    let reader = use_reader();
    let words = reader.words();
    let lines = &reader.findings.report.unusual;
    let groups = Peculiarity::ALL.into_iter().filter_map(|peculiarity| {
        let mut of = lines
            .iter()
            .filter(|line| line.peculiarity == peculiarity)
            .peekable();
        of.peek()?;
        Some(html! {
            <>
                <h4>{ peculiarity_name(words, peculiarity) }</h4>
                <ul class="unusual" data-unusual={peculiarity.identifier()}>{ for of.filter_map(|line| item(&reader, line)) }</ul>
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

fn item(reader: &Reader, unusual: &Unusual) -> Option<Html> {
    let words = reader.words();
    let path = unusual.side.line.as_ref()?;
    let reason = match (unusual.peculiarity, unusual.reason) {
        // The heading says so.
        (Peculiarity::LargeChange, _) | (Peculiarity::Zero, false) => None,
        (_, true) => Some(words.unusual_explained),
        (_, false) => Some(words.unusual_unexplained),
    };
    let figures = unusual_amounts(words, unusual, |amount| reader.amount(amount));
    // A rate that says “nothing left” in figures adds nothing to the words.
    let rate = unusual
        .rate
        .filter(|_| unusual.peculiarity == Peculiarity::LargeChange)
        .map(|rate| Percentage::new(crate::money::round(rate, 2)));
    Some(html! {
        <li key={path.to_string()}>
            <a href={format!("#{path}")}>{ reader.full_name(path) }</a>{ words.colon }{ figures }
            if let Some(rate) = rate { { words.clause_separator }{ rate.to_string() }{ "*" } }
            if let Some(reason) = reason { { words.clause_separator }{ reason } }
        </li>
    })
}
