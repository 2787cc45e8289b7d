//! Total income = total expenditure: a budget balances.

use super::Rule;
use super::repeated::{Pair, arithmetic};
use crate::audit::finding::Finding;
use crate::disclosure::Disclosure;

pub(super) fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let total = |path: &str| {
        let (path, line) = disclosure.lines.get_key_value(path)?;
        Some((path, line.leading()?))
    };
    let pair = total("income").zip(total("expenditure"));
    let finding = pair.map(|(first, second)| {
        let pair = Pair { first, second };
        Finding::compared(Rule::Balance, pair.sides(), arithmetic(&pair))
    });
    finding.into_iter().collect()
}
