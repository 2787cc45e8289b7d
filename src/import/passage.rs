//! Where in the document a figure stands: part, heading, paragraph, and its sentence.

use std::ops::Range;

use super::Span;
use super::block::{Block, Level, Paragraph};
use crate::disclosure::{Place, STOPS, Text, UNTITLED, passage_key};

/// A heading is no longer than this, in characters; what is longer is cut.
const LONGEST_HEADING: usize = 40;

/// The blocks of a document with what stands above each of them.
pub struct Passages<'a> {
    blocks: Vec<Passage<'a>>,
}

struct Passage<'a> {
    block: &'a Block,
    text: String,
    /// Where its sentences, or its rows, begin.
    sentences: Vec<usize>,
    part: String,
    heading: String,
    paragraph: u32,
}

/// The structure above every block.
pub fn passages(blocks: &[Block]) -> Passages<'_> {
    let mut part = String::new();
    let mut heading = String::new();
    let mut paragraph = 0;
    let blocks = blocks.iter().map(|block| {
        match block {
            Block::Paragraph(text) if text.level == Some(Level::PART) => {
                part = first_line(text);
                heading.clear();
                paragraph = 0;
            }
            Block::Paragraph(text) if text.level == Some(Level::SECTION) => {
                heading = first_line(text);
                paragraph = 0;
            }
            Block::Paragraph(_) => paragraph += 1,
            Block::Table(table) => {
                heading.clone_from(&table.title);
                paragraph = 0;
            }
        }
        let text = block.text();
        Passage {
            block,
            sentences: sentences(block, &text),
            text,
            part: part.clone(),
            heading: heading.clone(),
            paragraph: paragraph.max(1),
        }
    });
    Passages {
        blocks: blocks.collect(),
    }
}

/// Where the sentences of a paragraph, or the rows of a table, begin.
fn sentences(block: &Block, text: &str) -> Vec<usize> {
    let ends = |character: char| match block {
        Block::Paragraph(_) => STOPS.contains(&character),
        Block::Table(_) => character == '\n',
    };
    let after = text.match_indices(ends).map(|(at, stop)| at + stop.len());
    std::iter::once(0).chain(after).collect()
}

/// A paragraph's beginning, as a heading.
fn first_line(paragraph: &Paragraph) -> String {
    let line = paragraph.text.trim().lines().next().unwrap_or_default();
    let end = line.find(['。', '，', '；', '：']).unwrap_or(line.len());
    line[..end].trim().chars().take(LONGEST_HEADING).collect()
}

impl Passages<'_> {
    /// The key of the place where a figure stands: one for all figures of a sentence or row.
    pub fn key(&self, span: &Span) -> String {
        let sentence = self.blocks[span.block].sentence(span.bytes.start);
        passage_key(span.block, sentence.start)
    }

    /// The description of the place where a figure stands.
    pub fn place(&self, span: &Span) -> Place {
        let passage = &self.blocks[span.block];
        let sentence = passage.sentence(span.bytes.start);
        let page = match passage.block {
            Block::Paragraph(paragraph) => paragraph.page,
            Block::Table(table) => table.page,
        };
        Place {
            part: Text::untranslated(or(&passage.part, UNTITLED)),
            heading: Text::untranslated(or(&passage.heading, UNTITLED)),
            paragraph: passage.paragraph,
            quote: Some(passage.text[sentence].trim().to_owned()),
            page,
        }
    }
}

impl Passage<'_> {
    /// The sentence, or the row, around a byte.
    fn sentence(&self, at: usize) -> Range<usize> {
        let after = self.sentences.partition_point(|begin| *begin <= at);
        let end = self.sentences.get(after).copied();
        self.sentences[after - 1]..end.unwrap_or(self.text.len())
    }
}

fn or<'a>(text: &'a str, other: &'a str) -> &'a str {
    match text.is_empty() {
        true => other,
        false => text,
    }
}
