//! What a rule found: the outcome and the arithmetic that led to it.

use rust_decimal::Decimal;

use crate::disclosure::Path;
use crate::money::{Unit, grouped};

/// What a rule checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// The parts of a breakdown add up to its total.
    Parts,
    /// Change = current − prior.
    Change,
    /// Growth rate = change ÷ prior.
    Growth,
    /// Share = part ÷ total.
    Share,
    /// The printed shares of a breakdown add up to 100 %.
    ShareSum,
    /// A figure that stands in two places is the same in both.
    Repeated,
}

impl Rule {
    pub const ALL: [Rule; 6] = [
        Rule::Parts,
        Rule::Change,
        Rule::Growth,
        Rule::Share,
        Rule::ShareSum,
        Rule::Repeated,
    ];

    /// The rule's stable name, used in the page and by programs.
    pub fn identifier(self) -> &'static str {
        match self {
            Rule::Parts => "parts",
            Rule::Change => "change",
            Rule::Growth => "growth",
            Rule::Share => "share",
            Rule::ShareSum => "share-sum",
            Rule::Repeated => "repeated",
        }
    }
}

/// How print and arithmetic compare; the worst one last but for what cannot be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// The document does not state what the check needs.
    Unstated,
    /// Equal to the last printed digit.
    Exact,
    /// Different by no more than rounding can do.
    Rounding,
    /// Different by more than rounding can do.
    Contradiction,
}

impl Outcome {
    pub const ALL: [Outcome; 4] = [
        Outcome::Contradiction,
        Outcome::Rounding,
        Outcome::Exact,
        Outcome::Unstated,
    ];

    /// The outcome's stable name, used in the page and by programs.
    pub fn identifier(self) -> &'static str {
        match self {
            Outcome::Unstated => "unstated",
            Outcome::Exact => "exact",
            Outcome::Rounding => "rounding",
            Outcome::Contradiction => "contradiction",
        }
    }
}

/// What an arithmetic is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    Money(Unit),
    /// Per cent.
    Percent,
}

impl Measure {
    pub fn symbol(self) -> &'static str {
        match self {
            Measure::Money(unit) => unit.symbol(),
            Measure::Percent => "%",
        }
    }
}

/// A calculation as one would write it down, in the unit of the print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arithmetic {
    /// The left side, such as `278.39 + 8 + 3.3 + 6.33`: numbers and signs only.
    pub expression: String,
    /// What it comes to; for a rate, with more decimal places than printed.
    pub computed: Decimal,
    /// What the document prints instead of the computed value.
    pub printed: Decimal,
    /// How far they may lie apart through rounding alone.
    pub tolerance: Decimal,
    pub measure: Measure,
}

impl Arithmetic {
    /// The distance of print and calculation, never negative.
    pub fn difference(&self) -> Decimal {
        self.printed.saturating_sub(self.computed).abs()
    }
}

/// The outcome of one rule for one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub rule: Rule,
    /// The line whose print is checked.
    pub line: Path,
    /// The other lines that take part.
    pub others: Vec<Path>,
    pub outcome: Outcome,
    /// Absent where the document does not state enough to calculate.
    pub arithmetic: Option<Arithmetic>,
}

impl Finding {
    /// Whether `path` is the checked line or takes part in the check.
    pub fn involves(&self, path: &Path) -> bool {
        self.line == *path || self.others.contains(path)
    }
}

/// The outcome of comparing a sum with its print.
pub(super) fn compare(arithmetic: &Arithmetic) -> Outcome {
    let difference = arithmetic.difference();
    if difference.is_zero() {
        Outcome::Exact
    } else if difference <= arithmetic.tolerance {
        Outcome::Rounding
    } else {
        Outcome::Contradiction
    }
}

/// Numbers joined by a sign, as one would write them down.
pub(super) fn join(numbers: impl IntoIterator<Item = Decimal>, sign: &str) -> String {
    let numbers: Vec<String> = numbers.into_iter().map(grouped).collect();
    numbers.join(sign)
}
