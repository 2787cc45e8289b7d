//! Does it add up: every finding with its arithmetic.

use yew::prelude::*;

use super::frame::SectionFrame;
use crate::audit::{Arithmetic, Finding, Measure, Outcome, Rule};
use crate::lang::{Words, fill};
use crate::link::Section;
use crate::money::plain;
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
        </SectionFrame>
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
    let name = |path: &crate::disclosure::Path| {
        let line = reader.disclosure.lines.get(path);
        line.map(|line| reader.name(line)).unwrap_or_default()
    };
    let calculation = match &finding.arithmetic {
        Some(arithmetic) => arithmetic_text(reader, arithmetic, finding.outcome),
        None => words.arithmetic_unstated.to_owned(),
    };
    let view = finding
        .others
        .first()
        .and_then(|other| other.by())
        .filter(|_| finding.line.is_root());
    html! {
        <li data-finding={finding.rule.identifier()} data-outcome={finding.outcome.identifier()}>
            { badge(words, finding.outcome) }
            <a href={format!("#{}", finding.line)}>{ name(&finding.line) }</a>
            if let Some(by) = view {
                <span class="view-name">{ reader.view_name(by) }</span>
            }
            if let (Rule::Repeated, Some(other)) = (finding.rule, finding.others.first()) {
                { " ↔ " }<a href={format!("#{other}")}>{ name(other) }</a>
            }
            <span class="arithmetic">{ calculation }</span>
        </li>
    }
}

/// The calculation in figures, as printed: never converted to another unit.
fn arithmetic_text(reader: &Reader, arithmetic: &Arithmetic, outcome: Outcome) -> String {
    let words = reader.words();
    let with_unit = |number: rust_decimal::Decimal| match arithmetic.measure {
        Measure::Percent => format!("{}%", plain(number)),
        Measure::Money(unit) => fill(
            words.amount,
            &[("number", &plain(number)), ("unit", reader.unit_name(unit))],
        ),
    };
    let template = match outcome {
        Outcome::Exact => words.arithmetic,
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
        Rule::Change => words.rule_change,
        Rule::Growth => words.rule_growth,
        Rule::Share => words.rule_share,
        Rule::ShareSum => words.rule_share_sum,
        Rule::Repeated => words.rule_repeated,
    }
}
