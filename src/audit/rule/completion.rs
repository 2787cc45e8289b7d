//! What per cent of the budget was spent = outturn ÷ budget, wherever one sentence prints all
//! three.

use super::base;
use crate::audit::arithmetic::approximate::Approximate;
use crate::audit::arithmetic::rate;
use crate::audit::finding::join;
use crate::audit::prose::outturn::{Outturn, outturn};
use crate::audit::prose::sentence::sentences;
use crate::disclosure::Disclosure;
use crate::report::rule::{Message, Rule, Tolerance};
use crate::report::{Arithmetic, Finding, Outcome};

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "completion",
    name: Message {
        zh: "完成率 = 决算 ÷ 年初预算",
        en: "Per cent of the budget spent = outturn ÷ initial budget",
    },
    tolerance: Tolerance::Rate,
    ..base::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "完成年初预算的百分比由印出的决算数和预算数算得出来，只可相差四舍五入。",
    en: "What per cent of the initial budget was spent follows from the printed figures but for rounding.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let prose = sentences(disclosure).filter(|sentence| !sentence.in_table);
    let found = prose.filter_map(|sentence| {
        let checked = check(&outturn(&sentence.bare())?)?;
        Some(rate::finding(&RULE, vec![sentence.side()], Some(checked)))
    });
    found.collect()
}

fn check(outturn: &Outturn) -> Option<(Outcome, Arithmetic)> {
    let (completed, _) = outturn.completed.as_ref()?;
    let unit = outturn.spent.unit();
    let spent = Approximate::amount(outturn.spent, unit)?;
    let planned = Approximate::amount(outturn.planned, unit)?;
    let expression = join([spent.value, planned.value], " ÷ ");
    rate::compare(expression, spent, planned, *completed, completed.value())
}
