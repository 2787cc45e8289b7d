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
            let checked = check(disclosure, statement, &total, share);
            let sides = vec![Side::of(path, statement), Side::leading(disclosure, &total)];
            Some(rate::finding(Rule::Share, sides, checked))
        })
        .collect()
}

fn check(
    disclosure: &Disclosure,
    statement: &Statement,
    total: &Path,
    share: Percentage,
) -> Option<(Outcome, Arithmetic)> {
    let part = statement.amount?.figure()?;
    let unit = part.unit();
    let part = Approximate::amount(part, unit)?;
    let total = disclosure.lines.get(total)?;
    // The total in the same paragraph is what the share was taken of.
    let beside = total
        .statements
        .iter()
        .find(|stated| stated.amount.is_some() && are_together(&stated.place, &statement.place));
    let of_scope = || {
        let scope_here = scope(disclosure, statement);
        let mut statements = total.statements.iter();
        statements.find(|stated| scope(disclosure, stated) == scope_here)
    };
    let total = beside.or_else(of_scope)?.amount?.figure()?;
    let total = Approximate::amount(total, unit)?;
    let expression = join([part.value, total.value], " ÷ ");
    rate::compare(expression, part, total, share, share.value())
}
