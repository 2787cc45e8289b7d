//! The table of contents.

use yew::prelude::*;

use crate::link::Section;
use crate::page::reader::use_reader;

/// A link to every section; a sticky column on wide screens, a row on narrow ones.
#[component]
pub fn Contents() -> Html {
    let reader = use_reader();
    html! {
        <nav class="contents" aria-label={reader.words().contents}>
            <ul>
                { for Section::ALL.into_iter().map(|section| html! {
                    <li key={section.identifier()}>
                        <a href={format!("#{}", section.identifier())}>{ reader.section_name(section) }</a>
                    </li>
                }) }
            </ul>
        </nav>
    }
}
