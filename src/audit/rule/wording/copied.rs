//! The purpose and the reason of an item are its own, and not copied from another.
//!
//! Money of one item may rightly be spent on what another one is called, so that a name alone
//! says little: only where a document gives its items' purposes or reasons in the items' own
//! names is one with another's name a copy, and where both names mean one thing each.

use super::or_kept;
use crate::audit::prose::naming::{is_same, item_code, names};
use crate::audit::prose::reason::reasons;
use crate::audit::prose::sentence::{Sentence, sentences};
use crate::audit::prose::trend::Trend;
use crate::audit::rule::base;
use crate::disclosure::{Disclosure, Path, passage_position};
use crate::report::rule::{Message, Rule, Sides};
use crate::report::{Evidence, Finding, Outcome, Side, Wording};

/// How many items have to bear their own names before another's stands out.
const CONVENTION: usize = 3;
/// Beginnings of names that mean whatever has no item of its own.
const UNSPECIFIC: [&str; 6] = [
    "其他",
    "一般行政管理事务",
    "行政运行",
    "事业运行",
    "机构运行",
    "机关服务",
];

/// A paragraph about one 项.
struct ItemParagraph<'a> {
    block: usize,
    path: &'a Path,
    /// Where its figure stands.
    place: &'a str,
    names: Vec<String>,
}

/// What a sentence says its item is for, or that moved it.
struct Mention<'a> {
    sentence: Sentence<'a>,
    name: String,
    is_purpose: bool,
}

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "copied",
    name: Message {
        zh: "用途和原因说的是本项，没有照抄别项",
        en: "Purposes and reasons are about their own item",
    },
    // What was copied is right where it was copied from.
    accused: Sides::First,
    ..base::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "用途和原因说的是别的项目，多半是照抄后没有改。",
    en: "A purpose or a reason that speaks of another item was most likely copied and not changed.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let items = items(disclosure);
    let subjects = [purposes(disclosure), moved(disclosure)];
    let broken = subjects
        .iter()
        .flat_map(|subjects| copied(disclosure, &items, subjects));
    or_kept(&RULE, disclosure, broken.collect())
}

/// The paragraphs of the document with figures of one 项 and of no other.
fn items(disclosure: &Disclosure) -> Vec<ItemParagraph<'_>> {
    let mut items: Vec<ItemParagraph> = Vec::new();
    let mut mixed: Vec<usize> = Vec::new();
    for (path, statement) in disclosure.statements_of_every_basis() {
        let position = passage_position(&statement.place);
        let prose = position.filter(|(block, _)| {
            let text = disclosure.source.text.get(*block);
            text.is_some_and(|text| !text.contains('\t'))
        });
        let (Some((block, _)), Some(code)) = (prose, item_code(path)) else {
            continue;
        };
        match items.iter().find(|item| item.block == block) {
            Some(item) if item.path.last() == code => {}
            Some(_) => mixed.push(block),
            None => items.push(ItemParagraph {
                block,
                path,
                place: &statement.place,
                names: names(disclosure, path),
            }),
        }
    }
    items.retain(|item| !mixed.contains(&item.block));
    items
}

/// The sentences that end with what money is for: 主要用于住房公积金。
fn purposes(disclosure: &Disclosure) -> Vec<Mention<'_>> {
    let prose = sentences(disclosure).filter(|sentence| !sentence.in_table);
    let purposes = prose.filter_map(|sentence| {
        let text = sentence.bare();
        let (_, purpose) = text.split_once("主要用于")?;
        Some(Mention {
            name: purpose.trim_matches([':', '。']).to_owned(),
            sentence,
            is_purpose: true,
        })
    });
    purposes.collect()
}

/// The reasons that are nothing but something that moved, the same way as the figures: what
/// moves the other way may have been moved there.
fn moved(disclosure: &Disclosure) -> Vec<Mention<'_>> {
    let moved = reasons(disclosure).into_iter().filter_map(|reason| {
        let (word, trend) = Trend::at_end(&reason.words)?;
        let mut explained = reason.explained.iter();
        let is_along = explained.all(|(_, statement)| Trend::of(statement) == Some(trend));
        let name = reason.words[..reason.words.len() - word.len()].to_owned();
        is_along.then_some(Mention {
            sentence: reason.sentence,
            name,
            is_purpose: false,
        })
    });
    moved.collect()
}

fn copied(disclosure: &Disclosure, items: &[ItemParagraph], subjects: &[Mention]) -> Vec<Finding> {
    let mut own = 0;
    let mut others: Vec<(&Mention, &ItemParagraph, &ItemParagraph)> = Vec::new();
    for subject in subjects {
        let bears =
            |item: &&ItemParagraph| item.names.iter().any(|name| is_same(name, &subject.name));
        let of_block = items
            .iter()
            .find(|item| item.block == subject.sentence.block);
        match of_block {
            Some(item) if bears(&item) => own += 1,
            Some(item) => {
                let other = items.iter().find(bears);
                others.extend(other.map(|other| (subject, item, other)));
            }
            None => {}
        }
    }
    let is_convention = own >= CONVENTION && own >= CONVENTION * others.len();
    others.retain(|(subject, item, other)| {
        is_convention || subject.is_purpose && is_specific(item) && is_specific(other)
    });
    let findings = others.into_iter().map(|(subject, item, other)| {
        let sides = vec![
            Side::at(Some(item.path), subject.sentence.key()),
            Side::at(Some(other.path), other.place.to_owned()),
        ];
        let line = disclosure.lines.get(item.path);
        let evidence = Evidence::Wording(Wording {
            printed: subject.name.clone(),
            fitting: line.map(|line| line.name.zh.clone()),
            sentence: subject.sentence.text.to_owned(),
        });
        Finding::new(&RULE, Outcome::Contradiction, sides, evidence)
    });
    findings.collect()
}

fn is_specific(item: &ItemParagraph) -> bool {
    let mut names = item.names.iter();
    !names.any(|name| {
        UNSPECIFIC
            .iter()
            .any(|unspecific| name.starts_with(unspecific))
    })
}
