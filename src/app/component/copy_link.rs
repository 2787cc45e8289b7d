//! The button that copies a link to one part of the page.

use yew::prelude::*;

use crate::app::action;
use crate::app::context::Context;
use crate::lang::Words;

/// A button that copies a link to `target`: a section, a chart or a line's path, which is called
/// `name`; or hands it to the system's share sheet where there is one.
pub fn copy_link(cx: &Context, target: String, name: &str) -> Html {
    let onclick = {
        let target = target.clone();
        cx.call(move |cx, _: MouseEvent| copy_link_to(cx, &target))
    };
    copy_button(cx.words(), target, name, Some(onclick))
}

/// The button in a table's row, which says itself what it is about; the table sees to what it does.
pub fn row_copy_link(words: &Words, name: &str) -> Html {
    copy_button(words, String::new(), name, None)
}

fn copy_button(
    words: &Words,
    target: String,
    name: &str,
    onclick: Option<Callback<MouseEvent>>,
) -> Html {
    let label = words.copy_link(name);
    html! { <button data-copy={target} aria-label={label} title={words.column_link} {onclick} /> }
}

/// Copies or shares the link.
pub fn copy_link_to(cx: &Context, target: &str) {
    action::hand_on(cx, target);
}
