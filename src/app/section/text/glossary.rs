//! The terms that the document explains (名词解释).

use yew::prelude::*;

use crate::app::context::Context;
use crate::app::section::frame::section;
use crate::link::Section;

/// Every term with its meaning; the ids are what marked terms link to.
pub fn glossary(cx: &Context) -> Html {
    let Context { view, .. } = cx;
    let content = cx.as_sent(|| {
        let terms = view.disclosure.glossary.iter().map(|term| {
            html! {
                <div id={["glossary/", &term.id].concat()}>
                    <dt>{ view.text(&term.name) }</dt>
                    <dd>
                        { view.text(&term.meaning) }
                        <small class="place">{ view.place(&term.place) }</small>
                    </dd>
                </div>
            }
        });
        html! {
            <>
                <dl class="prose">{ for terms }</dl>
                <p class="note">{ cx.words().glossary_note }</p>
            </>
        }
    });
    section(cx, Section::Glossary, content)
}
