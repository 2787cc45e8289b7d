//! What a disclosure has to contain, as a list read from data.

use crate::disclosure::Text;

const BASES: &str = include_str!("../../data/completeness/bases.csv");
const REQUIREMENTS: &str = include_str!("../../data/completeness/requirements.csv");

/// How binding a requirement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// A law or a regulation asks for it.
    Law,
    /// Local catalogues expect it, citing rules of the Ministry of Finance.
    Catalogue,
    /// These rules ask for it step by step.
    Progressive,
    /// Others do so.
    Practice,
}

impl Level {
    pub const ALL: [Level; 4] = [
        Level::Law,
        Level::Catalogue,
        Level::Progressive,
        Level::Practice,
    ];

    /// The level's stable name, used in the data, the page and by programs.
    pub fn identifier(self) -> &'static str {
        match self {
            Level::Law => "law",
            Level::Catalogue => "catalogue",
            Level::Progressive => "progressive",
            Level::Practice => "practice",
        }
    }
}

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

/// Something that a disclosure has to contain, or is expected to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// Its stable name, used in the page and by programs.
    pub identifier: &'static str,
    pub level: Level,
    pub name: Text,
    /// What asks for it.
    pub basis: Text,
    pub(super) kind: Kind,
    pub(super) lines: &'static str,
    pub(super) titles: &'static str,
    pub(super) none: &'static str,
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
    let mut bases = rows(BASES).filter_map(cells);
    let [_, level, basis_chinese, basis_english] = bases.find(|cells| cells[0] == basis)?;
    Some(Requirement {
        identifier,
        level: Level::ALL
            .into_iter()
            .find(|each| each.identifier() == level)?,
        name: text(chinese, english),
        basis: text(basis_chinese, basis_english),
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
