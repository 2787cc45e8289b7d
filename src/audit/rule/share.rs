//! Share = part ÷ total, wherever a share is printed.

use super::base;
use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::sum;
use super::sum::share_sum;
use crate::audit::arithmetic::approximate::Approximate;
use crate::audit::arithmetic::exhaustive::has_unread_in_paragraph;
use crate::audit::arithmetic::rate;
use crate::audit::finding::{compare, join};
use crate::audit::prose::scope::scope;
use crate::audit::prose::sentence::{are_together, bare};
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
        let is_of_holder =
            named(disclosure, statement, share).is_none_or(|named| may_name(&named, &holder));
        let total = total(disclosure, statement, &holder).filter(|_| is_of_holder);
        let total = total.or_else(|| {
            is_of_holder
                .then(|| same_money(disclosure, &breakdowns, &holder))
                .flatten()
        });
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
        // What was not read beside it may be the total.
        if has_unread_in_paragraph(disclosure, &statement.place) {
            return None;
        }
        let scope_here = scope(disclosure, statement);
        stated.find(|stated| scope(disclosure, stated) == scope_here)
    };
    Some((path, beside.or_else(of_scope)?))
}

/// What a share is said to be of: 占一般公共预算支出的3.26%. Nothing where it is said of no name.
fn named(disclosure: &Disclosure, statement: &Statement, share: Percentage) -> Option<String> {
    let quote = bare(disclosure.quote(&statement.place)?);
    let printed = quote.find(&share.to_string())?;
    let (_, named) = quote[..printed].rsplit_once('占')?;
    let named = named.trim_end_matches(['的', '为']);
    (!named.is_empty() && !named.contains([',', ';', '。'])).then(|| named.to_owned())
}

/// Words for totals, and what the paths of those have in them.
const TOTALS: [(&str, &[&str]); 11] = [
    ("三公", &["three-public"]),
    ("政府采购", &["procurement"]),
    ("机关运行", &["operating"]),
    ("基本支出", &["/kind/basic"]),
    ("项目支出", &["/kind/project"]),
    ("人员经费", &["/personnel"]),
    ("公用经费", &["/common-operation"]),
    ("一般公共预算", &["general-public"]),
    ("政府性基金", &["government-funds"]),
    ("国有资本经营", &["state-capital"]),
    ("财政拨款", &["appropriation", "general-public"]),
];

/// Whether a name may be that of a total: the first word that it has says of which.
fn may_name(named: &str, total: &Path) -> bool {
    let word = TOTALS.iter().find(|(word, _)| named.contains(word));
    word.is_none_or(|(_, parts)| parts.iter().any(|part| total.as_str().contains(part)))
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
