//! What the agency spends on running itself (机关运行经费).

use yew::prelude::*;

use super::frame::section;
use crate::app::component::{compositions, statements};
use crate::app::context::Context;
use crate::app::state::State;
use crate::link::Section;

/// The operating expenses and their items.
pub fn operating(cx: &Context, state: &State) -> Html {
    let content = html! {
        <>
            { statements(cx, "operating") }
            { compositions(cx, state, "operating") }
        </>
    };
    section(cx, Section::Operating, content)
}
