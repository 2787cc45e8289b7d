//! The flow picture: sources → total → a view of expenditure. Nothing more than the document says:
//! which source pays for which use is not in it, so all money meets in the total.

use super::composition::{
    Subtitle, contradicted_elsewhere, is_contradicted, joined, part, parts, subtitle,
};
use super::coverage::flow_note;
use crate::chart::{self, Part, Scene, Width, flow};
use crate::disclosure::{Breakdown, By};
use crate::view::{View, checked};

/// The chart's name, and its fragment.
pub const CHART: &str = "flow";

/// The flow into a view of expenditure, and what stands around it.
pub struct Flow {
    pub title: String,
    pub subtitle: String,
    pub place: String,
    pub note: String,
    flow: chart::Flow,
}

/// Whether there is a flow into any view.
pub fn exists(view: &View) -> bool {
    let views = &view.breakdowns.views;
    views
        .iter()
        .any(|by| Flow::into_view(view, Some(*by)).is_some())
}

impl Flow {
    /// Nothing where a side of it is missing.
    pub fn into_view(view: &View, by: Option<By>) -> Option<Flow> {
        let words = view.words();
        let find = |root: &str, by: Option<By>| {
            let wanted =
                |breakdown: &&Breakdown| breakdown.total.as_str() == root && breakdown.by == by;
            view.breakdowns.iter().find(wanted)
        };
        let (sources, uses) = (find("income", None)?, find("expenditure", by)?);
        let total = part(view, &uses.total, 0)?;
        let name = by.map(|by| view.view_name(by)).unwrap_or_default();
        let amount = view.disclosure.lines.get(&uses.total)?.amount()?;
        let by = view.in_sentence(name);
        let is_contradicted = is_contradicted(view, sources)
            || is_contradicted(view, uses)
            || checked::is_contradicted(view, &uses.total);
        let notes = [
            flow_note(view, sources),
            flow_note(view, uses),
            is_contradicted.then(|| contradicted_elsewhere(words)),
        ];
        Some(Flow {
            title: words.title_flow(&view.amount(amount)),
            subtitle: subtitle(view, Subtitle::Flow(&by), &uses.total),
            place: view.places([&sources.total, &uses.total]),
            note: joined(words, notes),
            flow: chart::Flow {
                sources: parts(view, sources),
                total,
                parts: parts(view, uses),
            },
        })
    }

    pub fn scene(&self, width: Width) -> Scene {
        flow::compose(&self.flow, width).with_label(self.title.clone())
    }

    /// The marks on either side, under what name: those that are drawn.
    pub fn groups(&self, view: &View) -> Vec<(&'static str, Vec<Part>)> {
        let words = view.words();
        let drawn = |parts: &[Part]| {
            let drawn = parts.iter().filter(|part| part.value > 0.0);
            drawn.cloned().collect()
        };
        vec![
            (words.column_source, drawn(&self.flow.sources)),
            (words.column_use, drawn(&self.flow.parts)),
        ]
    }
}
