//! Where a passage stands in a file of lines, so that an editor can go there.

use super::Imported;
use super::read::{Format, text};
use crate::disclosure::passage_position;

/// A character of a file. Columns are counted in UTF-16 code units, as most editors do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// From 1.
    pub line: u32,
    /// From 1.
    pub column: u32,
}

/// Part of a file of lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    pub start: Position,
    /// The position after its last character.
    pub end: Position,
    /// What stands there.
    pub text: String,
}

/// The lines of a text file.
pub struct TextFile {
    lines: Vec<String>,
}

impl TextFile {
    /// Nothing for files of other formats, which have no lines.
    pub fn new(name: &str, bytes: &[u8]) -> Option<TextFile> {
        if !matches!(Format::of(name, bytes), Ok(Format::Text)) {
            return None;
        }
        let text = text::decode(bytes).ok()?;
        Some(TextFile {
            lines: text.lines().map(str::to_owned).collect(),
        })
    }

    /// Where the words of a place stand; whole lines where these are cells between bars.
    pub fn region(&self, imported: &Imported, place: &str, quote: &str) -> Option<Region> {
        let (block, byte) = passage_position(place)?;
        let block = imported.blocks.get(block)?;
        let text = block.text();
        let begin = byte + text.get(byte..)?.find(quote)?;
        let end = begin + quote.len();
        let (first, before) = line_of(&text, begin);
        let (last, after) = line_of(&text, end);
        let (first, last) = (block.number(first)?, block.number(last)?);
        let start = self.column(first, before).unwrap_or(0);
        let stop = self.column(last, after);
        let stop = stop.map_or_else(|| self.line(last).map(str::len), Some)?;
        Some(Region {
            start: self.position(first, start)?,
            end: self.position(last, stop)?,
            text: self.between(first, start, last, stop)?,
        })
    }

    fn line(&self, number: u32) -> Option<&str> {
        let index = usize::try_from(number).ok()?.checked_sub(1)?;
        self.lines.get(index).map(String::as_str)
    }

    /// The byte of a line that comes after this beginning, unless the line was cut into cells.
    fn column(&self, number: u32, beginning: &str) -> Option<usize> {
        let line = self.line(number)?;
        // A form feed before the line ends a page.
        let at = line
            .find(beginning)
            .filter(|at| line[..*at].trim().is_empty())?;
        Some(at + beginning.len())
    }

    fn position(&self, line: u32, byte: usize) -> Option<Position> {
        let before = self.line(line)?.get(..byte)?;
        let column = u32::try_from(before.encode_utf16().count()).ok()? + 1;
        Some(Position { line, column })
    }

    fn between(&self, first: u32, start: usize, last: u32, stop: usize) -> Option<String> {
        let lines: Option<Vec<&str>> = (first..=last)
            .map(|number| {
                let line = self.line(number)?;
                let begin = if number == first { start } else { 0 };
                let end = if number == last { stop } else { line.len() };
                line.get(begin..end)
            })
            .collect();
        Some(lines?.join("\n"))
    }
}

/// In which line of a text a byte stands, counted from 0, and what of the line comes before.
fn line_of(text: &str, byte: usize) -> (usize, &str) {
    let before = &text[..byte];
    let begin = before.rfind('\n').map_or(0, |stop| stop + 1);
    (before.matches('\n').count(), &before[begin..])
}
