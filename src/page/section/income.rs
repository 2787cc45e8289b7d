//! Where the money comes from.

use yew::prelude::*;

use super::frame::SectionFrame;
use crate::link::Section;
use crate::page::component::{Compositions, Statements};

/// The total income and its sources.
#[component]
pub fn Income() -> Html {
    html! {
        <SectionFrame section={Section::Income}>
            <Statements path="income" />
            <Compositions root="income" />
        </SectionFrame>
    }
}
