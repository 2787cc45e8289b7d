//! Change = current − prior, wherever a change is printed.
//!
//! Only the size is compared where the document's word for its direction is
//! wrong: that is a finding of its own.

use super::direction::{Agreement, agreement};
use crate::audit::arithmetic::approximate::{Approximate, amounts};
use crate::audit::finding::join;
use crate::disclosure::{Change, Disclosure, Statement};
use crate::report::{Arithmetic, Finding, Measure, Rule, Side};

pub(super) fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let changes = disclosure.statements().filter_map(|(path, statement)| {
        let arithmetic = arithmetic(statement, statement.change?);
        let sides = vec![Side::of(path, statement)];
        Some(Finding::compared(Rule::Change, sides, arithmetic))
    });
    changes.collect()
}

fn arithmetic(statement: &Statement, change: Change) -> Option<Arithmetic> {
    let (current, prior, unit) = amounts(statement)?;
    let printed = Approximate::change(change, unit)?;
    let (larger, smaller) = match agreement(statement) {
        Some(Agreement::Opposite) => (prior, current),
        _ => (current, prior),
    };
    let computed = larger.minus(smaller)?;
    Some(Arithmetic {
        expression: join([larger.value, smaller.value], " − "),
        computed: computed.value,
        printed: printed.value,
        tolerance: computed.half_unit.checked_add(printed.half_unit)?,
        measure: Measure::Money(unit),
    })
}
