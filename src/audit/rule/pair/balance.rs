//! Total income = total expenditure: a budget balances, with what is carried over on both sides.

use crate::audit::arithmetic::exhaustive::table_at;
use crate::audit::finding::compare;
use crate::audit::prose::scope::{Scope, scope};
use crate::audit::rule::pair::{self, Pair, arithmetic};
use crate::disclosure::{Disclosure, Kind, Statement};
use crate::report::rule::{Message, Rule};
use crate::report::{Finding, Outcome};

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
        let arithmetic = arithmetic(&pair).filter(|arithmetic| {
            compare(arithmetic) != Outcome::Contradiction || !may_be_carried_over(disclosure, &pair)
        });
        Finding::compared(&RULE, pair.sides(), arithmetic)
    });
    finding.into_iter().collect()
}

/// Whether what is carried over may be the difference: sentences of final accounts call totals
/// without it 总计, too. Tables have a row for it.
fn may_be_carried_over(disclosure: &Disclosure, pair: &Pair) -> bool {
    let in_table = |statement: &Statement| table_at(disclosure, &statement.place).is_some();
    let are_in_tables = in_table(pair.first.1) && in_table(pair.second.1);
    disclosure.kind == Kind::FinalAccounts && !are_in_tables
}
