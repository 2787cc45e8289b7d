//! The sections of the page, one a file.

mod assets;
mod audit;
mod change;
mod execution;
mod expenditure;
mod frame;
mod income;
mod operating;
mod overview;
mod procurement;
mod staff;
mod text;
mod three_public;

use yew::Html;

use super::context::Context;
use super::state::State;
use crate::link::Section;

/// All of them, in their order, and below them the document's own text where there is one.
pub fn all(cx: &Context, state: &State) -> Vec<Html> {
    let sections = Section::ALL.into_iter();
    let sections = sections.map(|section| match section {
        Section::Overview => overview::overview(cx, state),
        Section::Income => income::income(cx, state),
        Section::Expenditure => expenditure::expenditure(cx, state),
        Section::Change => change::change(cx, state),
        Section::Operating => operating::operating(cx, state),
        Section::ThreePublic => three_public::three_public(cx, state),
        Section::Procurement => procurement::procurement(cx, state),
        Section::Assets => assets::assets(cx, state),
        Section::Staff => staff::staff(cx, state),
        Section::Duties => text::duties::duties(cx),
        Section::Audit => audit::audit(cx, state),
        Section::Glossary => text::glossary::glossary(cx),
    });
    sections.chain([text::document::document(cx)]).collect()
}
