//! What all sections have: an id, a heading, a link to copy.

use yew::prelude::*;

use crate::app::component::copy_link;
use crate::app::context::Context;
use crate::link::Section;

/// A section under its name.
pub fn section(cx: &Context, section: Section, content: Html) -> Html {
    let id = section.identifier();
    let name = cx.view.section_name(section);
    let heading = [id, "-heading"].concat();
    html! {
        <section {id} aria-labelledby={heading.clone()}>
            <header class="section-header">
                <h2 id={heading}>{ name }</h2>
                { copy_link(cx, id.to_owned(), name) }
            </header>
            { content }
        </section>
    }
}
