//! Where the money comes from.

use yew::prelude::*;

use super::frame::section;
use crate::app::component::{compositions, statements};
use crate::app::context::Context;
use crate::app::state::State;
use crate::link::Section;

/// The total income and its sources.
pub fn income(cx: &Context, state: &State) -> Html {
    let content = html! {
        <>
            { statements(cx, "income") }
            { compositions(cx, state, "income") }
        </>
    };
    section(cx, Section::Income, content)
}
