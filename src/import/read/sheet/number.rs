//! Numbers as their cells show them.

use rust_decimal::{Decimal, RoundingStrategy};

use super::code::{Pattern, Piece, Section, built_in, sections};
use super::date;
use crate::money::group_thousands;

/// How many digits Excel shows and compares; what is beyond them is noise of calculation.
const DIGITS: usize = 15;

/// How cells of one style show numbers.
pub struct NumberFormat {
    sections: Vec<Section>,
    counts_from_1904: bool,
}

impl NumberFormat {
    pub fn new(code: &str, counts_from_1904: bool) -> NumberFormat {
        NumberFormat {
            sections: sections(code),
            counts_from_1904,
        }
    }

    pub fn built_in(number: u32, counts_from_1904: bool) -> NumberFormat {
        NumberFormat::new(built_in(number), counts_from_1904)
    }

    /// The text of a cell with that number.
    pub fn shown(&self, value: f64) -> String {
        self.formatted(value).unwrap_or_else(|| general(value))
    }

    fn formatted(&self, value: f64) -> Option<String> {
        let has_own = |index: usize| self.sections.len() > index;
        let index = match value {
            _ if value < 0.0 && has_own(1) => 1,
            _ if value == 0.0 && has_own(2) => 2,
            _ => 0,
        };
        let section = self.sections.get(index)?;
        if section.is_general {
            return None;
        }
        if section.items.is_empty() {
            // Numbers of this sign are not shown; a code for texts says nothing of numbers.
            return (self.sections.len() > 1).then(String::new);
        }
        if section.is_date() {
            return date::shown(value, &section.items, self.counts_from_1904);
        }
        let digits = digits(value, &section.pattern)?;
        let is_zero = !digits.contains(|digit: char| ('1'..='9').contains(&digit));
        let mut text = String::new();
        if value < 0.0 && index == 0 && !is_zero {
            text.push('-');
        }
        for item in &section.items {
            match item {
                Piece::Literal(character) => text.push(*character),
                Piece::Number => text.push_str(&digits),
                Piece::Date(..) => {}
            }
        }
        let text = text.trim();
        if is_zero && text.trim_start_matches(is_currency).trim() == "-" {
            // A stroke stands for nought in accounting, and for much else beside it.
            let zero = self::digits(0.0, &self.sections.first()?.pattern)?;
            return Some(match zero.is_empty() {
                true => "0".to_owned(),
                false => zero,
            });
        }
        Some(text.to_owned())
    }
}

fn is_currency(character: char) -> bool {
    ['¥', '￥', '$'].contains(&character) || character.is_whitespace()
}

/// A number without a format: the shortest decimal that is exact to fifteen digits.
pub fn general(value: f64) -> String {
    // Most numbers have no more digits, and rounding takes long.
    let shortest = value.to_string();
    if shortest.len() <= DIGITS && value != 0.0 && value.is_finite() {
        return shortest;
    }
    let rounded: Option<f64> = format!("{value:.*e}", DIGITS - 1).parse().ok();
    match rounded.filter(|rounded| rounded.is_finite()) {
        // No negative zero.
        Some(rounded) => (rounded + 0.0).to_string(),
        None => String::new(),
    }
}

/// The digits of a number without its sign; nothing if it is too large to be counted exactly.
fn digits(value: f64, pattern: &Pattern) -> Option<String> {
    let mut number = Decimal::from_str_exact(&general(value.abs())).ok()?;
    let factor = Decimal::from(10_u64.checked_pow(pattern.power.unsigned_abs())?);
    number = match pattern.power < 0 {
        true => number.checked_div(factor)?,
        false => number.checked_mul(factor)?,
    };
    let places = pattern.most_places as u32;
    let rounded = number
        .round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
        .normalize()
        .to_string();
    let (whole, fraction) = rounded.split_once('.').unwrap_or((&rounded, ""));
    let whole = format!(
        "{:0>1$}",
        whole.trim_start_matches('0'),
        pattern.least_whole
    );
    let mut text = match pattern.has_groups {
        true => group_thousands(&whole),
        false => whole,
    };
    for (behind, character) in &pattern.among {
        let at = digits_end(&text, *behind);
        text.insert(at, *character);
    }
    if !fraction.is_empty() || pattern.least_places > 0 {
        text.push_str(&format!(".{fraction:0<0$}", pattern.least_places));
    }
    Some(text)
}

/// The place in a text that so many of its digits stand behind; its beginning where it has fewer.
fn digits_end(text: &str, behind: usize) -> usize {
    let digits = text.char_indices().rev();
    let mut digits = digits.filter(|(_, it)| it.is_ascii_digit());
    match behind
        .checked_sub(1)
        .and_then(|skipped| digits.nth(skipped))
    {
        Some((at, _)) => at,
        None => 0,
    }
}
