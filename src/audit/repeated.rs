//! A figure that stands in two places is the same in both.

use rust_decimal::Decimal;

use super::finding::{Arithmetic, Finding, Measure, Outcome, Rule, compare};
use crate::disclosure::{Disclosure, Path};
use crate::money::{Amount, grouped};

/// Lines that are one figure under two paths, by the meaning of the terms.
const SAME: [(&str, &str); 3] = [
    // Income and expenditure of a budget balance.
    ("income", "expenditure"),
    // 公用经费 is what 机关运行经费 is spent from.
    ("operating", "expenditure/program/common-operation"),
    // 公务接待费 is an item of 机关运行经费 and one of the three public expenses.
    ("operating/30217", "three-public/reception"),
];

pub(super) fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let across = SAME.into_iter().filter_map(|(first, second)| {
        let (path, line) = disclosure.lines.get_key_value(first)?;
        let (other, other_line) = disclosure.lines.get_key_value(second)?;
        Some(finding(
            path,
            vec![other.clone()],
            line.amount(),
            other_line.amount(),
        ))
    });
    let within = disclosure.lines.iter().flat_map(|(path, line)| {
        let amounts = line
            .statements
            .iter()
            .filter(|statement| statement.amount.is_some());
        amounts.skip(1).map(move |statement| {
            let again = statement.amount.as_ref().and_then(|stated| stated.figure());
            finding(path, Vec::new(), line.amount(), again)
        })
    });
    across.chain(within).collect()
}

fn finding(
    path: &Path,
    others: Vec<Path>,
    first: Option<Amount>,
    second: Option<Amount>,
) -> Finding {
    let arithmetic = first
        .zip(second)
        .and_then(|(first, second)| arithmetic(first, second));
    Finding {
        rule: Rule::Repeated,
        line: path.clone(),
        others,
        outcome: arithmetic.as_ref().map_or(Outcome::Unstated, compare),
        arithmetic,
    }
}

/// Two roundings of one number to the same digit are equal; to different digits
/// they may differ by what both can do.
fn tolerance(first: Decimal, second: Decimal) -> Option<Decimal> {
    match first == second {
        true => Some(Decimal::ZERO),
        false => first.checked_add(second),
    }
}

fn arithmetic(first: Amount, second: Amount) -> Option<Arithmetic> {
    let unit = first.unit();
    let computed: Decimal = second.to(unit)?.value();
    Some(Arithmetic {
        expression: grouped(computed),
        computed,
        printed: first.value(),
        tolerance: tolerance(first.half_unit(unit)?, second.half_unit(unit)?)?,
        measure: Measure::Money(unit),
    })
}
