//! Which way something goes: by its figures, and by words.

use crate::audit::arithmetic::approximate::amounts;
use crate::disclosure::{Change, Direction, Statement};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::audit) enum Trend {
    Rise,
    Fall,
    Same,
}

/// Words for each way, those that hold others first.
const WORDS: [(&str, Trend); 31] = [
    ("有所增加", Trend::Rise),
    ("有所增长", Trend::Rise),
    ("略有增加", Trend::Rise),
    ("略有增长", Trend::Rise),
    ("相应增加", Trend::Rise),
    ("增加", Trend::Rise),
    ("增长", Trend::Rise),
    ("上升", Trend::Rise),
    ("提高", Trend::Rise),
    ("增多", Trend::Rise),
    ("大于", Trend::Rise),
    ("高于", Trend::Rise),
    ("有所减少", Trend::Fall),
    ("有所下降", Trend::Fall),
    ("略有减少", Trend::Fall),
    ("略有下降", Trend::Fall),
    ("相应减少", Trend::Fall),
    ("减少", Trend::Fall),
    ("下降", Trend::Fall),
    ("降低", Trend::Fall),
    ("压减", Trend::Fall),
    ("压缩", Trend::Fall),
    ("缩减", Trend::Fall),
    ("小于", Trend::Fall),
    ("低于", Trend::Fall),
    ("保持不变", Trend::Same),
    ("没有变化", Trend::Same),
    ("无变化", Trend::Same),
    ("无增减", Trend::Same),
    ("持平", Trend::Same),
    ("不变", Trend::Same),
];

impl Trend {
    /// Which way a statement goes by all that it says; nothing where that is not one way.
    pub fn of(statement: &Statement) -> Option<Trend> {
        // 减少0万元 says two things.
        let is_nothing = |change: &Change| matches!(change, Change::By(_, by) if by.is_zero());
        if statement.change.as_ref().is_some_and(is_nothing) {
            return None;
        }
        let change = statement.change.map(|change| match change {
            Change::Unchanged => Trend::Same,
            Change::By(Direction::Increase, _) => Trend::Rise,
            Change::By(Direction::Decrease, _) => Trend::Fall,
        });
        // Beside a change, a rate has no sign of its own.
        let growth = statement.growth.filter(|_| change.is_none());
        let growth = growth.map(|growth| growth.value());
        let growth = growth.map(|growth| match growth.is_zero() {
            true => Trend::Same,
            false if growth.is_sign_negative() => Trend::Fall,
            false => Trend::Rise,
        });
        one_way(
            [change, growth, by_amounts(statement)]
                .into_iter()
                .flatten(),
        )
    }

    /// The word that a text ends with, and which way it goes.
    pub fn at_end(text: &str) -> Option<(&'static str, Trend)> {
        let mut words = WORDS.into_iter();
        words.find(|(word, _)| text.ends_with(word))
    }

    /// The word that a text begins with, and which way it goes.
    pub fn at_beginning(text: &str) -> Option<(&'static str, Trend)> {
        let mut words = WORDS.into_iter();
        words.find(|(word, _)| text.starts_with(word))
    }

    /// The word in a text, and which way it goes; nothing for “增加或减少”.
    pub fn within(text: &str) -> Option<(&'static str, Trend)> {
        let mut said = WORDS.into_iter().filter(|(word, _)| text.contains(word));
        let first = said.next()?;
        said.all(|(_, trend)| trend == first.1).then_some(first)
    }

    /// A text with a word for this way in place of another one.
    pub fn replacing(self, word: &str, text: &str) -> String {
        let own = match self {
            Trend::Rise => "增加",
            Trend::Fall => "减少",
            Trend::Same => "保持不变",
        };
        text.replacen(word, own, 1)
    }
}

/// The way that all go, if they go one.
pub(in crate::audit) fn one_way(mut ways: impl Iterator<Item = Trend>) -> Option<Trend> {
    let first = ways.next()?;
    ways.all(|other| other == first).then_some(first)
}

fn by_amounts(statement: &Statement) -> Option<Trend> {
    let (current, prior, _) = amounts(statement)?;
    let change = current.minus(prior)?;
    match change.value.is_zero() {
        true => Some(Trend::Same),
        // Too small to be seen in print.
        false if change.value.abs() <= change.half_unit => None,
        false if change.value.is_sign_negative() => Some(Trend::Fall),
        false => Some(Trend::Rise),
    }
}
