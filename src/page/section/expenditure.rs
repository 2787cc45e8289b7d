//! What the money is for: several views of one total.

use yew::prelude::*;

use super::frame::SectionFrame;
use crate::disclosure::{Breakdown, By};
use crate::link::Section;
use crate::page::component::{CompositionChart, Compositions, RootTable, Statements, flow};
use crate::page::index::is_nested;
use crate::page::reader::{Reader, use_reader};

/// Totals of some kinds of expenditure that have no section of their own.
const BESIDE: [&str; 3] = ["meetings", "training", "performance"];

/// The total, one view of it at a time, and the flow into that view. All views are in the page;
/// without scripts all of them are visible.
#[component]
pub fn Expenditure() -> Html {
    let reader = use_reader();
    let words = reader.words();
    let views = reader.disclosure.views_of_expenditure();
    let shown = first(&views);
    let buttons = views.iter().map(|by| {
        html! {
            <button type="button" data-view={by.segment()} aria-pressed={(shown == Some(*by)).to_string()}>
                { reader.view_name(*by) }
            </button>
        }
    });
    let others = views.iter().filter(|by| shown != Some(**by));
    let other_flows = others.filter_map(|by| {
        let flow = flow(&reader, Some(*by))?;
        Some(html! { <template data-flow={by.segment()}>{ flow }</template> })
    });
    html! {
        <SectionFrame section={Section::Expenditure}>
            <Statements path="expenditure" />
            <p class="note">{ words.same_money }</p>
            if views.len() > 1 {
                <div class="views" role="group" aria-label={words.views}>{ for buttons }</div>
                <p class="note">{ words.views_note }</p>
            }
            <div class="alternatives">
                { for views.iter().map(|by| html! {
                    <div key={by.segment()} data-by={by.segment()} class={classes!("view", (shown != Some(*by)).then_some("other"))}>
                        { for charts(&reader, *by) }
                    </div>
                }) }
            </div>
            <div class="flows">{ flow(&reader, shown) }{ for other_flows }</div>
            <Compositions root="appropriation" />
            { for BESIDE.map(|root| html! { <RootTable key={root} {root} /> }) }
        </SectionFrame>
    }
}

/// The view that the page opens with: what the money is for.
fn first(views: &[By]) -> Option<By> {
    let mut known = views.iter();
    let by_function = known.find(|by| **by == By::Function);
    by_function.or(views.first()).copied()
}

/// The view's charts: its own, then one for each line that is broken down further.
fn charts(reader: &Reader, by: By) -> Vec<Html> {
    // Below other totals the same classifications are told again.
    let in_view = |breakdown: &Breakdown| {
        let is_view = breakdown.by == Some(by) || breakdown.total.by() == Some(by);
        is_view && breakdown.total.root() == "expenditure"
    };
    let breakdowns = reader.breakdowns.iter();
    breakdowns
        .filter(|breakdown| in_view(breakdown) && !is_nested(breakdown))
        .map(|breakdown| {
            let key = breakdown.id();
            html! { <CompositionChart {key} breakdown={breakdown.clone()} /> }
        })
        .collect()
}
