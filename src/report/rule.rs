//! A rule of the audit, as everything has to know it that tells of its findings.
//!
//! What a rule checks is in the audit, and each rule beside it; here is only what there is to say
//! of one.

use serde::{Serialize, Serializer};

use super::Arithmetic;

/// A sentence in every language, with the same `{…}` places to fill in each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message {
    pub zh: &'static str,
    pub en: &'static str,
}

/// A rule of the audit. Two of one identifier are the same.
#[derive(Debug)]
pub struct Rule {
    /// Its stable name, the same in every language: in links, in the page, for programs.
    pub identifier: &'static str,
    /// What it checks, in a few words.
    pub name: Message,
    /// How figures are told that agree: `{expression}` `{computed}` `{printed}`.
    pub agreement: Message,
    /// How figures are told that differ, be it through rounding: `{difference}` `{tolerance}` too.
    pub difference: Message,
    /// What would make figures right that contradict: `{computed}`, as `{fitting}` words where it is
    /// a change, `{printed}`, `{difference}`; and `{class}`, what others leave of the total that
    /// stands in its place.
    pub remedy: fn(&Arithmetic) -> Message,
    /// What would make words right that others fit in the place of: `{fitting}`.
    pub replacement: Message,
    /// What would make words right that nothing fits in the place of: `{printed}`.
    pub correction: Message,
    pub tolerance: Tolerance,
    /// The sides that people are told a finding is about; the others are told where they stand.
    pub subjects: Sides,
    /// The sides of which each is wrong where they contradict, by itself or together with others.
    pub accused: Sides,
    /// What of its other sides is added up, where they are the parts of a breakdown.
    pub addends: Option<Addends>,
    pub bearing: Bearing,
    pub rows: Rows,
}

impl PartialEq for Rule {
    fn eq(&self, other: &Rule) -> bool {
        self.identifier == other.identifier
    }
}

impl Eq for Rule {}

/// Written as its identifier.
impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.identifier)
    }
}

/// How many figures each may be off by half of its last digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tolerance {
    /// Numerator, denominator, and the rate that is printed.
    Rate,
    /// So many figures, however many sides there are.
    Figures(usize),
    /// One a side.
    EverySide,
    /// One a side but the checked one, which is exact.
    OtherSides,
}

/// Some of the sides of a finding, of which the first is the checked one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sides {
    First,
    /// The checked one and what it is compared with; what follows is told by the calculation.
    FirstTwo,
    All,
}

/// What of the parts of a breakdown is added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addends {
    Amounts,
    Changes,
    Shares,
}

/// Which figures of a line bear a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bearing {
    /// The amount of the checked line.
    Amount,
    /// What the checked line says of two years; its amount too where they contradict.
    Change,
    /// Both of the checked line.
    AmountAndChange,
    /// Both, of every line that takes part.
    EveryLine,
}

/// In which rows of its tables a line bears a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// Wherever it stands.
    All,
    /// Where it is a part, not where it is the total of a table of its own parts.
    Parts,
    /// Where it is a part, and the total of that table bears it too.
    PartsAndTotal,
}
