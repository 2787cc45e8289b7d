//! Does a disclosure contain what it has to?
//!
//! What is not found may stand there in words that are not known, or in another
//! document: it is never called missing in law.

use super::explanation::is_explained;
use super::requirement::{Kind, Requirement, requirements};
use super::search::Search;
use crate::disclosure::{Change, Disclosure, Line, Path, Stated, Statement};

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

/// Every requirement that applies, law first. That tables without data are listed applies
/// where there is no money that a table would show.
pub fn completeness(disclosure: &Disclosure) -> Vec<Item> {
    let search = Search::new(disclosure);
    let mut has_empty_table = false;
    let mut items = Vec::new();
    for requirement in requirements() {
        let presence = presence(disclosure, &search, &requirement);
        let is_none = matches!(presence, Presence::StatedNone { .. });
        has_empty_table |= requirement.kind == Kind::Table && is_none;
        items.push(Item {
            requirement,
            presence,
        });
    }
    items.retain(|item| has_empty_table || item.requirement.kind != Kind::Note);
    items
}

fn presence(disclosure: &Disclosure, search: &Search, requirement: &Requirement) -> Presence {
    let Requirement {
        kind,
        lines,
        titles,
        none,
        ..
    } = requirement;
    let by_lines = || by_lines(disclosure, search, lines);
    let denied = || denied(search, lines, none);
    let found = |place| Presence::Found { line: None, place };
    let titled = || search.titled(titles).map(found);
    let said = || search.said(titles).map(found);
    let presence = match kind {
        Kind::Table if !disclosure.source.text.is_empty() => {
            denied().or_else(titled).or_else(|| zero(search, lines))
        }
        Kind::Table | Kind::Content => by_lines()
            .or_else(denied)
            .or_else(titled)
            .or_else(|| held_by_nothing(disclosure, lines)),
        Kind::Note | Kind::Explanation => by_lines().or_else(said),
    };
    presence.unwrap_or(Presence::NotFound)
}

fn by_lines(disclosure: &Disclosure, search: &Search, patterns: &str) -> Option<Presence> {
    let mut alternatives = patterns.split_whitespace();
    alternatives.find_map(|alternative| {
        let together = alternative.split('+');
        let found: Option<Vec<Presence>> = together
            .map(|pattern| {
                by_field(disclosure, pattern).or_else(|| by_line(disclosure, search, pattern))
            })
            .collect();
        found?.into_iter().next()
    })
}

fn by_field(disclosure: &Disclosure, name: &str) -> Option<Presence> {
    let organisation = &disclosure.organisation;
    let place = match name {
        "duties" => &organisation.duties.first()?.place,
        "offices" => &organisation.offices.as_ref()?.place,
        "glossary" => &disclosure.glossary.first()?.place,
        _ => return None,
    };
    let place = place.clone();
    Some(Presence::Found { line: None, place })
}

fn by_line(disclosure: &Disclosure, search: &Search, pattern: &str) -> Option<Presence> {
    match pattern.strip_suffix(":change") {
        Some(pattern) => search.lines(pattern).find_map(|(path, line)| {
            let mut statements = line.statements.iter();
            let statement =
                statements.find(|statement| tells_change(disclosure, path, statement))?;
            Some(found(path, statement))
        }),
        None => search
            .lines(pattern)
            .find_map(|(path, line)| Some(found(path, stated(line)?))),
    }
}

fn found(path: &Path, statement: &Statement) -> Presence {
    let (line, place) = (Some(path.clone()), statement.place.clone());
    match statement.amount {
        Some(Stated::None) => Presence::StatedNone { line, place },
        _ => Presence::Found { line, place },
    }
}

/// The first statement with a figure, else the first that says there is none.
fn stated(line: &Line) -> Option<&Statement> {
    let statements = line.statements.iter();
    let mut stated = statements.filter(|statement| statement.amount.is_some());
    let first = stated.next()?;
    match first.amount {
        Some(Stated::None) => stated
            .find(|statement| statement.amount != Some(Stated::None))
            .or(Some(first)),
        _ => Some(first),
    }
}

/// Whether a change is explained, or there is none to explain.
fn tells_change(disclosure: &Disclosure, path: &Path, statement: &Statement) -> bool {
    let is_unchanged = match statement.change {
        Some(Change::By(_, amount)) => amount.is_zero(),
        Some(Change::Unchanged) => true,
        None => false,
    };
    let has_change = statement.growth.is_some() || statement.prior().is_some();
    is_unchanged || has_change && is_explained(disclosure, path, statement)
}

/// Words that there is none, unless money stands against them.
fn denied(search: &Search, lines: &str, terms: &str) -> Option<Presence> {
    let mut patterns = lines.split([' ', '+']);
    let has_money = |line: &Line| {
        let mut amounts = line
            .statements
            .iter()
            .filter_map(|statement| statement.amount);
        amounts.any(|amount| amount.figure().is_some_and(|figure| !figure.is_zero()))
    };
    if patterns.any(|pattern| search.lines(pattern).any(|(_, line)| has_money(line))) {
        return None;
    }
    let place = search.denied(terms)?;
    Some(Presence::StatedNone { line: None, place })
}

/// A zero where money would have a table of its own.
fn zero(search: &Search, lines: &str) -> Option<Presence> {
    let mut patterns = lines.split([' ', '+']);
    patterns.find_map(|pattern| {
        let mut lines = search.lines(pattern);
        lines.find_map(|(path, line)| nothing(path, line))
    })
}

/// What is nothing in all has no parts.
fn held_by_nothing(disclosure: &Disclosure, lines: &str) -> Option<Presence> {
    let path: Path = lines.parse().ok()?;
    let mut ancestors = path.ancestors();
    ancestors.find_map(|ancestor| nothing(&ancestor, disclosure.lines.get(&ancestor)?))
}

fn nothing(path: &Path, line: &Line) -> Option<Presence> {
    let statement = stated(line)?;
    let is_nothing = statement
        .amount?
        .figure()
        .is_none_or(|amount| amount.is_zero());
    is_nothing.then(|| Presence::StatedNone {
        line: Some(path.clone()),
        place: statement.place.clone(),
    })
}
