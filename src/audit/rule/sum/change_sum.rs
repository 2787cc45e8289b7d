//! The changes of the parts add up to the change of their total.
//!
//! What is left between them is the change of parts that the document does not give one of. Where
//! there can be no other parts, it is a contradiction; else only where the others would have to
//! rise to more than is left for them, or fall by more than there was: no amount is below zero.

use rust_decimal::Decimal;

use super::parts;
use crate::audit::arithmetic::approximate::Approximate;
use crate::audit::arithmetic::exhaustive::{has_unread_beside, is_exhaustive_by_definition};
use crate::audit::finding::compare;
use crate::audit::prose::scope::{Scope, scope};
use crate::audit::prose::sentence::{are_together, plain};
use crate::audit::rule::base;
use crate::audit::rule::sum;
use crate::disclosure::{Breakdown, Change, Disclosure, Line, Path, Stated, Statement, tolerance};
use crate::money::{Amount, Unit};
use crate::report::rule::{Addends, Bearing, Message, Rule, Sides};
use crate::report::{Arithmetic, Finding, Measure, Outcome, Side};

/// Words for what is not quite unchanged.
const NEARLY: [&str; 3] = ["基本持平", "基本一致", "大致"];
/// Words for a part of all money, of which a line may be told besides all of it.
const FUNDS: [&str; 4] = ["一般公共预算", "财政拨款", "政府性基金", "当年"];

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "change-sum",
    name: Message {
        zh: "各项增减额之和等于合计的增减额",
        en: "Changes of parts add up to the change of their total",
    },
    accused: Sides::First,
    addends: Some(Addends::Changes),
    bearing: Bearing::Change,
    ..base::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "各分项的增减额合起来就是合计的增减额；没有写全的，其余各项要能补上差额。",
    en: "The changes of the parts make up that of their total; where not all are told, the others have to be able to make up the difference.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let breakdowns = disclosure.breakdowns().into_iter();
    let breakdowns = breakdowns.map(parts::without_lines_beside);
    breakdowns
        .filter_map(|breakdown| check(disclosure, &breakdown))
        .collect()
}

/// A total and those of its parts whose changes are told.
struct Told<'a> {
    total: (&'a Path, &'a Statement),
    parts: Vec<(&'a Path, &'a Statement)>,
    are_together: bool,
}

fn check(disclosure: &Disclosure, breakdown: &Breakdown) -> Option<Finding> {
    let told = told(disclosure, breakdown)?;
    let arithmetic = arithmetic(&told)?;
    let has_all = told.parts.len() == breakdown.parts.len();
    let is_certain = match compare(&arithmetic) {
        Outcome::Contradiction => {
            // What was carried forward last year is no part, but was in all expenditure.
            let is_exhaustive = has_all
                && told.are_together
                && *told.total.0 == breakdown.total
                && breakdown.total.as_str() != "expenditure"
                && is_exhaustive_by_definition(disclosure, breakdown);
            is_exhaustive || is_impossible(&told, &arithmetic)
        }
        _ => has_all,
    };
    if !is_certain {
        return None;
    }
    let sides = std::iter::once(&told.total).chain(&told.parts);
    let sides: Vec<Side> = sides
        .map(|(path, statement)| Side::of(path, statement))
        .collect();
    let is_contradiction = compare(&arithmetic) == Outcome::Contradiction;
    if is_contradiction && has_unread_beside(disclosure, &sides) {
        return None;
    }
    Some(Finding::compared(&RULE, sides, Some(arithmetic)))
}

/// The total's change with those that are told in its paragraph or table, else the only ones
/// that the document tells.
fn told<'a>(disclosure: &'a Disclosure, breakdown: &'a Breakdown) -> Option<Told<'a>> {
    let with_change = |line: &'a Line| {
        let statements = line.own();
        statements.filter(|statement| change(disclosure, statement).is_some())
    };
    let (path, line) = total_with_change(disclosure, &breakdown.total)?;
    let lines = breakdown
        .parts
        .iter()
        .filter_map(|part| disclosure.lines.get_key_value(part));
    let beside = |total: &'a Statement| {
        let parts = lines.clone().filter_map(|(path, line)| {
            let mut statements = with_change(line);
            let beside = statements.find(|statement| {
                statement.base == total.base && are_together(&statement.place, &total.place)
            });
            Some((path, beside?))
        });
        parts.collect::<Vec<_>>()
    };
    let together = with_change(line)
        .map(|total| (total, beside(total)))
        .find(|(_, parts)| parts.len() > 1);
    if let Some((total, parts)) = together {
        let total = (path, total);
        return Some(Told {
            total,
            parts,
            are_together: true,
        });
    }
    let total = only(with_change(line))?;
    let parts = lines.filter_map(|(path, line)| {
        let alike = with_change(line).filter(|statement| statement.base == total.base);
        Some((path, only(alike)?))
    });
    let parts: Vec<(&Path, &Statement)> = parts.collect();
    let of_funds = |statement: &Statement| {
        let quote = disclosure.quote(&statement.place)?;
        Some(FUNDS.iter().any(|fund| quote.contains(fund)))
    };
    let is_of_everything =
        scope(disclosure, total) == Scope::Everything && of_funds(total) != Some(true);
    (!parts.is_empty() && is_of_everything).then_some(Told {
        total: (path, total),
        parts,
        are_together: false,
    })
}

/// A total, or where no change is told of it, all expenditure that it is within.
fn total_with_change<'a>(
    disclosure: &'a Disclosure,
    total: &'a Path,
) -> Option<(&'a Path, &'a Line)> {
    let has_change = |line: &Line| line.own().any(|one| one.change.is_some());
    let is_spent = total.root() == "appropriation";
    let paths = std::iter::once(total.as_str()).chain(is_spent.then_some("expenditure"));
    let mut lines = paths.filter_map(|path| disclosure.lines.get_key_value(path));
    lines.find(|(_, line)| has_change(line))
}

/// The first of some statements, where the others tell the same change.
fn only<'a>(mut statements: impl Iterator<Item = &'a Statement>) -> Option<&'a Statement> {
    let first = statements.next()?;
    statements
        .all(|other| other.change == first.change && other.base == first.base)
        .then_some(first)
}

/// The change that a statement tells for certain.
fn change(disclosure: &Disclosure, statement: &Statement) -> Option<Change> {
    let quote = plain(disclosure.quote(&statement.place).unwrap_or_default());
    let is_nearly = || NEARLY.iter().any(|word| quote.contains(word));
    let change = statement.change?;
    (change != Change::Unchanged || !is_nearly()).then_some(change)
}

fn arithmetic(told: &Told) -> Option<Arithmetic> {
    let changes = std::iter::once(&told.total).chain(&told.parts);
    let changes: Vec<Change> = changes
        .map(|(_, statement)| statement.change)
        .collect::<Option<_>>()?;
    let unit = changes.iter().find_map(unit)?;
    let amounts: Vec<Amount> = changes
        .iter()
        .map(|change| signed(*change, unit))
        .collect::<Option<_>>()?;
    let (total, parts) = amounts.split_first()?;
    sum::sum(*total, parts, tolerance(parts, *total)?)
}

fn unit(change: &Change) -> Option<Unit> {
    match change {
        Change::By(_, amount) => Some(amount.unit()),
        Change::Unchanged => None,
    }
}

/// A change as an amount, below zero where the document says decrease.
fn signed(change: Change, unit: Unit) -> Option<Amount> {
    Some(match change {
        Change::By(_, amount) => {
            let value = Approximate::change(change, amount.unit())?.value;
            Amount::new(value, amount.unit())
        }
        Change::Unchanged => Amount::new(Decimal::ZERO, unit),
    })
}

/// Whether the parts without a change of their own cannot make up for what is left, since they
/// would have to be more than the total has room for, this year or last.
fn is_impossible(told: &Told, arithmetic: &Arithmetic) -> bool {
    let Measure::Money(unit) = arithmetic.measure else {
        return false;
    };
    let statements = || told.parts.iter().map(|(_, statement)| *statement);
    let room = |range: fn(&Statement, Unit) -> Option<Range>| {
        let total = range(told.total.1, unit)?;
        let mut parts = statements().filter_map(|part| range(part, unit));
        parts.try_fold(total.most, |room, part| {
            room.checked_sub(part.least.max(Decimal::ZERO))
        })
    };
    // Parts that are more than their total this year have another scope, or are found as such.
    let is_printed = std::iter::once(told.total.1)
        .chain(statements())
        .all(|one| one.amount.is_some());
    let now = room(current);
    if is_printed && now.is_some_and(|room| room < Decimal::ZERO) {
        return false;
    }
    let left = arithmetic.printed.saturating_sub(arithmetic.computed);
    let exceeds = |rise: Decimal, room: Option<Decimal>| {
        room.is_some_and(|room| rise > room.max(Decimal::ZERO) + arithmetic.tolerance)
    };
    exceeds(left, now) || exceeds(-left, room(prior))
}

/// Between what and what an amount lies.
struct Range {
    least: Decimal,
    most: Decimal,
}

impl Range {
    fn of(printed: Approximate) -> Option<Range> {
        Some(Range {
            least: printed.value.checked_sub(printed.half_unit)?,
            most: printed.value.checked_add(printed.half_unit)?,
        })
    }
}

/// This year's amount, as printed or as change and rate tell it.
fn current(statement: &Statement, unit: Unit) -> Option<Range> {
    if let Some(amount) = statement.amount.as_ref().and_then(Stated::figure) {
        return Range::of(Approximate::amount(amount, unit)?);
    }
    let prior = prior(statement, unit)?;
    let change = Range::of(Approximate::change(statement.change?, unit)?)?;
    Some(Range {
        least: prior.least.checked_add(change.least)?,
        most: prior.most.checked_add(change.most)?,
    })
}

/// Last year's amount: as printed, as amount and change tell it, or change and rate.
fn prior(statement: &Statement, unit: Unit) -> Option<Range> {
    if let Some(prior) = statement.prior.as_ref().and_then(Stated::figure) {
        return Range::of(Approximate::amount(prior, unit)?);
    }
    let change = Approximate::change(statement.change?, unit)?;
    if let Some(amount) = statement.amount.as_ref().and_then(Stated::figure) {
        return Range::of(Approximate::amount(amount, unit)?.minus(change)?);
    }
    let rate = statement.growth?;
    let quotient = |change: Decimal, rate: Decimal| {
        change.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(rate)
    };
    let (magnitude, value) = (change.value.abs(), rate.value().abs());
    let smallest = value.checked_sub(rate.half_unit())?;
    (smallest > Decimal::ZERO).then_some(())?;
    Some(Range {
        least: quotient(magnitude - change.half_unit, value + rate.half_unit())?,
        most: quotient(magnitude + change.half_unit, smallest)?,
    })
}
