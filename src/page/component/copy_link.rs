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
        <button type="button" class="copy" data-copy={props.target.clone()} aria-label={label} title={reader.words().column_link} />
    }
}
