//! Digits ▶ numbers with their units, as far as it is certain what belongs to them.

use rust_decimal::Decimal;

use crate::money::Unit;

/// A number in a text.
pub enum Number {
    Of(Decimal, Measured),
    /// 2026年
    Year(u16),
    /// More digits than an amount has.
    TooLong,
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measured {
    In(Unit),
    Percent,
    /// 万 without 元.
    BareWan,
    /// Nothing printed.
    Nothing,
    /// Vehicles, square metres, days …
    Things,
    /// Unknown: part of the number, or of its unit, stands elsewhere, or the unit is none of these.
    Unclear,
}

/// A number at `at` with what it measures.
pub fn number(chars: &[char], at: usize) -> Option<(usize, Number)> {
    if let Some((length, value)) = led_by_sign(chars, at) {
        return Some((length, Number::Of(value, Measured::Unclear)));
    }
    if let Some(zero) = zero(chars, at) {
        return Some(zero);
    }
    let negative = chars[at] == '-' && may_be_signed(chars, at);
    let start = at + usize::from(negative);
    let digits = number_length(&chars[start..])?;
    let end = start + digits;
    let text: String = chars[start..end].iter().filter(|c| **c != ',').collect();
    // Digits that are no amount are none in part either.
    let Ok(mut value) = Decimal::from_str_exact(&text) else {
        return Some((end - at, Number::TooLong));
    };
    if negative {
        value.set_sign_negative(true);
    }
    let after: String = chars[end..].iter().take(4).collect();
    let is_year = digits == 4 && ("1990".."2100").contains(&text.as_str());
    if is_year && !negative && (after.starts_with('年') || after.starts_with("年度")) {
        let length = digits + if after.starts_with("年度") { 2 } else { 1 };
        return Some((length, Number::Year(text.parse().ok()?)));
    }
    let whole = chain_end(chars, start, end);
    let (unit, measured) = measure(chars, whole);
    let measured = match (measured, whole > end) {
        (Measured::Things, _) if whole > end || !is_cut(chars, at, end, measured) => measured,
        (_, true) => Measured::Unclear,
        (_, false) if is_cut(chars, at, end, measured) => Measured::Unclear,
        (_, false) => measured,
    };
    Some((whole - at + unit, Number::Of(value, measured)))
}

/// How long what a number counts is, and what it is.
fn measure(chars: &[char], end: usize) -> (usize, Measured) {
    let gap = usize::from(chars.get(end) == Some(&' '));
    let after: String = chars[end..].iter().take(4).collect();
    match after.as_str() {
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
    }
}

/// A number behind a point without digits before it, or behind a sign that may as well join it to a
/// name: nobody knows what it is, but it is printed with them.
fn led_by_sign(chars: &[char], at: usize) -> Option<(usize, Decimal)> {
    let before = at.checked_sub(1).map(|before| chars[before]);
    let joins = before.is_some_and(|before| before.is_ascii_alphanumeric());
    let is_led = match chars[at] {
        '-' => !may_be_signed(chars, at),
        '.' => true,
        _ => false,
    };
    if !is_led || joins || !chars.get(at + 1)?.is_ascii_digit() {
        return None;
    }
    match number(chars, at + 1)? {
        (length, Number::Of(value, measured)) if measured != Measured::Things => {
            Some((length + 1, value))
        }
        _ => None,
    }
}

/// Where the last of several numbers ends that may be one: parted by a blank, a comma that groups
/// nothing, or as 1亿2000万. A blank behind cents parts them.
fn chain_end(chars: &[char], start: usize, end: usize) -> usize {
    let (mut start, mut end) = (start, end);
    loop {
        let has_cents = chars[start..end]
            .iter()
            .position(|character| *character == '.')
            .is_some_and(|point| end - start - point > 2);
        let joins = match chars.get(end) {
            Some(' ') => !has_cents,
            Some(',' | '~' | '-' | '至' | '/' | '亿' | '万' | '千' | '百') => true,
            _ => false,
        };
        let next = end + 1;
        let Some(length) = joins.then(|| number_length(chars.get(next..)?)).flatten() else {
            return end;
        };
        // 2024-2026年 ends in a year.
        if chars.get(next + length) == Some(&'年') {
            return end;
        }
        (start, end) = (next, next + length);
    }
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

/// 零元, 零万元: no digit, but no word either.
fn zero(chars: &[char], at: usize) -> Option<(usize, Number)> {
    let is_alone = |character: &char| !"零一二三四五六七八九十百千万亿".contains(*character);
    let begins = at
        .checked_sub(1)
        .is_none_or(|before| is_alone(&chars[before]));
    let after: String = chars[at..].iter().take(3).collect();
    let units = [("零万元", Unit::Wan), ("零元", Unit::Yuan)];
    let (name, unit) = units.iter().find(|(name, _)| after.starts_with(name))?;
    begins.then_some((
        name.chars().count(),
        Number::Of(Decimal::ZERO, Measured::In(*unit)),
    ))
}
