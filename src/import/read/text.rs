//! Plain text: lines, pages where there are form feeds, and cells between bars.

use super::{Document, Line};

/// Separates pages.
const FORM_FEED: char = '\u{c}';

/// Reads a text that is already decoded.
pub fn read(text: &str) -> Document {
    let paged = text.contains(FORM_FEED);
    let pages = (1..).zip(text.split(FORM_FEED));
    let lines = pages.flat_map(|(page, text)| {
        text.lines().map(move |line| Line {
            cells: cells(line),
            page: paged.then_some(page),
        })
    });
    Document {
        lines: lines.collect(),
    }
}

/// A row of a table that was copied as text: `| 合计 | 498.6 |`.
fn cells(line: &str) -> Vec<String> {
    let bars = line.matches('|').count();
    match bars {
        0 => vec![line.to_owned()],
        _ => {
            let inside = line.trim().trim_matches('|');
            inside
                .split('|')
                .map(|cell| cell.trim().to_owned())
                .collect()
        }
    }
}

/// The text of bytes in UTF-8 or GB18030.
pub fn decode(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
