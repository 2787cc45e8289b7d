//! A class of the functional classification is not called by a former name in one place and by
//! its own in another.
//!
//! A document that keeps to a former name says what it means. The same words may be said of
//! something else: only a cell that is the name, or a name that is marked as a class (类), counts.

use super::or_kept;
use crate::audit::prose::numbering::numbered;
use crate::audit::prose::sentence::{Sentence, bare, sentences};
use crate::audit::rule::base;
use crate::classification::{Entry, FUNCTIONAL, entries};
use crate::disclosure::Disclosure;
use crate::report::rule::{Message, Rows, Rule, Sides};
use crate::report::{Evidence, Finding, Outcome, Wording};

/// The first year in which no former name was in use; the list has no years.
const SINCE: u16 = 2021;

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "former-name",
    name: Message {
        zh: "功能分类没有一处用旧名、一处用新名",
        en: "No class is called by its former name in one place and its own in another",
    },
    subjects: Sides::All,
    // Where the class is called as it is now, nothing is wrong.
    accused: Sides::First,
    rows: Rows::Parts,
    ..base::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "科目改名后一处用旧名、一处用新名，旧名多半是沿用了往年的文字，读者会以为是两个科目。",
    en: "Where one class has two names, the former one is most likely left from an earlier year, and reads like another class.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let named: Vec<Sentence> = match disclosure.year >= SINCE {
        true => sentences(disclosure).collect(),
        false => Vec::new(),
    };
    let classes = entries(FUNCTIONAL).filter(|entry| entry.code.len() == 3);
    let renamed = classes.filter(|entry| entry.former_names().next().is_some());
    let broken: Vec<Finding> = renamed.flat_map(|entry| check(&named, &entry)).collect();
    or_kept(&RULE, disclosure, broken)
}

/// A finding for each sentence with a former name of a class, if another one has its own.
fn check(named: &[Sentence], entry: &Entry) -> Vec<Finding> {
    let mut own = named.iter();
    let Some(own) = own.find(|sentence| calls(sentence, entry.code, entry.name)) else {
        return Vec::new();
    };
    let found = named.iter().filter_map(|sentence| {
        let mut former = entry.former_names();
        let printed = former.find(|name| calls(sentence, entry.code, name))?;
        let evidence = Evidence::Wording(Wording {
            printed: printed.to_owned(),
            fitting: Some(entry.name.to_owned()),
            sentence: sentence.text.to_owned(),
        });
        let sides = vec![sentence.side(), own.side()];
        Some(Finding::new(&RULE, Outcome::Contradiction, sides, evidence))
    });
    found.collect()
}

/// Whether a sentence or row calls a class by a name.
fn calls(sentence: &Sentence, code: &str, name: &str) -> bool {
    match sentence.in_table {
        true => sentence.text.split('\t').any(|cell| is_name(cell, name)),
        false => {
            let text = sentence.bare();
            let marks = ["(类)".to_owned(), format!("({code}类)")];
            marks.iter().any(|mark| is_marked(&text, name, mark))
        }
    }
}

/// Whether a cell is a name, with or without a number before it.
fn is_name(cell: &str, name: &str) -> bool {
    let cell = bare(cell);
    let unnumbered = numbered(&cell).map_or(cell.as_str(), |(_, text)| text);
    unnumbered == name
}

/// Whether a name stands marked in a text, and not as the end of a longer one.
fn is_marked(text: &str, name: &str, mark: &str) -> bool {
    let marked = format!("{name}{mark}");
    let mut before = text.match_indices(&marked).map(|(at, _)| &text[..at]);
    before.any(|before| !before.ends_with(char::is_alphabetic))
}
