//! The state-owned assets that the entity holds (国有资产占用).

use yew::prelude::*;

use super::frame::section;
use crate::app::component::{compositions, statements};
use crate::app::context::Context;
use crate::app::state::State;
use crate::link::Section;

/// The assets at the end of the prior year, and what they are.
pub fn assets(cx: &Context, state: &State) -> Html {
    let is_stated = cx.view.disclosure.line("assets").is_some();
    let content = html! {
        <>
            { statements(cx, "assets") }
            if is_stated { <p>{ cx.words().as_of_prior_year_end }</p> }
            { compositions(cx, state, "assets") }
        </>
    };
    section(cx, Section::Assets, content)
}
