//! The state-owned assets that the entity holds (国有资产占用).

use yew::prelude::*;

use super::frame::SectionFrame;
use crate::link::Section;
use crate::page::component::{Compositions, Statements};
use crate::page::reader::use_reader;

/// The assets at the end of the prior year, and what they are.
#[component]
pub fn Assets() -> Html {
    let reader = use_reader();
    html! {
        <SectionFrame section={Section::Assets}>
            <Statements path="assets" />
            if reader.disclosure.line("assets").is_some() {
                <p>{ reader.words().as_of_prior_year_end }</p>
            }
            <Compositions root="assets" />
        </SectionFrame>
    }
}
