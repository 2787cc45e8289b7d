//! Total income = total expenditure: a budget balances, with what is carried over on both sides.

use crate::audit::prose::scope::{Scope, scope};
use crate::audit::rule::pair::{self, Pair, arithmetic};
use crate::disclosure::Disclosure;
use crate::report::Finding;
use crate::report::rule::{Message, Rule};

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "balance",
    name: Message {
        zh: "收入总额 = 支出总额",
        en: "Total income = total expenditure",
    },
    ..pair::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "预算收支平衡，结转结余两边都算在内。",
    en: "A budget balances, with what is carried over counted on both sides.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let total = |path: &str| {
        let (path, line) = disclosure.lines.get_key_value(path)?;
        let of_everything = line
            .own()
            .find(|statement| scope(disclosure, statement) == Scope::Everything);
        Some((path, of_everything?))
    };
    let pair = total("income").zip(total("expenditure"));
    let finding = pair.map(|(first, second)| {
        let pair = Pair { first, second };
        Finding::compared(&RULE, pair.sides(), arithmetic(&pair))
    });
    finding.into_iter().collect()
}
