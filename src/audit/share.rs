//! Share = part ÷ total, wherever a share is printed.

use super::approximate::Approximate;
use super::finding::{Arithmetic, Finding, Outcome, Rule, join};
use super::rate;
use crate::disclosure::{Disclosure, Path, Statement};
use crate::money::Percentage;

pub(super) fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    disclosure
        .statements()
        .filter_map(|(path, statement)| {
            let share = statement.share?;
            let (total, _) = disclosure.holder(path)?;
            let checked = check(disclosure, statement, &total, share);
            Some(rate::finding(Rule::Share, path, Some(total), checked))
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
    let total = Approximate::amount(disclosure.lines.get(total)?.amount()?, unit)?;
    let expression = join([part.value, total.value], " ÷ ");
    rate::compare(expression, part, total, share, share.value())
}
