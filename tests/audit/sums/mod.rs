//! What the rules about sums find in documents that keep them and in documents that break them.

#![cfg(feature = "import")]

mod change_sum;
mod list;
mod share;

use budget_viewer::audit::audit;
use budget_viewer::import::import;
use budget_viewer::report::{Finding, Outcome};

/// The findings of one rule in a document of these paragraphs.
fn findings(rule: &str, paragraphs: &[&str]) -> Vec<Finding> {
    let text = format!(
        "未名县农技推广中心2027年部门预算公开\n{}",
        paragraphs.join("\n")
    );
    let imported = import("budget.txt", text.as_bytes()).unwrap();
    let findings = audit(&imported.disclosure("centre").unwrap()).into_iter();
    findings
        .filter(|finding| finding.rule.identifier == rule)
        .collect()
}

/// Outcome and calculation of each.
fn told(rule: &str, paragraphs: &[&str]) -> Vec<(Outcome, String)> {
    let findings = findings(rule, paragraphs).into_iter();
    let told = findings.map(|finding| {
        let arithmetic = finding
            .arithmetic()
            .map(|sum| format!("{} ≠ {}", sum.expression, sum.printed));
        (finding.outcome, arithmetic.unwrap_or_default())
    });
    told.collect()
}

/// The calculations that contradict.
fn contradictions(rule: &str, paragraphs: &[&str]) -> Vec<String> {
    let told = told(rule, paragraphs).into_iter();
    let wrong = told.filter(|(outcome, _)| *outcome == Outcome::Contradiction);
    wrong.map(|(_, arithmetic)| arithmetic).collect()
}
