//! What the text calls an item of the functional classification is what the tables call it.
//!
//! Texts shorten names and leave items out. A name is a contradiction only where neither the
//! tables nor the classification know it, and one item alone has its amount, and no name, in the
//! text.

use super::or_kept;
use crate::audit::prose::naming::{is_same, item_code, names};
use crate::audit::prose::sentence::{Sentence, bare, sentences};
use crate::audit::rule::base;
use crate::classification::{FUNCTIONAL, entries};
use crate::disclosure::{Disclosure, Path};
use crate::money::{Amount, Unit, parse_decimal};
use crate::report::rule::{Message, Rule, Sides};
use crate::report::{Evidence, Finding, Outcome, Side, Wording};

/// What stands behind the name of a 款, and behind that of a 项.
const MARKS: [&str; 2] = ["(款)", "(项)"];
/// The fewest items of the tables that the text has to name rightly.
const CONVENTION: usize = 2;

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "item",
    name: Message {
        zh: "正文和表格中的项级科目名称一致",
        en: "Items have one name in the text and in the tables",
    },
    subjects: Sides::All,
    ..base::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "同一笔钱在正文里叫另一个名称，表格和科目表里都没有，多半是写错了。",
    en: "Where the text calls money by a name that neither the tables nor the classification have, it is most likely a slip.",
};

/// What a sentence says of an item.
struct Told<'a> {
    sentence: Sentence<'a>,
    name: String,
    amount: Amount,
}

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let prose = sentences(disclosure).filter(|sentence| !sentence.in_table);
    let told: Vec<Told> = prose.filter_map(told).collect();
    let items: Vec<&Path> = match told.is_empty() {
        true => Vec::new(),
        false => printed_items(disclosure),
    };
    let is_called = |path: &Path, told: &Told| {
        let mut names = names(disclosure, path).into_iter();
        names.any(|name| is_same(&name, &told.name))
    };
    let is_named = |path: &Path| told.iter().any(|told| is_called(path, told));
    let (named, unnamed): (Vec<&Path>, Vec<&Path>) =
        items.into_iter().partition(|path| is_named(path));
    let has_convention = named.len() >= CONVENTION;
    let broken = told.iter().filter(|_| has_convention).filter_map(|told| {
        let mut items = named.iter();
        if is_official(&told.name) || items.any(|path| is_called(path, told)) {
            return None;
        }
        let amount_of = |path: &Path| disclosure.lines.get(path)?.amount();
        let mut same = unnamed.iter().filter(|path| {
            let amount = amount_of(path).and_then(|amount| amount.to(told.amount.unit()));
            amount.is_some_and(|amount| amount.value() == told.amount.value())
        });
        let item = same.next()?;
        let mut longer = names(disclosure, item).into_iter();
        if longer.any(|name| shortens(&told.name, &name) || shortens(&name, &told.name)) {
            return None;
        }
        let is_alone = same.all(|other| other.last() == item.last());
        is_alone.then(|| finding(disclosure, item, told))?
    });
    or_kept(&RULE, disclosure, broken.collect())
}

fn finding(disclosure: &Disclosure, item: &Path, told: &Told) -> Option<Finding> {
    let line = disclosure.lines.get(item)?;
    let evidence = Evidence::Wording(Wording {
        printed: told.name.clone(),
        fitting: Some(line.name.zh.clone()),
        sentence: told.sentence.text.to_owned(),
    });
    let sides = vec![
        Side::at(Some(item), told.sentence.key()),
        Side::leading(disclosure, item),
    ];
    Some(Finding::new(&RULE, Outcome::Contradiction, sides, evidence))
}

/// The name before (项) and the amount right behind it.
fn told(sentence: Sentence) -> Option<Told> {
    let text = sentence.bare();
    let [class, item] = MARKS;
    let (_, after) = text.split_once(class)?;
    let (name, after) = after.split_once(item)?;
    let end = after.find(|each: char| !each.is_ascii_digit() && !".,".contains(each))?;
    let unit = match &after[end..] {
        rest if rest.starts_with("万元") => Unit::Wan,
        rest if rest.starts_with('元') => Unit::Yuan,
        _ => return None,
    };
    let value = parse_decimal(&after[..end].replace(',', "")).ok()?;
    let is_one = !name.is_empty() && !name.contains(['(', ',', '、']) && !value.is_zero();
    is_one.then(|| Told {
        name: name.to_owned(),
        amount: Amount::new(value, unit),
        sentence,
    })
}

/// The items whose codes are printed, each by its first line.
fn printed_items(disclosure: &Disclosure) -> Vec<&Path> {
    let lines = disclosure.lines.iter();
    let items = lines.filter(|(path, line)| {
        item_code(path).is_some() && line.code.is_some() && line.amount().is_some()
    });
    items.map(|(path, _)| path).collect()
}

/// Whether a name is another one with characters left out.
fn shortens(short: &str, long: &str) -> bool {
    let mut rest = long.chars();
    short.chars().all(|sought| rest.any(|each| each == sought))
}

fn is_official(name: &str) -> bool {
    let mut known = entries(FUNCTIONAL).flat_map(|entry| entry.names().collect::<Vec<_>>());
    known.any(|known| is_same(&bare(known), name))
}
