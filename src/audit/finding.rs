//! What a rule found: the outcome and the arithmetic that led to it.

use std::collections::HashMap;

use indexmap::IndexMap;
use rust_decimal::Decimal;

use super::Rule;
use super::sentence::sentences_from;
use crate::disclosure::{By, Disclosure, Path, Stated, Statement};
use crate::money::{Percentage, Unit, grouped};

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
    /// Something counted or measured, with its measure word as documents print it: 辆, 平方米.
    Things(&'static str),
    /// Per cent.
    Percent,
}

impl Measure {
    pub fn symbol(self) -> &'static str {
        match self {
            Measure::Money(unit) => unit.symbol(),
            Measure::Things(word) => word,
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

/// How many there are in words, and in the list of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// The number with what it counts, as printed: 9个内设机构.
    pub printed: String,
    pub announced: usize,
    /// How many the list has, or those in it come to.
    pub listed: usize,
    pub items: Vec<String>,
}

/// What a finding rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Nothing to show: the document does not state enough, or its whole text keeps the rule.
    Nothing,
    Arithmetic(Arithmetic),
    Wording(Wording),
    Count(Count),
}

/// Something printed that takes part in a check.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

    /// The sentence or row, where the document's words are at hand.
    pub fn quote<'a>(&self, disclosure: &'a Disclosure) -> Option<&'a str> {
        let place = disclosure.places.get(&self.place);
        let quote = place.and_then(|place| place.quote.as_deref());
        quote.or_else(|| Some(sentences_from(disclosure, &self.place).next()?.text))
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

/// A figure that takes part in a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Printed {
    Amount(Stated),
    Share(Percentage),
}

/// A sentence or row of the document that a finding rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage<'a> {
    /// Key of the place where it stands.
    pub place: &'a str,
    /// The words of the document, where they are at hand.
    pub quote: Option<&'a str>,
    /// What of the finding is printed there, and for which line.
    pub figures: Vec<(&'a Path, Printed)>,
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

    /// The lines that people are told the finding is about: the checked one, and those that are
    /// compared with it as equals. The parts of a sum are told where they stand.
    pub fn subjects(&self) -> Vec<&Path> {
        let count = match self.rule {
            Rule::Repeated | Rule::Unit | Rule::Balance | Rule::Identity => self.sides.len(),
            // The part and its total; the classes beside are told by the sum.
            Rule::Share | Rule::ClassTotal => 2,
            _ => 1,
        };
        let sides = self.sides.iter().take(count);
        let mut subjects: Vec<&Path> = sides.filter_map(|side| side.line.as_ref()).collect();
        subjects.dedup();
        subjects
    }

    /// The parts that are added up, where the finding is about a sum of a breakdown.
    pub fn addends(&self) -> Vec<&Path> {
        match self.rule {
            Rule::Parts | Rule::ChangeSum | Rule::ShareSum => self.others().collect(),
            _ => Vec::new(),
        }
    }

    /// Which of a total's breakdowns is added up.
    pub fn view(&self) -> Option<By> {
        self.addends().first()?.by()
    }

    /// Where its sides stand, each sentence or row once, with what they print there.
    pub fn passages<'a>(&'a self, disclosure: &'a Disclosure) -> Vec<Passage<'a>> {
        let mut passages: IndexMap<&str, Passage> = IndexMap::new();
        let mut told: HashMap<&Side, usize> = HashMap::new();
        for side in &self.sides {
            // A sentence may state a line twice.
            let before = told.entry(side).or_default();
            let figure = self.printed_at(disclosure, side, *before);
            *before += 1;
            let passage = passages.entry(&side.place).or_insert_with(|| Passage {
                place: &side.place,
                quote: side.quote(disclosure),
                figures: Vec::new(),
            });
            passage.figures.extend(side.line.as_ref().zip(figure));
        }
        passages.into_values().collect()
    }

    /// What a side prints that is compared with what others print; nothing where the finding has
    /// but one side, whose sentence holds all figures.
    pub fn printed(&self, disclosure: &Disclosure, index: usize) -> Option<Printed> {
        let side = self.sides.get(index)?;
        // A sentence may state a line twice.
        let before = self.sides[..index].iter().filter(|before| *before == side);
        self.printed_at(disclosure, side, before.count())
    }

    /// What a side prints, the sides equal to it `before` it having printed theirs.
    fn printed_at(&self, disclosure: &Disclosure, side: &Side, before: usize) -> Option<Printed> {
        if self.sides.len() < 2 {
            return None;
        }
        let line = disclosure.lines.get(side.line.as_ref()?)?;
        let there = line.statements.iter();
        let there = there.filter(|statement| statement.place == side.place);
        let mut printed = there.filter_map(|statement| match self.rule {
            Rule::ShareSum => statement.share.map(Printed::Share),
            _ => statement.amount.map(Printed::Amount),
        });
        printed.nth(before)
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

/// Numbers added up, as one would write them down: `94.22 + 1.11 − 16.23`.
pub(super) fn sum_of(numbers: impl IntoIterator<Item = Decimal>) -> String {
    let mut numbers = numbers.into_iter();
    let first = numbers.next().map(grouped).unwrap_or_default();
    numbers.fold(first, |sum, number| {
        let sign = if number.is_sign_negative() {
            "−"
        } else {
            "+"
        };
        format!("{sum} {sign} {}", grouped(number.abs()))
    })
}

/// Numbers joined by a sign, as one would write them down.
pub(super) fn join(numbers: impl IntoIterator<Item = Decimal>, sign: &str) -> String {
    let numbers: Vec<String> = numbers.into_iter().map(grouped).collect();
    numbers.join(sign)
}
