//! Government procurement (政府采购).

use yew::prelude::*;

use super::frame::section;
use crate::app::component::{compositions, root_table, statements};
use crate::app::context::Context;
use crate::app::state::State;
use crate::link::Section;

/// The procurement budget, split where the document splits it.
pub fn procurement(cx: &Context, state: &State) -> Html {
    let mut breakdowns = cx.view.breakdowns.iter();
    let is_split = breakdowns.any(|breakdown| breakdown.total.root() == "procurement");
    let is_stated = cx.view.disclosure.line("procurement").is_some();
    let content = html! {
        <>
            { statements(cx, "procurement") }
            if is_split {
                { compositions(cx, state, "procurement") }
            } else {
                if is_stated { <p>{ cx.words().procurement_not_split }</p> }
                { root_table(cx, state, "procurement") }
            }
        </>
    };
    section(cx, Section::Procurement, content)
}
