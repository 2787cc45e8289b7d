//! What an amount is said to consist of has figures in the table of the same money.
//!
//! Many documents list every item that there could be, and leave out small ones: a contradiction
//! is only that all agree but one item that is listed without a figure, and one figure that is
//! not listed.

use super::or_kept;
use crate::audit::finding::compare;
use crate::audit::prose::naming::is_same;
use crate::audit::prose::sentence::{Sentence, bare, sentences};
use crate::audit::rule::base;
use crate::audit::rule::sum::sum;
use crate::classification::{ECONOMIC, Entry, entries};
use crate::disclosure::{Disclosure, Path};
use crate::money::Amount;
use crate::report::rule::{Message, Rule};
use crate::report::{Evidence, Finding, Outcome, Side, Wording};
use rust_decimal::Decimal;

/// How the two halves of basic expenditure are called, and the 类 of their items.
const HALVES: [(&str, [&str; 2]); 2] = [("人员经费", ["301", "303"]), ("公用经费", ["302", "310"])];

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "listed",
    name: Message {
        zh: "“主要包括”所列的科目在表中有数",
        en: "What an amount is said to include has figures in the table",
    },
    ..base::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "正文列了一个没有数的科目，又没有列一个有数的，多半是科目名称写错了。",
    en: "Where the text names an item without a figure and leaves out one that has a figure, the name is most likely wrong.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let prose = sentences(disclosure).filter(|sentence| !sentence.in_table);
    let broken = prose.filter_map(|sentence| check(disclosure, &sentence));
    or_kept(&RULE, disclosure, broken.collect())
}

fn check(disclosure: &Disclosure, sentence: &Sentence) -> Option<Finding> {
    let text = sentence.bare();
    let (before, list) = text.split_once("包括")?;
    let (_, classes) = HALVES.iter().find(|(half, _)| before.contains(half))?;
    let total = total(disclosure, sentence)?;
    let is_within = |code: &str| classes.iter().any(|class| code.starts_with(class));
    let list = list.trim_matches([':', '。', ';', ',']);
    let listed: Vec<Entry> = list
        .split('、')
        .map(|name| item(name, is_within))
        .collect::<Option<_>>()?;
    let spent = spent(disclosure, total, is_within)?;
    let mut unlisted = spent
        .iter()
        .filter(|path| !listed.iter().any(|item| item.code == path.last()));
    let mut empty = listed
        .iter()
        .filter(|item| !spent.iter().any(|path| path.last() == item.code));
    let (unlisted, empty) = match (unlisted.next(), unlisted.next(), empty.next(), empty.next()) {
        (Some(unlisted), None, Some(empty), None) => (unlisted, empty),
        _ => return None,
    };
    // Nobody takes the name of one class for that of another.
    if unlisted.last().get(..3) != empty.code.get(..3) {
        return None;
    }
    let line = disclosure.lines.get(*unlisted)?;
    let own = Side::at(Some(unlisted), sentence.key());
    let evidence = Evidence::Wording(Wording {
        printed: empty.name.to_owned(),
        fitting: Some(line.name.zh.clone()),
        sentence: sentence.text.to_owned(),
    });
    let sides = vec![own, Side::leading(disclosure, unlisted)];
    Some(Finding::new(&RULE, Outcome::Contradiction, sides, evidence))
}

/// The one amount of a sentence.
fn total(disclosure: &Disclosure, sentence: &Sentence) -> Option<Amount> {
    let key = sentence.key();
    let here = disclosure
        .statements_of_every_basis()
        .filter(|(_, statement)| statement.place == key);
    let mut amounts = here.filter_map(|(_, statement)| statement.amount?.figure());
    let first = amounts.next()?;
    amounts.all(|amount| amount == first).then_some(first)
}

/// The item of the economic classification that bears a name.
fn item(name: &str, is_within: impl Fn(&str) -> bool) -> Option<Entry> {
    let mut items =
        entries(ECONOMIC).filter(|entry| entry.code.len() == 5 && is_within(entry.code));
    items.find(|entry| entry.names().any(|known| is_same(&bare(known), name)))
}

/// The items with money in the table that comes to the total.
fn spent(
    disclosure: &Disclosure,
    total: Amount,
    is_within: impl Fn(&str) -> bool,
) -> Option<Vec<&Path>> {
    let items = disclosure.lines.iter().filter_map(|(path, line)| {
        let (table, code) = path.as_str().split_once("/economic/")?;
        let amount = line.amount().filter(|amount| !amount.is_zero())?;
        (code.len() == 5 && is_within(code)).then_some((table, path, amount))
    });
    let items: Vec<(&str, &Path, Amount)> = items.collect();
    let mut tables: Vec<&str> = items.iter().map(|(table, ..)| *table).collect();
    tables.dedup();
    tables.into_iter().find_map(|table| {
        let of_table = || items.iter().filter(move |(other, ..)| *other == table);
        let amounts: Vec<Amount> = of_table().map(|(.., amount)| *amount).collect();
        let mut halves = amounts.iter().chain([&total]);
        let tolerance = halves.try_fold(Decimal::ZERO, |tolerance, amount| {
            tolerance.checked_add(amount.half_unit(total.unit())?)
        })?;
        let outcome = compare(&sum(total, &amounts, tolerance)?);
        let paths = of_table().map(|(_, path, _)| *path).collect();
        (outcome != Outcome::Contradiction).then_some(paths)
    })
}
