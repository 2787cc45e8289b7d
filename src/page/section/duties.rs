//! What the entity is there for (主要职责).

use yew::prelude::*;

use super::frame::SectionFrame;
use crate::link::Section;
use crate::page::component::Prose;
use crate::page::reader::use_reader;

/// The duties, summed up, each with its place in the document.
#[component]
pub fn Duties() -> Html {
    let reader = use_reader();
    let words = reader.words();
    let duties = &reader.disclosure.organisation.duties;
    html! {
        <SectionFrame section={Section::Duties}>
            if duties.is_empty() {
                <p>{ words.not_stated }</p>
            } else {
                <ol class="prose">
                    { for duties.iter().map(|duty| html! {
                        <li>
                            <Prose text={reader.text(&duty.text)} />
                            <small class="place">{ reader.place(&duty.place) }</small>
                        </li>
                    }) }
                </ol>
                <p class="note">{ words.duties_note }</p>
            }
        </SectionFrame>
    }
}
