//! A classification code belongs to the name beside it.
//!
//! The lists are not complete and documents shorten names, so only a name that
//! is another code's, and never was this one's, is a contradiction.

use super::base;
use crate::classification::{ECONOMIC, Entry, FUNCTIONAL, entries};
use crate::disclosure::{By, CodeOrigin, Disclosure, Line, Path};
use crate::report::rule::{Message, Rows, Rule};
use crate::report::{Evidence, Finding, Outcome, Side, Wording};

/// What is said of a finding.
pub static RULE: Rule = Rule {
    identifier: "code",
    name: Message {
        zh: "科目代码与名称相符",
        en: "Each code belongs to its name",
    },
    rows: Rows::Parts,
    ..base::RULE
};

/// What it is checked for.
pub const WHY: Message = Message {
    zh: "代码和名称都出自《政府收支分类科目》；名称是另一个代码的，有一个写错了。",
    en: "Codes and names come from the official classification; where the name is another code’s, one of the two is wrong.",
};

pub fn findings(disclosure: &Disclosure) -> Vec<Finding> {
    let lines = disclosure.lines.iter();
    lines
        .filter_map(|(path, line)| check(disclosure, path, line))
        .collect()
}

fn check(disclosure: &Disclosure, path: &Path, line: &Line) -> Option<Finding> {
    let code = line.code.as_ref()?;
    if code.origin != CodeOrigin::Printed {
        return None;
    }
    let is_functional = path
        .segments()
        .any(|segment| segment == By::Function.segment());
    let list = match is_functional {
        true => FUNCTIONAL,
        false => ECONOMIC,
    };
    let official = entries(list).find(|entry| entry.code == code.value)?;
    let printed = plain(&line.name.zh);
    let bears = |entry: &Entry| entry.names().any(|name| plain(name) == printed);
    let others =
        || entries(list).any(|entry| entry.code.len() == code.value.len() && bears(&entry));
    let belongs = bears(&official);
    if !belongs && !others() {
        return None;
    }
    let side = Side::leading(disclosure, path);
    let place = disclosure.places.get(&side.place);
    let sentence = place.and_then(|place| place.quote.clone());
    let outcome = match belongs {
        true => Outcome::Exact,
        false => Outcome::Contradiction,
    };
    let evidence = Evidence::Wording(Wording {
        printed: format!("{} {}", code.value, line.name.zh),
        fitting: Some(format!("{} {}", official.code, official.name)),
        sentence: sentence.unwrap_or_default(),
    });
    Some(Finding::new(&RULE, outcome, vec![side], evidence))
}

/// A name without what documents add or leave out.
fn plain(name: &str) -> String {
    let kept = name.chars().filter(|character| !character.is_whitespace());
    let name: String = kept.collect();
    name.strip_suffix("支出").unwrap_or(&name).to_owned()
}
