//! The frame of every chart: headline, drawing, table and actions.

use yew::prelude::*;

use super::drawing::Drawing;
use super::offer::offer;
use crate::app::action::{self, Offered};
use crate::app::component::prose::prose;
use crate::app::context::Context;
use crate::app::state::State;
use crate::view::chart::drawn::Drawn;
use crate::view::chart::exported::Exported;

/// A chart and what stands around it.
pub struct Frame {
    /// The chart's name in links and files.
    pub name: String,
    /// The finding, as a headline.
    pub title: String,
    /// The headline's element: one level below the heading that it stands under.
    pub heading: &'static str,
    /// Whether the figure has the chart's name as its `id`: where nothing else in the page has.
    pub has_id: bool,
    /// What is shown, of which total, in which unit.
    pub subtitle: String,
    /// Where a link to the chart points: the chart's section or total.
    pub target: String,
    /// Where in the document the figures stand.
    pub place: String,
    /// Buttons for the forms, if there are several.
    pub forms: Html,
    /// What is drawn; nothing where another view is shown.
    pub drawn: Option<Drawn>,
    /// What is handed out as CSV.
    pub exported: Exported,
    /// Said in words below the drawing.
    pub note: String,
    pub table: Html,
}

/// One `figure` a chart.
pub fn frame(cx: &Context, state: &State, frame: Frame) -> Html {
    let words = cx.words();
    let Frame {
        name,
        title,
        heading,
        has_id,
        subtitle,
        target,
        place,
        forms,
        drawn,
        exported,
        note,
        table,
    } = frame;
    let offered = Offered {
        name: name.clone(),
        title: title.clone(),
        subtitle: subtitle.clone(),
        note: note.clone(),
        place: place.clone(),
        target: target.clone(),
        drawn,
        exported,
    };
    // Only the browser knows where the page is; a published page names it from its own address.
    let onward = match state.alone() {
        Some(_) => {
            let pinned = state.pinned().map(|path| path.as_str());
            action::absolute_of_whole(state, &cx.view, pinned.unwrap_or(&target))
        }
        None => ["#", &target].concat(),
    };
    html! {
        <figure id={has_id.then(|| name.clone())} data-chart={name.clone()} key={name.clone()}>
            <figcaption>
                <@{heading} class="finding">{ title }</@>
                <p class="subtitle">{ prose(&cx.view, &subtitle) }</p>
            </figcaption>
            { forms }
            if let Some(drawn) = drawn { <Drawing cx={cx.clone()} {name} {drawn} /> }
            if !note.is_empty() { <p class="note zero">{ prose(&cx.view, &note) }</p> }
            { table }
            <div class="foot">
                if !place.is_empty() {
                    <p class="place">{ words.tip_place }{ words.colon }{ place }</p>
                }
                { offer(cx, state, offered) }
            </div>
            <p class="onward"><a href={onward} target="_blank" rel="noopener">{ cx.view.source_line() }</a></p>
        </figure>
    }
}
