//! The authorised staff and the offices (人员与机构).

use yew::prelude::*;

use super::frame::SectionFrame;
use crate::lang::fill;
use crate::link::Section;
use crate::page::component::{RootTable, Statements};
use crate::page::reader::use_reader;

/// Staff by kind of post, offices by name, and the units covered.
#[component]
pub fn Staff() -> Html {
    let reader = use_reader();
    let words = reader.words();
    let organisation = &reader.disclosure.organisation;
    let offices = organisation.offices.as_ref().map(|offices| {
        let names: Vec<String> = offices.names.iter().map(|name| reader.text(name)).collect();
        let sentence = fill(
            words.offices_sentence,
            &[
                ("count", &offices.count.to_string()),
                ("names", &names.join(words.list_separator)),
            ],
        );
        html! { <p>{ sentence }<small class="place">{ reader.place(&offices.place) }</small></p> }
    });
    let coverage = organisation.coverage.as_ref().map(|coverage| {
        html! { <p>{ reader.text(&coverage.text) }<small class="place">{ reader.place(&coverage.place) }</small></p> }
    });
    html! {
        <SectionFrame section={Section::Staff}>
            <Statements path="staff" />
            <RootTable root="staff" />
            { offices }
            { coverage }
        </SectionFrame>
    }
}
