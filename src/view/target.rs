//! What a link's fragment points at in one disclosure.

use super::View;
use super::chart::change::{BEGIN_OF_OTHERS, OF_CHANGE};
use super::chart::composition;
use super::chart::flow::CHART as FLOW;
use crate::disclosure::{By, Path};
use crate::link::Section;

/// What a fragment points at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Section(Section),
    /// A line's row.
    Line(Path),
    /// The row of a line in the table of changes, or the first that its chart does not draw.
    Change(Option<Path>),
    /// A chart that is neither a section nor a line: a view of expenditure, or the flow into one.
    Chart(String),
    /// A term of the glossary, by its `id` in the disclosure.
    Term(String),
    /// A finding of the audit, by its key.
    Finding(String),
    /// The document's own text, or a sentence in it.
    Document,
    /// A heading of a part of a section.
    Heading,
    /// Nothing that the page has.
    Unknown(String),
}

/// The section with the document's own text, which only files have that were read here.
const DOCUMENT: &str = "document";

/// What the `id` of a heading ends with.
const HEADING: &str = "-heading";

/// Parts of sections, by what their headings' ids begin with.
const PARTS: [&str; 3] = ["completeness", "unusual", DOCUMENT];

impl Target {
    /// Reads a decoded fragment. A root total's path is its section's name, and means the section.
    pub fn of(view: &View, fragment: &str) -> Target {
        let known = section(fragment)
            .or_else(|| line(view, fragment).map(Target::Line))
            .or_else(|| change(view, fragment))
            .or_else(|| chart(view, fragment))
            .or_else(|| term(view, fragment))
            .or_else(|| finding(view, fragment))
            .or_else(|| passage(view, fragment))
            .or_else(|| heading(view, fragment));
        known.unwrap_or_else(|| Target::Unknown(fragment.to_owned()))
    }

    /// The view of expenditure that has to be shown for it to be seen.
    pub fn by(&self) -> Option<By> {
        match self {
            Target::Line(path) => path.by(),
            Target::Chart(name) => {
                let view = name.strip_prefix("expenditure/")?;
                By::ALL.into_iter().find(|by| by.segment() == view)
            }
            Target::Section(_)
            | Target::Change(_)
            | Target::Term(_)
            | Target::Finding(_)
            | Target::Document
            | Target::Heading
            | Target::Unknown(_) => None,
        }
    }
}

fn section(fragment: &str) -> Option<Target> {
    let mut sections = Section::ALL.into_iter();
    let section = sections.find(|section| section.identifier() == fragment)?;
    Some(Target::Section(section))
}

fn line(view: &View, path: &str) -> Option<Path> {
    let (path, _) = view.disclosure.lines.get_key_value(path)?;
    Some(path.clone())
}

fn change(view: &View, fragment: &str) -> Option<Target> {
    if fragment == BEGIN_OF_OTHERS {
        return Some(Target::Change(None));
    }
    let path = line(view, fragment.strip_prefix(OF_CHANGE)?)?;
    Some(Target::Change(Some(path)))
}

fn chart(view: &View, fragment: &str) -> Option<Target> {
    let is_view = |id: &str| {
        let mut drawn = composition::drawn(view);
        drawn.any(|breakdown| breakdown.by.is_some() && breakdown.id() == id)
    };
    let is_chart = fragment == FLOW || is_view(fragment);
    is_chart.then(|| Target::Chart(fragment.to_owned()))
}

fn term(view: &View, fragment: &str) -> Option<Target> {
    let id = fragment.strip_prefix("glossary/")?;
    let mut terms = view.disclosure.glossary.iter();
    let term = terms.find(|term| term.id == id)?;
    Some(Target::Term(term.id.clone()))
}

fn finding(view: &View, fragment: &str) -> Option<Target> {
    let key = fragment.strip_prefix("audit/")?;
    let mut findings = view.findings.iter();
    let finding = findings.find(|finding| finding.key == key)?;
    Some(Target::Finding(finding.key.clone()))
}

fn passage(view: &View, fragment: &str) -> Option<Target> {
    if view.disclosure.source.text.is_empty() {
        return None;
    }
    let key = fragment.strip_prefix(DOCUMENT)?;
    (key.is_empty() || key.starts_with('/')).then_some(Target::Document)
}

fn heading(view: &View, fragment: &str) -> Option<Target> {
    let part = fragment.strip_suffix(HEADING)?;
    let has_document = !view.disclosure.source.text.is_empty();
    let is_part = PARTS.contains(&part) && (part != DOCUMENT || has_document);
    (is_part || section(part).is_some()).then_some(Target::Heading)
}
