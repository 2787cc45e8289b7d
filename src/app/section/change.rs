//! Prior year beside current year, for every line where both are known.

use yew::prelude::*;

use super::execution::execution;
use super::frame::section;
use crate::app::component::{Frame, LinesTable, frame};
use crate::app::context::Context;
use crate::app::state::State;
use crate::link::Section;
use crate::view::chart::change::{CHART, Changes};
use crate::view::chart::drawn::Drawn;
use crate::view::chart::exported::Exported;
use crate::view::table::Listed;

/// The changes that the document states, with the reasons it gives.
pub fn change(cx: &Context, state: &State) -> Html {
    let words = cx.words();
    let Some(changes) = Changes::of(&cx.view) else {
        let content = html! { <><p>{ words.not_stated }</p>{ execution(cx) }</> };
        return section(cx, Section::Change, content);
    };
    let reasons = changes.reasons.iter().map(|(name, reason)| {
        html! { <li><b>{ name }</b>{ words.colon }{ reason }</li> }
    });
    let reasons: Vec<Html> = reasons.collect();
    let is_unfolded = state.is_unfolded(CHART);
    let chart = Frame {
        name: CHART.to_owned(),
        title: changes.title,
        heading: "h3",
        has_id: false,
        subtitle: changes.subtitle,
        target: CHART.to_owned(),
        place: changes.place,
        forms: html! {},
        drawn: Some(Drawn::Change),
        exported: Exported::Table(Listed::Changes),
        note: changes.note,
        table: html! { <LinesTable cx={cx.clone()} name={CHART} listed={Listed::Changes} {is_unfolded} /> },
    };
    let content = html! {
        <>
            { frame(cx, state, chart) }
            if !reasons.is_empty() {
                <h3>{ words.reasons }</h3>
                <ul class="prose">{ for reasons }</ul>
            }
            { execution(cx) }
        </>
    };
    section(cx, Section::Change, content)
}
