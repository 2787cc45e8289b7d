//! What a link's fragment points at.

use crate::audit::audit;
use crate::disclosure::{By, Disclosure, Path};

/// The flow chart's fragment.
const FLOW: &str = "flow";

/// The section with the document's own text, which only files have that were read here.
const DOCUMENT: &str = "document";

/// The sections of the page, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    Overview,
    Income,
    Expenditure,
    Change,
    Operating,
    ThreePublic,
    Procurement,
    Assets,
    Staff,
    Duties,
    Audit,
    Glossary,
}

impl Section {
    pub const ALL: [Section; 12] = [
        Section::Overview,
        Section::Income,
        Section::Expenditure,
        Section::Change,
        Section::Operating,
        Section::ThreePublic,
        Section::Procurement,
        Section::Assets,
        Section::Staff,
        Section::Duties,
        Section::Audit,
        Section::Glossary,
    ];

    /// The section's `id` in the page and its fragment.
    pub fn identifier(self) -> &'static str {
        match self {
            Section::Overview => "overview",
            Section::Income => "income",
            Section::Expenditure => "expenditure",
            Section::Change => "change",
            Section::Operating => "operating",
            Section::ThreePublic => "three-public",
            Section::Procurement => "procurement",
            Section::Assets => "assets",
            Section::Staff => "staff",
            Section::Duties => "duties",
            Section::Audit => "audit",
            Section::Glossary => "glossary",
        }
    }
}

/// What a fragment points at in one disclosure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    Section(Section),
    Line(Path),
    /// A term of the glossary, by its `id` in the disclosure.
    Term(String),
    /// A finding of the audit, by its key.
    Finding(String),
    /// The document's own text, or a sentence in it.
    Document,
    /// A chart that is neither a section nor a line: a view of expenditure, or
    /// the flow into one.
    Chart(Option<By>),
    /// Nothing that the disclosure has.
    Unknown(String),
}

impl Target {
    /// Reads a decoded fragment. A root total's path is its section's name, and
    /// means the section.
    pub fn of(fragment: &str, disclosure: &Disclosure) -> Target {
        let section = Section::ALL
            .into_iter()
            .find(|section| section.identifier() == fragment);
        if let Some(section) = section {
            return Target::Section(section);
        }
        if let Some((path, _)) = disclosure.lines.get_key_value(fragment) {
            return Target::Line(path.clone());
        }
        let is_document = fragment == DOCUMENT || fragment.starts_with("document/");
        if is_document && !disclosure.source.text.is_empty() {
            return Target::Document;
        }
        if let Some(key) = fragment.strip_prefix("audit/")
            && audit(disclosure).iter().any(|finding| finding.key == key)
        {
            return Target::Finding(key.to_owned());
        }
        if fragment == FLOW {
            return Target::Chart(None);
        }
        let mut views = disclosure.views_of_expenditure().into_iter();
        let view = fragment.strip_prefix("expenditure/");
        if let Some(by) = views.find(|by| Some(by.segment()) == view) {
            return Target::Chart(Some(by));
        }
        let term = fragment.strip_prefix("glossary/");
        match disclosure
            .glossary
            .iter()
            .find(|known| Some(known.id.as_str()) == term)
        {
            Some(term) => Target::Term(term.id.clone()),
            None => Target::Unknown(fragment.to_owned()),
        }
    }
}
