//! No class of a breakdown is as large as the total while others follow it.
//!
//! Where one class has all the money, it is the total's figure and the others
//! are zero; a total put in a class's place is a slip of the pen.

use crate::audit::finding::compare;
use crate::audit::rule::sum;
use crate::disclosure::{Breakdown, By, Disclosure, Path};
use crate::report::rule::{Message, Rows, Rule, Sides};
use crate::report::{Arithmetic, Finding, Outcome};

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "class-total",
    name: Message {
        zh: "合计没有写在某一类的位置上",
        en: "No class has the total’s amount",
    },
    remedy: |sum| match sum.left_for_part() {
        Some(class) if class.is_sign_positive() => Message {
            zh: "如果这一类是 {class}，就吻合。",
            en: "It would agree with {class} for this class.",
        },
        Some(_) | None => (sum::RULE.remedy)(sum),
    },
    subjects: Sides::FirstTwo,
    rows: Rows::PartsAndTotal,
    ..sum::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "一类科目有了合计的全部金额，别的类就不会再有；多半是合计写错了行。",
    en: "Where one class has the whole total, no other has money; most likely the total stands in the wrong row.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let breakdowns = disclosure.breakdowns().into_iter();
    let found = breakdowns.filter_map(|breakdown| {
        let (class, arithmetic) = as_large(disclosure, &breakdown)?;
        let mut sides = sum::sides(disclosure, &breakdown);
        // The class first: it is what is checked.
        sides.sort_by_key(|side| side.line.as_ref() != Some(class));
        Some(Finding::compared(&RULE, sides, Some(arithmetic)))
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
