//! What was planned and what was spent of it, as final accounts tell it: 年初预算为100万元，支出决算
//! 为90万元，完成年初预算的90%.

use rust_decimal::Decimal;

use crate::money::{Amount, Percentage, Unit};

/// The one pair of figures in a sentence.
pub(in crate::audit) struct Outturn {
    pub planned: Amount,
    pub spent: Amount,
    /// What per cent of the plan was spent, with the words for it.
    pub completed: Option<(Percentage, String)>,
}

/// The pair that a bare sentence tells; nothing where it tells several.
pub(in crate::audit) fn outturn(bare: &str) -> Option<Outturn> {
    let (_, after) = bare.split_once("年初预算")?;
    let (planned, spent) = after.split_once("决算")?;
    if spent.contains("年初预算为") || spent.contains("决算为") {
        return None;
    }
    let (spent, after) = amount(spent)?;
    Some(Outturn {
        planned: amount(planned)?.0,
        spent,
        completed: completed(after),
    })
}

/// The amount that a text begins with after 数 and 为, and what follows it.
fn amount(text: &str) -> Option<(Amount, &str)> {
    let (value, after) = number(text.trim_start_matches(['数', '为']))?;
    let units = [("万元", Unit::Wan), ("元", Unit::Yuan)];
    let mut amounts = units
        .into_iter()
        .filter_map(|(word, unit)| Some((Amount::new(value, unit), after.strip_prefix(word)?)));
    amounts.next()
}

fn number(text: &str) -> Option<(Decimal, &str)> {
    let is_digit = |each: char| each.is_ascii_digit() || each == '.' || each == ',';
    let end = text.find(|each| !is_digit(each))?;
    let value = Decimal::from_str_exact(&text[..end].replace(',', "")).ok()?;
    Some((value, &text[end..]))
}

/// Directly behind the pair: ,完成年初预算的90%.
fn completed(after: &str) -> Option<(Percentage, String)> {
    let words = after.trim_start_matches(',');
    let rest = words.strip_prefix("完成")?.trim_start_matches("年初");
    let rest = rest.strip_prefix("预算")?.trim_start_matches(['数', '的']);
    let (value, after) = number(rest)?;
    let after = after.strip_prefix(['%', '％'])?;
    let words = words[..words.len() - after.len()].to_owned();
    Some((Percentage::new(value), words))
}
