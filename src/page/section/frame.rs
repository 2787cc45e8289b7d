//! What all sections have: an id, a heading, a link to copy.

use yew::prelude::*;

use crate::link::Section;
use crate::page::component::CopyLink;
use crate::page::reader::use_reader;

#[derive(Properties, PartialEq)]
pub struct SectionFrameProps {
    pub section: Section,
    pub children: Html,
}

/// A section under its name.
#[component]
pub fn SectionFrame(props: &SectionFrameProps) -> Html {
    let reader = use_reader();
    let id = props.section.identifier();
    let name = reader.section_name(props.section);
    html! {
        <section {id} aria-labelledby={format!("{id}-heading")}>
            <header class="section-header">
                <h2 id={format!("{id}-heading")}>{ name }</h2>
                <CopyLink target={id} {name} />
            </header>
            { props.children.clone() }
        </section>
    }
}
