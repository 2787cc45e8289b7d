//! Does it add up: every finding with its arithmetic, the gravest first.

pub mod completeness;
pub mod unusual;

use yew::prelude::*;

use super::frame::section;
use crate::app::component::{badge, finding_item};
use crate::app::context::Context;
use crate::app::state::{Action, State};
use crate::lang::finding::{audit_summary, outcome_name};
use crate::lang::unread::unread_part_text;
use crate::link::Section;
use crate::platform::page;
use crate::report::{Finding, Outcome};
use crate::view::View;
use completeness::completeness;
use unusual::unusual;

/// The longest list that is not folded.
const LONGEST_OPEN: usize = 30;

/// One sentence on the whole, the findings by outcome, what is missing, and what is unusual.
pub fn audit(cx: &Context, state: &State) -> Html {
    let Context { view, .. } = cx;
    let words = cx.words();
    if view.report == Default::default() {
        // The page was changed after it was checked.
        return section(cx, Section::Audit, html! { <p>{ words.not_audited }</p> });
    }
    let groups = Outcome::ALL.map(|outcome| (outcome, view.report.count(outcome)));
    let groups: Vec<(Outcome, usize)> =
        groups.into_iter().filter(|(_, count)| *count > 0).collect();
    let filter = state.link().filter;
    let choices = groups
        .iter()
        .map(|(outcome, count)| (Some(*outcome), *count));
    let buttons = [(None, view.findings.len())].into_iter().chain(choices);
    let buttons = buttons.map(|(choice, count)| {
        let name = choice.map_or(words.filter_all, |outcome| outcome_name(words, outcome));
        let identifier = choice.map_or("all", Outcome::identifier);
        let onclick = cx.on::<MouseEvent>(Action::Filter(choice));
        html! {
            <button data-filter={identifier} aria-pressed={(choice == filter).to_string()} {onclick}>
                { words.filter_count(name, &count.to_string()) }
            </button>
        }
    });
    let lists = groups.iter().map(|(outcome, count)| {
        let is_filtered = filter.is_some_and(|wanted| wanted != *outcome);
        let identifier = outcome.identifier();
        // Long lists of what is in order would hide what follows them.
        let is_open = *outcome == Outcome::Contradiction || *count <= LONGEST_OPEN;
        html! {
            <details class="outcome" key={identifier} data-outcome-group={identifier} open={is_open} data-filtered={is_filtered.then_some("")}>
                <summary><h3>{ badge(words, *outcome) }</h3></summary>
                <ul class="findings">{ cx.as_sent(|| of_outcome(view, *outcome).map(|finding| finding_item(view, finding)).collect()) }</ul>
            </details>
        }
    });
    // A printed report has no other heading.
    let report_of = [
        view.entity(),
        view.disclosure.year.to_string(),
        view.kind_name().to_owned(),
    ];
    let content = html! {
        <>
            <p class="report-of">{ report_of.join(words.place_separator) }</p>
            <p class="lead">{ audit_summary(words, &view.findings) }</p>
            <p class="note">{ words.audit_note }</p>
            <div class="forms filters" role="group" aria-label={words.filter_label}>{ for buttons }</div>
            { for lists }
            { cx.as_sent(|| html! {
                <>
                    { completeness(view) }
                    { unusual(view) }
                    { unread(view) }
                </>
            }) }
            <div class="actions"><button data-print-section="audit" onclick={|_| page::print(Some("audit"))}>{ words.print_report }</button></div>
        </>
    };
    section(cx, Section::Audit, content)
}

fn of_outcome(view: &View, outcome: Outcome) -> impl Iterator<Item = &Finding> {
    let findings = view.findings.iter();
    findings.filter(move |finding| finding.outcome == outcome)
}

/// The figures of an imported document that belong to no line, and the parts that nothing was
/// read of.
fn unread(view: &View) -> Html {
    let words = view.words();
    let parts = view.disclosure.unread_parts.iter();
    let parts = parts.map(|part| html! { <p class="note">{ unread_part_text(words, part) }</p> });
    let figures = &view.disclosure.unread;
    if figures.is_empty() {
        return html! { <>{ for parts }</> };
    }
    let items = figures.iter().map(|figure| {
        let place = view.disclosure.places.get(&figure.place);
        let quote = place.and_then(|place| place.quote.clone());
        html! {
            <li>
                <b>{ &figure.printed }</b>{ words.colon }
                <a href={["#document/", &figure.place].concat()}>{ quote.unwrap_or_default() }</a>
            </li>
        }
    });
    html! {
        <>
        { for parts }
        <details class="unread">
            <summary>{ words.unread_heading }{ words.in_unit(&figures.len().to_string()) }</summary>
            <p class="note">{ words.unread_note }</p>
            <ul>{ for items }</ul>
        </details>
        </>
    }
}
