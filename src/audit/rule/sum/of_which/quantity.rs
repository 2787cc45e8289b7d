//! Quantities in running text: numbers with what they count.

use std::borrow::Cow;

use rust_decimal::Decimal;

use crate::money::{Amount, Unit, parse_decimal};
use crate::report::Measure;

/// Units of money and of what is measured, which print rounds.
const MEASURED: [(&str, Measure); 9] = [
    ("万元", Measure::Money(Unit::Wan)),
    ("元", Measure::Money(Unit::Yuan)),
    ("平方公里", things("平方公里")),
    ("平方米", things("平方米")),
    ("平米", things("平方米")),
    ("公里", things("公里")),
    ("公顷", things("公顷")),
    ("亩", things("亩")),
    ("吨", things("吨")),
];

/// Measure words of what is counted one by one, longest first.
const COUNTED: [(&str, Measure); 17] = [
    ("人次", things("人次")),
    ("批次", things("批次")),
    ("人", Measure::Money(Unit::People)),
    ("名", Measure::Money(Unit::People)),
    ("辆", things("辆")),
    ("台", things("台")),
    ("套", things("套")),
    ("个", things("个")),
    ("户", things("户")),
    ("家", things("家")),
    ("所", things("所")),
    ("栋", things("栋")),
    ("间", things("间")),
    ("批", things("批")),
    ("项", things("项")),
    ("件", things("件")),
    ("次", things("次")),
];

const fn things(measure_word: &'static str) -> Measure {
    Measure::Things(Cow::Borrowed(measure_word))
}

/// What follows a unit and makes it another, or the number a bound.
const NO_QUANTITY: [&str; 7] = ["百分点", "月", "以上", "以下", "以内", "(含)", "左右"];

/// What stands before a number that is no quantity of its own.
const NUMBERING: [char; 10] = ['第', '.', '-', '/', '~', '—', '－', '至', '每', '×'];

/// A number as printed with what it counts, and where in the text it stands.
#[derive(Clone, Debug)]
pub(super) struct Quantity {
    pub value: Decimal,
    /// How far the exact one may lie from it; nothing for what is counted one by one.
    pub half_unit: Decimal,
    pub measure: Measure,
    /// The byte where it begins, and the one after its unit.
    pub start: usize,
    pub end: usize,
}

/// Every quantity of a text in [plain](super::sentence::plain) print.
pub(super) fn quantities(text: &str) -> Vec<Quantity> {
    let mut quantities = Vec::new();
    let mut at = 0;
    while let Some(begin) = text[at..].find(|each: char| each.is_ascii_digit()) {
        let start = at + begin;
        let length = number_length(&text[start..]);
        at = start + length;
        let before = text[..start].chars().next_back();
        let is_joined =
            |before: char| before.is_ascii_alphanumeric() || NUMBERING.contains(&before);
        if !before.is_some_and(is_joined) && !goes_on(&text[..start]) {
            quantities.extend(quantity(text, start, length));
        }
    }
    quantities
}

/// Whether a text ends within a number that has wide marks: 4，123 or 4．5.
fn goes_on(before: &str) -> bool {
    let begun = before.strip_suffix(['，', '．']);
    begun.is_some_and(|begun| begun.ends_with(|each: char| each.is_ascii_digit()))
}

/// Digits, grouped by thousands or not, with a fraction or not.
fn number_length(text: &str) -> usize {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut length = digits(text);
    while text[length..].starts_with(',') && digits(&text[length + 1..]) == 3 {
        length += 4;
    }
    if text[length..].starts_with('.') {
        let fraction = digits(&text[length + 1..]);
        length += if fraction > 0 { 1 + fraction } else { 0 };
    }
    length
}

fn quantity(text: &str, start: usize, length: usize) -> Option<Quantity> {
    let after = &text[start + length..];
    let unit = |units: &[(&'static str, Measure)]| {
        let mut units = units.iter();
        units.find(|(unit, _)| after.starts_with(unit)).cloned()
    };
    let measured = unit(&MEASURED);
    let is_measured = measured.is_some();
    let (unit, measure) = measured.or_else(|| unit(&COUNTED))?;
    let rest = &after[unit.len()..];
    if NO_QUANTITY.iter().any(|other| rest.starts_with(other)) {
        return None;
    }
    let value = parse_decimal(&text[start..start + length].replace(',', "")).ok()?;
    let half_unit = match is_measured {
        // The unit of the amount does not matter to its last digit.
        true => Amount::new(value, Unit::Yuan).half_unit(Unit::Yuan)?,
        false => Decimal::ZERO,
    };
    Some(Quantity {
        value,
        half_unit,
        measure,
        start,
        end: start + length + unit.len(),
    })
}
