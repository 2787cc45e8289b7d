//! Sentences that say how many offices or units there are: 设9个内设机构, 下属单位3个.

use crate::audit::prose::bracket::bracket;
use crate::audit::prose::numbering::number;

/// What there is a number of.
const NOUNS: [&str; 16] = [
    "机构",
    "科室",
    "股室",
    "处室",
    "部室",
    "办公室",
    "部门",
    "单位",
    "中心",
    "站所",
    "室",
    "科",
    "股",
    "处",
    "部",
    "社区",
];
const MEASURES: [char; 3] = ['个', '家', '所'];
/// What stands between a noun and its number: 内设机构共有8个.
const BEFORE_NUMBER: [&str; 8] = ["共计", "共有", "合计", "总数", "共", "有", "数", "为"];
/// What ends a noun after its number.
const AFTER_NOUN: [&str; 14] = [
    "分别", "包括", "具体", "主要", "详细", "即", "为", "是", "有", "如下", "和", "及", "与", "以",
];
const STOPS: [char; 8] = [',', ':', ';', '(', ')', '。', '、', '!'];
/// What announces a list that is not whole.
const OPEN: [&str; 7] = [
    "包括但不限于",
    "主要包括",
    "主要有",
    "主要为",
    "主要是",
    "主要分为",
    "例如",
];
/// What announces a whole list, the longest first.
const WHOLE: [&str; 22] = [
    "详细情况见下表",
    "具体情况见下表",
    "具体见下表",
    "详见下表",
    "具体情况如下",
    "具体单位如下",
    "情况如下",
    "分别如下",
    "具体如下",
    "分别包括",
    "分别为",
    "分别是",
    "分别有",
    "具体包括",
    "具体分为",
    "具体为",
    "具体是",
    "如下",
    "包括",
    "即",
    "为",
    "是",
];

/// One number with what it counts.
#[derive(Clone, Debug)]
pub(super) struct Announced<'a> {
    pub count: usize,
    pub noun: &'a str,
    /// As printed, with its noun.
    pub printed: &'a str,
    /// The bytes of the text that it takes, noun and number.
    pub from: usize,
    pub to: usize,
    /// Where the number itself begins, which what is counted may stand in front of.
    pub number: usize,
}

/// Every number of offices and units in a text.
pub(super) fn announced(bare: &str) -> Vec<Announced<'_>> {
    let mut found: Vec<Announced> = Vec::new();
    let mut told = 0;
    for (at, _) in bare.char_indices() {
        let before = bare[..at].chars().next_back();
        let continues = before.is_some_and(|before| {
            before.is_ascii_digit() || ".第零一二三四五六七八九十百千".contains(before)
        });
        if at < told || continues {
            continue;
        }
        let Some((count, rest)) = number(&bare[at..]) else {
            continue;
        };
        let Some(after) = rest.strip_prefix(MEASURES) else {
            continue;
        };
        let end = bare.len() - after.len();
        let announced =
            noun_after(bare, at, end, count).or_else(|| noun_before(bare, at, end, count));
        if let Some(announced) = announced {
            told = announced.to;
            found.push(announced);
        }
    }
    found
}

/// 9个内设机构
fn noun_after(bare: &str, at: usize, end: usize, count: usize) -> Option<Announced<'_>> {
    let after = &bare[end..];
    let stop = after.find(STOPS).unwrap_or(after.len());
    let words = AFTER_NOUN.iter().filter_map(|word| after.find(word));
    let length = words.chain([stop]).min()?;
    let noun = &after[..length];
    let is_noun = NOUNS.iter().any(|ending| noun.ends_with(ending));
    is_noun.then(|| Announced {
        count,
        noun,
        printed: &bare[at..end + length],
        from: at,
        to: end + length,
        number: at,
    })
}

/// 内设机构9个
fn noun_before(bare: &str, at: usize, end: usize, count: usize) -> Option<Announced<'_>> {
    // 9个…… counts something else.
    if !bare[end..].is_empty() && !bare[end..].starts_with(STOPS) {
        let mut words = AFTER_NOUN.iter();
        words.find(|word| bare[end..].starts_with(**word))?;
    }
    let before = &bare[..at];
    let from = before.rfind(STOPS).map_or(0, |stop| {
        stop + before[stop..].chars().next().map_or(1, char::len_utf8)
    });
    let mut noun = &before[from..];
    while let Some(rest) = BEFORE_NUMBER
        .iter()
        .find_map(|word| noun.strip_suffix(word))
    {
        noun = rest;
    }
    let is_noun = NOUNS.iter().any(|ending| noun.ends_with(ending));
    is_noun.then(|| Announced {
        count,
        noun,
        printed: &bare[from..end],
        from,
        to: end,
        number: at,
    })
}

/// The numbers that one list may be announced by: those that follow each other without other
/// words between, such as 行政单位1家,事业单位4家.
pub(super) fn chains<'a>(found: &[Announced<'a>], bare: &str) -> Vec<Vec<Announced<'a>>> {
    let joins = |before: &Announced, after: &Announced| {
        let between = &bare[before.to..after.from];
        between.chars().all(|each| "、,和及与以".contains(each))
    };
    let chains = found.chunk_by(joins);
    chains.map(<[Announced]>::to_vec).collect()
}

/// Whether what follows numbers announces their list, and the text of the list. Nothing where
/// it is a list of some of them (其中).
pub(super) fn list_after(rest: &str) -> Option<(&str, bool)> {
    let mut rest = rest;
    if let Some((inside, after)) = bracket(rest) {
        if inside.contains('、') {
            return Some(intro(inside).unwrap_or((inside, true)));
        }
        rest = after;
    }
    intro(rest.strip_prefix(',').unwrap_or(rest))
}

fn intro(rest: &str) -> Option<(&str, bool)> {
    let open = OPEN.iter().find_map(|word| rest.strip_prefix(word));
    let whole = || WHOLE.iter().find_map(|word| rest.strip_prefix(word));
    let (list, is_whole) = match open {
        Some(list) => (list, false),
        None => (whole().unwrap_or(rest), true),
    };
    // 具体包括(列示至基层预算单位):
    let aside = bracket(list).filter(|(_, after)| after.starts_with(':'));
    let list = aside.map_or(list, |(_, after)| after);
    let is_announced = list.len() < rest.len() || list.starts_with(':');
    is_announced.then(|| (list.strip_prefix(':').unwrap_or(list), is_whole))
}
