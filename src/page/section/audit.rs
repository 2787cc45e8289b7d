//! Does it add up: every finding with its arithmetic.

use yew::prelude::*;

use super::frame::SectionFrame;
use crate::audit::{Arithmetic, Evidence, Finding, Measure, Outcome, Rule};
use crate::disclosure::Path;
use crate::lang::{Words, fill};
use crate::link::Section;
use crate::money::grouped;
use crate::page::component::badge;
use crate::page::reader::{Reader, use_reader};

/// One sentence on the whole, then the findings rule by rule.
#[component]
pub fn Audit() -> Html {
    let reader = use_reader();
    let words = reader.words();
    let count = |outcome: Outcome| {
        let findings = reader.findings.iter();
        findings
            .filter(|finding| finding.outcome == outcome)
            .count()
    };
    let checked = reader.findings.len() - count(Outcome::Unstated);
    let summary = fill(
        words.audit_summary,
        &[
            ("count", &checked.to_string()),
            ("exact", &count(Outcome::Exact).to_string()),
            ("rounding", &count(Outcome::Rounding).to_string()),
            ("contradiction", &count(Outcome::Contradiction).to_string()),
            ("unstated", &count(Outcome::Unstated).to_string()),
        ],
    );
    html! {
        <SectionFrame section={Section::Audit}>
            <p class="lead">{ summary }</p>
            <p class="note">{ words.audit_note }</p>
            { for Rule::ALL.into_iter().filter_map(|rule| group(&reader, rule)) }
            { unread(&reader) }
        </SectionFrame>
    }
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

fn group(reader: &Reader, rule: Rule) -> Option<Html> {
    let findings: Vec<&Finding> = reader
        .findings
        .iter()
        .filter(|finding| finding.rule == rule)
        .collect();
    if findings.is_empty() {
        return None;
    }
    Some(html! {
        <section class="rule" key={rule.identifier()}>
            <h3>{ rule_name(reader.words(), rule) }</h3>
            <ul class="findings">{ for findings.into_iter().map(|finding| item(reader, finding)) }</ul>
        </section>
    })
}

fn item(reader: &Reader, finding: &Finding) -> Html {
    let words = reader.words();
    let calculation = match &finding.evidence {
        Evidence::Arithmetic(arithmetic) => arithmetic_text(reader, finding, arithmetic),
        Evidence::Wording(wording) => wording.printed.clone(),
        Evidence::Nothing => words.arithmetic_unstated.to_owned(),
    };
    let paths: Vec<&Path> = finding.line().into_iter().chain(finding.others()).collect();
    let shown = match finding.rule {
        Rule::Repeated | Rule::Unit | Rule::Balance => 2,
        _ => 1,
    };
    let sides = paths.iter().copied().take(shown);
    let links = sides.enumerate().map(|(index, path)| {
        html! {
            <>
                if index > 0 { { " ↔ " } }
                <a href={format!("#{path}")}>{ reader.full_name(path) }</a>
            </>
        }
    });
    let parts = [Rule::Parts, Rule::ShareSum].contains(&finding.rule);
    let view = paths.get(1).and_then(|other| other.by()).filter(|_| parts);
    html! {
        <li data-finding={finding.rule.identifier()} data-outcome={finding.outcome.identifier()}>
            <p>
                { badge(words, finding.outcome) }{ " " }
                { for links }
                if let Some(by) = view {
                    { words.place_separator }{ reader.view_name(by) }
                }
            </p>
            <p class="arithmetic">{ calculation }</p>
        </li>
    }
}

/// The calculation in figures, as printed: never converted to another unit.
fn arithmetic_text(reader: &Reader, finding: &Finding, arithmetic: &Arithmetic) -> String {
    let words = reader.words();
    let with_unit = |number: rust_decimal::Decimal| match arithmetic.measure {
        Measure::Percent => format!("{}%", grouped(number)),
        Measure::Money(unit) => fill(
            words.amount,
            &[
                ("number", &grouped(number)),
                ("unit", reader.unit_name(unit)),
            ],
        ),
    };
    let template = match (finding.rule, finding.outcome) {
        (Rule::Repeated | Rule::Balance, Outcome::Exact) => words.arithmetic_repeated,
        // 100 % is what shares come to, not what the document prints.
        (Rule::ShareSum, Outcome::Exact) => words.arithmetic_sum_of_shares,
        (_, Outcome::Exact) => words.arithmetic,
        _ => words.arithmetic_difference,
    };
    fill(
        template,
        &[
            ("expression", arithmetic.expression.as_str()),
            ("computed", &with_unit(arithmetic.computed)),
            ("printed", &with_unit(arithmetic.printed)),
            ("difference", &with_unit(arithmetic.difference())),
            ("tolerance", &with_unit(arithmetic.tolerance)),
        ],
    )
}

/// What the rule checks, in a sentence.
pub fn rule_name(words: &Words, rule: Rule) -> &'static str {
    match rule {
        Rule::Parts => words.rule_parts,
        Rule::ClassTotal => words.rule_class_total,
        Rule::Balance => words.rule_balance,
        Rule::Identity => words.rule_identity,
        Rule::Direction => words.rule_direction,
        Rule::Unit => words.rule_unit,
        Rule::Code => words.rule_code,
        Rule::Year => words.rule_year,
        Rule::Template => words.rule_template,
        Rule::Change => words.rule_change,
        Rule::Growth => words.rule_growth,
        Rule::Share => words.rule_share,
        Rule::ShareSum => words.rule_share_sum,
        Rule::Repeated => words.rule_repeated,
    }
}
