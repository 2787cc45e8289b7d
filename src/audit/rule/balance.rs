//! Total income = total expenditure: a budget balances, with what is carried over on both sides.

use super::pair::{Pair, arithmetic};
use crate::audit::prose::scope::{Scope, scope};
use crate::disclosure::Disclosure;
use crate::report::{Finding, Rule};

pub(super) fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let total = |path: &str| {
        let (path, line) = disclosure.lines.get_key_value(path)?;
        let of_everything = line
            .statements
            .iter()
            .find(|statement| scope(disclosure, statement) == Scope::Everything);
        Some((path, of_everything?))
    };
    let pair = total("income").zip(total("expenditure"));
    let finding = pair.map(|(first, second)| {
        let pair = Pair { first, second };
        Finding::compared(Rule::Balance, pair.sides(), arithmetic(&pair))
    });
    finding.into_iter().collect()
}
