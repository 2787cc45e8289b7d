//! Which way something goes: by its figures, and by words.

use crate::audit::arithmetic::approximate::amounts;
use crate::disclosure::{Change, Direction, Statement};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::audit) enum Toward {
    Rise,
    Fall,
    Same,
}

/// Words for each way, those that hold others first.
const WORDS: [(&str, Toward); 31] = [
    ("有所增加", Toward::Rise),
    ("有所增长", Toward::Rise),
    ("略有增加", Toward::Rise),
    ("略有增长", Toward::Rise),
    ("相应增加", Toward::Rise),
    ("增加", Toward::Rise),
    ("增长", Toward::Rise),
    ("上升", Toward::Rise),
    ("提高", Toward::Rise),
    ("增多", Toward::Rise),
    ("大于", Toward::Rise),
    ("高于", Toward::Rise),
    ("有所减少", Toward::Fall),
    ("有所下降", Toward::Fall),
    ("略有减少", Toward::Fall),
    ("略有下降", Toward::Fall),
    ("相应减少", Toward::Fall),
    ("减少", Toward::Fall),
    ("下降", Toward::Fall),
    ("降低", Toward::Fall),
    ("压减", Toward::Fall),
    ("压缩", Toward::Fall),
    ("缩减", Toward::Fall),
    ("小于", Toward::Fall),
    ("低于", Toward::Fall),
    ("保持不变", Toward::Same),
    ("没有变化", Toward::Same),
    ("无变化", Toward::Same),
    ("无增减", Toward::Same),
    ("持平", Toward::Same),
    ("不变", Toward::Same),
];

impl Toward {
    /// Which way a statement goes by all that it says; nothing where that is not one way.
    pub fn of(statement: &Statement) -> Option<Toward> {
        // 减少0万元 says two things.
        let is_nothing = |change: &Change| matches!(change, Change::By(_, by) if by.is_zero());
        if statement.change.as_ref().is_some_and(is_nothing) {
            return None;
        }
        let change = statement.change.map(|change| match change {
            Change::Unchanged => Toward::Same,
            Change::By(Direction::Increase, _) => Toward::Rise,
            Change::By(Direction::Decrease, _) => Toward::Fall,
        });
        // Beside a change, a rate has no sign of its own.
        let growth = statement.growth.filter(|_| change.is_none());
        let growth = growth.map(|growth| growth.value());
        let growth = growth.map(|growth| match growth.is_zero() {
            true => Toward::Same,
            false if growth.is_sign_negative() => Toward::Fall,
            false => Toward::Rise,
        });
        one_way(
            [change, growth, by_amounts(statement)]
                .into_iter()
                .flatten(),
        )
    }

    /// The word that a text ends with, and which way it goes.
    pub fn at_end(text: &str) -> Option<(&'static str, Toward)> {
        let mut words = WORDS.into_iter();
        words.find(|(word, _)| text.ends_with(word))
    }

    /// The word that a text begins with, and which way it goes.
    pub fn at_beginning(text: &str) -> Option<(&'static str, Toward)> {
        let mut words = WORDS.into_iter();
        words.find(|(word, _)| text.starts_with(word))
    }

    /// The word in a text, and which way it goes; nothing for “增加或减少”.
    pub fn within(text: &str) -> Option<(&'static str, Toward)> {
        let mut said = WORDS.into_iter().filter(|(word, _)| text.contains(word));
        let first = said.next()?;
        said.all(|(_, toward)| toward == first.1).then_some(first)
    }

    /// A text with a word for this way in place of another one.
    pub fn replacing(self, word: &str, text: &str) -> String {
        let own = match self {
            Toward::Rise => "增加",
            Toward::Fall => "减少",
            Toward::Same => "保持不变",
        };
        text.replacen(word, own, 1)
    }
}

/// The way that all go, if they go one.
pub(in crate::audit) fn one_way(mut ways: impl Iterator<Item = Toward>) -> Option<Toward> {
    let first = ways.next()?;
    ways.all(|other| other == first).then_some(first)
}

fn by_amounts(statement: &Statement) -> Option<Toward> {
    let (current, prior, _) = amounts(statement)?;
    let change = current.minus(prior)?;
    match change.value.is_zero() {
        true => Some(Toward::Same),
        // Too small to be seen in print.
        false if change.value.abs() <= change.half_unit => None,
        false if change.value.is_sign_negative() => Some(Toward::Fall),
        false => Some(Toward::Rise),
    }
}
