//! The lines of a document's own text, and which of them are its table of contents.

use crate::disclosure::{Disclosure, passage_key};

/// What the contents stand below.
const CONTENTS: &str = "目录";
/// A heading is no longer than this, in characters.
const LONGEST_HEADING: usize = 40;

/// A line of the text: a heading, a row, or a paragraph.
#[derive(Clone, Copy)]
pub(in crate::audit) struct TextLine<'a> {
    pub block: usize,
    /// The byte of its block where it begins.
    start: usize,
    pub text: &'a str,
}

impl TextLine<'_> {
    /// The key of the place that it is.
    pub fn key(&self) -> String {
        passage_key(self.block, self.start)
    }

    /// Whether it is as short as headings are, and neither a sentence nor a row.
    pub fn may_be_heading(&self) -> bool {
        let text = self.text.trim();
        let is_short = (1..=LONGEST_HEADING).contains(&text.chars().count());
        is_short && !text.contains(['。', '，', '；', '\t'])
    }
}

/// Every line in the document's order.
pub(in crate::audit) fn text_lines(disclosure: &Disclosure) -> Vec<TextLine<'_>> {
    let blocks = disclosure.source.text.iter().enumerate();
    let lines = blocks.flat_map(|(block, text)| {
        let mut end = 0;
        text.split_inclusive('\n').map(move |text| {
            let start = end;
            end += text.len();
            TextLine { block, start, text }
        })
    });
    lines.collect()
}

/// The same without the contents, which name what the document may not have: all from 目录 to
/// where a line of them stands again. Where none does, or sentences stand between, nothing is
/// known to be one.
pub(in crate::audit) fn body_lines(disclosure: &Disclosure) -> Vec<TextLine<'_>> {
    let mut lines = text_lines(disclosure);
    let names: Vec<String> = lines.iter().map(|line| name(line.text)).collect();
    let begin = names.iter().position(|name| name == CONTENTS);
    let again = begin.and_then(|begin| {
        let mut repeated = (begin + 2..names.len())
            .filter(|at| !names[*at].is_empty() && names[begin + 1..*at].contains(&names[*at]));
        Some(begin..repeated.next()?)
    });
    let is_heading = |line: &TextLine| line.text.trim().is_empty() || line.may_be_heading();
    if let Some(contents) = again.filter(|range| lines[range.clone()].iter().all(is_heading)) {
        lines.drain(contents);
    }
    lines
}

/// A line without blanks, and without the leader and the page that contents have behind a name.
fn name(text: &str) -> String {
    let kept = text.chars().filter(|each| !each.is_whitespace());
    let name: String = kept.collect();
    let page = |each: char| each.is_ascii_digit() || "….·-—".contains(each);
    name.trim_end_matches(page).to_owned()
}
