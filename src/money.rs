//! Exact amounts, as printed; the only place that formats or rounds one.
//!
//! An [`Amount`] keeps the decimal places of the document (`70.7` is not
//! `70.70`) and its unit. In JSON it is one string, such as `"70.7万元"`.

use std::fmt;
use std::str::FromStr;

use rust_decimal::{Decimal, RoundingStrategy};

use crate::decimal::{of_digits, plus, times};
use crate::json::{Printed, Read, Slot, printed};

/// What an amount counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// 万元: ten thousand yuan, the usual unit of a disclosure.
    Wan,
    /// 元: yuan (CNY).
    Yuan,
    /// 人: people, for authorised staff.
    People,
}

impl Unit {
    /// Every unit, the longest symbol first, so that 万元 is not taken for 元.
    pub const ALL: [Unit; 3] = [Unit::Wan, Unit::Yuan, Unit::People];

    /// The unit as a Chinese document prints it.
    pub fn symbol(self) -> &'static str {
        match self {
            Unit::Wan => "万元",
            Unit::Yuan => "元",
            Unit::People => "人",
        }
    }

    /// Whether the unit counts money.
    pub fn is_money(self) -> bool {
        !matches!(self, Unit::People)
    }

    /// The power of ten that turns this unit into yuan (or people).
    fn exponent(self) -> u32 {
        match self {
            Unit::Wan => 4,
            Unit::Yuan | Unit::People => 0,
        }
    }
}

/// Why a printed figure cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FigureError {
    /// Something other than digits with at most one decimal point.
    #[error("“{0}” is not a plain decimal number such as 70.7")]
    Number(String),
    /// No unit this program knows.
    #[error("“{0}” does not end in 万元, 元 or 人")]
    Unit(String),
    /// A change without a direction.
    #[error("“{0}” is not a change: start it with + or -, or write unchanged")]
    Change(String),
    /// No percent sign.
    #[error("“{0}” does not end in %")]
    Percent(String),
}

/// A number as printed, with its decimal places: digits, at most one point
/// between them, an optional minus sign. Exponents, separators and spaces are
/// refused, so that nothing is read into a figure that is not in it.
pub fn parse_decimal(text: &str) -> Result<Decimal, FigureError> {
    let refused = || FigureError::Number(text.to_owned());
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = match digits.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !plain(whole) || !fraction.is_none_or(plain) {
        return Err(refused());
    }
    let fraction = fraction.unwrap_or_default();
    let number = of_digits(whole.bytes().chain(fraction.bytes()), fraction.len());
    let mut number = number.ok_or_else(refused)?;
    number.set_sign_negative(digits != text && !number.is_zero());
    Ok(number)
}

/// An exact amount with the unit and the decimal places of its print.
///
/// Equality is of the print: `8万元` and `8.00万元` differ. Compare
/// [`Amount::base`] for equality of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    value: Decimal,
    /// `value == 8` keeps its printed scale only here: `Decimal` equality does not.
    scale: u32,
    unit: Unit,
}

impl Amount {
    /// An amount of `value` `unit`s; the scale of `value` counts as printed.
    pub fn new(value: Decimal, unit: Unit) -> Self {
        Self {
            value,
            scale: value.scale(),
            unit,
        }
    }

    /// The number in its own unit.
    pub fn value(&self) -> Decimal {
        self.value
    }

    /// The unit of the print.
    pub fn unit(&self) -> Unit {
        self.unit
    }

    /// The value in yuan (or people); `None` beyond what a `Decimal` holds.
    pub fn base(&self) -> Option<Decimal> {
        let base = if self.unit.is_money() {
            Unit::Yuan
        } else {
            self.unit
        };
        convert(self.value, self.unit, base)
    }

    /// Half of the last printed digit, in `unit`: how far the exact amount may
    /// lie from the printed one. People are counted, not rounded: none for them.
    /// `None` between money and people.
    pub fn half_unit(&self, unit: Unit) -> Option<Decimal> {
        let half = match self.unit.is_money() {
            true => half_of_last_digit(self.scale),
            false => Decimal::ZERO,
        };
        convert(half, self.unit, unit)
    }

    /// The same money in another unit, exact; `None` between money and people
    /// and beyond what a `Decimal` holds.
    pub fn to(&self, unit: Unit) -> Option<Amount> {
        if self.unit == unit {
            return Some(*self);
        }
        convert(self.value, self.unit, unit).map(|value| Amount::new(value, unit))
    }

    /// Amounts added up, exactly: in their unit where they share one, else in yuan. Zero yuan
    /// where there are none; `None` where money and people are mixed, and beyond what a `Decimal`
    /// holds.
    pub fn sum(amounts: &[Amount]) -> Option<Amount> {
        let first = amounts.first().map_or(Unit::Yuan, Amount::unit);
        let is_shared = amounts.iter().all(|amount| amount.unit == first);
        let unit = if is_shared { first } else { Unit::Yuan };
        let sum = amounts.iter().try_fold(Decimal::ZERO, |sum, amount| {
            plus(sum, amount.to(unit)?.value)
        })?;
        Some(Amount::new(sum, unit))
    }

    /// The digits, grouped by thousands: `9,101.68`.
    pub fn number(&self) -> String {
        group_thousands(&self.value.to_string())
    }

    /// Whether the printed amount is zero.
    pub fn is_zero(&self) -> bool {
        self.value.is_zero()
    }

    /// For geometry only: the amount in yuan, not exact.
    pub fn approximate(&self) -> f64 {
        self.base().map_or(0.0, |base| {
            let power = (0..base.scale()).fold(1.0, |power, _| power * 10.0);
            base.mantissa() as f64 / power
        })
    }
}

impl fmt::Display for Amount {
    /// As a document prints it, without separators: `296.01万元`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.value, self.unit.symbol())
    }
}

impl FromStr for Amount {
    type Err = FigureError;

    fn from_str(text: &str) -> Result<Self, FigureError> {
        Unit::ALL
            .into_iter()
            .find_map(|unit| Some((text.strip_suffix(unit.symbol())?, unit)))
            .ok_or_else(|| FigureError::Unit(text.to_owned()))
            .and_then(|(number, unit)| Ok(Amount::new(parse_decimal(number)?, unit)))
    }
}

/// A printed percentage with its decimal places; in JSON `"17.56%"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Percentage {
    value: Decimal,
    scale: u32,
}

impl Percentage {
    /// A percentage of `value` per cent; the scale of `value` counts as printed.
    pub fn new(value: Decimal) -> Self {
        Self {
            value,
            scale: value.scale(),
        }
    }

    /// Per cent, so 17.56 for 17.56 %.
    pub fn value(&self) -> Decimal {
        self.value
    }

    /// Decimal places of the print.
    pub fn scale(&self) -> u32 {
        self.scale
    }

    /// Half of the last printed digit, in per cent.
    pub fn half_unit(&self) -> Decimal {
        half_of_last_digit(self.scale)
    }

    /// What per cent `part` is of `whole`, rounded to `scale` places; `None`
    /// where `whole` is zero.
    pub fn of(part: Decimal, whole: Decimal, scale: u32) -> Option<Percentage> {
        let ratio = times(part, Decimal::ONE_HUNDRED)?.checked_div(whole)?;
        Some(Percentage::new(round(ratio, scale)))
    }
}

impl fmt::Display for Percentage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}%", self.value)
    }
}

impl FromStr for Percentage {
    type Err = FigureError;

    fn from_str(text: &str) -> Result<Self, FigureError> {
        let number = text
            .strip_suffix('%')
            .ok_or_else(|| FigureError::Percent(text.to_owned()))?;
        Ok(Percentage::new(parse_decimal(number)?))
    }
}

/// `value` counted in another unit, without superfluous zeros; `None` where the
/// units differ in kind or a `Decimal` cannot hold the result exactly.
fn convert(value: Decimal, from: Unit, to: Unit) -> Option<Decimal> {
    if from.is_money() != to.is_money() {
        return None;
    }
    let power = |unit: Unit| Decimal::from(10_u32.pow(unit.exponent()));
    let multiplied = times(value, power(from))?;
    let converted = multiplied.checked_div(power(to))?;
    let exact = times(converted, power(to))? == multiplied;
    exact.then(|| converted.normalize())
}

/// Rounds half away from zero, as Chinese budget documents do (四舍五入), to
/// exactly `scale` decimal places: 8 becomes 8.00 at scale 2.
pub fn round(value: Decimal, scale: u32) -> Decimal {
    let mut rounded = value.round_dp_with_strategy(scale, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(scale);
    rounded
}

/// A number as people read it: grouped by thousands, with its decimal places as they are.
pub fn grouped(value: Decimal) -> String {
    group_thousands(&value.to_string())
}

fn half_of_last_digit(scale: u32) -> Decimal {
    // Decimal holds 28 places; a scale of 28 has no representable half.
    Decimal::new(5, (scale + 1).min(Decimal::MAX_SCALE))
}

/// A number in digits, with commas between its thousands: `1234567.8` is `1,234,567.8`.
pub fn group_thousands(number: &str) -> String {
    let (sign, digits) = match number.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", number),
    };
    let (whole, fraction) = match digits.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let mut grouped = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if let Some(fraction) = fraction {
        grouped.push('.');
        grouped.push_str(fraction);
    }
    grouped
}

printed!(Amount, Amount::new(Decimal::ZERO, Unit::Yuan));
printed!(Percentage, Percentage::new(Decimal::ZERO));

impl Read for Decimal {
    fn blank() -> Decimal {
        Decimal::ZERO
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Printed(self)
    }
}

impl Printed for Decimal {
    fn read(&mut self, text: &str) -> Result<(), String> {
        *self = parse_decimal(text).map_err(|error| error.to_string())?;
        Ok(())
    }
}
