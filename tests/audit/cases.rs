//! The audit's rules on statements of every direction, unit and completeness.

use budget_viewer::audit::audit;
use budget_viewer::disclosure::Disclosure;
use budget_viewer::report::{Finding, Outcome};
use serde_json::{Map, Value, json};

const SHIPPED: &str = include_str!("../../data/tianmen-12345/2026.json");

/// The findings of one rule about `line`, in the shipped disclosure with these
/// lines' leading statements replaced by the figures given.
fn findings(rule: &str, line: &str, replaced: &[(&str, Value)]) -> Vec<Finding> {
    let mut json: Value = serde_json::from_str(SHIPPED).unwrap();
    for (path, figures) in replaced {
        let statement = &mut json["lines"][path]["statements"][0];
        let mut figures: Map<String, Value> = figures.as_object().unwrap().clone();
        figures.insert("place".to_owned(), statement["place"].clone());
        *statement = Value::Object(figures);
    }
    let disclosure = Disclosure::from_json(&json.to_string()).unwrap();
    let about = |finding: &Finding| {
        finding.rule.identifier == rule && finding.line().is_some_and(|path| path.as_str() == line)
    };
    audit(&disclosure).into_iter().filter(about).collect()
}

/// Outcome and expression of the one finding of `rule` about an income stated so.
fn income(rule: &str, figures: Value) -> (Outcome, String) {
    let found = findings(rule, "income", &[("income", figures)]);
    let [finding] = &found[..] else {
        panic!("{} findings", found.len());
    };
    let arithmetic = finding.arithmetic();
    let expression = arithmetic.map(|arithmetic| arithmetic.expression.clone());
    (finding.outcome, expression.unwrap_or_default())
}

fn outcome(rule: &str, figures: Value) -> Outcome {
    income(rule, figures).0
}

#[test]
fn a_decrease_is_subtracted_and_its_rate_may_be_printed_with_or_without_a_sign() {
    for rate in ["17.56%", "-17.56%"] {
        let figures = json!({
            "amount": "207.57万元", "prior": "251.79万元", "change": "-44.22万元", "growth": rate
        });
        let change = income("change", figures.clone());
        assert_eq!(change, (Outcome::Exact, "207.57 − 251.79".to_owned()));
        assert_eq!(
            income("growth", figures),
            (Outcome::Exact, "-44.22 ÷ 251.79".to_owned())
        );
    }
}

#[test]
fn a_prior_amount_that_is_not_printed_follows_from_amount_and_change() {
    let decrease = json!({ "amount": "207.57万元", "change": "-44.22万元", "growth": "17.56%" });
    let expected = (Outcome::Exact, "-44.22 ÷ (207.57 + 44.22)".to_owned());
    assert_eq!(income("growth", decrease), expected);
    let increase = json!({ "amount": "296.01万元", "change": "+44.22万元", "growth": "17.56%" });
    let expected = (Outcome::Exact, "44.22 ÷ (296.01 − 44.22)".to_owned());
    assert_eq!(income("growth", increase), expected);
}

#[test]
fn a_change_that_is_not_printed_follows_from_amount_and_prior() {
    let figures =
        |rate: &str| json!({ "amount": "207.57万元", "prior": "251.79万元", "growth": rate });
    let expected = (Outcome::Exact, "-44.22 ÷ 251.79".to_owned());
    assert_eq!(income("growth", figures("-17.56%")), expected);
    assert_eq!(outcome("growth", figures("17.56%")), Outcome::Contradiction);
}

#[test]
fn a_wrong_direction_is_a_contradiction() {
    let decrease = json!({ "amount": "296.01万元", "prior": "251.79万元", "change": "-44.22万元" });
    assert_eq!(
        outcome("direction", decrease.clone()),
        Outcome::Contradiction
    );
    // The size is right: one slip is one finding.
    assert_eq!(outcome("change", decrease), Outcome::Exact);
    let rate = json!({
        "amount": "296.01万元", "prior": "251.79万元", "change": "+44.22万元", "growth": "-17.56%"
    });
    assert_eq!(outcome("growth", rate), Outcome::Contradiction);
    let unchanged = json!({ "amount": "296.01万元", "prior": "251.79万元", "change": "unchanged" });
    assert_eq!(outcome("direction", unchanged), Outcome::Contradiction);
}

#[test]
fn unchanged_means_a_change_of_zero() {
    let figures = json!({
        "amount": "296.01万元", "prior": "296.01万元", "change": "unchanged", "growth": "0%"
    });
    assert_eq!(
        income("change", figures.clone()),
        (Outcome::Exact, "296.01 − 296.01".to_owned())
    );
    assert_eq!(
        income("growth", figures),
        (Outcome::Exact, "0 ÷ 296.01".to_owned())
    );
}

#[test]
fn growth_from_zero_or_from_nothing_stated_is_not_calculated() {
    for figures in [
        json!({ "amount": "44.22万元", "prior": "0万元", "change": "+44.22万元", "growth": "100%" }),
        json!({ "amount": "44.22万元", "prior": "0.00万元", "growth": "0%" }),
        json!({ "amount": "44.22万元", "change": "+44.22万元", "growth": "100%" }),
        json!({ "amount": "0万元", "prior": "0万元", "change": "unchanged", "growth": "0%" }),
        json!({ "amount": "44.22万元", "growth": "100%" }),
        json!({ "change": "+44.22万元", "growth": "100%" }),
        json!({ "amount": "none", "prior": "1.00万元", "growth": "100%" }),
    ] {
        assert_eq!(
            outcome("growth", figures.clone()),
            Outcome::Unstated,
            "{figures}"
        );
    }
    let from_zero = json!({ "amount": "44.22万元", "prior": "0万元", "change": "+44.22万元" });
    assert_eq!(outcome("change", from_zero), Outcome::Exact);
}

#[test]
fn what_lacks_a_figure_is_unstated_and_never_a_contradiction() {
    for figures in [
        json!({ "amount": "296.01万元", "change": "+44.22万元" }),
        json!({ "prior": "251.79万元", "change": "+44.22万元" }),
        json!({ "amount": "none", "prior": "251.79万元", "change": "-251.79万元" }),
        json!({ "amount": "7人", "prior": "251.79万元", "change": "+1人" }),
    ] {
        assert_eq!(
            outcome("change", figures.clone()),
            Outcome::Unstated,
            "{figures}"
        );
    }
    assert_eq!(outcome("parts", json!({})), Outcome::Unstated);
    assert_eq!(
        outcome("balance", json!({ "prior": "251.79万元" })),
        Outcome::Unstated
    );
}

/// Outcome of adding up the parts of the income, one of them stated so.
fn with_part(part: &str, figures: Value) -> Outcome {
    findings("parts", "income", &[(part, figures)])[0].outcome
}

#[test]
fn a_part_that_is_none_adds_nothing_and_one_that_is_not_stated_leaves_the_sum_unknown() {
    let part = "income/own-funds";
    assert_eq!(with_part(part, json!({ "amount": "none" })), Outcome::Exact);
    assert_eq!(with_part(part, json!({})), Outcome::Unstated);
    assert_eq!(
        with_part(part, json!({ "amount": "1人" })),
        Outcome::Unstated
    );
    assert_eq!(
        with_part(part, json!({ "amount": "0.04万元" })),
        Outcome::Contradiction
    );
}

#[test]
fn figures_in_yuan_and_wan_are_compared_within_the_coarser_print() {
    let figures = json!({
        "amount": "2960100元", "prior": "251.79万元", "change": "+442200元", "growth": "17.56%"
    });
    for rule in ["parts", "change", "growth", "balance"] {
        assert_eq!(outcome(rule, figures.clone()), Outcome::Exact);
    }
    let part = |amount: &str| with_part("income/general-public", json!({ "amount": amount }));
    assert_eq!(part("2960100元"), Outcome::Exact);
    assert_eq!(part("2960149元"), Outcome::Rounding);
    assert_eq!(part("2960050元"), Outcome::Rounding);
    assert_eq!(part("2964100元"), Outcome::Contradiction);
    assert_eq!(
        outcome("balance", json!({ "amount": "2960149元" })),
        Outcome::Rounding
    );
    assert_eq!(
        outcome("balance", json!({ "amount": "2960151元" })),
        Outcome::Contradiction
    );
}

#[test]
fn retired_staff_are_no_part_of_the_authorised_posts_and_people_are_not_rounded() {
    let staff = |institution: &str, retired: &str| {
        let replaced = [
            ("staff/institution", json!({ "amount": institution })),
            ("staff/retired", json!({ "amount": retired })),
        ];
        findings("parts", "staff", &replaced)[0].outcome
    };
    assert_eq!(staff("7人", "3人"), Outcome::Exact);
    assert_eq!(staff("8人", "none"), Outcome::Contradiction);
}

#[test]
fn shares_are_summed_only_where_every_part_prints_one() {
    let sums = |figures: Value| {
        findings(
            "share-sum",
            "expenditure",
            &[("expenditure/function/208", figures)],
        )
    };
    assert_eq!(sums(json!({ "amount": "8万元" })).len(), 0);
    assert_eq!(
        sums(json!({ "share": "2.71%" }))[0].outcome,
        Outcome::Rounding
    );
    assert_eq!(
        sums(json!({ "share": "2.73%" }))[0].outcome,
        Outcome::Contradiction
    );
    let share = [("expenditure/function/208", json!({ "share": "2.70%" }))];
    let unstated = findings("share", "expenditure/function/208", &share);
    assert_eq!(unstated[0].outcome, Outcome::Unstated);
}

#[test]
fn a_line_stated_twice_has_to_say_the_same() {
    let again = |amount: &str| {
        let mut disclosure = Disclosure::from_json(SHIPPED).unwrap();
        let statements = &mut disclosure.lines["assets"].statements;
        let mut second = statements[0].clone();
        second.amount = Some(amount.parse().unwrap());
        statements.push(second);
        let found = audit(&disclosure).into_iter();
        let mut found =
            found.filter(|finding| finding.line().is_some_and(|path| path.as_str() == "assets"));
        found
            .find(|finding| finding.rule.identifier == "repeated")
            .unwrap()
            .outcome
    };
    assert_eq!(again("553.16万元"), Outcome::Exact);
    assert_eq!(again("5531649.99元"), Outcome::Rounding);
    assert_eq!(again("553.18万元"), Outcome::Contradiction);
    assert_eq!(again("none"), Outcome::Contradiction);
}
