//! Where in the document a figure stands: part, heading, paragraph, and its sentence.

use super::Spot;
use super::block::{Block, Level, Paragraph};
use crate::disclosure::{Place, Text, UNTITLED};

/// Ends of sentences.
const STOPS: [char; 4] = ['。', '；', '！', ';'];
/// A heading is no longer than this, in characters; what is longer is cut.
const LONGEST_HEADING: usize = 40;

/// The blocks of a document with what stands above each of them.
pub struct Passages<'a> {
    blocks: Vec<Passage<'a>>,
}

struct Passage<'a> {
    block: &'a Block,
    text: String,
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
        Passage {
            block,
            text: block.text(),
            part: part.clone(),
            heading: heading.clone(),
            paragraph: paragraph.max(1),
        }
    });
    Passages {
        blocks: blocks.collect(),
    }
}

/// A paragraph's beginning, as a heading.
fn first_line(paragraph: &Paragraph) -> String {
    let line = paragraph.text.trim().lines().next().unwrap_or_default();
    let end = line.find(['。', '，', '；', '：']).unwrap_or(line.len());
    line[..end].trim().chars().take(LONGEST_HEADING).collect()
}

impl Passages<'_> {
    /// The key and the description of the place where a figure stands.
    pub fn place(&self, spot: &Spot) -> (String, Place) {
        let Spot { block, bytes } = spot;
        let passage = &self.blocks[*block];
        let sentence = passage.sentence(bytes.start);
        let page = match passage.block {
            Block::Paragraph(paragraph) => paragraph.page,
            Block::Table(table) => table.page,
        };
        let place = Place {
            part: Text::untranslated(or(&passage.part, UNTITLED)),
            heading: Text::untranslated(or(&passage.heading, UNTITLED)),
            paragraph: passage.paragraph,
            quote: Some(passage.text[sentence.clone()].trim().to_owned()),
            page,
        };
        (format!("block-{block}-{}", sentence.start), place)
    }
}

impl Passage<'_> {
    /// The sentence, or the row, around a byte.
    fn sentence(&self, at: usize) -> std::ops::Range<usize> {
        let ends = |character: char| match self.block {
            Block::Paragraph(_) => STOPS.contains(&character),
            Block::Table(_) => character == '\n',
        };
        let start = self.text[..at].rfind(ends).map_or(0, |index| {
            index + self.text[index..].chars().next().map_or(1, char::len_utf8)
        });
        let end = self.text[at..].find(ends).map_or(self.text.len(), |index| {
            let stop = at + index;
            stop + self.text[stop..].chars().next().map_or(1, char::len_utf8)
        });
        start..end
    }
}

fn or<'a>(text: &'a str, other: &'a str) -> &'a str {
    match text.is_empty() {
        true => other,
        false => text,
    }
}
