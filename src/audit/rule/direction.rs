//! The words increase, decrease and unchanged agree with the figures.

use crate::audit::arithmetic::approximate::{Approximate, amounts};
use crate::audit::finding::join;
use crate::disclosure::{Change, Direction, Disclosure, Statement};
use crate::report::{Arithmetic, Evidence, Finding, Measure, Outcome, Rule, Side};

/// How the word for a change and the two amounts go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Agreement {
    Agrees,
    /// An increase is called a decrease, or the other way round.
    Opposite,
    /// What differs is called unchanged.
    NotUnchanged,
}

pub(super) fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let words = disclosure.statements().filter_map(|(path, statement)| {
        let outcome = match agreement(statement)? {
            Agreement::Agrees => Outcome::Exact,
            Agreement::Opposite | Agreement::NotUnchanged => Outcome::Contradiction,
        };
        let sides = vec![Side::of(path, statement)];
        let evidence = Evidence::Arithmetic(arithmetic(statement)?);
        Some(Finding::new(Rule::Direction, outcome, sides, evidence))
    });
    words.collect()
}

/// Nothing where the document does not state both amounts and a change that is more than zero.
pub(super) fn agreement(statement: &Statement) -> Option<Agreement> {
    let (current, prior, _) = amounts(statement)?;
    let computed = current.minus(prior)?;
    let is_apparent = computed.value.abs() > computed.half_unit;
    let rises = computed.value.is_sign_positive();
    Some(match statement.change? {
        Change::By(_, amount) if amount.is_zero() => return None,
        Change::Unchanged if is_apparent => Agreement::NotUnchanged,
        Change::By(Direction::Increase, _) if is_apparent && !rises => Agreement::Opposite,
        Change::By(Direction::Decrease, _) if is_apparent && rises => Agreement::Opposite,
        _ => Agreement::Agrees,
    })
}

fn arithmetic(statement: &Statement) -> Option<Arithmetic> {
    let (current, prior, unit) = amounts(statement)?;
    let computed = current.minus(prior)?;
    Some(Arithmetic {
        expression: join([current.value, prior.value], " − "),
        computed: computed.value,
        printed: Approximate::change(statement.change?, unit)?.value,
        tolerance: computed.half_unit,
        measure: Measure::Money(unit),
    })
}
