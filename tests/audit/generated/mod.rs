//! Disclosures that are made up from one budget, stating its figures several times as real ones
//! do: none of them is ever contradicted, and none with a single altered figure is ever not.

#![cfg(feature = "import")]

mod budget;
mod written;

use budget_viewer::audit::audit;
use budget_viewer::import::import;
use budget_viewer::report::{Finding, Outcome};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use budget::any_budget;

fn contradictions(text: &str) -> Vec<Finding> {
    let imported = import("budget.txt", text.as_bytes()).unwrap();
    let findings = audit(&imported.disclosure("parks").unwrap()).into_iter();
    findings
        .filter(|finding| finding.outcome == Outcome::Contradiction)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_consistent_disclosure_is_never_contradicted(budget in any_budget()) {
        let written = budget.written();
        let found = contradictions(&written.text);
        prop_assert!(found.is_empty(), "{}\n{:#?}", written.text, found);
    }

    #[test]
    fn one_with_a_single_altered_figure_always_is(
        budget in any_budget(),
        figure: Index,
        upward: bool,
    ) {
        let written = budget.written();
        let index = figure.index(written.figures.len());
        let altered = written.altered(index, upward).or_else(|| written.altered(index, true));
        let found = contradictions(&altered.clone().unwrap());
        prop_assert!(!found.is_empty(), "{}\n{}", written.figures[index].name, altered.unwrap());
    }
}

#[test]
fn every_figure_of_a_disclosure_is_covered_in_both_directions() {
    let mut runner = TestRunner::deterministic();
    let budget = any_budget().new_tree(&mut runner).unwrap().current();
    let written = budget.written();
    let mut tried = 0;
    for index in 0..written.figures.len() {
        for text in [true, false]
            .into_iter()
            .filter_map(|upward| written.altered(index, upward))
        {
            tried += 1;
            assert!(
                !contradictions(&text).is_empty(),
                "{:?}\n{text}",
                written.figures[index]
            );
        }
    }
    assert!(tried > written.figures.len());
}
