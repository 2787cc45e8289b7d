//! What is checked: a rule a file, or a folder with what serves it alone; all of them pure. What
//! several compare is in `pair` and `sum`, what most have in common in `base`.

mod balance;
mod base;
mod change;
mod change_sum;
mod class_total;
mod code;
mod copied;
mod count;
mod direction;
mod growth;
mod identity;
mod including;
mod of_which;
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

pub use base::RULE as BASE;

use crate::disclosure::Disclosure;
use crate::report::Finding;
use crate::report::rule::{Message, Rule};

/// A rule, and how it is checked.
#[derive(Clone, Copy)]
pub struct Check {
    pub rule: &'static Rule,
    /// What it is checked for, in a sentence or two.
    pub why: Message,
    /// What it finds in a disclosure, in document order.
    pub find: fn(&Disclosure) -> Vec<Finding>,
}

/// Lists the rules twice: alone, for a page that tells of findings and never makes any, and with
/// how each is checked.
macro_rules! rules {
    ($($name:ident),* $(,)?) => {
        /// Every rule, in the order in which findings are told.
        pub static RULES: &[&Rule] = &[$(&$name::RULE),*];

        /// Every rule with how it is checked, in the same order.
        pub static CHECKS: &[Check] = &[$(Check { rule: &$name::RULE, why: $name::WHY, find: $name::findings }),*];
    };
}

rules!(
    parts,
    of_which,
    class_total,
    balance,
    identity,
    change,
    change_sum,
    direction,
    growth,
    share,
    share_sum,
    repeated,
    unit,
    code,
    year,
    template,
    reason,
    copied,
    count,
    including,
);
