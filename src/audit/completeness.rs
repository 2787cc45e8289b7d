//! Does a disclosure contain what it has to?
//!
//! What is not found may stand there in words that are not known, or in another
//! document: it is never called missing in law.

use super::explanation::is_explained;
use super::requirement::{Kind, Requirement, requirements};
use super::sentence::sentences;
use crate::disclosure::{Change, Disclosure, Line, Path, Stated, Statement};

/// Words for nothing that stand before what there is none of.
const NONE_BEFORE: [&str; 6] = ["无", "没有", "未安排", "不涉及", "未使用", "不存在"];
/// Words for nothing that stand after it.
const NONE_AFTER: [&str; 6] = ["为空", "无数据", "不涉及", "未安排", "没有", "无安排"];
/// How far apart they may stand, in characters.
const NEAR: usize = 10;
/// A heading is no longer than this, in characters.
const LONGEST_TITLE: usize = 40;

/// Whether a disclosure contains what is required.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It does; a printed zero is there, too.
    Found {
        /// Absent where a heading or words stand for it.
        line: Option<Path>,
        /// Key of the place, in the disclosure or in its document's text.
        place: String,
    },
    /// The document says in words that there is none.
    StatedNone {
        /// Absent where words about no line say so.
        line: Option<Path>,
        /// Key of the place, in the disclosure or in its document's text.
        place: String,
    },
    NotFound,
}

impl Presence {
    /// The presence's stable name, used in the page and by programs.
    pub fn identifier(&self) -> &'static str {
        match self {
            Presence::Found { .. } => "found",
            Presence::StatedNone { .. } => "none",
            Presence::NotFound => "not-found",
        }
    }
}

/// A requirement and whether it is met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub requirement: Requirement,
    pub presence: Presence,
}

/// Every requirement that applies, law first.
pub fn completeness(disclosure: &Disclosure) -> Vec<Item> {
    let items = requirements().map(|requirement| Item {
        presence: presence(disclosure, &requirement),
        requirement,
    });
    items.collect()
}

fn presence(disclosure: &Disclosure, requirement: &Requirement) -> Presence {
    let has_text = !disclosure.source.text.is_empty();
    let by_lines = match requirement.kind == Kind::Table && has_text {
        true => None,
        false => by_lines(disclosure, requirement.lines),
    };
    by_lines
        .or_else(|| denied(disclosure, requirement.none))
        .or_else(|| titled(disclosure, requirement.titles))
        .unwrap_or(Presence::NotFound)
}

fn by_lines(disclosure: &Disclosure, patterns: &str) -> Option<Presence> {
    let mut found = patterns.split_whitespace().filter_map(|alternative| {
        let together: Option<Vec<Presence>> = alternative
            .split('+')
            .map(|pattern| line(disclosure, pattern))
            .collect();
        together?.into_iter().next()
    });
    found.next()
}

fn line(disclosure: &Disclosure, pattern: &str) -> Option<Presence> {
    let organisation = &disclosure.organisation;
    let field = match pattern {
        "duties" => organisation.duties.first().map(|duty| &duty.place),
        "offices" => organisation.offices.as_ref().map(|offices| &offices.place),
        "glossary" => disclosure.glossary.first().map(|term| &term.place),
        _ => None,
    };
    if let Some(place) = field {
        return Some(Presence::Found {
            line: None,
            place: place.clone(),
        });
    }
    let (pattern, has_change) = match pattern.strip_suffix(":change") {
        Some(pattern) => (pattern, true),
        None => (pattern, false),
    };
    let lines = disclosure.lines.iter();
    let mut matching = lines.filter(|(path, _)| matches(path.as_str(), pattern));
    matching.find_map(|(path, line)| {
        let statement = match has_change {
            true => line
                .statements
                .iter()
                .find(|statement| tells_change(disclosure, statement)),
            false => stated(line),
        }?;
        let (line, place) = (Some(path.clone()), statement.place.clone());
        Some(match statement.amount {
            Some(Stated::None) => Presence::StatedNone { line, place },
            _ => Presence::Found { line, place },
        })
    })
}

/// The first statement with a figure, else the first that says there is none.
fn stated(line: &Line) -> Option<&Statement> {
    let mut amounts = line
        .statements
        .iter()
        .filter(|statement| statement.amount.is_some());
    let first = amounts.clone().next();
    amounts
        .find(|statement| statement.amount != Some(Stated::None))
        .or(first)
}

/// Whether a change is explained, or there is none to explain.
fn tells_change(disclosure: &Disclosure, statement: &Statement) -> bool {
    let changes = statement.change.is_some()
        || statement.growth.is_some()
        || statement.prior.is_some() && statement.amount.is_some();
    let nothing = match statement.change {
        Some(Change::By(_, amount)) => amount.is_zero(),
        Some(Change::Unchanged) => true,
        None => false,
    };
    nothing || changes && is_explained(disclosure, statement)
}

/// Whether a path fits a pattern with `?` for a character and `*` at an end.
fn matches(path: &str, pattern: &str) -> bool {
    if let Some(rest) = pattern.strip_prefix('*') {
        return path
            .char_indices()
            .any(|(start, _)| matches(&path[start..], rest));
    }
    let fits = |path: &str, pattern: &str| {
        path.len() == pattern.len()
            && path
                .bytes()
                .zip(pattern.bytes())
                .all(|(byte, expected)| expected == b'?' || byte == expected)
    };
    match pattern.strip_suffix('*') {
        Some(start) => path.starts_with(start),
        None => fits(path, pattern),
    }
}

/// The sentence that says there is none.
fn denied(disclosure: &Disclosure, term: &str) -> Option<Presence> {
    if term.is_empty() {
        return None;
    }
    let mut sentences = sentences(disclosure);
    let sentence = sentences.find(|sentence| {
        let text = without_quotes(&sentence.plain());
        let mut clauses = text.split([',', '，', '：', ':', '\n']);
        clauses.any(|clause| denies(clause, term))
    })?;
    let place = sentence.side().place;
    Some(Presence::StatedNone { line: None, place })
}

fn denies(clause: &str, term: &str) -> bool {
    let Some((before, after)) = clause.split_once(term) else {
        return false;
    };
    let start = before.char_indices().rev().nth(NEAR - 1);
    let before = &before[start.map_or(0, |(index, _)| index)..];
    let end = after.char_indices().nth(NEAR);
    let after = &after[..end.map_or(after.len(), |(index, _)| index)];
    NONE_BEFORE.iter().any(|word| before.contains(word))
        || NONE_AFTER.iter().any(|word| after.contains(word))
}

/// The heading, of the document or of a place, that names it.
fn titled(disclosure: &Disclosure, titles: &str) -> Option<Presence> {
    let is_title = |text: &str| {
        let text = without_quotes(text);
        let mut titles = titles.split_whitespace();
        text.chars().count() <= LONGEST_TITLE
            && !text.contains(['。', '，', '；'])
            && titles.any(|title| names(&text, title))
    };
    let mut places = disclosure.places.iter();
    let place = places
        .find(|(_, place)| is_title(&place.heading.zh) || is_title(&place.part.zh))
        .map(|(key, _)| key.clone());
    let in_text = || {
        let mut blocks = disclosure.source.text.iter().enumerate();
        blocks.find_map(|(block, text)| {
            let mut start = 0;
            text.split_inclusive('\n').find_map(|line| {
                let begin = start;
                start += line.len();
                is_title(line.trim()).then(|| format!("block-{block}-{begin}"))
            })
        })
    };
    let place = place.or_else(in_text)?;
    Some(Presence::Found { line: None, place })
}

/// Whether a heading holds the pieces of a title in their order, and nothing that it excludes.
fn names(heading: &str, title: &str) -> bool {
    let mut pieces = title.split('!');
    let named = pieces.next().unwrap_or_default().split('*');
    let mut rest = heading;
    let in_order = named.into_iter().all(|piece| match rest.split_once(piece) {
        Some((_, after)) => {
            rest = after;
            true
        }
        None => false,
    });
    in_order && !pieces.any(|excluded| heading.contains(excluded))
}

fn without_quotes(text: &str) -> String {
    let kept = text.chars().filter(|character| {
        !character.is_whitespace() && !['“', '”', '"', '‘', '’'].contains(character)
    });
    kept.collect()
}
