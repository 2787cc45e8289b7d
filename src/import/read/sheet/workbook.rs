//! Excel's files since 2007 (.xlsx): what belongs to all sheets.

use std::collections::HashMap;

use super::number::NumberFormat;
use super::rows::Sheet;
use super::shared::{Shared, local};
use super::worksheet;
use crate::import::read::office::Relationships;
use crate::import::read::package::Package;
use crate::import::read::paragraph::is_note_mark;
use crate::import::read::room::Room;
use crate::import::read::xml::{Node, Xml};
use crate::import::read::{Damage, ReadError};

/// Which of a workbook's cells are seen.
#[derive(Clone, Copy, PartialEq)]
pub enum Seen {
    /// All sheets that are not hidden.
    Sheets,
    /// The part of one sheet that a document shows in which the workbook is embedded.
    Embedded,
}

/// The sheets of a workbook that are seen.
///
/// # Errors
/// [`ReadError::Damaged`] and [`ReadError::TooMuchText`].
pub fn read(
    package: &Package,
    main: &str,
    seen: Seen,
    room: &mut Room,
) -> Result<Vec<Sheet>, ReadError> {
    let workbook = package.member(main)?;
    let workbook = workbook.ok_or(ReadError::Damaged(Damage::NoContent))?;
    let related = Relationships::of(package, main)?;
    let mut xml = Xml::new(&workbook);
    let mut named = Vec::new();
    let (mut number, mut active, mut shown) = (0_usize, 0_usize, None);
    let mut counts_from_1904 = false;
    let mut is_stale = false;
    while let Some(node) = xml.next()? {
        let Node::Start(element) = node else {
            continue;
        };
        match local(element.name()) {
            "workbookPr" => {
                let counts = element.attribute("date1904");
                counts_from_1904 = matches!(counts.as_deref(), Some("1" | "true"));
            }
            "workbookView" => active = element.number("activeTab").unwrap_or(0),
            "oleSize" => {
                let area = element.attribute("ref").unwrap_or_default();
                shown = worksheet::area(&area).filter(|_| seen == Seen::Embedded);
            }
            "calcPr" => is_stale = element.says("fullCalcOnLoad"),
            "sheet" => {
                number += 1;
                if seen == Seen::Embedded && number != active + 1 {
                    continue;
                }
                let state = element.attribute("state").unwrap_or_default();
                let target = element.prefixed("id");
                let target = target.and_then(|id| related.by_id(&id));
                if let Some(target) = target.filter(|_| !state.to_lowercase().contains("hidden")) {
                    let name = element.attribute("name").unwrap_or_default();
                    named.push((name, target));
                }
            }
            _ => {}
        }
    }
    let shared = Shared {
        texts: texts(&related.member(package, "sharedStrings")?, room)?,
        formats: formats(&related.member(package, "styles")?, counts_from_1904)?,
        is_stale,
    };
    let mut sheets = Vec::new();
    for (name, target) in named {
        // Sheets of charts have no cells.
        if let Some(text) = package.member(target)?
            && !target.contains("chartsheet")
        {
            let mut sheet = worksheet::read(name, &text, &shared, room)?;
            if let Some((first, last)) = shown {
                sheet.show_only(first, last);
            }
            sheets.push(sheet);
        }
    }
    Ok(sheets)
}

/// The texts that cells share, without the readings of their characters, what was struck out, and
/// the marks of notes.
fn texts(text: &str, room: &mut Room) -> Result<Vec<String>, ReadError> {
    let mut xml = Xml::new(text);
    let mut texts: Vec<String> = Vec::new();
    let mut in_text = false;
    let (mut is_struck, mut is_raised) = (false, false);
    while let Some(node) = xml.next()? {
        match node {
            Node::Start(element) => match local(element.name()) {
                "si" => {
                    room.take_cells(1)?;
                    texts.push(String::new());
                }
                "r" => (is_struck, is_raised) = (false, false),
                "strike" => is_struck = element.holds("val"),
                "vertAlign" => {
                    is_raised = element.attribute("val").as_deref() == Some("superscript");
                }
                "t" => in_text = true,
                "rPh" => xml.skip()?,
                _ => {}
            },
            Node::End(end) => match local(end.name()) {
                "t" => in_text = false,
                "r" => (is_struck, is_raised) = (false, false),
                _ => {}
            },
            Node::Text(piece) if in_text && !is_struck => {
                if let Some(text) = texts.last_mut()
                    && !(is_raised && is_note_mark(text, &piece))
                {
                    text.push_str(&piece);
                }
            }
            _ => {}
        }
    }
    Ok(texts)
}

/// For every style, how it shows numbers.
fn formats(text: &str, counts_from_1904: bool) -> Result<Vec<NumberFormat>, ReadError> {
    let mut xml = Xml::new(text);
    let mut codes: HashMap<u32, String> = HashMap::new();
    let mut formats = Vec::new();
    let mut in_cells = false;
    while let Some(node) = xml.next()? {
        let element = match node {
            Node::Start(element) => element,
            Node::End(end) => {
                in_cells &= local(end.name()) != "cellXfs";
                continue;
            }
            Node::Text(_) => continue,
        };
        match local(element.name()) {
            "numFmt" => {
                let code = element.attribute("formatCode");
                codes.extend(element.number("numFmtId").zip(code));
            }
            "cellXfs" => in_cells = true,
            // No workbook has more.
            "xf" if in_cells && formats.len() < 1 << 16 => {
                let number = element.number("numFmtId").unwrap_or(0);
                formats.push(match codes.get(&number) {
                    Some(code) => NumberFormat::new(code, counts_from_1904),
                    None => NumberFormat::built_in(number, counts_from_1904),
                });
            }
            _ => {}
        }
    }
    Ok(formats)
}
