//! What the agency spends on running itself (机关运行经费).

use yew::prelude::*;

use super::frame::SectionFrame;
use crate::link::Section;
use crate::page::component::{Compositions, Statements};

/// The operating expenses and their items.
#[component]
pub fn Operating() -> Html {
    html! {
        <SectionFrame section={Section::Operating}>
            <Statements path="operating" />
            <Compositions root="operating" />
        </SectionFrame>
    }
}
