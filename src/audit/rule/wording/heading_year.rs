//! The parts and tables of a disclosure are of its own year, as their headings say.
//!
//! Disclosures may hold a part about another year. A heading is a contradiction only where it
//! calls what a disclosure consists of another year's, and more of them call it this year's.

use super::or_kept;
use crate::audit::prose::sentence::{plain, sentences_from};
use crate::audit::prose::text_line::{TextLine, body_lines};
use crate::audit::rule::base;
use crate::disclosure::{Disclosure, Kind};
use crate::report::rule::{Message, Rule};
use crate::report::{Evidence, Finding, Outcome, Wording};

/// What parts and tables of a disclosure are called.
const OWN: [&str; 8] = [
    "部门预算",
    "单位预算",
    "部门决算",
    "单位决算",
    "收支总表",
    "收入总表",
    "支出总表",
    "经费支出表",
];
/// What other years have a part or table for.
const OTHERS: [&str; 12] = [
    "执行", "完成", "上年", "绩效", "自评", "调整", "结转", "对比", "比较", "以前", "回顾", "总结",
];

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "heading-year",
    name: Message {
        zh: "标题中的年份是本年",
        en: "Headings are of the disclosure’s own year",
    },
    ..base::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "部分或表格的标题写着别的年份，多半是沿用了往年的文字，读者不知道是哪一年的数。",
    en: "A part or table headed by another year is most likely left from it; nobody knows whose figures these are.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let lines = body_lines(disclosure);
    let headed = lines
        .iter()
        .filter_map(|line| Some((line, year_of(disclosure.kind, line)?)));
    let (own, others): (Vec<_>, Vec<_>) = headed.partition(|(_, year)| *year == disclosure.year);
    let is_told = own.len() > others.len();
    let broken = others
        .into_iter()
        .filter(|_| is_told)
        .filter_map(|(line, year)| {
            let sentence = sentences_from(disclosure, &line.key()).next()?;
            let own = format!("{}年", disclosure.year);
            let evidence = Evidence::Wording(Wording {
                printed: format!("{year}年"),
                fitting: Some(own),
                sentence: sentence.text.to_owned(),
            });
            let sides = vec![sentence.side()];
            Some(Finding::new(&RULE, Outcome::Contradiction, sides, evidence))
        });
    or_kept(&RULE, disclosure, broken.collect())
}

/// The one year of a heading that names a part or table of a disclosure.
fn year_of(kind: Kind, line: &TextLine) -> Option<u16> {
    let text = plain(line.text);
    let of_other_kind = match kind {
        Kind::Budget => "决算",
        Kind::FinalAccounts => "预算公开",
    };
    let is_own = OWN.iter().any(|name| text.contains(name));
    let is_other = OTHERS.iter().any(|name| text.contains(name)) || text.contains(of_other_kind);
    if !line.may_be_heading() || !is_own || is_other {
        return None;
    }
    let mut years = text.match_indices('年').filter_map(|(at, _)| {
        let digits = text.get(at.checked_sub(4)?..at)?;
        digits
            .parse()
            .ok()
            .filter(|year| (2000..2100).contains(year))
    });
    let year = years.next()?;
    years.next().is_none().then_some(year)
}
