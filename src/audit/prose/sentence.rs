//! The sentences of a document's own text, where it was read from a file.

use crate::disclosure::{Disclosure, Path, STOPS, passage_key, passage_position};
use crate::report::Side;

/// A sentence, or a row of a table.
#[derive(Clone)]
pub(in crate::audit) struct Sentence<'a> {
    disclosure: &'a Disclosure,
    /// The entry of the document's text that it stands in.
    pub block: usize,
    /// The byte of its block where it begins.
    start: usize,
    /// The byte of its block where the next one begins.
    end: usize,
    pub text: &'a str,
    pub in_table: bool,
}

/// A text without blanks, with digits and brackets of one width.
pub(in crate::audit) fn plain(text: &str) -> String {
    let characters = text.chars().filter(|character| !character.is_whitespace());
    let narrow = characters.map(|character| match character {
        '（' => '(',
        '）' => ')',
        '０'..='９' => {
            char::from_u32(character as u32 - '０' as u32 + '0' as u32).unwrap_or(character)
        }
        other => other,
    });
    narrow.collect()
}

/// A plain text with commas, colons and semicolons of one width too, and no quotation marks.
pub(in crate::audit) fn bare(text: &str) -> String {
    let text = plain(text);
    let kept = text
        .chars()
        .filter(|character| !is_quotation_mark(*character));
    let narrow = kept.map(|character| match character {
        '，' => ',',
        '：' => ':',
        '；' => ';',
        other => other,
    });
    narrow.collect()
}

pub(in crate::audit) fn is_quotation_mark(character: char) -> bool {
    "“”\"‘’".contains(character)
}

/// Whether two places are in one paragraph or table; without the document's text, whether they
/// are one.
pub(in crate::audit) fn are_together(one: &str, other: &str) -> bool {
    let block = |place| passage_position(place).map(|(block, _)| block);
    one == other || block(one).is_some() && block(one) == block(other)
}

/// Every sentence in the document's order.
pub(in crate::audit) fn sentences(disclosure: &Disclosure) -> impl Iterator<Item = Sentence<'_>> {
    let blocks = disclosure.source.text.iter().enumerate();
    blocks.flat_map(move |(block, text)| sentences_of(disclosure, block, text))
}

/// The sentence in which a place begins, and those that follow it in its block.
pub(in crate::audit) fn sentences_from<'a>(
    disclosure: &'a Disclosure,
    place: &str,
) -> impl Iterator<Item = Sentence<'a>> {
    let position = passage_position(place);
    let block = position.and_then(|(block, byte)| {
        let text = disclosure.source.text.get(block)?;
        let sentences = sentences_of(disclosure, block, text);
        Some(sentences.skip_while(move |sentence| sentence.end <= byte))
    });
    block.into_iter().flatten()
}

fn sentences_of<'a>(
    disclosure: &'a Disclosure,
    block: usize,
    text: &'a str,
) -> impl Iterator<Item = Sentence<'a>> {
    let in_table = text.contains('\t');
    // Lines of prose are broken anywhere, rows of tables end with them.
    let stops: &[char] = if in_table { &['\n'] } else { &STOPS };
    let mut end = 0;
    text.split_inclusive(stops).map(move |sentence| {
        let start = end;
        end += sentence.len();
        Sentence {
            disclosure,
            block,
            start,
            end,
            text: sentence.trim(),
            in_table,
        }
    })
}

impl Sentence<'_> {
    /// Its text without what print varies in.
    pub fn plain(&self) -> String {
        plain(self.text)
    }

    /// Its text as words are compared.
    pub fn bare(&self) -> String {
        bare(self.text)
    }

    /// The key of the place of its own figures.
    pub fn key(&self) -> String {
        passage_key(self.block, self.start)
    }

    /// Where it stands, with the first line that it is about.
    pub fn side(&self) -> Side {
        let beside = || self.lines_beside().next()?.line;
        let line = self.line().cloned().or_else(beside);
        Side::at(line.as_ref(), self.place())
    }

    /// The first line that has a figure in it.
    pub fn line(&self) -> Option<&Path> {
        let place = self.place();
        let mut statements = self.disclosure.statements_of_every_basis();
        let (path, _) = statements.find(|(_, statement)| statement.place == place)?;
        Some(path)
    }

    /// The lines with money that stand in the same table or paragraph.
    pub fn lines_beside(&self) -> impl Iterator<Item = Side> {
        let beside = self
            .disclosure
            .statements_of_every_basis()
            .filter(|(_, statement)| {
                let amount = statement.amount.and_then(|amount| amount.figure());
                let block = passage_position(&statement.place).map(|(block, _)| block);
                block == Some(self.block) && amount.is_some_and(|amount| !amount.is_zero())
            });
        beside.map(|(path, statement)| Side::of(path, statement))
    }

    /// The key of the place that holds its beginning; one of its own where no figure stands.
    pub fn place(&self) -> String {
        let mut holding = self.disclosure.places.iter().filter(|(key, place)| {
            passage_position(key).is_some_and(|(block, start)| {
                let length = place.quote.as_deref().map_or(0, str::len);
                block == self.block && (start..start + length).contains(&self.start)
            })
        });
        match holding.next() {
            Some((key, _)) => key.clone(),
            None => passage_key(self.block, self.start),
        }
    }
}
