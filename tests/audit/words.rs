//! What would make a contradiction right, in words.

#![cfg(feature = "import")]

use budget_viewer::audit::audit;
use budget_viewer::import::import;
use budget_viewer::lang::finding::remedy;
use budget_viewer::lang::words;
use budget_viewer::link::Lang;
use budget_viewer::report::Outcome;

/// The remedies of one rule's contradictions in a document of this text.
fn remedies(rule: &str, text: &str) -> Vec<String> {
    let text = format!("未名市图书馆2027年部门预算公开\n{text}");
    let imported = import("budget.txt", text.as_bytes()).unwrap();
    let findings = audit(&imported.disclosure("library").unwrap());
    let found = findings.iter().filter(|finding| {
        finding.rule.identifier == rule && finding.outcome == Outcome::Contradiction
    });
    found
        .filter_map(|finding| remedy(words(Lang::Chinese), finding))
        .collect()
}

#[test]
fn neither_of_two_places_is_taken_for_the_right_one() {
    let text = "一、机关运行经费12.5万元。\n二、机关运行经费13.5万元。";
    assert_eq!(
        remedies("repeated", text),
        ["如果两处都是 12.5万元，或都是 13.5万元，就吻合。"]
    );
}

#[test]
fn a_class_with_the_totals_amount_is_told_what_the_others_leave_to_it() {
    let text =
        "一、支出预算。2027年预算支出总额100万元，其中：教育支出100万元，卫生健康支出40万元。";
    assert_eq!(
        remedies("class-total", text),
        ["如果这一类是 60万元，就吻合。"]
    );
}

#[test]
fn a_wrong_direction_is_told_the_word_that_fits() {
    let text = "一、收入预算。2027年预算收入总额90万元，比上年100万元预算增加10万元，增长10%。";
    assert_eq!(
        remedies("direction", text),
        ["如果写成“减少10万元”，就吻合。"]
    );
}

#[test]
fn a_rate_is_told_with_as_many_digits_as_it_was_printed_with() {
    let text = "一、收入预算。2027年预算收入总额100万元，比上年90万元预算增加10万元，增长12.5%。";
    assert_eq!(remedies("growth", text), ["如果 12.5% 是 11.1%，就吻合。"]);
}

#[test]
fn what_is_left_of_a_template_has_to_be_finished_or_deleted() {
    let text = "一、预算收入总额90万元。\n二、因公出国（境）费0万元，较上年增加（减少）0万元。";
    assert_eq!(remedies("template", text), ["请写完或删去“增加(减少)0”。"]);
}
