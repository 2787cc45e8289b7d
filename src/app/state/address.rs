//! What an address means to the state, and how it is written.

use super::State;
use crate::link::Link;
use crate::report::Outcome;
use crate::view::chart::composition::{OPENING_FORM, has_form, opening_view};
use crate::view::chart::drawn::has_chart;
use crate::view::target::Target;

impl State {
    /// A link as it is written into an address: what its fragment says is not said twice.
    pub fn written(&self, link: Link) -> Link {
        let fragment = link.decoded_fragment();
        let target = fragment.map(|fragment| Target::of(&self.view(), &fragment));
        let told = target.as_ref().and_then(Target::by);
        Link {
            view: link.view.filter(|_| told.is_none()),
            ..link
        }
    }

    /// What an address means here: settings that this disclosure does not have are not understood,
    /// and those that say what is shown anyway are left out.
    pub fn understand(&self, mut link: Link) -> Link {
        let asked = State {
            link: link.clone(),
            ..self.clone()
        };
        let view = asked.view();
        link.retain_forms(|chart, form| has_form(&view, chart, form));
        link.forms.retain(|(_, form)| *form != OPENING_FORM);
        let chart = link.decoded_embed();
        if chart.is_some_and(|chart| !has_chart(&view, &chart)) {
            let chart = link.embed.take().unwrap_or_default();
            link.unknown.push(["embed=", &chart].concat());
        }
        let has_none = |outcome: &mut Outcome| view.report.count(*outcome) == 0;
        if let Some(outcome) = link.filter.take_if(has_none) {
            link.unknown
                .push(["filter=", outcome.identifier()].concat());
        }
        let views = &view.breakdowns.views;
        if let Some(by) = link.view.take_if(|by| !views.contains(by)) {
            link.unknown.push(["view=", by.segment()].concat());
        }
        let target = link.decoded_fragment();
        let target = target.map(|fragment| Target::of(&view, &fragment));
        let told = target.as_ref().and_then(Target::by);
        let framed = link.decoded_embed();
        let framed = framed.and_then(|chart| Target::of(&view, &chart).by());
        let by = told
            .or(framed)
            .filter(|by| views.contains(by))
            .or(link.view);
        link.view = by.filter(|by| opening_view(&view) != Some(*by));
        link
    }
}
