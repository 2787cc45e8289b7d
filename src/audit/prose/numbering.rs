//! Numbers at the beginnings of listed items: 1. (2) 三、 ①.

/// The number that an item of a list begins with, and its text: 1. (1) 一、 (一) ①.
pub(in crate::audit) fn numbered(bare: &str) -> Option<(usize, &str)> {
    const CIRCLED: &str = "①②③④⑤⑥⑦⑧⑨⑩";
    if let Some(index) = bare
        .chars()
        .next()
        .and_then(|first| CIRCLED.chars().position(|one| one == first))
    {
        return Some((index + 1, &bare['①'.len_utf8()..]));
    }
    let (inside, is_bracketed) = match bare.strip_prefix('(') {
        Some(inside) => (inside, true),
        None => (bare, false),
    };
    let (number, after) = number(inside)?;
    let stops: &[char] = if is_bracketed {
        &[')']
    } else {
        &['.', '．', '、', ')']
    };
    let text = after.strip_prefix(stops)?;
    (!text.starts_with(|next: char| next.is_ascii_digit())).then_some((number, text))
}

/// The number that a text begins with, up to 99 in Chinese numerals, and what follows it.
pub(in crate::audit) fn number(text: &str) -> Option<(usize, &str)> {
    let digits = text
        .find(|each: char| !each.is_ascii_digit())
        .unwrap_or(text.len());
    if digits > 0 {
        let number = text[..digits].parse().ok()?;
        return Some((number, &text[digits..]));
    }
    const NUMERALS: &str = "零一二三四五六七八九十两";
    let value = |character: char| match NUMERALS.chars().position(|one| one == character)? {
        11 => Some(2),
        value => Some(value),
    };
    let end = text
        .find(|each: char| value(each).is_none())
        .unwrap_or(text.len());
    let values: Vec<usize> = text[..end].chars().filter_map(value).collect();
    let number = match values.as_slice() {
        [only] => *only,
        [10, ones @ 1..=9] => 10 + ones,
        [tens @ 2..=9, 10] => tens * 10,
        [tens @ 2..=9, 10, ones @ 1..=9] => tens * 10 + ones,
        _ => return None,
    };
    Some((number, &text[end..]))
}

/// What stands around the numbers of a list: “2.”, “（2）”, “二、”.
const NUMBERING: [(&str, &str); 5] = [("", "."), ("", "．"), ("", "、"), ("(", ")"), ("", ")")];
const NUMERALS: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/// Whether a text bears a number that stands between these, in digits or in numerals.
pub(in crate::audit) fn bears(
    text: &str,
    number: usize,
    (open, close): (&str, &str),
    in_numerals: bool,
) -> bool {
    let numeral = NUMERALS
        .get(number - 1)
        .map(|numeral| (*numeral).to_owned());
    let number = if in_numerals {
        numeral
    } else {
        Some(number.to_string())
    };
    let rest = number.and_then(|number| text.strip_prefix(open)?.strip_prefix(number.as_str()));
    rest.is_some_and(|rest| rest.starts_with(close))
}

/// How the texts of a list are numbered that the first one, and maybe others, are from.
pub(in crate::audit) fn numbering(
    text: &str,
    number: usize,
) -> Option<((&'static str, &'static str), bool)> {
    let kinds = NUMBERING
        .iter()
        .flat_map(|around| [(*around, false), (*around, true)]);
    let mut kinds =
        kinds.filter(|(around, in_numerals)| bears(text, number, *around, *in_numerals));
    kinds.next()
}
