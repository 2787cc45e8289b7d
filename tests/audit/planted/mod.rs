//! Consistent disclosures with one mistake planted: each kind is told, and told where it is.

#![cfg(feature = "import")]

pub mod department;
mod harmless;
mod kinds;

use budget_viewer::audit::report;
use budget_viewer::import::import;
use budget_viewer::report::{Finding, Outcome, Peculiarity, Presence, Report};

use department::{Department, Document};
use kinds::{KINDS, Kind, Told};

/// How many departments each kind is planted into.
const SEEDS: u8 = 3;

fn reported(text: &str) -> Report {
    let imported = import("budget.txt", text.as_bytes()).unwrap();
    report(&imported.disclosure("reception").unwrap())
}

fn contradictions(report: &Report) -> Vec<&Finding> {
    let findings = report.findings.iter();
    findings
        .filter(|finding| finding.outcome == Outcome::Contradiction)
        .collect()
}

/// What is not found of all that a document has to contain.
fn missing(report: &Report) -> Vec<&str> {
    let items = report.completeness.iter();
    let missing = items.filter(|item| item.presence == Presence::NotFound);
    missing.map(|item| item.identifier.as_str()).collect()
}

/// The words of a document with a mistake in them.
fn planted(kind: &Kind) -> String {
    let mut words = kind.document.words().to_owned();
    for (anchor, right, wrong) in kind.edits {
        let from = words
            .find(anchor)
            .unwrap_or_else(|| panic!("{}: {anchor}", kind.name));
        let at = words[from..]
            .find(right)
            .unwrap_or_else(|| panic!("{}: {right}", kind.name));
        let begin = from + at;
        words.replace_range(begin..begin + right.len(), wrong);
    }
    words
}

fn is_told(report: &Report, told: Told) -> bool {
    let contradictions = contradictions(report);
    let of_rule = |rule: &str, line: Option<&str>| {
        contradictions.iter().any(|finding| {
            let mut sides = finding.sides.iter();
            let is_there = |sought: &str| {
                sides.any(|side| {
                    side.line
                        .as_ref()
                        .is_some_and(|line| line.as_str() == sought)
                })
            };
            finding.rule.identifier == rule && line.is_none_or(is_there)
        })
    };
    match told {
        Told::By(rule, line) => of_rule(rule, Some(line)),
        Told::InWords(rule) => of_rule(rule, None),
        Told::Missing(item) => missing(report).contains(&item),
        Told::New(line) => report.unusual.iter().any(|unusual| {
            let is_there = unusual
                .side
                .line
                .as_ref()
                .is_some_and(|it| it.as_str() == line);
            unusual.peculiarity == Peculiarity::New && is_there
        }),
    }
}

#[test]
fn a_disclosure_without_a_mistake_is_told_of_none() {
    for document in [Document::Budget, Document::FinalAccounts] {
        for seed in 0..SEEDS {
            let report = reported(&Department::drawn(seed).printed(document.words()));
            let found = contradictions(&report);
            assert!(found.is_empty(), "{document:?} {seed} {found:#?}");
        }
    }
}

#[test]
fn every_kind_of_mistake_is_told_where_it_is() {
    let mut missed = Vec::new();
    for kind in KINDS {
        for seed in 0..SEEDS {
            let text = Department::drawn(seed).printed(&planted(kind));
            let report = reported(&text);
            if !is_told(&report, kind.told) {
                let found = contradictions(&report);
                let found: Vec<&str> = found.iter().map(|one| one.key.as_str()).collect();
                let missing = missing(&report);
                let told = kind.told;
                missed.push(format!(
                    "{} ({seed}): {told:?}; told: {found:?} {missing:?}",
                    kind.name
                ));
            }
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}
