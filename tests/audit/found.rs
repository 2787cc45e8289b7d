//! The audit of the shipped disclosure: what it finds, and what it would catch.

use budget_viewer::audit::{RULES, audit};
use budget_viewer::disclosure::{Change, Direction, Disclosure, Stated, Statement};
use budget_viewer::money::{Amount, Percentage, Unit};
use budget_viewer::report::{Finding, Outcome};
use rust_decimal::Decimal;

fn shipped() -> Disclosure {
    Disclosure::from_json(include_str!("../../data/tianmen-12345/2026.json")).unwrap()
}

fn written_down(finding: &Finding) -> String {
    let line = finding.line().map(ToString::to_string);
    let rule = finding.rule.identifier.to_owned();
    let outcome = finding.outcome.identifier().to_owned();
    let head: Vec<String> = [Some(rule), line, Some(outcome)]
        .into_iter()
        .flatten()
        .collect();
    let head = head.join(" ");
    match finding.arithmetic() {
        Some(arithmetic) => format!(
            "{head}: {} = {} against {} ± {} {}",
            arithmetic.expression,
            arithmetic.computed,
            arithmetic.printed,
            arithmetic.tolerance,
            arithmetic.measure.symbol()
        ),
        None => head,
    }
}

#[test]
fn the_shipped_disclosure_adds_up_but_for_one_rounding() {
    let findings: Vec<String> = audit(&shipped()).iter().map(written_down).collect();
    insta::assert_snapshot!(findings.join("\n"), @r"
    parts income exact: 296.01 + 0 + 0 + 0 + 0 + 0 = 296.01 against 296.01 ± 0.035 万元
    parts expenditure exact: 70.7 + 7.31 + 0 + 218 = 296.01 against 296.01 ± 0.025 万元
    parts expenditure rounding: 278.39 + 8 + 3.3 + 6.33 = 296.02 against 296.01 ± 0.025 万元
    parts operating exact: 1.5 + 0.3 + 0.12 + 0.48 + 0.6 + 0.18 + 1.2 + 0.18 + 0.3 + 0.12 + 0.12 + 0.41 + 1.8 = 7.31 against 7.31 ± 0.070 万元
    parts three-public exact: 0.12 + 0 + 0 = 0.12 against 0.12 ± 0.020 万元
    parts assets exact: 24.13 + 529.03 = 553.16 against 553.16 ± 0.015 万元
    parts staff exact: 7 = 7 against 7 ± 0 人
    balance income exact: 296.01 = 296.01 against 296.01 ± 0 万元
    change income exact: 296.01 − 251.79 = 44.22 against 44.22 ± 0.015 万元
    change expenditure unstated
    change operating unstated
    change three-public unstated
    change three-public/reception unstated
    direction income exact: 296.01 − 251.79 = 44.22 against 44.22 ± 0.010 万元
    growth income exact: 44.22 ÷ 251.79 = 17.5623 against 17.56 ± 0.0073 %
    growth expenditure exact: 44.22 ÷ (296.01 − 44.22) = 17.5623 against 17.56 ± 0.0077 %
    growth operating exact: 0.03 ÷ (7.31 − 0.03) = 0.4121 against 0.41 ± 0.0743 %
    share expenditure/function/201 exact: 278.39 ÷ 296.01 = 94.0475 against 94.05 ± 0.0083 %
    share expenditure/function/208 exact: 8 ÷ 296.01 = 2.7026 against 2.70 ± 0.1740 %
    share expenditure/function/210 exact: 3.3 ÷ 296.01 = 1.1148 against 1.11 ± 0.0219 %
    share expenditure/function/221 exact: 6.33 ÷ 296.01 = 2.1384 against 2.14 ± 0.0067 %
    share-sum expenditure exact: 94.05 + 2.70 + 1.11 + 2.14 = 100.00 against 100 ± 0.020 %
    repeated operating exact: 7.31 = 7.31 against 7.31 ± 0 万元
    repeated operating/30217 exact: 0.12 = 0.12 against 0.12 ± 0 万元
    count exact
    ");
}

#[test]
fn a_finding_names_every_line_that_takes_part() {
    let findings = audit(&shipped());
    let others = |rule, line: &str| -> Vec<&str> {
        findings
            .iter()
            .filter(|finding| {
                finding.rule.identifier == rule && finding.line().unwrap().as_str() == line
            })
            .flat_map(Finding::others)
            .map(|path| path.as_str())
            .collect()
    };
    let functions = ["201", "208", "210", "221"].map(|code| format!("expenditure/function/{code}"));
    assert_eq!(others("share-sum", "expenditure"), functions);
    assert_eq!(others("share", &functions[0]), ["expenditure"]);
    assert_eq!(others("balance", "income"), ["expenditure"]);
    assert_eq!(
        others("repeated", "operating/30217"),
        ["three-public/reception"]
    );
    assert_eq!(others("parts", "staff"), ["staff/institution"]);
    assert!(others("growth", "income").is_empty());

    let involved = shipped().lines.into_keys().filter(|path| {
        findings
            .iter()
            .any(|finding| finding.rule.identifier == "share-sum" && finding.involves(path))
    });
    assert_eq!(involved.count(), 1 + functions.len());
}

/// One printed figure of a statement.
#[derive(Clone, Copy, Debug)]
enum Figure {
    Amount,
    Prior,
    Change,
    Growth,
    Share,
}

impl Figure {
    const ALL: [Figure; 5] = [
        Figure::Amount,
        Figure::Prior,
        Figure::Change,
        Figure::Growth,
        Figure::Share,
    ];

    /// Adds so many units of its last printed digit; whether it is printed at all.
    fn shift(self, statement: &mut Statement, digits: i64) -> bool {
        match self {
            Figure::Amount => statement
                .amount
                .as_mut()
                .map(|stated| shift_stated(stated, digits)),
            Figure::Prior => statement
                .prior
                .as_mut()
                .map(|stated| shift_stated(stated, digits)),
            Figure::Change => statement.change.as_mut().map(|change| {
                *change = match *change {
                    Change::By(direction, amount) => {
                        Change::By(direction, shift_amount(amount, digits))
                    }
                    Change::Unchanged => Change::By(
                        Direction::Increase,
                        Amount::new(Decimal::new(digits, 2), Unit::Wan),
                    ),
                }
            }),
            Figure::Growth => statement
                .growth
                .as_mut()
                .map(|rate| shift_rate(rate, digits)),
            Figure::Share => statement
                .share
                .as_mut()
                .map(|rate| shift_rate(rate, digits)),
        }
        .is_some()
    }
}

fn shift_stated(stated: &mut Stated, digits: i64) {
    *stated = Stated::Figure(match *stated {
        Stated::Figure(amount) => shift_amount(amount, digits),
        Stated::None => Amount::new(Decimal::from(digits), Unit::People),
    });
}

fn shift_amount(amount: Amount, digits: i64) -> Amount {
    let value = amount.value();
    Amount::new(value + Decimal::new(digits, value.scale()), amount.unit())
}

fn shift_rate(rate: &mut Percentage, digits: i64) {
    *rate = Percentage::new(rate.value() + Decimal::new(digits, rate.scale()));
}

/// By how many units of its last printed digit a figure has to be wrong, in
/// the direction of `sign`, before a rule contradicts it.
fn caught_at(path: &str, figure: Figure, sign: i64) -> Option<i64> {
    (1..=100).find(|digits| {
        let mut altered = shipped();
        figure.shift(&mut altered.lines[path].statements[0], sign * digits);
        audit(&altered)
            .iter()
            .any(|finding| finding.outcome == Outcome::Contradiction)
    })
}

#[test]
fn a_wrong_figure_is_caught_unless_no_rule_covers_it() {
    let mut caught = Vec::new();
    let mut uncovered = Vec::new();
    for (path, line) in shipped().lines {
        for figure in Figure::ALL {
            if !figure.shift(&mut line.statements[0].clone(), 1) {
                continue;
            }
            let name = format!("{path} {figure:?}");
            let up = caught_at(path.as_str(), figure, 1);
            let down = caught_at(path.as_str(), figure, -1);
            match up.zip(down) {
                Some((up, down)) => caught.push(format!("{name} +{up} -{down}")),
                None => uncovered.push(name),
            }
        }
    }
    // A part that is nothing now may have been something last year, so that the three public
    // expenses may have fallen; the other two stand alone in the document.
    assert_eq!(
        uncovered,
        [
            "three-public Change",
            "procurement Amount",
            "staff/retired Amount"
        ]
    );
    insta::assert_snapshot!(caught.join("\n"), @r"
    income Amount +1 -1
    income Prior +2 -2
    income Change +2 -2
    income Growth +1 -1
    income/general-public Amount +4 -4
    income/government-funds Amount +1 -1
    income/state-capital Amount +1 -1
    income/special-account Amount +1 -1
    income/own-funds Amount +1 -1
    income/carry-over Amount +1 -1
    expenditure Amount +1 -1
    expenditure Change +2 -3
    expenditure Growth +1 -1
    expenditure/program/personnel Amount +1 -1
    expenditure/program/common-operation Amount +1 -1
    expenditure/program/other-operation Amount +1 -1
    expenditure/program/specific-purpose Amount +1 -1
    expenditure/function/201 Amount +2 -2
    expenditure/function/201 Share +1 -2
    expenditure/function/208 Amount +1 -1
    expenditure/function/208 Share +3 -3
    expenditure/function/210 Amount +1 -1
    expenditure/function/210 Share +3 -2
    expenditure/function/221 Amount +2 -2
    expenditure/function/221 Share +1 -1
    operating Amount +1 -1
    operating Change +1 -1
    operating Growth +8 -8
    operating/30201 Amount +1 -1
    operating/30202 Amount +1 -1
    operating/30205 Amount +8 -8
    operating/30206 Amount +8 -8
    operating/30207 Amount +1 -1
    operating/30209 Amount +8 -8
    operating/30211 Amount +1 -1
    operating/30213 Amount +8 -8
    operating/30215 Amount +1 -1
    operating/30216 Amount +8 -8
    operating/30217 Amount +1 -1
    operating/30228 Amount +8 -8
    operating/30299 Amount +1 -1
    three-public Amount +3 -3
    three-public/reception Amount +1 -1
    three-public/reception Change +14 -3
    three-public/overseas Amount +1 -1
    three-public/vehicles/running Amount +1 -1
    assets Amount +2 -2
    assets/fixed Amount +2 -2
    assets/intangible Amount +2 -2
    staff Amount +1 -1
    staff/institution Amount +1 -1
    ");
}

#[test]
fn every_rule_and_outcome_has_a_name_of_its_own() {
    let rules: Vec<&str> = RULES.iter().map(|rule| rule.identifier).collect();
    assert_eq!(
        rules,
        [
            "parts",
            "list",
            "class-total",
            "row",
            "balance",
            "identity",
            "change",
            "change-sum",
            "direction",
            "growth",
            "zero-base",
            "completion",
            "share",
            "share-sum",
            "repeated",
            "unit",
            "code",
            "item",
            "former-name",
            "year",
            "heading-year",
            "as-of",
            "template",
            "punctuation",
            "percent",
            "note",
            "reason",
            "copied",
            "count",
            "listed"
        ]
    );
    let outcomes = Outcome::ALL.map(Outcome::identifier);
    assert_eq!(outcomes, ["contradiction", "rounding", "exact", "unstated"]);
}
