//! What the audit of a disclosure found, as plain data.
//!
//! The audit writes a [`Report`]; pages and programs read it, with the [`Disclosure`] that it is
//! about at hand. So what is here knows neither how something was found nor how it is shown.
//! [`programs`] is another JSON of it, for programs that have no disclosure.
//!
//! [`Disclosure`]: crate::disclosure::Disclosure

mod evidence;
mod finding;
mod fingerprint;
mod item;
mod level;
mod outcome;
mod peculiarity;
mod presence;
pub mod programs;
pub mod rule;
mod unusual;

pub use evidence::Evidence;
pub use evidence::arithmetic::Arithmetic;
pub use evidence::count::Count;
pub use evidence::measure::Measure;
pub use evidence::passage::Passage;
pub use evidence::printed::Printed;
pub use evidence::side::Side;
pub use evidence::wording::Wording;
pub use finding::Finding;
use finding::NamedFinding;
pub use fingerprint::fingerprint;
pub use item::Item;
pub use level::Level;
pub use outcome::Outcome;
pub use peculiarity::Peculiarity;
pub use presence::Presence;
pub use unusual::Unusual;

use serde::Serialize;
use serde::de::Error;

use crate::disclosure::Text;
use crate::json::{self, record};
use rule::Rule;

/// Everything that was found in a disclosure.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The [`fingerprint`] of the JSON that was audited; empty where nobody has to tell.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub of: String,
    /// Every finding of every rule, rule by rule, in document order within a rule.
    pub findings: Vec<Finding>,
    /// What asks for the items.
    pub bases: Vec<Text>,
    /// Everything that is looked for, law first.
    pub completeness: Vec<Item>,
    /// What a reader would ask about: at most one entry a line, in document order.
    pub unusual: Vec<Unusual>,
}

/// A report as it is read: its rules are but named.
struct Named {
    of: String,
    findings: Vec<NamedFinding>,
    bases: Vec<Text>,
    completeness: Vec<Item>,
    unusual: Vec<Unusual>,
}

record!(open Named { findings, bases, completeness, unusual } or { of });

impl Report {
    /// Reads a report from its JSON, as an audit by these rules wrote it.
    ///
    /// # Errors
    /// Where the text is no JSON, or the JSON of something else, or a rule is none of these.
    pub fn from_json(json: &str, rules: &[&'static Rule]) -> Result<Report, serde_json::Error> {
        let named: Named = json::from_str(json)?;
        let findings = named.findings.into_iter();
        let findings = findings.map(|finding| finding.with_rule(rules));
        let findings: Option<_> = findings.collect();
        Ok(Report {
            of: named.of,
            findings: findings.ok_or_else(|| Error::custom("a rule is not known"))?,
            bases: named.bases,
            completeness: named.completeness,
            unusual: named.unusual,
        })
    }

    /// How many checks came out so.
    pub fn count(&self, outcome: Outcome) -> usize {
        let findings = self.findings.iter();
        findings
            .filter(|finding| finding.outcome == outcome)
            .count()
    }

    /// What asks for an item; nothing where the item is of another report.
    pub fn basis(&self, item: &Item) -> Option<&Text> {
        self.bases.get(item.basis)
    }

    /// What was not found.
    pub fn missing(&self) -> impl Iterator<Item = &Item> {
        let items = self.completeness.iter();
        items.filter(|item| item.presence == Presence::NotFound)
    }

    /// How much of what the law asks for was not found.
    pub fn missing_by_law(&self) -> usize {
        let missing = self.missing();
        missing.filter(|item| item.level == Level::Law).count()
    }

    /// What a reader would ask about. Zeros are many and rarely a question.
    pub fn questions(&self) -> impl Iterator<Item = &Unusual> {
        let unusual = self.unusual.iter();
        unusual.filter(|one| one.peculiarity != Peculiarity::Zero)
    }
}
