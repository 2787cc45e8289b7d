//! Totals of different tables that follow from one another.

use rust_decimal::Decimal;

use crate::audit::rule::sum;
use crate::disclosure::Disclosure;
use crate::money::Amount;
use crate::report::rule::{Message, Rule, Sides};
use crate::report::{Arithmetic, Finding, Side};

/// A total that is the sum of others, by the meaning of the terms.
struct Identity {
    total: &'static str,
    parts: [&'static str; 2],
}

const IDENTITIES: [Identity; 2] = [
    // 基本支出 is what people and the daily running of the office cost.
    Identity {
        total: "expenditure/kind/basic",
        parts: [
            "expenditure/program/personnel",
            "expenditure/program/common-operation",
        ],
    },
    // 项目支出 is everything else.
    Identity {
        total: "expenditure/kind/project",
        parts: [
            "expenditure/program/other-operation",
            "expenditure/program/specific-purpose",
        ],
    },
];

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "identity",
    name: Message {
        zh: "不同表格中的合计相互吻合",
        en: "Totals of different tables agree",
    },
    subjects: Sides::All,
    ..sum::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "基本支出由人员经费和公用经费构成，项目支出由其余各项构成；各表应当一致。",
    en: "Basic expenditure consists of personnel and common operating funds, project expenditure of the rest; the tables have to agree.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let found = IDENTITIES.iter().filter_map(|identity| {
        let paths = [identity.total].into_iter().chain(identity.parts);
        let sides = paths.map(|path| {
            let (path, _) = disclosure.lines.get_key_value(path)?;
            Some(Side::leading(disclosure, path))
        });
        let sides: Vec<Side> = sides.collect::<Option<_>>()?;
        Some(Finding::compared(
            &RULE,
            sides,
            arithmetic(disclosure, identity),
        ))
    });
    found.collect()
}

fn arithmetic(disclosure: &Disclosure, identity: &Identity) -> Option<Arithmetic> {
    let total = disclosure.line(identity.total)?.amount()?;
    let unit = total.unit();
    let parts = identity.parts.into_iter();
    let parts: Vec<Amount> = parts
        .map(|path| disclosure.line(path)?.amount())
        .collect::<Option<_>>()?;
    let tolerance = parts
        .iter()
        .chain([&total])
        .try_fold(Decimal::ZERO, |sum, amount| {
            sum.checked_add(amount.half_unit(unit)?)
        })?;
    sum::sum(total, &parts, tolerance)
}
