//! The words of change, comparison, composition and reason.

use std::sync::LazyLock;

use super::prefixes::Prefixes;
use crate::disclosure::{Basis, Direction};

/// A word that the grammar knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// 增加, 下降, 增幅 …
    Tendency(Direction),
    /// 增加(减少): left from the template.
    Either,
    /// 持平, 无变化 …
    Unchanged,
    /// 增长率无可比性
    Incomparable,
    /// 比, 较, 与 before what is compared with; 同比.
    Compared,
    /// 上年, 去年.
    LastYear,
    /// 预算执行数
    Execution,
    /// 决算数, of another year.
    FinalAccounts,
    /// 年初预算, 调整预算.
    Planned(Basis),
    /// 预算数, which in a budget says nothing, and elsewhere what had been planned.
    Budget,
    /// 支出决算
    Outturn,
    /// 完成, 执行率: how much of a plan was carried out.
    Completion,
    /// 无 before a name: there is none of it, says the document.
    Lacking,
    /// 占
    Share,
    /// 其中, 包括, 构成.
    Including,
    /// 按支出经济分类: another view of the total.
    Classified,
    /// What follows explains: 主要原因, 主要用于.
    Explaining,
    /// Says nothing about which line is meant: 预算数为, 共计.
    Filler,
}

impl Word {
    /// Whether it says nothing about which line is meant.
    pub fn is_filler(self) -> bool {
        matches!(self, Word::Filler | Word::Budget | Word::Outturn)
    }
}

use Direction::{Decrease, Increase};

/// All wordings.
const WORDS: &[(&str, Word)] = &[
    ("增加(减少)", Word::Either),
    ("增加(下降)", Word::Either),
    ("增长(下降)", Word::Either),
    ("增长(减少)", Word::Either),
    ("减少(增加)", Word::Either),
    ("无增减变化", Word::Unchanged),
    ("无增减变动", Word::Unchanged),
    ("无增减", Word::Unchanged),
    ("无变化", Word::Unchanged),
    ("没有变化", Word::Unchanged),
    ("保持不变", Word::Unchanged),
    ("保持一致", Word::Unchanged),
    ("保持持平", Word::Unchanged),
    ("基本持平", Word::Unchanged),
    ("相持平", Word::Unchanged),
    ("持平", Word::Unchanged),
    ("不变", Word::Unchanged),
    ("一致", Word::Unchanged),
    ("增长率无可比性", Word::Incomparable),
    ("无可比性", Word::Incomparable),
    ("增长率", Word::Tendency(Increase)),
    ("增加率", Word::Tendency(Increase)),
    ("增长比例", Word::Tendency(Increase)),
    ("增幅", Word::Tendency(Increase)),
    ("增加", Word::Tendency(Increase)),
    ("增长", Word::Tendency(Increase)),
    ("上升", Word::Tendency(Increase)),
    ("上涨", Word::Tendency(Increase)),
    ("提高", Word::Tendency(Increase)),
    ("下降率", Word::Tendency(Decrease)),
    ("减少率", Word::Tendency(Decrease)),
    ("下降", Word::Tendency(Decrease)),
    ("减少", Word::Tendency(Decrease)),
    ("降低", Word::Tendency(Decrease)),
    ("减幅", Word::Tendency(Decrease)),
    ("降幅", Word::Tendency(Decrease)),
    ("压减", Word::Tendency(Decrease)),
    ("同比", Word::Compared),
    ("上年同期", Word::LastYear),
    ("上年度", Word::LastYear),
    ("上一年", Word::LastYear),
    ("上年", Word::LastYear),
    ("去年", Word::LastYear),
    ("预算执行数", Word::Execution),
    ("执行数", Word::Execution),
    ("年初预算数", Word::Planned(Basis::Initial)),
    ("年初预算", Word::Planned(Basis::Initial)),
    ("全年预算数", Word::Planned(Basis::Adjusted)),
    ("全年预算", Word::Planned(Basis::Adjusted)),
    ("调整预算数", Word::Planned(Basis::Adjusted)),
    ("调整预算", Word::Planned(Basis::Adjusted)),
    ("调整后预算数", Word::Planned(Basis::Adjusted)),
    ("调整后预算", Word::Planned(Basis::Adjusted)),
    ("预算调整数", Word::Planned(Basis::Adjusted)),
    ("预算执行率", Word::Completion),
    ("执行率", Word::Completion),
    ("预算完成率", Word::Completion),
    ("完成率", Word::Completion),
    ("完成", Word::Completion),
    ("支出决算", Word::Outturn),
    ("决算数", Word::FinalAccounts),
    ("决算", Word::FinalAccounts),
    ("占比", Word::Share),
    ("占", Word::Share),
    ("用于以下方面", Word::Including),
    ("主要用于以下", Word::Including),
    ("其中", Word::Including),
    ("包括", Word::Including),
    ("构成", Word::Including),
    ("具体情况如下", Word::Including),
    ("如下", Word::Including),
    ("按支出经济分类", Word::Classified),
    ("按经济分类", Word::Classified),
    ("按支出功能分类", Word::Classified),
    ("按功能分类", Word::Classified),
    ("主要原因", Word::Explaining),
    ("原因", Word::Explaining),
    ("主要用于", Word::Explaining),
    ("用于", Word::Explaining),
    ("主要是", Word::Explaining),
    ("主要为", Word::Explaining),
    ("是由于", Word::Explaining),
    ("由于", Word::Explaining),
    ("因为", Word::Explaining),
    ("预算安排", Word::Budget),
    ("安排", Word::Filler),
    ("预算数", Word::Budget),
    ("预算", Word::Budget),
    ("合计", Word::Filler),
    ("总计", Word::Filler),
    ("共计", Word::Filler),
    ("总额", Word::Filler),
    ("金额", Word::Filler),
    ("费用", Word::Filler),
    ("科目", Word::Filler),
    ("当年", Word::Filler),
    ("本年度", Word::Filler),
    ("本年", Word::Filler),
    ("年度", Word::Filler),
    ("支出", Word::Filler),
    ("经费", Word::Filler),
    ("相比较", Word::Filler),
    ("相比", Word::Filler),
    ("拨款", Word::Filler),
    ("资金", Word::Filler),
    ("情况", Word::Filler),
    ("总数", Word::Filler),
    ("汇总数", Word::Filler),
    ("汇总", Word::Filler),
    ("各", Word::Filler),
    ("均", Word::Filler),
    ("类", Word::Filler),
    ("按同口径", Word::Filler),
    ("幅", Word::Filler),
    ("年", Word::Filler),
    ("数", Word::Filler),
    ("为", Word::Filler),
    ("是", Word::Filler),
    ("共", Word::Filler),
    ("了", Word::Filler),
    ("约", Word::Filler),
    ("无", Word::Lacking),
    ("增", Word::Tendency(Increase)),
    ("减", Word::Tendency(Decrease)),
];

/// Words that compare only before a year or what stands for one: 比上年, 较2025年.
const COMPARING: [char; 3] = ['比', '较', '与'];

static BY_WORDING: LazyLock<Prefixes<Option<Word>>> = LazyLock::new(|| {
    let mut words = Prefixes::default();
    for (wording, word) in WORDS {
        let wording: Vec<char> = wording.chars().collect();
        if let Some(entry) = words.entry(&wording) {
            *entry = Some(*word);
        }
    }
    words
});

/// The longest word at the beginning of `text` and its length.
pub fn word_at(text: &[char]) -> Option<(usize, Word)> {
    if COMPARING.contains(&text[0]) && compares(&text[1..]) {
        return Some((1, Word::Compared));
    }
    let (length, word) = BY_WORDING.longest_at(text)?;
    Some((length, (*word)?))
}

fn compares(after: &[char]) -> bool {
    let starts = |wording: &str| wording.chars().zip(after).all(|(a, b)| a == *b);
    let known = ["上年", "上一年", "去年", "年初", "预算", "往年", "同期"];
    after.first().is_some_and(char::is_ascii_digit) || known.iter().any(|wording| starts(wording))
}
