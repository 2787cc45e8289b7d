//! What heads say that the figures of their columns are: this year's amounts, another's, or what
//! lies between the two.

use crate::disclosure::{Base, Basis};
use crate::import::parse::about::About;

/// What the figures of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Said {
    /// This year's, of a basis where that is not the document's own.
    Amount(Option<Basis>),
    /// The year before's.
    Prior(Base),
    /// The difference.
    Change,
    /// The rate of the difference.
    Growth,
    /// Another year's, or not of one year alone.
    Other,
}

/// What heads call the column of amounts itself, and of which basis those are.
const AMOUNTS: [(&str, Option<Basis>); 20] = [
    ("金额", None),
    ("预算数", Some(Basis::Budget)),
    ("预算金额", Some(Basis::Budget)),
    ("预算额", Some(Basis::Budget)),
    ("预算", Some(Basis::Budget)),
    ("年初预算数", Some(Basis::Initial)),
    ("年初预算", Some(Basis::Initial)),
    ("全年预算数", Some(Basis::Adjusted)),
    ("全年预算", Some(Basis::Adjusted)),
    ("调整预算数", Some(Basis::Adjusted)),
    ("调整预算", Some(Basis::Adjusted)),
    ("调整后预算数", Some(Basis::Adjusted)),
    ("调整后预算", Some(Basis::Adjusted)),
    ("预算调整数", Some(Basis::Adjusted)),
    ("决算数", Some(Basis::Actual)),
    ("决算金额", Some(Basis::Actual)),
    ("决算额", Some(Basis::Actual)),
    ("决算", Some(Basis::Actual)),
    ("执行数", Some(Basis::Actual)),
    ("全年执行数", Some(Basis::Actual)),
];

/// What stands behind that.
const UNITS: [&str; 2] = ["(万元)", "(元)"];
/// What stands before that.
const THIS_YEAR: [&str; 4] = ["本年度", "本年", "当年", "度"];
/// Amounts that are not this year's, or not of this year alone.
const OTHERS: [&str; 7] = ["上年", "去年", "结转", "结余", "增减", "增长", "比较"];
/// Names of the year before.
const LAST_YEAR: [&str; 4] = ["上年度", "上年", "去年度", "去年"];
const RATES: [&str; 8] = [
    "幅度",
    "增长率",
    "增减率",
    "增幅",
    "增减%",
    "增长%",
    "增减比例",
    "增长比例",
];
const CHANGES: [&str; 5] = ["增减额", "增减金额", "增减数", "增减变化", "增减"];

/// What the labels over a column say, the lowest that says anything; `None` where none does.
pub fn said(labels: &[String], about: &About) -> Option<Said> {
    labels.iter().rev().find_map(|label| of_label(label, about))
}

fn of_label(label: &str, about: &About) -> Option<Said> {
    let label = label.replace('、', "");
    // 比上年增减情况 heads several columns, each with a name of its own.
    if label.ends_with("情况") {
        return None;
    }
    let ends = |words: &[&str]| words.iter().any(|word| label.ends_with(word));
    if ends(&RATES) {
        return Some(Said::Growth);
    }
    if ends(&CHANGES) {
        return Some(Said::Change);
    }
    let last_year = about.last_year().map(|year| format!("{year}年"));
    let named = LAST_YEAR.iter().copied().chain(last_year.as_deref());
    let of_last_year = named.filter_map(|year| label.strip_prefix(year)).next();
    if let Some(Some(basis)) = of_last_year.map(|rest| amounts(rest.trim_start_matches('度'))) {
        return Some(Said::Prior(match basis {
            Some(Basis::Actual) if label.contains("执行") => Base::Execution,
            Some(Basis::Actual) => Base::FinalAccounts,
            Some(Basis::Initial | Basis::Adjusted | Basis::Budget) => Base::Budget,
            None if about.is_final => Base::FinalAccounts,
            None => Base::Budget,
        }));
    }
    if is_other(&label, about.year) {
        return Some(Said::Other);
    }
    let basis = amounts(&label)??;
    Some(about.basis(basis).map_or(Said::Other, Said::Amount))
}

/// Of which basis amounts are that a label only calls amounts; `None` for any other label.
pub fn amounts(label: &str) -> Option<Option<Basis>> {
    let label = of_this_year(label);
    let label = UNITS
        .iter()
        .find_map(|unit| label.strip_suffix(unit))
        .unwrap_or(label);
    let known = AMOUNTS.iter().find(|(known, _)| *known == label)?;
    Some(known.1)
}

/// 本年预算数 is 预算数.
pub fn of_this_year(label: &str) -> &str {
    let label = without_year(label);
    let this_year = THIS_YEAR.iter().find_map(|word| label.strip_prefix(word));
    this_year.unwrap_or(label)
}

/// 2026年三公经费 is 三公经费.
pub fn without_year(label: &str) -> &str {
    match label.split_once('年') {
        Some((year, rest)) if year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit()) => {
            rest
        }
        _ => label,
    }
}

/// Whether a label is of another year, or not of one year alone.
pub fn is_other(label: &str, year: Option<u16>) -> bool {
    let told = label.split_once('年').map(|(told, _)| told.parse::<u16>());
    let other_year = matches!(told, Some(Ok(told)) if told > 1990 && Some(told) != year);
    other_year || OTHERS.iter().any(|word| label.contains(word))
}
