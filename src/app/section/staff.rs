//! The authorised staff and the offices (人员与机构).

use yew::prelude::*;

use super::frame::section;
use crate::app::component::{root_table, statements};
use crate::app::context::Context;
use crate::app::state::State;
use crate::link::Section;

/// Staff by kind of post, offices by name, and the units covered.
pub fn staff(cx: &Context, state: &State) -> Html {
    let Context { view, .. } = cx;
    let words = cx.words();
    let organisation = &view.disclosure.organisation;
    let offices = organisation.offices.as_ref().map(|offices| {
        let names: Vec<String> = offices.names.iter().map(|name| view.text(name)).collect();
        let count = offices.count.to_string();
        let names = names.join(words.list_separator);
        let sentence = words.offices_sentence(&count, &names);
        html! { <p>{ sentence }<small class="place">{ view.place(&offices.place) }</small></p> }
    });
    let coverage = organisation.coverage.as_ref().map(|coverage| {
        html! { <p>{ view.text(&coverage.text) }<small class="place">{ view.place(&coverage.place) }</small></p> }
    });
    let content = html! {
        <>
            { statements(cx, "staff") }
            { root_table(cx, state, "staff") }
            { offices }
            { coverage }
        </>
    };
    section(cx, Section::Staff, content)
}
