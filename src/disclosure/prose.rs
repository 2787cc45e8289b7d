//! What a disclosure says in words: who, what for, and what its terms mean.

use serde::Serialize;

use super::Text;
use crate::json::{named, record};

/// The budget entity (预算单位) that discloses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Entity {
    /// Its name in URLs: lowercase letters, digits and hyphens.
    #[cfg_attr(feature = "prerender", schemars(regex(pattern = r"^[a-z0-9-]+$")))]
    pub id: String,
    pub name: Text,
    /// Where it is, largest division first.
    pub region: Text,
}

/// Which of the two yearly disclosures it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// 预算
    Budget,
    /// 决算
    FinalAccounts,
}

impl Kind {
    const ALL: [Kind; 2] = [Kind::Budget, Kind::FinalAccounts];

    /// The kind's name in JSON.
    fn identifier(self) -> &'static str {
        match self {
            Kind::Budget => "budget",
            Kind::FinalAccounts => "final-accounts",
        }
    }
}

/// The document that the figures were read from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its title as printed, and in English.
    pub title: Text,
    /// Its own text, a paragraph or table an entry, where it was read from a file. The key of
    /// a place begins with `block-`, the entry's index and the byte where the quote begins.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub text: Vec<String>,
}

/// A text of ours with the place that it sums up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Paragraph {
    pub place: String,
    pub text: Text,
}

/// What the entity does and how it is set up.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// 主要职责, in our words.
    pub duties: Vec<Paragraph>,
    /// 机构设置; absent where the document does not state it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offices: Option<Offices>,
    /// Which units' budgets the disclosure covers, in our words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coverage: Option<Paragraph>,
}

/// The internal offices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Offices {
    pub place: String,
    /// How many there are, as the document counts them.
    pub count: u32,
    pub names: Vec<Text>,
}

/// A term that the document explains.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its name in deep links, `glossary/{id}`.
    #[cfg_attr(feature = "prerender", schemars(regex(pattern = r"^[a-z0-9-]+$")))]
    pub id: String,
    pub place: String,
    /// The term as printed, and in English.
    pub name: Text,
    /// Other wordings in running text that mean the term, longest first.
    pub forms: Forms,
    /// What it means, in our words.
    pub meaning: Text,
}

/// The wordings of a term by language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Forms {
    #[cfg_attr(feature = "prerender", schemars(inner(regex(pattern = r"\S"))))]
    pub zh: Vec<String>,
    #[cfg_attr(feature = "prerender", schemars(inner(regex(pattern = r"\S"))))]
    pub en: Vec<String>,
}

named!(Kind);
record!(Entity { id, name, region });
record!(Source { title } or { text });
record!(Paragraph { place, text });
record!(Organisation { duties } or { offices, coverage });
record!(Offices {
    place,
    count,
    names
});
record!(Term {
    id,
    place,
    name,
    forms,
    meaning
});
record!(Forms { zh, en });
