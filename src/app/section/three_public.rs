//! Overseas travel, receptions and vehicles (“三公”经费).

use yew::prelude::*;

use super::frame::section;
use crate::app::component::{compositions, statements};
use crate::app::context::Context;
use crate::app::state::State;
use crate::link::Section;

/// The three public expenses and their parts.
pub fn three_public(cx: &Context, state: &State) -> Html {
    let content = html! {
        <>
            { statements(cx, "three-public") }
            { compositions(cx, state, "three-public") }
        </>
    };
    section(cx, Section::ThreePublic, content)
}
