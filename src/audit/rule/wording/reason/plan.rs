//! The words for how what was spent compares with what was planned: 年初预算为100万元，支出决算为90万元。
//! 决算数小于预算数的主要原因……

use rust_decimal::Decimal;

use crate::audit::arithmetic::approximate::Approximate;
use crate::audit::prose::outturn::outturn;
use crate::audit::prose::sentence::{Sentence, sentences};
use crate::audit::prose::trend::Trend;
use crate::disclosure::Disclosure;

/// How the two compare in words.
const WORDS: [(&str, Trend); 14] = [
    ("决算数大于预算数", Trend::Rise),
    ("决算数大于年初预算数", Trend::Rise),
    ("决算数高于预算数", Trend::Rise),
    ("决算数高于年初预算数", Trend::Rise),
    ("决算数小于预算数", Trend::Fall),
    ("决算数小于年初预算数", Trend::Fall),
    ("决算数低于预算数", Trend::Fall),
    ("决算数低于年初预算数", Trend::Fall),
    ("决算数等于预算数", Trend::Same),
    ("决算数等于年初预算数", Trend::Same),
    ("决算数与预算数持平", Trend::Same),
    ("决算数与年初预算数持平", Trend::Same),
    ("决算数与预算数一致", Trend::Same),
    ("决算数与年初预算数一致", Trend::Same),
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

impl Comparison<'_> {
    /// The words that the figures bear out.
    pub fn fitting(&self) -> String {
        let word = match self.told {
            Trend::Rise => "大于",
            Trend::Fall => "小于",
            Trend::Same => "等于",
        };
        let of_year = if self.words.contains("年初") {
            "年初"
        } else {
            ""
        };
        format!("决算数{word}{of_year}预算数")
    }
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

/// How the one pair of figures in a sentence compares, where print can tell.
fn told(bare: &str) -> Option<Trend> {
    let outturn = outturn(bare)?;
    let unit = outturn.planned.unit();
    let is_comparable = unit == outturn.spent.unit();
    let spent = Approximate::amount(outturn.spent, unit)?;
    let more = spent.minus(Approximate::amount(outturn.planned, unit)?)?;
    let is_apparent = more.value.abs() > more.half_unit;
    (is_comparable && is_apparent).then_some(match more.value > Decimal::ZERO {
        true => Trend::Rise,
        false => Trend::Fall,
    })
}
