//! What a text is made of.

use rust_decimal::Decimal;

use crate::import::parse::lexicon::Meaning;
use crate::import::parse::number::Measured;
use crate::import::parse::word::Word;

/// A token and the characters it was made of.
#[derive(Clone, Debug)]
pub struct Token<'a> {
    pub kind: Kind<'a>,
    pub from: usize,
    pub to: usize,
}

impl Token<'_> {
    pub fn is(&self, word: Word) -> bool {
        matches!(self.kind, Kind::Word(known) if known == word)
    }
}

#[derive(Clone, Debug)]
pub enum Kind<'a> {
    /// A number with the unit that follows it, if any.
    Number(Decimal, Measured),
    /// 2026年; also without 年 where a year is compared with.
    Year(u16),
    /// The name of a line.
    Name(&'a [Meaning]),
    /// A 类, or a 款 or 项 told with its 类; `None` where the code is not known.
    Function(Option<String>),
    /// A word that the grammar knows.
    Word(Word),
    /// `，。；：、（）`, in their half-width forms, and `\n` at the end of a paragraph.
    Mark(char),
    /// Anything else, a character at a time, or more digits than an amount has.
    Other,
}

impl Kind<'_> {
    /// Whether it says nothing about which line is meant.
    pub fn is_filler(&self) -> bool {
        matches!(self, Kind::Word(word) if word.is_filler())
    }
}
