//! The words that the page needs in every language: a file for each thing that they are about.

mod audit;
mod chart;
mod figure;
mod file;
mod page;
mod row;

use audit::audit;
use chart::chart;
use figure::figure;
use file::file;
use page::page;
use row::row;

use super::table::table;
use crate::link::Lang;
use crate::money::Unit;
use crate::report::rule::Message;

/// Makes one table of the lines of several files: the macro of each adds its own, and goes on with
/// the files that are left.
macro_rules! gather {
    ([] $($table:tt)*) => { table! { $($table)* } };
    ([$next:ident $($others:ident)*] $($table:tt)*) => { $next! { [$($others)*] $($table)* } };
}

gather! {
    [page figure chart row audit file]
    /// One language's words.
    pub struct Words in Lang as lang;
}

impl Words {
    /// A message in the language of these words.
    pub fn message(&self, message: Message) -> &'static str {
        match self.lang {
            Lang::Chinese => message.zh,
            Lang::English => message.en,
        }
    }
}

/// A number and its unit.
pub fn with_unit(words: &Words, number: &str, unit: Unit) -> String {
    words.amount(number, unit_name(words, unit))
}

/// A unit's name in the language of `words`.
pub fn unit_name(words: &Words, unit: Unit) -> &'static str {
    match unit {
        Unit::Wan => words.unit_wan,
        Unit::Yuan => words.unit_yuan,
        Unit::People => words.unit_people,
    }
}
