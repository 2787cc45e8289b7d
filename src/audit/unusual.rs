//! What a reader would ask about: large changes without a reason, what is new or gone, zeros.

use rust_decimal::Decimal;

use super::prose::explanation::{is_explained, is_explained_elsewhere};
use crate::disclosure::{Disclosure, Line, Path, Stated, Statement};
use crate::report::{Peculiarity, Side, Unusual};

/// The smallest change that has to be explained, in per cent of the prior amount: what moves
/// by a third is no longer prices and rounding.
const LARGE_RATE: Decimal = Decimal::from_parts(30, 0, 0, false, 0);
/// The smallest change that has to be explained, in per cent of the root total that the line
/// hangs from: a trifle may double without anyone asking.
const LARGE_SHARE: Decimal = Decimal::ONE;

/// What is unusual in a disclosure: at most one entry a line, in document order.
pub fn unusual(disclosure: &Disclosure) -> Vec<Unusual> {
    let lines = disclosure.lines.iter();
    lines
        .filter_map(|(path, line)| examine(disclosure, path, line))
        .collect()
}

fn examine(disclosure: &Disclosure, path: &Path, line: &Line) -> Option<Unusual> {
    let statement = telling(line)?;
    let mut statements = line.own();
    let reason = statements.any(|statement| is_explained(disclosure, path, statement));
    let (current, prior) = (yuan(statement.amount?)?, prior(statement));
    let peculiarity = match prior {
        Some(prior) if prior.is_zero() && current > Decimal::ZERO => Peculiarity::New,
        Some(prior) if prior > Decimal::ZERO && current.is_zero() => Peculiarity::Discontinued,
        _ if current.is_zero() => Peculiarity::Zero,
        Some(prior)
            if !reason
                && is_large(disclosure, path, current, prior)
                && !is_explained_elsewhere(disclosure, path, line) =>
        {
            Peculiarity::LargeChange
        }
        _ => return None,
    };
    let mut side = Side::of(path, statement);
    side.add_quote(disclosure);
    Some(Unusual {
        peculiarity,
        side,
        reason,
        current: statement.amount?.figure(),
        prior: statement.prior().map(|prior| prior.value),
        rate: prior.and_then(|prior| rate(current, prior)),
    })
}

/// The first statement that compares with the prior year, else the first with an amount.
fn telling(line: &Line) -> Option<&Statement> {
    let statements = line.own();
    let mut stated = statements.filter(|statement| statement.amount.is_some());
    let mut comparing = stated.clone();
    comparing
        .find(|statement| prior(statement).is_some())
        .or_else(|| stated.next())
}

/// In yuan or people; none is zero.
fn yuan(stated: Stated) -> Option<Decimal> {
    match stated {
        Stated::Figure(amount) => amount.base(),
        Stated::None => Some(Decimal::ZERO),
    }
}

/// Last year's amount in yuan or people. The same year's budget is none.
fn prior(statement: &Statement) -> Option<Decimal> {
    match (statement.base, statement.prior) {
        (base, _) if base.is_of_same_year() => None,
        (_, Some(prior)) => yuan(prior),
        (_, None) => statement.prior()?.value.base(),
    }
}

fn rate(current: Decimal, prior: Decimal) -> Option<Decimal> {
    percent(current.checked_sub(prior)?, prior)
}

fn is_large(disclosure: &Disclosure, path: &Path, current: Decimal, prior: Decimal) -> bool {
    let total = disclosure.line(path.root()).and_then(Line::amount);
    let is_trifle = total
        .and_then(|total| percent(current.checked_sub(prior)?, total.base()?))
        .is_some_and(|share| share.abs() < LARGE_SHARE);
    rate(current, prior).is_some_and(|rate| rate.abs() >= LARGE_RATE) && !is_trifle
}

fn percent(part: Decimal, whole: Decimal) -> Option<Decimal> {
    part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)
}
