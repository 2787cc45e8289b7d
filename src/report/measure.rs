//! What a number counts.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::money::Unit;

/// The symbol of what is counted in per cent.
const PERCENT: &str = "%";

/// What an arithmetic is about; in JSON its symbol, such as `"万元"`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Measure {
    /// Money, or people.
    Money(Unit),
    /// Something counted or measured, with its measure word as documents print it: 辆, 平方米.
    Things(Cow<'static, str>),
    /// Per cent.
    Percent,
}

impl Measure {
    /// As documents print it behind a number.
    pub fn symbol(&self) -> &str {
        match self {
            Measure::Money(unit) => unit.symbol(),
            Measure::Things(word) => word,
            Measure::Percent => PERCENT,
        }
    }
}

impl From<String> for Measure {
    fn from(symbol: String) -> Measure {
        let mut units = Unit::ALL.into_iter();
        match units.find(|unit| unit.symbol() == symbol) {
            Some(unit) => Measure::Money(unit),
            None if symbol == PERCENT => Measure::Percent,
            None => Measure::Things(Cow::Owned(symbol)),
        }
    }
}

impl From<Measure> for String {
    fn from(measure: Measure) -> String {
        measure.symbol().to_owned()
    }
}
