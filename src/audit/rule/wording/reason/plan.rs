//! What was planned and what was spent of it, as final accounts tell it, and the words for how
//! they compare: 年初预算为100万元，支出决算为90万元。决算数小于预算数的主要原因……

use rust_decimal::Decimal;

use crate::audit::prose::sentence::{Sentence, sentences};
use crate::audit::prose::trend::Trend;
use crate::disclosure::Disclosure;

/// How the two compare in words.
const WORDS: [(&str, Trend); 4] = [
    ("决算数大于预算数", Trend::Rise),
    ("决算数大于年初预算数", Trend::Rise),
    ("决算数小于预算数", Trend::Fall),
    ("决算数小于年初预算数", Trend::Fall),
];

/// Words for how spending compares with its plan, with what the figures say.
pub(super) struct Comparison<'a> {
    /// Where the figures stand.
    pub figures: Sentence<'a>,
    pub words_at: Sentence<'a>,
    pub words: &'static str,
    pub said: Trend,
    pub told: Trend,
}

/// Every such comparison whose figures stand in its sentence or right before it.
pub(super) fn comparisons(disclosure: &Disclosure) -> Vec<Comparison<'_>> {
    let mut before: Option<Sentence> = None;
    let mut comparisons = Vec::new();
    for sentence in sentences(disclosure).filter(|sentence| !sentence.in_table) {
        let last = before.replace(sentence.clone());
        let text = sentence.bare();
        let mut said = WORDS.into_iter().filter(|(words, _)| text.contains(words));
        let (Some((words, said)), None) = (said.next(), said.next()) else {
            continue;
        };
        let above = last.filter(|last| last.block == sentence.block);
        let mut figures = std::iter::once(sentence.clone()).chain(above);
        let told = figures.find_map(|figures| Some((told(&figures.bare())?, figures)));
        if let Some((told, figures)) = told {
            comparisons.push(Comparison {
                figures,
                words_at: sentence,
                words,
                said,
                told,
            });
        }
    }
    comparisons
}

/// How the one pair of figures in a sentence compares.
fn told(bare: &str) -> Option<Trend> {
    let (_, after) = bare.split_once("年初预算")?;
    let (planned, spent) = after.split_once("决算")?;
    if spent.contains("年初预算为") || spent.contains("决算为") {
        return None;
    }
    let (planned, unit) = amount(planned)?;
    let (spent, other) = amount(spent)?;
    let is_comparable = unit == other && planned != spent;
    is_comparable.then_some(match spent > planned {
        true => Trend::Rise,
        false => Trend::Fall,
    })
}

/// The amount that a text begins with after 数 and 为, and its unit.
fn amount(text: &str) -> Option<(Decimal, &'static str)> {
    let text = text.trim_start_matches(['数', '为']);
    let is_digit = |each: char| each.is_ascii_digit() || each == '.' || each == ',';
    let end = text.find(|each| !is_digit(each))?;
    let amount = Decimal::from_str_exact(&text[..end].replace(',', "")).ok()?;
    let mut units = ["万元", "元"].into_iter();
    let unit = units.find(|unit| text[end..].starts_with(unit))?;
    Some((amount, unit))
}
