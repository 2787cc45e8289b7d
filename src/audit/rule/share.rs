//! Share = part ÷ total, wherever a share is printed.

use super::Rule;
use crate::audit::approximate::Approximate;
use crate::audit::finding::{Arithmetic, Finding, Outcome, Side, join};
use crate::audit::rate;
use crate::audit::scope::scope;
use crate::audit::sentence::are_together;
use crate::disclosure::{Disclosure, Path, Statement};
use crate::money::Percentage;

pub(super) fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    disclosure
        .statements()
        .filter_map(|(path, statement)| {
            let share = statement.share?;
            let (total, _) = disclosure.holder(path)?;
            let whole = whole(disclosure, statement, &total);
            let checked = whole.and_then(|whole| check(statement, whole, share));
            let whole = match whole {
                Some(whole) => Side::of(&total, whole),
                None => Side::leading(disclosure, &total),
            };
            let sides = vec![Side::of(path, statement), whole];
            Some(rate::finding(Rule::Share, sides, checked))
        })
        .collect()
}

fn check(
    statement: &Statement,
    whole: &Statement,
    share: Percentage,
) -> Option<(Outcome, Arithmetic)> {
    let part = statement.amount?.figure()?;
    let unit = part.unit();
    let part = Approximate::amount(part, unit)?;
    let whole = Approximate::amount(whole.amount?.figure()?, unit)?;
    let expression = join([part.value, whole.value], " ÷ ");
    rate::compare(expression, part, whole, share, share.value())
}

/// What the share was taken of.
fn whole<'a>(
    disclosure: &'a Disclosure,
    statement: &Statement,
    total: &Path,
) -> Option<&'a Statement> {
    let total = disclosure.lines.get(total)?;
    // The total in the same paragraph goes first.
    let beside = total
        .statements
        .iter()
        .find(|stated| stated.amount.is_some() && are_together(&stated.place, &statement.place));
    let of_scope = || {
        let scope_here = scope(disclosure, statement);
        let mut statements = total.statements.iter();
        statements.find(|stated| scope(disclosure, stated) == scope_here)
    };
    beside.or_else(of_scope)
}
