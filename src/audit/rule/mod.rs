//! What is checked: a rule a file, or a folder with what serves it alone; all of them pure. What
//! several compare is in `pair` and `sum`.

mod balance;
mod change;
mod change_sum;
mod class_total;
mod code;
mod copied;
mod count;
mod direction;
mod growth;
mod identity;
mod list;
mod listed;
mod pair;
mod parts;
mod reason;
mod repeated;
mod share;
mod share_sum;
mod sum;
mod template;
mod unit;
mod wording;
mod year;

use crate::disclosure::Disclosure;
use crate::report::{Finding, Rule};

/// What a rule finds, in document order.
pub(super) fn findings(rule: Rule, disclosure: &Disclosure) -> Vec<Finding> {
    let find = match rule {
        Rule::Parts => parts::findings,
        Rule::List => list::findings,
        Rule::ClassTotal => class_total::findings,
        Rule::Balance => balance::findings,
        Rule::Identity => identity::findings,
        Rule::Change => change::findings,
        Rule::ChangeSum => change_sum::findings,
        Rule::Direction => direction::findings,
        Rule::Growth => growth::findings,
        Rule::Share => share::findings,
        Rule::ShareSum => share_sum::findings,
        Rule::Repeated => repeated::findings,
        Rule::Unit => unit::findings,
        Rule::Code => code::findings,
        Rule::Year => year::findings,
        Rule::Template => template::findings,
        Rule::Reason => reason::findings,
        Rule::Copied => copied::findings,
        Rule::Count => count::findings,
        Rule::Listed => listed::findings,
    };
    find(disclosure)
}
