//! The terms that the document explains (名词解释).

use yew::prelude::*;

use super::frame::SectionFrame;
use crate::link::Section;
use crate::page::reader::use_reader;

/// Every term with its meaning; the ids are what marked terms link to.
#[component]
pub fn Glossary() -> Html {
    let reader = use_reader();
    let words = reader.words();
    html! {
        <SectionFrame section={Section::Glossary}>
            <dl class="prose">
                { for reader.disclosure.glossary.iter().map(|term| html! {
                    <div id={format!("glossary/{}", term.id)} key={term.id.clone()}>
                        <dt>{ reader.text(&term.name) }</dt>
                        <dd>
                            { reader.text(&term.meaning) }
                            <small class="place">{ reader.place(&term.place) }</small>
                        </dd>
                    </div>
                }) }
            </dl>
            <p class="note">{ words.glossary_note }</p>
        </SectionFrame>
    }
}
