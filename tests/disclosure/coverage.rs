//! How far the lines of a breakdown account for its total.

use budget_viewer::disclosure::coverage;
use budget_viewer::disclosure::{Breakdown, Coverage, Disclosure};
use budget_viewer::money::Amount;

fn shipped() -> Disclosure {
    let json = include_str!("../../data/tianmen-12345/2026.json");
    Disclosure::from_json(json).unwrap()
}

/// The shipped disclosure with another amount of one line.
fn with(path: &str, amount: &str) -> Disclosure {
    let mut disclosure = shipped();
    let line = disclosure.lines.get_mut(path).unwrap();
    line.statements[0].amount = Some(amount.parse().unwrap());
    disclosure
}

fn functions(disclosure: &Disclosure) -> Breakdown {
    let mut breakdowns = disclosure.breakdowns().into_iter();
    let functions = breakdowns.find(|breakdown| breakdown.id() == "expenditure/function");
    functions.unwrap()
}

fn coverage_of(disclosure: &Disclosure) -> Coverage {
    coverage(disclosure, &functions(disclosure))
}

fn amount(print: &str) -> Amount {
    print.parse().unwrap()
}

#[test]
fn a_difference_that_rounding_can_make_leaves_nothing() {
    // 278.39 + 8 + 3.3 + 6.33 = 296.02, printed 296.01.
    assert_eq!(coverage_of(&shipped()), Coverage::Full);
}

#[test]
fn what_the_lines_lack_is_left_with_its_share_in_the_total() {
    let disclosure = with("expenditure/function/201", "178.39万元");
    let left = Coverage::Short {
        amount: amount("99.99万元"),
        share: "33.78%".parse().unwrap(),
    };
    assert_eq!(coverage_of(&disclosure), left);
}

#[test]
fn what_the_lines_have_too_much_is_told() {
    let disclosure = with("expenditure/function/208", "296.01万元");
    assert_eq!(
        coverage_of(&disclosure),
        Coverage::Over(amount("288.02万元"))
    );
}

#[test]
fn amounts_in_yuan_count_in_the_unit_of_the_total() {
    let disclosure = with("expenditure/function/201", "1783900元");
    let Coverage::Short { amount: left, .. } = coverage_of(&disclosure) else {
        panic!("the lines lack 99.99万元");
    };
    assert_eq!(left.base(), amount("999900元").base());
}

#[test]
fn a_line_without_an_amount_adds_nothing() {
    let disclosure = with("expenditure/function/201", "none");
    let Coverage::Short { amount: left, .. } = coverage_of(&disclosure) else {
        panic!("the lines lack what the first one had");
    };
    assert_eq!(left, amount("278.38万元"));
}

#[test]
fn of_a_total_that_is_not_stated_nothing_is_known() {
    let mut disclosure = shipped();
    disclosure.lines.get_mut("expenditure").unwrap().statements[0].amount = None;
    assert_eq!(coverage_of(&disclosure), Coverage::Unknown);
    let people = with("expenditure/function/201", "7人");
    assert_eq!(coverage_of(&people), Coverage::Unknown);
}
