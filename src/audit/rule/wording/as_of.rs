//! What an office has is counted on a day that fits the disclosure: a budget knows no end of its
//! own year, and final accounts count on the last day of theirs.

use super::findings_of;
use crate::audit::prose::sentence::Sentence;
use crate::audit::rule::base;
use crate::disclosure::{Disclosure, Kind};
use crate::report::Finding;
use crate::report::rule::{Message, Rule};

/// What a day of counting begins with.
const UNTIL: [&str; 2] = ["截至", "截止"];
/// How the last day of a year is written.
const LAST_DAY: [&str; 3] = ["年12月31日", "年底", "年末"];
/// What is counted on that day.
const COUNTED: [&str; 4] = ["共有车辆", "共有房屋", "固定资产", "资产总额"];
/// What makes a day one to come.
const TO_COME: [&str; 5] = ["预计", "计划", "将", "拟", "力争"];

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "as-of",
    name: Message {
        zh: "资产的截止日期与公开年度相符",
        en: "Assets are counted on a day that fits the year",
    },
    ..base::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "预算公开时本年还没有过完，决算说的是本年年末；日期对不上，多半是沿用了别的年份的文字。",
    en: "A budget cannot know the end of its year, and final accounts tell of it; another day is most likely left from another year.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    findings_of(&RULE, disclosure, |sentence| {
        let (printed, year) = counted_on(sentence)?;
        let (is_wrong, fitting) = match disclosure.kind {
            Kind::Budget => (year >= disclosure.year, disclosure.year.saturating_sub(1)),
            Kind::FinalAccounts => (year != disclosure.year, disclosure.year),
        };
        let fitting = printed.replace(&year.to_string(), &fitting.to_string());
        is_wrong.then_some((printed, Some(fitting)))
    })
}

/// The one day on which a sentence counts, and its year.
fn counted_on(sentence: &Sentence) -> Option<(String, u16)> {
    let text = sentence.plain();
    let holds = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if sentence.in_table || !holds(&COUNTED) || holds(&TO_COME) {
        return None;
    }
    let mut days = UNTIL.iter().flat_map(|until| {
        let days = text.match_indices(until);
        days.filter_map(|(at, until)| {
            let after = text[at + until.len()..].trim_start_matches(['到', '至']);
            let day = LAST_DAY
                .iter()
                .find(|day| after.get(4..).is_some_and(|rest| rest.starts_with(**day)))?;
            let year = after.get(..4)?.parse().ok()?;
            Some((format!("{year}{day}"), year))
        })
    });
    let day = days.next()?;
    days.next().is_none().then_some(day)
}
