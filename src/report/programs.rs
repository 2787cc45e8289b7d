//! What the audit found, as JSON for other programs, which have no disclosure at hand: with names,
//! sentences and quotes in one language, versioned, with a JSON Schema generated from the types.

use serde::Serialize;

use super::rule::Rule;
use super::{Count, Level, Peculiarity, Wording};
use crate::disclosure::UnreadPart;
use crate::exchange::Failure;

/// The version of the report's format. It grows where a program that reads the older one would
/// not understand the newer.
pub const VERSION: u32 = 1;

/// What was found in files.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
pub struct Report {
    /// Version of this format.
    #[cfg_attr(feature = "prerender", schemars(range(min = 1, max = VERSION)))]
    pub format: u32,
    /// The language of names and sentences, as a language tag.
    pub language: String,
    /// One entry a file, in the order in which they were read.
    pub files: Vec<File>,
}

/// A file, and what became of it.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
pub struct File {
    /// As it was named, or found in a folder.
    pub file: String,
    #[serde(flatten)]
    pub result: Outcome,
}

/// Whether it could be read.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    Audit(Audit),
    Failure(Unreadable),
}

/// Why a file could not be read.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
pub struct Unreadable {
    pub reason: Failure,
    /// The reason in a sentence, and how to mend it.
    pub message: String,
}

/// What was found in a disclosure.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
pub struct Audit {
    /// The parts of the file that nothing was read of: what stands there was not checked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unread_parts: Vec<UnreadPart>,
    /// Whose disclosure it is.
    pub entity: String,
    /// Fiscal year.
    pub year: u16,
    pub summary: Summary,
    /// Every check, rule by rule, in document order within a rule.
    pub findings: Vec<Finding>,
    /// Everything that is looked for, law first.
    pub completeness: Vec<Item>,
    /// What a reader would ask about, in document order.
    pub unusual: Vec<Unusual>,
}

/// How many checks came out how, and how much was not found.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
pub struct Summary {
    /// Checks that differ by more than rounding can do.
    pub contradiction: usize,
    /// Checks that differ by no more than that.
    pub rounding: usize,
    /// Checks that agree to the last printed digit.
    pub exact: usize,
    /// Checks that the document states too little for.
    pub unstated: usize,
    /// Items that the law asks for and that were not found.
    pub missing_by_law: usize,
    /// All items that were not found.
    pub missing: usize,
}

/// The outcome of one rule for one line or one sentence.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
pub struct Finding {
    /// Its stable name among the findings of its disclosure: `growth/income`.
    pub key: String,
    /// The rule's stable name: `growth`.
    #[cfg_attr(feature = "prerender", schemars(with = "String"))]
    pub rule: &'static Rule,
    /// `contradiction`, `rounding`, `exact` or `unstated`.
    #[cfg_attr(feature = "prerender", schemars(with = "String"))]
    pub outcome: super::Outcome,
    /// What the finding rests on, in a sentence.
    pub message: String,
    /// Why rounding allows as much as it does; absent where no figures are compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tolerance: Option<String>,
    /// What would make it right; contradictions have one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remedy: Option<String>,
    /// The figures compared; absent where there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arithmetic: Option<Arithmetic>,
    /// The words that cannot be meant; absent where figures are compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wording: Option<Wording>,
    /// The number and the list that are compared; absent where there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<Count>,
    /// What takes part, the checked side first.
    pub sides: Vec<Side>,
}

/// A calculation in the unit of the print. Numbers are texts, so that no digit is lost.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
pub struct Arithmetic {
    /// The left side as one would write it down: `278.39 + 8 + 3.3`.
    pub expression: String,
    /// What it comes to.
    pub computed: String,
    /// What the document prints.
    pub printed: String,
    /// How far they lie apart.
    pub difference: String,
    /// How far they may lie apart through rounding alone.
    pub tolerance: String,
    /// `万元`, `元`, `人` or `%`.
    pub unit: String,
}

/// Something printed that takes part.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
pub struct Side {
    /// The line's path; absent for words that belong to no line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
    /// The line's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What it prints of the figures compared, with its unit; absent where its sentence holds
    /// them all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figure: Option<String>,
    /// Where it stands; absent where that is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// Where in its document something stands.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
pub struct Place {
    /// Part, heading, paragraph and page in words.
    pub name: String,
    /// The page, from 1, where the document has pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// The line of the file, from 1, where the file has lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The sentence, or the cells of the row.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
}

/// Something that a disclosure has to contain, and whether it does.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
pub struct Item {
    /// The item's stable name: `three-public-table`.
    pub item: String,
    pub name: String,
    /// `law`, `catalogue`, `progressive` or `practice`.
    #[cfg_attr(feature = "prerender", schemars(with = "String"))]
    pub level: Level,
    /// What asks for it.
    pub basis: String,
    /// `found`, `none` where the document says that there is none, or `not-found`.
    pub presence: String,
    /// The path of the line that shows it; absent where a heading or words do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
    /// Where it stands; absent where that is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// A line that a reader would ask about.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
pub struct Unusual {
    /// `large-change`, `new`, `discontinued` or `zero`.
    #[cfg_attr(feature = "prerender", schemars(with = "String"))]
    pub kind: Peculiarity,
    /// Whether the document gives a reason.
    pub explained: bool,
    /// Last year's amount with its unit, where it is stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prior: Option<String>,
    /// This year's amount with its unit; absent where words say that there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current: Option<String>,
    /// The change in per cent of the prior amount, to two decimal places.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<String>,
    pub side: Side,
}
