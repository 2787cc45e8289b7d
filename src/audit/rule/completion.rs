//! Completion = outturn ÷ budget, wherever a budget is said to be carried out by so much.

use super::base;
use crate::audit::arithmetic::approximate::{Approximate, agreed};
use crate::audit::arithmetic::rate;
use crate::audit::finding::join;
use crate::audit::prose::sentence::are_together;
use crate::disclosure::{Basis, Disclosure, Line, Statement};
use crate::money::{Amount, Percentage};
use crate::report::rule::{Message, Rule, Tolerance};
use crate::report::{Arithmetic, Finding, Outcome, Side};

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "completion",
    name: Message {
        zh: "完成率 = 决算数 ÷ 预算数",
        en: "Completion = outturn ÷ budget",
    },
    tolerance: Tolerance::Rate,
    ..base::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "完成预算的比例由印出的决算数和预算数算得出来，只可相差四舍五入。",
    en: "How much of a budget was carried out follows from the printed outturn and budget but for rounding.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let statements = disclosure.lines.iter().flat_map(|(path, line)| {
        let statements = line.statements.iter();
        statements.map(move |statement| (path, line, statement))
    });
    let found = statements.filter_map(|(path, line, plan)| {
        let checked = check(line, plan, plan.completion?);
        let sides = vec![Side::of(path, plan)];
        Some(rate::finding(&RULE, sides, checked))
    });
    found.collect()
}

fn check(line: &Line, plan: &Statement, printed: Percentage) -> Option<(Outcome, Arithmetic)> {
    let here = |other: &Statement| are_together(&other.place, &plan.place);
    let outturn = amount(line.own().filter(|own| here(own))).or_else(|| amount(line.own()))?;
    let planned = plan.amount.and_then(|amount| amount.figure());
    let planned = planned.or_else(|| {
        let of_basis = line.statements.iter().filter(|it| it.basis == plan.basis);
        // 预算 in another place may be the budget of another time.
        let is_named = plan.basis != Some(Basis::Budget);
        amount(of_basis.filter(|other| is_named || here(other)))
    })?;
    let unit = outturn.unit();
    let outturn = Approximate::amount(outturn, unit)?;
    let planned = Approximate::amount(planned, unit)?;
    let expression = join([outturn.value, planned.value], " ÷ ");
    rate::compare(expression, outturn, planned, printed, printed.value())
}

fn amount<'a>(statements: impl Iterator<Item = &'a Statement>) -> Option<Amount> {
    agreed(statements)?.figure()
}
