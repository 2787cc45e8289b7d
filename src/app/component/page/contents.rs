//! The table of contents.

use web_sys::Element;
use yew::prelude::*;

use crate::app::context::Context;
use crate::link::Section;
use crate::platform::{document, scroll};

/// A link to every section; a sticky column on wide screens, a row on narrow ones.
pub fn contents(cx: &Context) -> Html {
    let links = Section::ALL.into_iter().map(|section| {
        let href = ["#", section.identifier()].concat();
        html! { <li><a {href}>{ cx.view.section_name(section) }</a></li> }
    });
    html! {
        <nav class="contents" aria-label={cx.words().contents}><ul>{ for links }</ul></nav>
    }
}

/// Marks the section being read, and keeps its link in view where the contents scroll sideways.
pub fn show_whereabouts() {
    let contents: Option<Element> = document().query_selector(".contents").ok().flatten();
    let Some(contents) = contents else {
        return;
    };
    let current = scroll::being_read(&Section::ALL.map(Section::identifier)).unwrap_or_default();
    let items = contents.get_elements_by_tag_name("a");
    for index in 0..items.length() {
        let Some(link) = items.item(index) else {
            continue;
        };
        // Setting an attribute fails for malformed names only.
        let _ = match index as usize == current {
            true => link.set_attribute("aria-current", "location"),
            false => link.remove_attribute("aria-current"),
        };
        if index as usize == current {
            scroll::scroll_contents(&contents, &link);
        }
    }
}
