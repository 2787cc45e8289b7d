//! No class of a breakdown is as large as the total while others follow it.
//!
//! Where one class has all the money, it is the total's figure and the others
//! are zero; a total put in a class's place is a slip of the pen.

use super::sum;
use crate::audit::finding::compare;
use crate::disclosure::{Breakdown, By, Disclosure, Path};
use crate::report::{Arithmetic, Finding, Outcome, Rule};

pub(super) fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let breakdowns = disclosure.breakdowns().into_iter();
    let found = breakdowns.filter_map(|breakdown| {
        let (class, arithmetic) = as_large(disclosure, &breakdown)?;
        let mut sides = sum::sides(disclosure, &breakdown);
        // The class first: it is what is checked.
        sides.sort_by_key(|side| side.line.as_ref() != Some(class));
        Some(Finding::compared(Rule::ClassTotal, sides, Some(arithmetic)))
    });
    found.collect()
}

/// The class that has the total's amount although another has money too, and the sum that is off
/// for it.
pub(super) fn as_large<'a>(
    disclosure: &Disclosure,
    breakdown: &'a Breakdown,
) -> Option<(&'a Path, Arithmetic)> {
    if breakdown.by != Some(By::Function) {
        return None;
    }
    let amount = |path: &Path| disclosure.lines.get(path)?.amount()?.base();
    let total = amount(&breakdown.total)?;
    let mut with_money = breakdown
        .parts
        .iter()
        .filter(|part| amount(part).is_some_and(|amount| !amount.is_zero()));
    let class = with_money
        .clone()
        .find(|part| amount(part) == Some(total))?;
    if !with_money.any(|part| part != class) {
        return None;
    }
    let arithmetic = sum::arithmetic(disclosure, breakdown)?;
    // What rounds away beside it is no second class.
    (compare(&arithmetic) == Outcome::Contradiction).then_some((class, arithmetic))
}
