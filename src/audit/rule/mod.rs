//! What is checked: a rule a file, or a folder with what serves it alone; all of them pure. What
//! several compare is in `pair` and `sum`, what most have in common in `base`.

mod base;
mod change;
mod code;
mod completion;
mod direction;
mod growth;
mod pair;
mod share;
mod sum;
mod wording;
mod zero_base;

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
    ($($($name:ident)::+),* $(,)?) => {
        /// Every rule, in the order in which findings are told.
        pub static RULES: &[&Rule] = &[$(&$($name)::+::RULE),*];

        /// Every rule with how it is checked, in the same order.
        pub static CHECKS: &[Check] = &[$(Check { rule: &$($name)::+::RULE, why: $($name)::+::WHY, find: $($name)::+::findings }),*];
    };
}

rules!(
    sum::parts,
    sum::of_which,
    sum::class_total,
    sum::row,
    pair::balance,
    sum::identity,
    change,
    sum::change_sum,
    direction,
    growth,
    zero_base,
    completion,
    share,
    sum::share_sum,
    pair::repeated,
    pair::unit,
    code,
    wording::item,
    wording::former_name,
    wording::year,
    wording::heading_year,
    wording::as_of,
    wording::template,
    wording::punctuation,
    wording::percent,
    wording::note,
    wording::reason,
    wording::copied,
    wording::count,
    wording::including,
);
