//! Government procurement (政府采购).

use yew::prelude::*;

use super::frame::SectionFrame;
use crate::link::Section;
use crate::page::component::{Compositions, RootTable, Statements};
use crate::page::reader::use_reader;

/// The procurement budget, split where the document splits it.
#[component]
pub fn Procurement() -> Html {
    let reader = use_reader();
    let words = reader.words();
    let mut breakdowns = reader.breakdowns.iter();
    let split = breakdowns.any(|breakdown| breakdown.total.root() == "procurement");
    html! {
        <SectionFrame section={Section::Procurement}>
            <Statements path="procurement" />
            if split {
                <Compositions root="procurement" />
            } else {
                if reader.disclosure.line("procurement").is_some() {
                    <p>{ words.procurement_not_split }</p>
                }
                <RootTable root="procurement" />
            }
        </SectionFrame>
    }
}
