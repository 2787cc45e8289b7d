//! Numbers with what they count, whole or not at all.

use rust_decimal::Decimal;

use super::token::{Kind, Measured};
use crate::money::Unit;

/// A number at `at` with what it measures.
pub fn number<'a>(chars: &[char], at: usize) -> Option<(usize, Kind<'a>)> {
    let negative = chars[at] == '-' && may_be_signed(chars, at);
    let start = at + usize::from(negative);
    let digits = number_length(&chars[start..])?;
    let end = start + digits;
    let text: String = chars[start..end].iter().filter(|c| **c != ',').collect();
    // Digits that are no amount are none in part either.
    let Ok(mut value) = Decimal::from_str_exact(&text) else {
        return Some((end - at, Kind::Other));
    };
    if negative {
        value.set_sign_negative(true);
    }
    let gap = usize::from(chars.get(end) == Some(&' '));
    let rest = &chars[end..];
    let after: String = rest.iter().take(4).collect();
    let is_year = digits == 4 && ("1990".."2100").contains(&text.as_str());
    if is_year && !negative && (after.starts_with('年') || after.starts_with("年度")) {
        let length = digits + if after.starts_with("年度") { 2 } else { 1 };
        return Some((length, Kind::Year(text.parse().ok()?)));
    }
    let (unit, measured) = match after.as_str() {
        unit if let Some(length) = other_unit(unit) => (length, Measured::Unclear),
        unit if unit.starts_with("万元") => (2, Measured::In(Unit::Wan)),
        unit if unit.starts_with('元') => (1, Measured::In(Unit::Yuan)),
        unit if unit.starts_with('%') => (1, Measured::Percent),
        unit if unit.starts_with("个百分点") => (4, Measured::Things),
        unit if unit.starts_with("人次") => (2, Measured::Things),
        unit if unit.starts_with(['人', '名']) => (1, Measured::In(Unit::People)),
        unit if unit.starts_with("万") && !unit[3..].starts_with(is_measure) => {
            (1, Measured::BareWan)
        }
        unit if unit.starts_with(is_measure) => (1, Measured::Things),
        _ => (gap, Measured::Nothing),
    };
    let measured = match is_cut(chars, at, end, measured) {
        true => Measured::Unclear,
        false => measured,
    };
    Some((end - at + unit, Kind::Number(value, measured)))
}

/// 零元, 零万元: no digit, but no word either.
pub fn zero<'a>(chars: &[char], at: usize) -> Option<(usize, Kind<'a>)> {
    let is_alone = |character: &char| !"零一二三四五六七八九十百千万亿".contains(*character);
    let begins = at
        .checked_sub(1)
        .is_none_or(|before| is_alone(&chars[before]));
    let after: String = chars[at..].iter().take(3).collect();
    let units = [("零万元", Unit::Wan), ("零元", Unit::Yuan)];
    let (name, unit) = units.iter().find(|(name, _)| after.starts_with(name))?;
    begins.then_some((
        name.chars().count(),
        Kind::Number(Decimal::ZERO, Measured::In(*unit)),
    ))
}

/// How long a unit of money is that amounts are not read in.
fn other_unit(after: &str) -> Option<usize> {
    const UNITS: [&str; 6] = ["亿元", "千元", "百元", "百万元", "千万元", "十万元"];
    const CURRENCIES: [char; 9] = ['美', '港', '欧', '日', '英', '澳', '韩', '加', '新'];
    let known = UNITS.iter().find(|unit| after.starts_with(**unit));
    let foreign = || {
        let name = after.strip_prefix(['万', '亿']).unwrap_or(after);
        let is_foreign = name.strip_prefix(CURRENCIES)?.starts_with(['元', '镑']);
        is_foreign.then_some(after.chars().take_while(|it| !"元镑".contains(*it)).count() + 1)
    };
    known.map(|unit| unit.chars().count()).or_else(foreign)
}

/// Whether digits stand beside a number that may belong to it: behind a blank or a comma that
/// parts no clauses, a sign, 亿 or 万. Neither of them is known then.
fn is_cut(chars: &[char], at: usize, end: usize, measured: Measured) -> bool {
    let is_digit = |index: Option<usize>| {
        index
            .and_then(|index| chars.get(index))
            .is_some_and(char::is_ascii_digit)
    };
    let before = at.checked_sub(1).map(|index| chars[index]);
    let follows = match before {
        Some(' ' | ',' | '~' | '至' | '亿' | '万' | '千' | '百') => {
            is_digit(at.checked_sub(2))
        }
        // A sign that stands for less than nothing, or joins two numbers, or a name and its code.
        Some('-' | '.') => true,
        _ => false,
    };
    let goes_on = match (measured, chars.get(end)) {
        (Measured::Nothing, Some(' ' | ',' | '~' | '-' | '至' | '/')) => is_digit(Some(end + 1)),
        (Measured::Nothing, Some('.')) => true,
        // 1、 and 1) number what a list has.
        (Measured::Nothing, Some('、' | ')')) => end - at <= 2,
        (Measured::BareWan, _) => is_digit(Some(end + 1)),
        _ => false,
    };
    follows || goes_on
}

/// Measure words and other characters that make a number no amount.
fn is_measure(character: char) -> bool {
    "亿个台辆批次家项平㎡米公里日月号年时分季度期条款类级座幢间所套件户届第章节页岁点倍组处科支"
        .contains(character)
}

/// A hyphen is a minus sign unless it joins something.
fn may_be_signed(chars: &[char], at: usize) -> bool {
    let before = at.checked_sub(1).map(|index| chars[index]);
    before.is_none_or(|before| "(:,为率长 ".contains(before))
}

/// How long the number at the beginning of `text` is: digits, perhaps grouped by thousands,
/// perhaps with a fraction. A comma that groups nothing ends it.
fn number_length(text: &[char]) -> Option<usize> {
    let run = |text: &[char]| text.iter().take_while(|c| c.is_ascii_digit()).count();
    let mut length = run(text);
    if length == 0 {
        return None;
    }
    if length <= 3 {
        while text.get(length) == Some(&',') && run(&text[length + 1..]) == 3 {
            length += 4;
        }
    }
    if text.get(length) == Some(&'.') {
        let fraction = run(&text[length + 1..]);
        if fraction > 0 {
            length += 1 + fraction;
        }
    }
    Some(length)
}
