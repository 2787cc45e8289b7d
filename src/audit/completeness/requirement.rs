//! What a disclosure has to contain, as a list read from data.

use crate::disclosure::Text;
use crate::report::Level;

const BASES: &str = include_str!("../../../data/completeness/bases.csv");
const REQUIREMENTS: &str = include_str!("../../../data/completeness/requirements.csv");

/// What kind of thing is required, and so how it is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Something that the document says anywhere.
    Content,
    /// A table of its own.
    Table,
    /// Why something changed: lines that tell it, or a sentence.
    Explanation,
    /// A sentence at a table without data.
    Note,
}

/// What asks for something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// Its position among all [`bases`].
    pub number: usize,
    pub level: Level,
    pub name: Text,
}

/// Something that a disclosure has to contain, or is expected to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// Its stable name, used in the page and by programs.
    pub identifier: &'static str,
    pub name: Text,
    /// What asks for it.
    pub basis: Basis,
    pub(super) kind: Kind,
    pub(super) lines: &'static str,
    pub(super) titles: &'static str,
    pub(super) none: &'static str,
}

/// Everything that asks for something, law first.
pub fn bases() -> impl Iterator<Item = Basis> {
    named_bases().map(|(_, basis)| basis)
}

/// The bases with what the list of requirements calls them.
fn named_bases() -> impl Iterator<Item = (&'static str, Basis)> {
    let known = rows(BASES).filter_map(|row| {
        let [called, level, chinese, english] = cells(row)?;
        let mut levels = Level::ALL.into_iter();
        let level = levels.find(|each| each.identifier() == level)?;
        Some((called, level, text(chinese, english)))
    });
    let numbered = known.enumerate();
    numbered.map(|(number, (called, level, name))| {
        let basis = Basis {
            number,
            level,
            name,
        };
        (called, basis)
    })
}

/// The whole list, law first.
pub fn requirements() -> impl Iterator<Item = Requirement> {
    rows(REQUIREMENTS).filter_map(requirement)
}

fn requirement(row: &'static str) -> Option<Requirement> {
    let [
        identifier,
        basis,
        kind,
        lines,
        titles,
        none,
        chinese,
        english,
    ] = cells(row)?;
    let (_, basis) = named_bases().find(|(called, _)| *called == basis)?;
    Some(Requirement {
        identifier,
        name: text(chinese, english),
        basis,
        kind: match kind {
            "table" => Kind::Table,
            "explanation" => Kind::Explanation,
            "note" => Kind::Note,
            _ => Kind::Content,
        },
        lines,
        titles,
        none,
    })
}

fn text(chinese: &str, english: &str) -> Text {
    Text {
        zh: chinese.to_owned(),
        en: english.to_owned(),
    }
}

/// The rows below the comments and the names of the columns.
fn rows(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().filter(|line| !line.starts_with('#')).skip(1)
}

/// English comes last and may hold commas.
fn cells<const COUNT: usize>(row: &'static str) -> Option<[&'static str; COUNT]> {
    let cells: Vec<&str> = row.splitn(COUNT, ',').collect();
    cells.try_into().ok()
}
