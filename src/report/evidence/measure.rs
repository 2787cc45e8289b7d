//! What a number counts.

use std::borrow::Cow;
use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use crate::json::printed;
use crate::money::Unit;

/// The symbol of what is counted in per cent.
const PERCENT: &str = "%";

/// What an arithmetic is about; in JSON its symbol, such as `"万元"`.
#[derive(Clone, Debug, PartialEq, Eq)]
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

impl FromStr for Measure {
    type Err = Infallible;

    fn from_str(symbol: &str) -> Result<Measure, Infallible> {
        let mut units = Unit::ALL.into_iter();
        Ok(match units.find(|unit| unit.symbol() == symbol) {
            Some(unit) => Measure::Money(unit),
            None if symbol == PERCENT => Measure::Percent,
            None => Measure::Things(Cow::Owned(symbol.to_owned())),
        })
    }
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.symbol())
    }
}

printed!(Measure, Measure::Percent);
