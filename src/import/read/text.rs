//! Plain text: lines, pages where there are form feeds, and cells between bars, tabs or commas.

use std::borrow::Cow;

use encoding_rs::{Encoding, GB18030};

use super::delimited;
use super::{Damage, Document, Line, MOST_TEXT, ReadError};

/// Separates pages.
const FORM_FEED: char = '\u{c}';

/// Reads a text that is already decoded.
pub fn read(text: &str) -> Document {
    let paged = text.contains(FORM_FEED);
    let pages = (1..).zip(text.split(FORM_FEED));
    let mut number = 1;
    let lines = pages.flat_map(|(page, text)| {
        let first = number;
        number += u32::try_from(text.matches('\n').count()).unwrap_or(0);
        let lines: Vec<&str> = text.lines().collect();
        let rows = delimited::rows(&lines).into_iter();
        rows.map(move |(index, row)| Line {
            cells: row.unwrap_or_else(|| cells(lines[index])),
            page: paged.then_some(page),
            number: u32::try_from(index).ok().map(|index| first + index),
        })
    });
    Document {
        lines: lines.collect(),
        unread: Vec::new(),
    }
}

/// A row of a table that was copied as text: `| 合计 | 498.6 |`. Only the bars at its ends are
/// no cells; the empty ones beside them are.
fn cells(line: &str) -> Vec<String> {
    let bars = line.matches('|').count();
    match bars {
        0 => vec![line.to_owned()],
        _ => {
            let line = line.trim();
            let inside = line.strip_prefix('|').unwrap_or(line);
            let inside = inside.strip_suffix('|').unwrap_or(inside);
            inside
                .split('|')
                .map(|cell| cell.trim().to_owned())
                .collect()
        }
    }
}

/// What a line or a cell takes besides its text.
const CELL: usize = 16;

/// The text of bytes in UTF-8, UTF-16 with a mark of its order, or GB18030, which has GBK and
/// GB2312 within it. What is valid UTF-8 is hardly ever meant as anything else.
///
/// # Errors
/// [`ReadError::Unknown`] for what is no text, [`ReadError::Damaged`] for a text with
/// characters in no encoding, [`ReadError::TooMuchText`].
pub fn decode(bytes: &[u8]) -> Result<String, ReadError> {
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding.decode(bytes).0,
        None if is_binary(bytes) => return Err(ReadError::Unknown),
        None => without_mark(bytes)?,
    };
    let cells = text.matches(['\n', FORM_FEED, '|', '\t', ',']).count();
    match text.len() + cells * CELL > MOST_TEXT {
        true => Err(ReadError::TooMuchText),
        false => Ok(text.into_owned()),
    }
}

fn without_mark(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    let error = match str::from_utf8(bytes) {
        Ok(text) => return Ok(Cow::Borrowed(text)),
        Err(error) => error,
    };
    // Characters beyond ASCII that are all valid but for the last, which breaks off.
    if error.error_len().is_none() && !bytes[..error.valid_up_to()].is_ascii() {
        return Err(ReadError::Damaged(Damage::CutCharacter));
    }
    GB18030
        .decode_without_bom_handling_and_without_replacement(bytes)
        .ok_or_else(|| match is_mostly_text(bytes) {
            true => ReadError::Damaged(Damage::Characters),
            false => ReadError::Unknown,
        })
}

/// Texts have no zeros, and hardly any other characters that control something.
pub fn is_binary(bytes: &[u8]) -> bool {
    let controls = bytes
        .iter()
        .filter(|byte| byte.is_ascii_control() && !byte.is_ascii_whitespace());
    bytes.contains(&0) || controls.count() > bytes.len() / 100
}

/// Whether all but a few characters are GB18030.
fn is_mostly_text(bytes: &[u8]) -> bool {
    let (text, _) = GB18030.decode_without_bom_handling(bytes);
    let lost = text.matches(char::REPLACEMENT_CHARACTER).count();
    lost <= text.chars().count() / 100
}
