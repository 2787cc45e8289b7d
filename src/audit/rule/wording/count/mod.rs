//! As many are listed as are announced: 设9个内设机构，分别为……
//!
//! What can be read in several ways counts in all of them; a list that says it is not whole
//! can only be too long.

mod announcement;
mod enumeration;

use super::or_kept;
use crate::audit::prose::numbering::numbered;
use crate::audit::prose::sentence::{Sentence, bare, sentences};
use crate::audit::rule::base;
use crate::disclosure::{Disclosure, passage_key};
use crate::report::rule::{Message, Rule};
use crate::report::{Count, Evidence, Finding, Outcome, Side};
use announcement::{Announced, announced, chains, list_after};
use enumeration::{Enumeration, enumeration, is_name};

/// How many sentences below a number its list may stand in.
const NEAR: usize = 4;
/// What a list in front of its number follows: 内设综合科、财务科2个科室.
const VERBS: [&str; 7] = ["内设", "下设", "设有", "设立", "设置", "下辖", "设"];

/// A list and where it stands.
struct Listed {
    list: Enumeration,
    place: Option<String>,
}

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "count",
    name: Message {
        zh: "写明的个数与列出的个数相同",
        en: "As many are listed as are announced",
    },
    ..base::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "写明的个数与列出的不同，读者不知道多了或漏了哪个。",
    en: "Where more or fewer are listed than announced, nobody knows which is missing or too many.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let mut findings: Vec<Finding> = of_offices(disclosure).into_iter().collect();
    let prose: Vec<Sentence> = sentences(disclosure)
        .filter(|sentence| !sentence.in_table)
        .collect();
    for (index, sentence) in prose.iter().enumerate() {
        let text = sentence.bare();
        for chain in chains(&announced(&text), &text) {
            match listed(disclosure, &prose[index..], &text, &chain) {
                Some(listed) => {
                    let told = check(sentence, &chain, listed);
                    let goes_on = goes_on(&prose[index + 1..], sentence);
                    findings.extend(
                        told.filter(|told| told.outcome != Outcome::Contradiction || !goes_on),
                    );
                }
                None => findings.extend(chain.iter().filter_map(|announced| {
                    let listed = told_later(announced.noun, &prose[index + 1..])?;
                    check(sentence, std::slice::from_ref(announced), listed)
                })),
            }
        }
    }
    or_kept(&RULE, disclosure, findings)
}

/// Whether the next sentence names more of what a list has: 另有四个派出法庭.
fn goes_on(after: &[Sentence], sentence: &Sentence) -> bool {
    let next = after.first().filter(|next| next.block == sentence.block);
    next.is_some_and(|next| {
        let text = next.bare();
        ["另", "此外", "还", "以及"]
            .iter()
            .any(|word| text.starts_with(word))
    })
}

/// The offices of a disclosure that somebody entered.
fn of_offices(disclosure: &Disclosure) -> Option<Finding> {
    let offices = disclosure.organisation.offices.as_ref()?;
    let names = offices.names.iter().map(|name| name.zh.clone());
    let count = Count {
        printed: offices.count.to_string(),
        announced: usize::try_from(offices.count).ok()?,
        listed: offices.names.len(),
        items: names.collect(),
    };
    let side = Side::at(None, offices.place.clone());
    let is_kept = count.announced == count.listed;
    Some(finding(vec![side], count, is_kept))
}

fn finding(sides: Vec<Side>, count: Count, is_kept: bool) -> Finding {
    let outcome = match is_kept {
        true => Outcome::Exact,
        false => Outcome::Contradiction,
    };
    Finding::new(&RULE, outcome, sides, Evidence::Count(count))
}

/// A finding where the list is certain enough for one.
fn check(sentence: &Sentence, chain: &[Announced], listed: Listed) -> Option<Finding> {
    let last = chain.last()?.count;
    let sum = chain.iter().map(|announced| announced.count).sum();
    let Listed { list, place } = listed;
    let fits = [last, sum].into_iter().any(|count| list.may_be(count));
    // Of a list that is far too short, the rest was not found.
    let is_whole = list.at_most.is_none_or(|most| most > 1 && most * 2 >= sum);
    let is_told = fits && list.at_most == Some(list.at_least) || !fits && is_whole;
    if !is_told {
        return None;
    }
    let printed: Vec<&str> = chain.iter().map(|announced| announced.printed).collect();
    let count = Count {
        printed: printed.join("，"),
        announced: sum,
        listed: match fits {
            true => sum,
            false => list.names.len(),
        },
        items: list.names,
    };
    let own = Side::at(None, sentence.key());
    let other = place.map(|place| Side::at(None, place));
    let sides = std::iter::once(own).chain(other).collect();
    Some(finding(sides, count, fits))
}

/// The list that belongs to numbers of the first of these sentences.
fn listed(
    disclosure: &Disclosure,
    prose: &[Sentence],
    text: &str,
    chain: &[Announced],
) -> Option<Listed> {
    let (first, last) = (chain.first()?, chain.last()?);
    let (sentence, below) = prose.split_first()?;
    if let Some((beginning, is_whole)) = list_after(&text[last.to..]) {
        let mut list = match beginning.trim_matches(['。', '!']) {
            "" => return listed_below(disclosure, sentence.block, 1),
            inline => in_line(disclosure, sentence, inline, below)?,
        };
        if !is_whole {
            list.list.at_most = None;
        }
        return Some(list);
    }
    in_front(text, first, last)
}

/// A list that goes on to the end of its sentence, or of those that follow it after semicolons.
fn in_line(
    disclosure: &Disclosure,
    sentence: &Sentence,
    beginning: &str,
    below: &[Sentence],
) -> Option<Listed> {
    let mut text = beginning.to_owned();
    let mut rest = below.iter().take_while(|next| next.block == sentence.block);
    while text.ends_with(';') {
        text.push_str(&rest.next()?.bare());
    }
    // A text may have been cut at its end.
    let is_last = sentence.block + 1 == disclosure.source.text.len();
    let is_ended = sentence.text.ends_with(['。', '；', ';', '）', ')']) || rest.next().is_some();
    if is_last && !is_ended {
        return None;
    }
    let text = text.trim_end_matches(['。', ';', '!']);
    if let Some((1, item)) = numbered(text) {
        let inside = items_in_line(item);
        if inside.len() > 1 {
            return Some(here(Enumeration::of_items(inside)));
        }
        let mut listed = listed_below(disclosure, sentence.block, 2)?;
        listed.list.names.insert(0, item.to_owned());
        listed.list = Enumeration::of_items(listed.list.names);
        return Some(listed);
    }
    enumeration(text).map(here)
}

fn here(list: Enumeration) -> Listed {
    Listed { list, place: None }
}

/// 办公室;2.财务科;3.业务科
fn items_in_line(text: &str) -> Vec<String> {
    let mut items = Vec::new();
    for piece in text.split([';', '、', ',']) {
        let expected = items.len() + 1;
        match numbered(piece) {
            Some((number, name)) if number == expected => items.push(name.to_owned()),
            _ if items.is_empty() => items.push(piece.to_owned()),
            _ => {}
        }
    }
    items
}

/// The paragraphs below a block that are numbered from `begin`, each beginning with a name.
fn listed_below(disclosure: &Disclosure, block: usize, begin: usize) -> Option<Listed> {
    let blocks = disclosure.source.text.get(block + 1..)?;
    if let Some(rows) = blocks.first().filter(|text| text.contains('\t')) {
        return rows_below(rows, block);
    }
    let texts: Vec<String> = blocks.iter().take(64).map(|text| bare(text)).collect();
    let items = texts.iter().enumerate().map_while(|(index, text)| {
        let (number, item) = numbered(text)?;
        (number == begin + index).then_some(item)
    });
    let items = items.map(|item| {
        item.split([',', ':', '。', ';', '('])
            .next()
            .unwrap_or(item)
    });
    let names: Vec<String> = items.map(str::to_owned).collect();
    let is_last = names.len() == texts.len();
    let are_names = names.iter().all(|name| is_name(name));
    (are_names && !is_last && !names.is_empty()).then(|| Listed {
        list: Enumeration::of_items(names),
        place: Some(passage_key(block + 1, 0)),
    })
}

/// The rows of a table that are numbered, each with the name beside its number.
fn rows_below(table: &str, block: usize) -> Option<Listed> {
    let rows = table.lines().map(|row| row.split('\t').map(bare));
    let numbered = rows.filter_map(|mut cells| {
        let number: usize = cells.next()?.parse().ok()?;
        Some((number, cells.next()?))
    });
    let rows: Vec<(usize, String)> = numbered.collect();
    let mut numbers = rows.iter().enumerate();
    let is_counted = numbers.all(|(index, (number, _))| *number == index + 1);
    let names: Vec<String> = rows.into_iter().map(|(_, name)| name).collect();
    let are_names = names.iter().all(|name| is_name(name));
    (is_counted && are_names).then(|| Listed {
        list: Enumeration::of_items(names),
        place: Some(passage_key(block + 1, 0)),
    })
}

/// 内设综合科、财务科2个科室
fn in_front(text: &str, first: &Announced, last: &Announced) -> Option<Listed> {
    let before = &text[..first.number];
    let is_after_number = last.from == last.number && first.number == last.number;
    let from = VERBS
        .iter()
        .filter_map(|verb| Some(before.rfind(verb)? + verb.len()));
    let names = before[from.max()?..].trim_start_matches(':');
    let names = names.strip_suffix('共').unwrap_or(names);
    let (names, is_open) = match names.strip_suffix('等') {
        Some(names) => (names, true),
        None => (names, false),
    };
    let is_list = names.contains('、') && !names.contains([',', ':', ';']);
    let are_names = is_list && names.split('、').all(is_name);
    let mut list = enumeration(names).filter(|_| is_after_number && are_names)?;
    if is_open {
        list.at_most = None;
    }
    Some(here(list))
}

/// 内设机构4个。……内设机构分别是……
fn told_later(noun: &str, below: &[Sentence]) -> Option<Listed> {
    let starts = noun.char_indices().map(|(at, _)| &noun[at..]);
    let endings: Vec<&str> = starts.filter(|ending| ending.chars().count() > 1).collect();
    let mut near = below.iter().take(NEAR);
    near.find_map(|sentence| {
        let text = sentence.bare();
        let rest = endings
            .iter()
            .find_map(|ending| text.strip_prefix(ending))?;
        let (list, is_whole) = list_after(rest).filter(|_| !rest.starts_with(','))?;
        let mut list = enumeration(list.trim_end_matches(['。', ';', '!']))?;
        if !is_whole {
            list.at_most = None;
        }
        let place = Some(sentence.key());
        (list.names.len() > 1).then_some(Listed { list, place })
    })
}
