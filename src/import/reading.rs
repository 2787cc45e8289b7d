//! What the grammar finds in a document: figures with their lines, and figures without.

use std::fmt;
use std::ops::Range;

use rust_decimal::Decimal;

use crate::disclosure::{Base, Basis};
use crate::money::Unit;

/// Which figure of a line it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Measure {
    /// This year's amount.
    Amount,
    /// The amount that it is compared with.
    Prior,
    /// The difference.
    Change,
    /// The rate of the difference, in per cent.
    Growth,
    /// The share in a total, in per cent.
    Share,
    /// How much of a plan was carried out, in per cent.
    Completion,
}

impl Measure {
    /// The measure's stable name in tables.
    pub fn identifier(self) -> &'static str {
        match self {
            Measure::Amount => "amount",
            Measure::Prior => "prior",
            Measure::Change => "change",
            Measure::Growth => "growth",
            Measure::Share => "share",
            Measure::Completion => "completion",
        }
    }
}

impl fmt::Display for Measure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.identifier())
    }
}

/// Where in the document a figure stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Index of the block in [`Imported::blocks`](super::Imported::blocks).
    pub block: usize,
    /// Which bytes of the block's text the figure takes.
    pub bytes: Range<usize>,
}

/// A figure whose line is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The line's path.
    pub path: String,
    /// What the document calls the line there; empty where it is told by its place alone.
    pub name: String,
    pub measure: Measure,
    /// Of which basis it is, where that is not the document's own.
    pub basis: Option<Basis>,
    /// Money in the printed unit, people as a count, rates and shares in per cent. A
    /// decrease is negative.
    pub value: Decimal,
    /// The digits, or the words that stand for a figure, as printed.
    pub printed: String,
    /// Absent for rates, shares and words; an amount without a unit is the document’s word
    /// that there is none.
    pub unit: Option<Unit>,
    /// What a prior amount, a change or a rate compares with.
    pub base: Base,
    pub span: Span,
    /// Whether it stands in a table.
    pub in_table: bool,
}

impl Reading {
    /// The value in yuan (or people), rates and shares in per cent; nothing for “none”.
    pub fn base_value(&self) -> Option<Decimal> {
        match self.unit {
            None if self.measure == Measure::Amount => None,
            Some(Unit::Wan) => self.value.checked_mul(Decimal::from(10_000)),
            _ => Some(self.value),
        }
    }
}

/// A figure that could not be placed: nothing is guessed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The digits as printed, with their unit.
    pub printed: String,
    pub span: Span,
}
