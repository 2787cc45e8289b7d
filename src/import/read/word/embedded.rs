//! What is embedded in a document: worksheets, and texts of other formats.

use crate::disclosure::UnreadPart;
use crate::import::read::office::Relationships;
use crate::import::read::package::Package;
use crate::import::read::room::Room;
use crate::import::read::{Format, Line, ReadError, html, sheet, text};

/// The most of them that are read.
const MOST: usize = 100;

/// An object as the document names it.
#[derive(Default)]
pub struct Object {
    pub id: Option<String>,
    /// The program that it is of: `Excel.Sheet.12`.
    pub program: String,
    /// Whether only its symbol is shown.
    pub is_icon: bool,
}

/// The parts that a document embeds.
pub struct Embedded<'a> {
    package: &'a Package<'a>,
    related: &'a Relationships,
    left: usize,
    /// What was not read.
    pub unread: Vec<UnreadPart>,
}

impl<'a> Embedded<'a> {
    pub fn new(package: &'a Package<'a>, related: &'a Relationships) -> Embedded<'a> {
        Embedded {
            package,
            related,
            left: MOST,
            unread: Vec::new(),
        }
    }

    /// The rows that an object shows; one that cannot be read is named, unless it is a formula.
    ///
    /// # Errors
    /// [`ReadError::TooMuchText`].
    pub fn object(
        &mut self,
        object: &Object,
        page: Option<u32>,
        room: &mut Room,
    ) -> Result<Vec<Line>, ReadError> {
        if object.program.starts_with("Equation") {
            return Ok(Vec::new());
        }
        let package = self.package;
        let read = |_: &str, bytes: &[u8]| match object.is_icon {
            true => Err(ReadError::Unknown),
            false => sheet::read_embedded(package, bytes, room),
        };
        self.part(object.id.as_deref(), &object.program, page, read)
    }

    /// The lines of a text of another format that stands at its place in the document.
    ///
    /// # Errors
    /// [`ReadError::TooMuchText`].
    pub fn chunk(
        &mut self,
        id: Option<&str>,
        page: Option<u32>,
        room: &mut Room,
    ) -> Result<Vec<Line>, ReadError> {
        let read = |name: &str, bytes: &[u8]| {
            let document = match Format::of(name, bytes)? {
                Format::Html => html::read(bytes)?,
                Format::Text => text::read(&text::decode(bytes)?),
                Format::Word | Format::Sheet | Format::Pdf => return Err(ReadError::Unknown),
            };
            for line in &document.lines {
                room.take_cells(line.cells.len())?;
                room.take(line.cells.iter().map(String::len).sum())?;
            }
            Ok(document.lines)
        };
        self.part(id, "altChunk", page, read)
    }

    fn part(
        &mut self,
        id: Option<&str>,
        called: &str,
        page: Option<u32>,
        read: impl FnOnce(&str, &[u8]) -> Result<Vec<Line>, ReadError>,
    ) -> Result<Vec<Line>, ReadError> {
        let target = id.and_then(|id| self.related.by_id(id)).unwrap_or(called);
        let name = target.rsplit('/').next().unwrap_or(target);
        let is_left = self.left > 0;
        self.left = self.left.saturating_sub(1);
        let bytes = match is_left {
            true => self.package.bytes(target),
            false => Ok(None),
        };
        let lines = match bytes {
            Ok(Some(bytes)) => read(name, &bytes),
            Ok(None) => Err(ReadError::Unknown),
            Err(error) => Err(error),
        };
        match lines {
            Ok(mut lines) => {
                for line in &mut lines {
                    line.page = page;
                    line.number = None;
                }
                Ok(lines)
            }
            Err(ReadError::TooMuchText) => Err(ReadError::TooMuchText),
            Err(_) => {
                self.unread.push(UnreadPart::object(name, page));
                Ok(Vec::new())
            }
        }
    }
}
