//! Which of a document's totals a statement is: 收入总计 holds what was carried over,
//! 本年收入合计 does not, and both are called the total.

use super::sentence::plain;
use crate::disclosure::{Disclosure, Kind, Statement, passage_position};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::audit) enum Scope {
    /// All that there is to spend.
    Everything,
    /// Without what was carried over.
    CurrentYear,
}

/// What the totals without carry-over are called.
const CURRENT_YEAR: [&str; 2] = ["本年收入合计", "本年支出合计"];

/// The scope that the sentence or row of a statement names.
pub(in crate::audit) fn scope(disclosure: &Disclosure, statement: &Statement) -> Scope {
    let quote = plain(disclosure.quote(&statement.place).unwrap_or_default());
    let is_current_year = match quote.contains(char::is_alphabetic) {
        true => {
            let is_sum = quote.contains("合计") && !quote.contains("总计");
            disclosure.kind == Kind::FinalAccounts && is_sum
                || CURRENT_YEAR.iter().any(|name| quote.contains(name))
        }
        false => is_below_sum(disclosure, &statement.place),
    };
    match is_current_year {
        true => Scope::CurrentYear,
        false => Scope::Everything,
    }
}

/// Whether the name above a cell that stands alone is 合计, which in final accounts and for
/// 本年收入 and 本年支出 leaves out what was carried over.
fn is_below_sum(disclosure: &Disclosure, place: &str) -> bool {
    let above = || {
        let (block, byte) = passage_position(place)?;
        disclosure.source.text.get(block)?.get(..byte).map(plain)
    };
    let above = above().unwrap_or_default();
    let name = |name: &str| above.rfind(name);
    let Some(sum) = name("合计").filter(|sum| Some(*sum) > name("总计")) else {
        return false;
    };
    let upto = &above[..sum + "合计".len()];
    disclosure.kind == Kind::FinalAccounts || CURRENT_YEAR.iter().any(|name| upto.ends_with(name))
}
