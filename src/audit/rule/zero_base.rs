//! No rate is taken of nothing: what was nothing before has not grown by 12.5 %, and of a budget
//! of nothing no per cent is spent.
//!
//! A nothing in print may be a little that was rounded away. The rate is a contradiction only
//! where it would have to be larger even then. Many documents call what is new a growth of 100 %,
//! by a convention of their own: such a line is told of as new, and as no contradiction.

use rust_decimal::Decimal;

use super::base;
use crate::audit::arithmetic::approximate::Approximate;
use crate::audit::prose::outturn::outturn;
use crate::audit::prose::sentence::{sentences, sentences_from};
use crate::disclosure::{Disclosure, Statement};
use crate::report::rule::{Bearing, Message, Rule};
use crate::report::{Evidence, Finding, Outcome, Side, Wording};

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "zero-base",
    name: Message {
        zh: "基数为零的，不写百分比",
        en: "No percentage is taken of nothing",
    },
    correction: Message {
        zh: "基数为零，算不出百分比；请删去“{printed}”，只写金额。",
        en: "Nothing is a percentage of nothing: delete “{printed}” and leave the amounts.",
    },
    bearing: Bearing::Change,
    ..base::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "上年或者年初预算为零，就没有增长率和完成率；写出来的百分比不可能对。",
    en: "Where last year or the budget is nothing there is no rate, and none that is printed can be right.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let grown = disclosure.statements().filter_map(|(path, statement)| {
        let printed = growth_of_nothing(statement)?;
        let sentence = sentences_from(disclosure, &statement.place).next();
        let text = sentence.map_or("", |sentence| sentence.text);
        Some(finding(Side::of(path, statement), printed, text))
    });
    let prose = sentences(disclosure).filter(|sentence| !sentence.in_table);
    let completed = prose.filter_map(|sentence| {
        let outturn = outturn(&sentence.bare())?;
        let (completed, words) = outturn.completed?;
        let unit = outturn.spent.unit();
        let spent = Approximate::amount(outturn.spent, unit)?;
        let planned = Approximate::amount(outturn.planned, unit)?;
        let printed = Approximate {
            value: completed.value(),
            half_unit: completed.half_unit(),
        };
        is_impossible(spent, planned, printed)?
            .then(|| finding(sentence.side(), words, sentence.text))
    });
    grown.chain(completed).collect()
}

fn finding(side: Side, printed: String, sentence: &str) -> Finding {
    let evidence = Evidence::Wording(Wording {
        printed,
        fitting: None,
        sentence: sentence.to_owned(),
    });
    Finding::new(&RULE, Outcome::Contradiction, vec![side], evidence)
}

/// The rate that a statement prints of a change from nothing.
fn growth_of_nothing(statement: &Statement) -> Option<String> {
    let growth = statement.growth?;
    let current = statement.amount?.figure()?;
    let unit = current.unit();
    let current = Approximate::amount(current, unit)?;
    let prior = match (statement.prior, statement.change) {
        (Some(prior), _) => Approximate::amount(prior.figure()?, unit)?,
        (None, Some(change)) => current.minus(Approximate::change(change, unit)?)?,
        (None, None) => return None,
    };
    let printed = Approximate {
        value: growth.value(),
        half_unit: growth.half_unit(),
    };
    let is_convention = printed.value.abs() == Decimal::ONE_HUNDRED;
    // The outturn of a budget may be compared with the budget itself.
    let is_last_year = !statement.base.is_of_same_year();
    let is_told =
        is_last_year && !is_convention && is_impossible(current.minus(prior)?, prior, printed)?;
    is_told.then(|| format!("{growth}"))
}

/// Whether a rate is too small for what may be behind the nothing that it is taken of.
fn is_impossible(part: Approximate, whole: Approximate, rate: Approximate) -> Option<bool> {
    if !whole.value.is_zero() || rate.value.is_zero() {
        return Some(false);
    }
    let smallest = part.value.abs().checked_sub(part.half_unit)?;
    let percent = smallest.checked_mul(Decimal::ONE_HUNDRED)?;
    let largest_rate = rate.value.abs().checked_add(rate.half_unit)?;
    Some(percent > largest_rate.checked_mul(whole.half_unit)?)
}
