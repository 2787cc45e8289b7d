//! A stated reason goes the way that its figures go.
//!
//! Only reasons that are certain in all their clauses count: that the figure itself goes
//! somewhere (经费增加), that there is more or less to do, that money is saved. What happened
//! elsewhere or before may move a figure either way.

mod plan;
mod saving;

use super::or_kept;
use crate::audit::prose::naming::{is_same, names};
use crate::audit::prose::reason::{Reason, reasons};
use crate::audit::prose::sentence::Sentence;
use crate::audit::prose::trend::{Trend, one_way};
use crate::audit::rule::base;
use crate::disclosure::{Disclosure, Kind};
use crate::report::rule::{Bearing, Message, Rule};
use crate::report::{Evidence, Finding, Outcome, Side, Wording};
use plan::{Comparison, comparisons};
use saving::{is_general, saves};

/// What has its own reasons to go the other way: what is left over.
const LEFT_OVER: [&str; 3] = ["carry-over", "carry-forward", "non-fiscal-surplus"];
/// How a reason calls the figure itself.
const ITSELF: [&str; 12] = [
    "经费",
    "预算",
    "支出",
    "费用",
    "开支",
    "收入",
    "支出预算",
    "预算支出",
    "收入预算",
    "经费支出",
    "相关经费",
    "相应经费",
];
/// What the words before a reason are made of where they are about the figure itself.
const OPENING: [&str; 22] = [
    "财政拨款",
    "年初",
    "决算",
    "预算",
    "收入",
    "支出",
    "总额",
    "经费",
    "费用",
    "本年",
    "今年",
    "上年",
    "去年",
    "相比",
    "同比",
    "主要",
    "较",
    "比",
    "与",
    "同",
    "数",
    "的",
];
/// What tells of another year or of something that ended.
const ELSEWHERE: [&str; 8] = [
    "上年",
    "去年",
    "上一年",
    "往年",
    "年初",
    "基数",
    "一次性",
    "结转",
];
/// More of it costs more.
const WORK: [&str; 5] = ["业务量", "工作量", "业务", "工作任务", "任务量"];
/// More of them cost more; fewer may cost more, where they retire.
const PEOPLE: [&str; 5] = ["人员", "在职人员", "在编人员", "人员数量", "在职人数"];
/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "reason",
    name: Message {
        zh: "原因与数字的增减方向一致",
        en: "Reasons go the way that their figures go",
    },
    correction: Message {
        zh: "如果数字或者原因“{printed}”的方向改过来，就吻合。",
        en: "It would agree if the figure, or the reason “{printed}”, went the other way.",
    },
    bearing: Bearing::AmountAndChange,
    ..base::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "原因说事情多了而钱少了，或者反过来，原因和数字有一个不对。",
    en: "Where there is more to do and less money, or the other way round, either the reason or the figure is wrong.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let reasons = reasons(disclosure);
    let broken = reasons
        .iter()
        .filter_map(|reason| check(disclosure, reason));
    let against_plan = comparisons(disclosure);
    let misnamed = against_plan.iter().filter_map(check_against_plan);
    let findings = broken.chain(misnamed).collect();
    or_kept(&RULE, disclosure, findings)
}

fn check_against_plan(comparison: &Comparison) -> Option<Finding> {
    let evidence = Evidence::Wording(Wording {
        printed: comparison.words.to_owned(),
        fitting: Some(comparison.fitting()),
        sentence: comparison.words_at.text.to_owned(),
    });
    let sides = [&comparison.words_at, &comparison.figures].map(Sentence::side);
    let outcome = Outcome::Contradiction;
    let finding = Finding::new(&RULE, outcome, sides.to_vec(), evidence);
    (comparison.said != comparison.told).then_some(finding)
}

/// What a clause of a reason says.
struct Said {
    trend: Trend,
    /// The word for it, where it is said of the figure itself.
    word: Option<&'static str>,
}

fn check(disclosure: &Disclosure, reason: &Reason) -> Option<Finding> {
    let explained = &reason.explained;
    let ways = explained
        .iter()
        .filter_map(|(_, statement)| Trend::of(statement));
    let figures = one_way(ways)?;
    let paths = || explained.iter().map(|(path, _)| *path);
    if paths().any(|path| LEFT_OVER.contains(&path.last())) {
        return None;
    }
    let is_income = paths().any(|path| path.root() == "income");
    let is_spent = paths().any(|path| path.root() != "income");
    let names: Vec<String> = paths().flat_map(|path| names(disclosure, path)).collect();
    let own = |words: &str| {
        let is_other_side =
            words.contains("收入") && !is_income || words.contains("支出") && !is_spent;
        let is_itself = ITSELF.contains(&words) && !is_other_side;
        is_itself || names.iter().any(|name| is_same(name, words))
    };
    let opens = opening(disclosure, reason, own);
    let (printed, fitting) = match opens.filter(|(_, trend)| *trend != figures) {
        Some((word, _)) => {
            let fitting = figures.replacing(word, &reason.opening);
            (reason.opening.clone(), Some(fitting))
        }
        None => {
            let said = said(&reason.words, own)?;
            if !contradicts(figures, &said) {
                return None;
            }
            let fitting = said.word.map(|word| figures.replacing(word, &reason.words));
            (reason.words.clone(), fitting)
        }
    };
    let (path, statement) = explained.first()?;
    let reason_side = Side::at(Some(path), reason.sentence.key());
    let evidence = Evidence::Wording(Wording {
        printed,
        fitting,
        sentence: reason.sentence.text.to_owned(),
    });
    let sides = vec![reason_side, Side::of(path, statement)];
    Some(Finding::new(&RULE, Outcome::Contradiction, sides, evidence))
}

/// Cost that is kept as it was may be so by saving; the figure itself goes one way only.
fn contradicts(figures: Trend, said: &Said) -> bool {
    let is_moved = figures != Trend::Same && said.trend != Trend::Same;
    figures != said.trend && (said.word.is_some() || is_moved)
}

/// The word for the way that the words before a reason say its figures go, and that way.
fn opening(
    disclosure: &Disclosure,
    reason: &Reason,
    own: impl Fn(&str) -> bool,
) -> Option<(&'static str, Trend)> {
    let opening = &reason.opening;
    let (word, trend) = Trend::within(opening)?;
    let is_denied = opening.contains(['未', '没']);
    let has_figure = opening.contains(|each: char| each.is_ascii_digit());
    let mut rest = opening.replacen(word, "", 1);
    let subject = rest.split(word).next().unwrap_or_default().to_owned();
    for part in OPENING {
        rest = rest.replace(part, "");
    }
    let is_about = rest.is_empty() || own(&subject);
    // How spending compares with its plan is told apart.
    let against_plan = opening.contains("预算") && disclosure.kind == Kind::FinalAccounts;
    let mut bases = reason.explained.iter().map(|(_, statement)| statement.base);
    let is_compared = !against_plan && bases.all(|base| !base.is_of_same_year());
    (is_about && is_compared && !is_denied && !has_figure).then_some((word, trend))
}

/// What a reason says, where all its clauses say it.
fn said(words: &str, own: impl Fn(&str) -> bool) -> Option<Said> {
    let clauses = words.split([',', '、']);
    let clauses: Vec<Said> = clauses
        .filter(|clause| !is_general(clause))
        .map(|clause| said_in(clause, &own))
        .collect::<Option<_>>()?;
    let trend = one_way(clauses.iter().map(|said| said.trend))?;
    let word = match clauses.as_slice() {
        [only] => only.word,
        _ => None,
    };
    Some(Said { trend, word })
}

fn said_in(clause: &str, own: impl Fn(&str) -> bool) -> Option<Said> {
    let is_elsewhere = ELSEWHERE.iter().any(|word| clause.contains(word));
    if is_elsewhere || clause.contains(|each: char| each.is_ascii_digit()) {
        return None;
    }
    let itself = |(word, trend)| Said {
        trend,
        word: Some(word),
    };
    let after = Trend::at_beginning(clause);
    let after = after.filter(|(word, _)| own(clause[word.len()..].trim_start_matches('了')));
    if let Some(said) = after {
        return Some(itself(said));
    }
    if let Some((word, trend)) = Trend::at_end(clause) {
        let subject = &clause[..clause.len() - word.len()];
        if own(subject) {
            return Some(itself((word, trend)));
        }
        let is_work = WORK.contains(&subject) && trend != Trend::Same;
        let is_people = PEOPLE.contains(&subject) && trend == Trend::Rise;
        if is_work || is_people {
            return Some(Said { trend, word: None });
        }
    }
    saves(clause).then_some(Said {
        trend: Trend::Fall,
        word: None,
    })
}
