//! What the entity is there for (主要职责).

use yew::prelude::*;

use crate::app::component::prose;
use crate::app::context::Context;
use crate::app::section::frame::section;
use crate::link::Section;

/// The duties, summed up, each with its place in the document.
pub fn duties(cx: &Context) -> Html {
    let Context { view, .. } = cx;
    let words = cx.words();
    let duties = &view.disclosure.organisation.duties;
    let item = |(text, place): (String, String)| {
        html! { <li>{ prose(view, &text) }<small class="place">{ place }</small></li> }
    };
    let content = cx.as_sent(|| match duties.is_empty() {
        true => html! { <p>{ words.not_stated }</p> },
        false => {
            let duties = duties.iter();
            let duties = duties.map(|duty| (view.text(&duty.text), view.place(&duty.place)));
            html! {
                <>
                    <ol class="prose">{ for duties.map(item) }</ol>
                    <p class="note">{ words.duties_note }</p>
                </>
            }
        }
    });
    section(cx, Section::Duties, content)
}
