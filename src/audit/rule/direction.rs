//! The words increase, decrease and unchanged agree with the figures.

use super::base;
use crate::audit::arithmetic::approximate::{Approximate, amounts_beside};
use crate::audit::finding::join;
use crate::disclosure::{Change, Direction, Disclosure, Path, Statement};
use crate::report::rule::{Bearing, Message, Rule, Tolerance};
use crate::report::{Arithmetic, Evidence, Finding, Measure, Outcome, Side};

/// How the word for a change and the two amounts go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Agreement {
    Agrees,
    /// An increase is called a decrease, or the other way round.
    Opposite,
    /// What differs is called unchanged.
    NotUnchanged,
}

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "direction",
    name: Message {
        zh: "“增加”“减少”“持平”与数字一致",
        en: "“Increase”, “decrease” and “unchanged” agree with the figures",
    },
    remedy: |_| base::RULE.replacement,
    // The current amount, the prior one and the change.
    tolerance: Tolerance::Figures(3),
    bearing: Bearing::Change,
    ..base::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "写着“增加”而数字减少，或者写着“持平”而数字不同，读者不知道该信哪个。",
    en: "Where the words say increase and the figures fall, or unchanged and they differ, nobody knows which to believe.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let words = disclosure.statements().filter_map(|(path, statement)| {
        let outcome = match agreement(disclosure, path, statement)? {
            Agreement::Agrees => Outcome::Exact,
            Agreement::Opposite | Agreement::NotUnchanged => Outcome::Contradiction,
        };
        let sides = vec![Side::of(path, statement)];
        let evidence = Evidence::Arithmetic(arithmetic(disclosure, path, statement)?);
        Some(Finding::new(&RULE, outcome, sides, evidence))
    });
    words.collect()
}

/// Nothing where the document does not state both amounts and a change that is more than zero.
pub(super) fn agreement(
    disclosure: &Disclosure,
    path: &Path,
    statement: &Statement,
) -> Option<Agreement> {
    let (current, prior, _) = amounts_beside(disclosure, path, statement)?;
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

fn arithmetic(disclosure: &Disclosure, path: &Path, statement: &Statement) -> Option<Arithmetic> {
    let (current, prior, unit) = amounts_beside(disclosure, path, statement)?;
    let computed = current.minus(prior)?;
    Some(Arithmetic {
        expression: join([current.value, prior.value], " − "),
        computed: computed.value,
        printed: Approximate::change(statement.change?, unit)?.value,
        tolerance: computed.half_unit,
        measure: Measure::Money(unit),
    })
}
