//! The other totals at a glance, each a link to its section.

use yew::prelude::*;

use super::statements::change_sentence;
use crate::lang::fill;
use crate::link::Section;
use crate::page::reader::use_reader;
use crate::report::Outcome;

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
#[component]
pub fn Essentials() -> Html {
    let reader = use_reader();
    let words = reader.words();
    let totals = TOTALS.into_iter().filter_map(|section| {
        let line = reader.disclosure.line(section.identifier())?;
        let stated = line.leading().and_then(|statement| statement.amount);
        Some(html! {
            <div key={section.identifier()}>
                <dt><a href={format!("#{}", section.identifier())}>{ reader.section_name(section) }</a></dt>
                <dd>
                    <b>{ reader.stated(stated) }</b>
                    <small>{ change_sentence(&reader, line) }</small>
                </dd>
            </div>
        })
    });
    let count = |wanted: fn(Outcome) -> bool| {
        let findings = reader.findings.iter();
        findings
            .filter(|finding| wanted(finding.outcome))
            .count()
            .to_string()
    };
    let audit = fill(
        words.audit_short,
        &[
            ("count", &count(|outcome| outcome != Outcome::Unstated)),
            ("rounding", &count(|outcome| outcome == Outcome::Rounding)),
            (
                "contradiction",
                &count(|outcome| outcome == Outcome::Contradiction),
            ),
        ],
    );
    html! {
        <div class="essentials">
            <dl>
            { for totals }
            <div>
                <dt><a href="#audit">{ words.audit }</a></dt>
                <dd>{ audit }</dd>
            </div>
            </dl>
            <p class="note">{ words.computed_note }</p>
        </div>
    }
}
