//! Pointing, pinning and explaining: the tooltip, and what the browser adds.

use yew::prelude::*;

use super::component::{Explained, Tooltip};
use super::server::use_browser;
use super::view::{Dispatch, View};

#[derive(Properties, PartialEq)]
pub struct InteractionProps {
    pub view: View,
    pub dispatch: Dispatch,
}

/// The tooltip of what is pointed at, or else of what is pinned. Marks and rows
/// are watched from the document, so that pointing redraws nothing but this.
#[component]
pub fn Interaction(props: &InteractionProps) -> Html {
    let pointed = use_state_eq(|| None::<Explained>);
    let pinned = props.view.pinned().cloned().map(Explained::Line);
    let is_pinned = pointed.is_none() && pinned.is_some();
    let explained = (*pointed).clone().or(pinned);
    use_browser(&props.view, &props.dispatch, pointed.setter(), &explained);
    html! {
        <>
            <Tooltip {explained} pinned={is_pinned} />
            <p id="announcement" role="status" aria-live="polite"></p>
        </>
    }
}
