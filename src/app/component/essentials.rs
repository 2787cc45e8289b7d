//! The other totals at a glance, each a link to its section.

use yew::prelude::*;

use crate::app::context::Context;
use crate::link::Section;
use crate::report::Outcome;
use crate::view::statement::change_sentence;

/// The sections that stand for a total.
const TOTALS: [Section; 6] = [
    Section::Income,
    Section::Operating,
    Section::ThreePublic,
    Section::Procurement,
    Section::Assets,
    Section::Staff,
];

/// A line a total, and one for the audit.
pub fn essentials(cx: &Context) -> Html {
    let Context { view, .. } = cx;
    let words = cx.words();
    let totals = TOTALS.into_iter().filter_map(|section| {
        let line = view.disclosure.line(section.identifier())?;
        let stated = line.leading().and_then(|statement| statement.amount);
        Some(html! {
            <div>
                <dt><a href={["#", section.identifier()].concat()}>{ view.section_name(section) }</a></dt>
                <dd>
                    <b>{ view.stated(stated) }</b>
                    <small>{ change_sentence(view, line) }</small>
                </dd>
            </div>
        })
    });
    let report = &view.report;
    let checked = report.findings.len() - report.count(Outcome::Unstated);
    let short = words.audit_short(
        &checked.to_string(),
        &report.count(Outcome::Contradiction).to_string(),
        &report.count(Outcome::Rounding).to_string(),
    );
    html! {
        <div class="essentials">
            <dl>
                { for totals }
                <div>
                    <dt><a href="#audit">{ words.audit }</a></dt>
                    <dd>{ short }</dd>
                </div>
            </dl>
            <p class="note">{ words.computed_note }</p>
        </div>
    }
}
