//! The button that copies a link to one part of the page.

use yew::prelude::*;

use crate::lang::fill;
use crate::page::reader::use_reader;

#[derive(Properties, PartialEq)]
pub struct CopyLinkProps {
    /// What the link points at: a section or a line's path.
    pub target: AttrValue,
    /// What that is called.
    pub name: AttrValue,
}

/// Copies the link, or hands it to the system's share sheet where there is one.
#[component]
pub fn CopyLink(props: &CopyLinkProps) -> Html {
    let reader = use_reader();
    let label = fill(reader.words().copy_link, &[("name", &props.name)]);
    html! {
        <button type="button" class="copy" data-copy={props.target.clone()} aria-label={label.clone()} title={label}>
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
                <path d="M6.5 9.5l3-3M7 4.5l1.6-1.6a3 3 0 0 1 4.2 4.2L11 8.9M9 11.500l-1.600 1.600a3 3 0 0 1-4.200-4.200L5 7.100" />
            </svg>
        </button>
    }
}
