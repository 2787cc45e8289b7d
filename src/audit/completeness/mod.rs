//! Does a disclosure contain what it has to?
//!
//! What is not found may stand there in words that are not known, or in another
//! document: it is never called missing in law.

mod requirement;
mod search;

pub use requirement::{Basis, Requirement, bases, requirements};

use crate::audit::prose::explanation::is_explained;
use crate::disclosure::{Disclosure, Line, Path, Stated, Statement};
use crate::report::{Item, Level, Presence};
use requirement::Kind;
use search::Search;

/// Every requirement that applies, law first. That tables without data are listed applies
/// where there are tables, and one would have nothing to show.
pub fn completeness(disclosure: &Disclosure) -> Vec<Item> {
    let search = Search::new(disclosure);
    let items = requirements().map(|requirement| {
        let presence = presence(disclosure, &search, &requirement);
        (requirement, presence)
    });
    let mut items: Vec<(Requirement, Presence)> = items.collect();
    // An annex that is only named is what the law asks for, and no table.
    let tables = items.iter().filter(|(requirement, _)| {
        requirement.kind == Kind::Table && requirement.basis.level != Level::Law
    });
    let mut tables = tables.map(|(_, presence)| presence);
    let is_found = |presence: &Presence| matches!(presence, Presence::Found { .. });
    let is_none = |presence: &Presence| matches!(presence, Presence::StatedNone { .. });
    let applies = tables.clone().any(is_found) && tables.any(is_none);
    items.retain(|(requirement, _)| applies || requirement.kind != Kind::Note);
    let items = items.into_iter();
    let items = items.map(|(requirement, presence)| item(requirement, presence));
    items.collect()
}

fn item(requirement: Requirement, presence: Presence) -> Item {
    Item {
        identifier: requirement.identifier.to_owned(),
        level: requirement.basis.level,
        name: requirement.name,
        basis: requirement.basis.number,
        presence,
    }
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
    let zero = || zero(search, lines).filter(|_| !none.is_empty());
    let denied = || denied(search, lines, none);
    let found = |place| Presence::Found { line: None, place };
    let headed = || search.headed(titles).map(found);
    let titled = || search.titled(titles).map(found);
    let filled = || search.filled(titles).map(found);
    let said = || search.said(titles).map(found);
    let presence = match kind {
        Kind::Table if !disclosure.source.text.is_empty() => {
            // An annex that is only named is what the law asks for.
            let is_named = || requirement.basis.level == Level::Law;
            let named = || titled().filter(|_| is_named());
            headed()
                .or_else(denied)
                .or_else(filled)
                .or_else(named)
                .or_else(zero)
        }
        Kind::Table | Kind::Content => by_lines()
            .or_else(denied)
            .or_else(headed)
            .or_else(titled)
            .or_else(|| held_by_nothing(disclosure, lines)),
        Kind::Explanation => by_lines().or_else(said).or_else(denied).or_else(zero),
        // The note of one table says nothing of another.
        Kind::Note => said().filter(|_| !any_bare_table(search)),
    };
    presence.unwrap_or(Presence::NotFound)
}

fn any_bare_table(search: &Search) -> bool {
    let mut tables = requirements().filter(|requirement| {
        requirement.kind == Kind::Table && requirement.basis.level != Level::Law
    });
    tables.any(|table| search.is_bare(table.titles))
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
    let (pattern, sought) = pattern.split_once(':').unwrap_or((pattern, ""));
    search.lines(pattern).find_map(|(path, line)| {
        let mut statements = line.own();
        let statement = match sought {
            "" => stated(line),
            "change" => statements.find(|statement| {
                is_unchanged(statement) || explains_change(disclosure, path, statement)
            }),
            _ => statements.find(|statement| explains_change(disclosure, path, statement)),
        };
        Some(found(path, statement?))
    })
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
    let statements = line.own();
    let mut stated = statements.filter(|statement| statement.amount.is_some());
    let first = stated.next()?;
    match first.amount {
        Some(Stated::None) => stated
            .find(|statement| statement.amount != Some(Stated::None))
            .or(Some(first)),
        _ => Some(first),
    }
}

fn is_unchanged(statement: &Statement) -> bool {
    let change = statement.change.and_then(|change| change.signed_base());
    change.is_some_and(|change| change.is_zero())
}

fn explains_change(disclosure: &Disclosure, path: &Path, statement: &Statement) -> bool {
    let has_change =
        statement.change.is_some() || statement.growth.is_some() || statement.prior().is_some();
    has_change && !is_unchanged(statement) && is_explained(disclosure, path, statement)
}

/// Words that there is none, unless money stands against them.
fn denied(search: &Search, lines: &str, terms: &str) -> Option<Presence> {
    if stated_lines(search, lines).any(|(path, line)| nothing(path, line).is_none()) {
        return None;
    }
    let place = search.denied(terms)?;
    Some(Presence::StatedNone { line: None, place })
}

/// Nothing but zeros where a table of its own would show money.
fn zero(search: &Search, lines: &str) -> Option<Presence> {
    let zeros = stated_lines(search, lines).map(|(path, line)| nothing(path, line));
    let zeros: Option<Vec<Presence>> = zeros.collect();
    zeros?.into_iter().next()
}

/// The lines with an amount that fit any of the patterns.
fn stated_lines<'a>(
    search: &Search<'a>,
    patterns: &str,
) -> impl Iterator<Item = (&'a Path, &'a Line)> {
    let patterns = patterns.split([' ', '+']);
    let paths = patterns.filter_map(|pattern| pattern.split(':').next());
    let lines = paths.flat_map(|path| search.lines(path));
    lines.filter(|(_, line)| stated(line).is_some())
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
