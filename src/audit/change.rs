//! Change = current − prior, wherever a change is printed.

use super::approximate::Approximate;
use super::finding::{Arithmetic, Finding, Measure, Outcome, Rule, compare, join};
use crate::disclosure::{Change, Disclosure, Statement};

pub(super) fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    disclosure
        .statements()
        .filter_map(|(path, statement)| {
            let arithmetic = arithmetic(statement, statement.change?);
            Some(Finding {
                rule: Rule::Change,
                line: path.clone(),
                others: Vec::new(),
                outcome: arithmetic.as_ref().map_or(Outcome::Unstated, compare),
                arithmetic,
            })
        })
        .collect()
}

fn arithmetic(statement: &Statement, change: Change) -> Option<Arithmetic> {
    let current = statement.amount?.figure()?;
    let unit = current.unit();
    let current = Approximate::amount(current, unit)?;
    let prior = Approximate::amount(statement.prior?.figure()?, unit)?;
    let printed = Approximate::change(change, unit)?;
    let computed = current.minus(prior)?;
    Some(Arithmetic {
        expression: join([current.value, prior.value], " − "),
        computed: computed.value,
        printed: printed.value,
        tolerance: computed.half_unit.checked_add(printed.half_unit)?,
        measure: Measure::Money(unit),
    })
}
