//! Does it add up: every finding with its arithmetic, the gravest first.

use yew::prelude::*;

use super::completeness::Completeness;
use super::frame::SectionFrame;
use super::unusual::UnusualLines;
use crate::lang::fill;
use crate::lang::finding::{audit_summary, outcome_name};
use crate::link::Section;
use crate::page::component::{badge, finding_item};
use crate::page::reader::{Reader, use_reader};
use crate::report::{Finding, Outcome};

/// The longest list that is not folded.
const LONGEST_OPEN: usize = 30;

/// One sentence on the whole, the findings by outcome, what is missing, and what is unusual.
#[component]
pub fn Audit() -> Html {
    let reader = use_reader();
    let words = reader.words();
    let of = |outcome: Outcome| -> Vec<&Finding> {
        let findings = reader.findings.iter();
        findings
            .filter(|finding| finding.outcome == outcome)
            .collect()
    };
    let groups = Outcome::ALL.map(|outcome| (outcome, of(outcome)));
    let choices = groups.iter().filter(|(_, findings)| !findings.is_empty());
    let choices = choices.map(|(outcome, findings)| (Some(*outcome), findings.len()));
    let buttons = [(None, reader.findings.len())].into_iter().chain(choices);
    let buttons = buttons.map(|(choice, count)| {
        let name = choice.map_or(words.filter_all, |outcome| outcome_name(words, outcome));
        let values = [("name", name), ("count", &count.to_string())];
        let filter = choice.map_or("all", Outcome::identifier);
        html! {
            <button type="button" data-filter={filter} aria-pressed={choice.is_none().to_string()}>
                { fill(words.filter_count, &values) }
            </button>
        }
    });
    // A printed report has no other heading.
    let report_of = [
        reader.text(&reader.disclosure.entity.name),
        reader.disclosure.year.to_string(),
        reader.kind_name().to_owned(),
    ];
    html! {
        <SectionFrame section={Section::Audit}>
            <p class="report-of">{ report_of.join(words.place_separator) }</p>
            <p class="lead">{ audit_summary(words, &reader.findings) }</p>
            <p class="note">{ words.audit_note }</p>
            <div class="forms filters" role="group" aria-label={words.filter_label}>{ for buttons }</div>
            { for groups.iter().filter(|(_, findings)| !findings.is_empty()).map(|(outcome, findings)| {
                html! {
                    <details class="outcome" key={outcome.identifier()} data-outcome-group={outcome.identifier()} open={is_open(findings)}>
                        <summary><h3>{ badge(words, *outcome) }</h3></summary>
                        <ul class="findings">{ for findings.iter().map(|finding| finding_item(&reader, finding)) }</ul>
                    </details>
                }
            }) }
            <Completeness />
            <UnusualLines />
            { unread(&reader) }
            <div class="actions"><button type="button" data-print-section="audit">{ words.print_report }</button></div>
        </SectionFrame>
    }
}

/// Long lists of what is in order would hide what follows them.
fn is_open(findings: &[&Finding]) -> bool {
    let is_grave = findings
        .iter()
        .any(|finding| finding.outcome == Outcome::Contradiction);
    is_grave || findings.len() <= LONGEST_OPEN
}

/// The figures of an imported document that belong to no line.
fn unread(reader: &Reader) -> Html {
    let words = reader.words();
    let figures = &reader.disclosure.unread;
    if figures.is_empty() {
        return html! {};
    }
    html! {
        <details class="unread">
            <summary>{ words.unread_heading }{ fill(words.in_unit, &[("unit", &figures.len().to_string())]) }</summary>
            <p class="note">{ words.unread_note }</p>
            <ul>
                { for figures.iter().enumerate().map(|(index, figure)| {
                    let place = reader.disclosure.places.get(&figure.place);
                    let quote = place.and_then(|place| place.quote.clone());
                    html! {
                        <li key={index}>
                            <b>{ &figure.printed }</b>{ words.colon }
                            <a href={format!("#document/{}", figure.place)}>{ quote.unwrap_or_default() }</a>
                        </li>
                    }
                }) }
            </ul>
        </details>
    }
}
