//! The outcome of one rule.

use indexmap::IndexMap;
use serde::Serialize;

use super::rule::{Addends, Rule, Sides};
use super::{Arithmetic, Evidence, Outcome, Passage, Printed, Side};
use crate::disclosure::{By, Disclosure, Path};
use crate::json::record;

/// The outcome of one rule for one line or one sentence. Where it is read, the rule is but named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding<R = &'static Rule> {
    /// Its stable name among the findings of its disclosure, such as `change/income`.
    pub key: String,
    pub rule: R,
    pub outcome: Outcome,
    /// What takes part, the checked side first. Empty where a whole text keeps the rule.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sides: Vec<Side>,
    #[serde(default, skip_serializing_if = "Evidence::is_nothing")]
    pub evidence: Evidence,
}

impl Finding {
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
        let mut subjects: Vec<&Path> = self.lines(self.rule.subjects).collect();
        subjects.dedup();
        subjects
    }

    /// Whether a line's figure is wrong where it contradicts, by itself or together with others.
    pub fn accuses(&self, path: &Path) -> bool {
        self.lines(self.rule.accused).any(|line| line == path)
    }

    fn lines(&self, sides: Sides) -> impl Iterator<Item = &Path> {
        let count = match sides {
            Sides::First => 1,
            Sides::FirstTwo => 2,
            Sides::All => self.sides.len(),
        };
        let sides = self.sides.iter().take(count);
        sides.filter_map(|side| side.line.as_ref())
    }

    /// The parts that are added up, where the finding is about a sum of a breakdown.
    pub fn addends(&self) -> Vec<&Path> {
        match self.rule.addends {
            Some(Addends::Amounts | Addends::Changes | Addends::Shares) => self.others().collect(),
            None => Vec::new(),
        }
    }

    /// Which of a total's breakdowns is added up.
    pub fn view(&self) -> Option<By> {
        self.addends().first()?.by()
    }

    /// Where its sides stand, each sentence or row once, with what they print there.
    pub fn passages<'a>(&'a self, disclosure: &'a Disclosure) -> Vec<Passage<'a>> {
        let mut places: IndexMap<&str, Vec<&Side>> = IndexMap::new();
        for side in &self.sides {
            places.entry(&side.place).or_default().push(side);
        }
        let passages = places.into_iter().map(|(place, sides)| {
            let figures = sides.iter().enumerate().filter_map(|(index, side)| {
                // A sentence may state a line twice.
                let before = sides.iter().take(index).filter(|before| *before == side);
                let figure = self.printed_at(disclosure, side, before.count())?;
                Some((side.line.as_ref()?, figure))
            });
            Passage {
                place,
                quote: sides.first().and_then(|side| side.quote(disclosure)),
                figures: figures.collect(),
            }
        });
        passages.collect()
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
        let there = line.own();
        let there = there.filter(|statement| statement.place == side.place);
        let mut printed = there.filter_map(|statement| match self.rule.addends {
            Some(Addends::Shares) => statement.share.map(Printed::Share),
            Some(Addends::Amounts | Addends::Changes) | None => {
                statement.amount.map(Printed::Amount)
            }
        });
        printed.nth(before)
    }

    /// The figures compared, where there are any.
    pub fn arithmetic(&self) -> Option<&Arithmetic> {
        match &self.evidence {
            Evidence::Arithmetic(arithmetic) => Some(arithmetic),
            _ => None,
        }
    }
}

/// A finding as it is read.
pub(super) type NamedFinding = Finding<String>;

impl NamedFinding {
    /// With its rule, which has to be one of these.
    pub(super) fn with_rule(self, rules: &[&'static Rule]) -> Option<Finding> {
        let rule = rules.iter().find(|rule| rule.identifier == self.rule)?;
        Some(Finding {
            key: self.key,
            rule,
            outcome: self.outcome,
            sides: self.sides,
            evidence: self.evidence,
        })
    }
}

record!(open NamedFinding { key, rule, outcome } or { sides, evidence });
