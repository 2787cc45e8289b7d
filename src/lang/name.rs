//! What lines, sections and views are called.

use super::{Words, text_in};
use crate::disclosure::{By, Disclosure, Path};
use crate::link::{Lang, Section};

/// A line's name with its section's before it, unless it is the section's total.
pub fn full_name(words: &Words, lang: Lang, disclosure: &Disclosure, path: &Path) -> String {
    let line = disclosure.lines.get(path);
    let name = line.map(|line| text_in(&line.name, lang));
    let name = name.unwrap_or_default();
    let section = Section::ALL
        .into_iter()
        .find(|section| section.identifier() == path.root());
    match section {
        Some(section) if !path.is_root() => {
            [section_name(words, section), name].join(words.place_separator)
        }
        _ => name.to_owned(),
    }
}

pub fn section_name(words: &Words, section: Section) -> &'static str {
    match section {
        Section::Overview => words.overview,
        Section::Income => words.income,
        Section::Expenditure => words.expenditure,
        Section::Change => words.change,
        Section::Operating => words.operating,
        Section::ThreePublic => words.three_public,
        Section::Procurement => words.procurement,
        Section::Assets => words.assets,
        Section::Staff => words.staff,
        Section::Duties => words.duties,
        Section::Audit => words.audit,
        Section::Glossary => words.glossary,
    }
}

pub fn view_name(words: &Words, by: By) -> &'static str {
    match by {
        By::Program => words.by_program,
        By::Kind => words.by_kind,
        By::Function => words.by_function,
        By::Economic => words.by_economic,
    }
}
