//! Exact arithmetic. The library puts a whole operation wherever one stands; here each stands once.
//! All of them give nothing beyond what a [`Decimal`] holds.

use rust_decimal::Decimal;

#[inline(never)]
pub(crate) fn plus(one: Decimal, other: Decimal) -> Option<Decimal> {
    one.checked_add(other)
}

#[inline(never)]
pub(crate) fn minus(from: Decimal, what: Decimal) -> Option<Decimal> {
    from.checked_sub(what)
}

#[inline(never)]
pub(crate) fn times(one: Decimal, other: Decimal) -> Option<Decimal> {
    one.checked_mul(other)
}

/// How far two numbers lie apart, or the largest number where that is more.
pub(crate) fn distance(one: Decimal, other: Decimal) -> Decimal {
    minus(one, other).map_or(Decimal::MAX, |difference| difference.abs())
}

/// A number of these ASCII digits, of which so many are decimal places; nothing where there are
/// more of either than a number has.
pub(crate) fn of_digits(digits: impl Iterator<Item = u8>, places: usize) -> Option<Decimal> {
    let mut digits = digits;
    let number = digits.try_fold(0_i128, |number, digit| {
        let digit = i128::from(digit.wrapping_sub(b'0'));
        number.checked_mul(10)?.checked_add(digit)
    });
    Decimal::try_from_i128_with_scale(number?, places.try_into().ok()?).ok()
}
