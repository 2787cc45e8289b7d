//! How findings are made, and the arithmetic that leads to them.

use rust_decimal::Decimal;

use crate::money::grouped;
use crate::report::rule::Rule;
use crate::report::{Arithmetic, Evidence, Finding, Outcome, Side};

impl Finding {
    pub(super) fn new(
        rule: &'static Rule,
        outcome: Outcome,
        sides: Vec<Side>,
        evidence: Evidence,
    ) -> Finding {
        Finding {
            key: String::new(),
            rule,
            outcome,
            sides,
            evidence,
        }
    }

    /// A comparison of figures; nothing could be compared where `arithmetic` is absent.
    pub(super) fn compared(
        rule: &'static Rule,
        sides: Vec<Side>,
        arithmetic: Option<Arithmetic>,
    ) -> Finding {
        let outcome = arithmetic.as_ref().map_or(Outcome::Unstated, compare);
        let evidence = arithmetic.map_or(Evidence::Nothing, Evidence::Arithmetic);
        Finding::new(rule, outcome, sides, evidence)
    }
}

/// The outcome of comparing a sum with its print.
pub(super) fn compare(arithmetic: &Arithmetic) -> Outcome {
    let difference = arithmetic.difference();
    if difference.is_zero() {
        Outcome::Exact
    } else if difference <= arithmetic.tolerance {
        Outcome::Rounding
    } else {
        Outcome::Contradiction
    }
}

/// Numbers added up, as one would write them down: `94.22 + 1.11 − 16.23`.
pub(super) fn sum_of(numbers: impl IntoIterator<Item = Decimal>) -> String {
    let mut numbers = numbers.into_iter();
    let first = numbers.next().map(grouped).unwrap_or_default();
    numbers.fold(first, |sum, number| {
        let sign = if number.is_sign_negative() {
            "−"
        } else {
            "+"
        };
        format!("{sum} {sign} {}", grouped(number.abs()))
    })
}

/// Numbers joined by a sign, as one would write them down.
pub(super) fn join(numbers: impl IntoIterator<Item = Decimal>, sign: &str) -> String {
    let numbers: Vec<String> = numbers.into_iter().map(grouped).collect();
    numbers.join(sign)
}
