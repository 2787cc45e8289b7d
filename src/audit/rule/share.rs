//! Share = part ÷ total, wherever a share is printed.

use super::base;
use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::sum;
use super::sum::share_sum;
use crate::audit::arithmetic::approximate::Approximate;
use crate::audit::arithmetic::rate;
use crate::audit::finding::{compare, join};
use crate::audit::prose::scope::scope;
use crate::audit::prose::sentence::are_together;
use crate::disclosure::{Breakdown, Disclosure, Path, Statement};
use crate::money::Percentage;
use crate::report::rule::{Message, Rows, Rule, Sides, Tolerance};
use crate::report::{Arithmetic, Finding, Outcome, Side};

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "share",
    name: Message {
        zh: "占比 = 分项 ÷ 合计",
        en: "Share = part ÷ total",
    },
    tolerance: Tolerance::Rate,
    // The part and its total.
    subjects: Sides::FirstTwo,
    accused: Sides::First,
    rows: Rows::Parts,
    ..base::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "占比由印出的分项和合计算得出来，只可相差四舍五入。",
    en: "A share follows from the printed part and total but for rounding.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let breakdowns = disclosure.breakdowns();
    let found = disclosure.statements().filter_map(|(path, statement)| {
        let share = statement.share?;
        let (holder, _) = disclosure.holder(path)?;
        let total = total(disclosure, statement, &holder);
        let total = total.or_else(|| same_money(disclosure, &breakdowns, &holder));
        let checked = total.and_then(|(_, total)| check(statement, total, share));
        let side = match total {
            Some((path, total)) => Side::of(path, total),
            None => Side::leading(disclosure, &holder),
        };
        let sides = vec![Side::of(path, statement), side];
        Some(rate::finding(&RULE, sides, checked))
    });
    found.collect()
}

/// Where the total is stated that a share was taken of.
fn total<'a>(
    disclosure: &'a Disclosure,
    statement: &Statement,
    total: &Path,
) -> Option<(&'a Path, &'a Statement)> {
    let (path, line) = disclosure.lines.get_key_value(total)?;
    let mut stated = line.own().filter(|stated| stated.amount.is_some());
    // The total in the same paragraph is what the share was taken of.
    let beside = stated
        .clone()
        .find(|stated| are_together(&stated.place, &statement.place));
    let of_scope = || {
        let scope_here = scope(disclosure, statement);
        stated.find(|stated| scope(disclosure, stated) == scope_here)
    };
    Some((path, beside.or_else(of_scope)?))
}

/// The total of the same parts elsewhere, where this one is not stated: parts whose shares come
/// to 100 % are all that there is.
fn same_money<'a>(
    disclosure: &'a Disclosure,
    breakdowns: &[Breakdown],
    total: &Path,
) -> Option<(&'a Path, &'a Statement)> {
    let is_stated = |path: &Path| {
        disclosure
            .lines
            .get(path)
            .is_some_and(|line| line.amount().is_some())
    };
    let parts = |breakdown: &Breakdown| -> Option<BTreeMap<String, Decimal>> {
        let amount = |part: &Path| disclosure.lines.get(part)?.amount()?.base();
        let parts = breakdown.parts.iter();
        parts
            .map(|part| Some((part.last().to_owned(), amount(part)?)))
            .collect()
    };
    let is_whole = |breakdown: &Breakdown| {
        let sum = share_sum::arithmetic(disclosure, breakdown);
        breakdown.parts.len() > 1 && sum.is_some_and(|sum| compare(&sum) != Outcome::Contradiction)
    };
    let adds_up = |breakdown: &Breakdown| {
        let sum = sum::arithmetic(disclosure, breakdown);
        sum.is_some_and(|sum| compare(&sum) == Outcome::Exact)
    };
    if is_stated(total) {
        return None;
    }
    let mut own = breakdowns
        .iter()
        .filter(|own| own.total == *total && is_whole(own));
    let other = own.find_map(|own| {
        let known = parts(own)?;
        let mut others = breakdowns.iter().filter(|other| other.by == own.by);
        others.find(|other| {
            is_stated(&other.total) && parts(other).as_ref() == Some(&known) && adds_up(other)
        })
    })?;
    let (path, line) = disclosure.lines.get_key_value(&other.total)?;
    Some((path, line.leading()?))
}

fn check(
    statement: &Statement,
    total: &Statement,
    share: Percentage,
) -> Option<(Outcome, Arithmetic)> {
    let part = statement.amount?.figure()?;
    let unit = part.unit();
    let part = Approximate::amount(part, unit)?;
    let total = Approximate::amount(total.amount?.figure()?, unit)?;
    let expression = join([part.value, total.value], " ÷ ");
    rate::compare(expression, part, total, share, share.value())
}
