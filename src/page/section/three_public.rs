//! Overseas travel, receptions and vehicles (“三公”经费).

use yew::prelude::*;

use super::frame::SectionFrame;
use crate::link::Section;
use crate::page::component::{Compositions, Statements};

/// The three public expenses and their parts.
#[component]
pub fn ThreePublic() -> Html {
    html! {
        <SectionFrame section={Section::ThreePublic}>
            <Statements path="three-public" />
            <Compositions root="three-public" />
        </SectionFrame>
    }
}
