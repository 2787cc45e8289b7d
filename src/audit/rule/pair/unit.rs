//! 元 and 万元 are not confused: one figure does not differ by 10,000 between two places.

use rust_decimal::Decimal;

use crate::audit::rule::pair::{self, Pair, arithmetic, pairs};
use crate::disclosure::Disclosure;
use crate::money::Amount;
use crate::report::Finding;
use crate::report::rule::{Message, Rule};

/// 元 in a 万元.
const TEN_THOUSAND: Decimal = Decimal::from_parts(10_000, 0, 0, false, 0);

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "unit",
    name: Message {
        zh: "元与万元没有混淆",
        en: "Yuan and 10,000 yuan are not confused",
    },
    ..pair::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "同一笔钱在两处相差一万倍，多半是把元和万元写混了。",
    en: "Where the same money differs by ten thousand times, yuan and 10,000 yuan were most likely confused.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let confused = pairs(disclosure).into_iter().filter(is_confused);
    confused
        .map(|pair| Finding::compared(&RULE, pair.sides(), arithmetic(&pair)))
        .collect()
}

/// Whether one figure is the other, 10,000 times as large, within what print can tell.
pub(super) fn is_confused(pair: &Pair) -> bool {
    let amounts = pair.amounts();
    let figures = amounts.and_then(|(first, second)| first.figure().zip(second.figure()));
    figures.is_some_and(|(first, second)| {
        is_multiple(first, second) == Some(true) || is_multiple(second, first) == Some(true)
    })
}

fn is_multiple(large: Amount, small: Amount) -> Option<bool> {
    let unit = large.unit();
    let (large, half_large) = (large.value(), large.half_unit(unit)?);
    let (small, half_small) = (small.to(unit)?.value(), small.half_unit(unit)?);
    let grown = small.checked_mul(TEN_THOUSAND)?;
    let tolerance = half_small
        .checked_mul(TEN_THOUSAND)?
        .checked_add(half_large)?;
    // Print too coarse to tell ten thousand from nothing says nothing.
    let is_telling = tolerance < large.abs();
    Some(is_telling && large.checked_sub(grown)?.abs() <= tolerance)
}
