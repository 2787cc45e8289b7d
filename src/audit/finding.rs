//! What a rule found: the outcome and the arithmetic that led to it.

use rust_decimal::Decimal;

use super::Rule;
use crate::disclosure::{Disclosure, Path, Statement};
use crate::money::{Unit, grouped};

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

/// Words that cannot be meant as they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// As printed.
    pub printed: String,
    /// What would fit in their place, where that is certain.
    pub fitting: Option<String>,
    /// The sentence that they stand in.
    pub sentence: String,
}

/// What a finding rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Nothing to show: the document does not state enough, or its whole text keeps the rule.
    Nothing,
    Arithmetic(Arithmetic),
    Wording(Wording),
}

/// Something printed that takes part in a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Absent for words that belong to no line.
    pub line: Option<Path>,
    /// Key of the place where it stands, in the disclosure or in its document's text.
    pub place: String,
}

impl Side {
    pub(super) fn of(path: &Path, statement: &Statement) -> Side {
        Side {
            line: Some(path.clone()),
            place: statement.place.clone(),
        }
    }

    /// A line where it is stated first.
    pub(super) fn leading(disclosure: &Disclosure, path: &Path) -> Side {
        let line = disclosure.lines.get(path);
        let statement = line.and_then(|line| line.leading());
        Side {
            line: Some(path.clone()),
            place: statement.map_or_else(String::new, |statement| statement.place.clone()),
        }
    }
}

/// The outcome of one rule for one line or one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Its stable name among the findings of its disclosure, such as `change/income`.
    pub key: String,
    pub rule: Rule,
    pub outcome: Outcome,
    /// What takes part, the checked side first. Empty where a whole text keeps the rule.
    pub sides: Vec<Side>,
    pub evidence: Evidence,
}

impl Finding {
    pub(super) fn new(
        rule: Rule,
        outcome: Outcome,
        sides: Vec<Side>,
        evidence: Evidence,
    ) -> Finding {
        Finding {
            key: String::new(),
            rule,
            outcome,
            sides,
            evidence,
        }
    }

    /// A comparison of figures; nothing could be compared where `arithmetic` is absent.
    pub(super) fn compared(
        rule: Rule,
        sides: Vec<Side>,
        arithmetic: Option<Arithmetic>,
    ) -> Finding {
        let outcome = arithmetic.as_ref().map_or(Outcome::Unstated, compare);
        let evidence = arithmetic.map_or(Evidence::Nothing, Evidence::Arithmetic);
        Finding::new(rule, outcome, sides, evidence)
    }

    /// The line whose print is checked.
    pub fn line(&self) -> Option<&Path> {
        self.sides.first()?.line.as_ref()
    }

    /// The other lines that take part.
    pub fn others(&self) -> impl Iterator<Item = &Path> {
        self.sides
            .iter()
            .skip(1)
            .filter_map(|side| side.line.as_ref())
    }

    /// Whether `path` is the checked line or takes part in the check.
    pub fn involves(&self, path: &Path) -> bool {
        self.sides
            .iter()
            .any(|side| side.line.as_ref() == Some(path))
    }

    /// Where its sides stand, each sentence or row once: the key of the place, and the words of
    /// the document where they are at hand.
    pub fn passages<'a>(&'a self, disclosure: &'a Disclosure) -> Vec<(&'a str, Option<&'a str>)> {
        let mut passages: Vec<(&str, Option<&str>)> = Vec::new();
        for side in &self.sides {
            if passages.iter().any(|(known, _)| *known == side.place) {
                continue;
            }
            let place = disclosure.places.get(&side.place);
            let quote = place.and_then(|place| place.quote.as_deref());
            let quote = quote.or(match &self.evidence {
                Evidence::Wording(wording) => Some(wording.sentence.as_str()),
                _ => None,
            });
            passages.push((&side.place, quote));
        }
        passages
    }

    pub fn arithmetic(&self) -> Option<&Arithmetic> {
        match &self.evidence {
            Evidence::Arithmetic(arithmetic) => Some(arithmetic),
            _ => None,
        }
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
