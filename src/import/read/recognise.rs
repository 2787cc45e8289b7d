//! Which format a file has, by its content.

use super::compound::{self, Compound};
use super::office::{self, Main};
use super::package::Package;
use super::{Damage, Format, ReadError, text};

/// How far into a file its format shows.
const OPENING: usize = 64 << 10;
/// A PDF may begin with something else, but not with more than this.
const BEFORE_PDF: usize = 1024;

impl Format {
    /// The format of a file.
    ///
    /// # Errors
    /// [`ReadError::OldWord`], [`ReadError::Encrypted`] and [`ReadError::Unknown`] for what
    /// cannot be read, [`ReadError::Damaged`] for an archive that is cut.
    pub fn of(name: &str, bytes: &[u8]) -> Result<Format, ReadError> {
        let opening = &bytes[..bytes.len().min(OPENING)];
        if bytes.starts_with(&compound::SIGNATURE) {
            return of_compound(bytes);
        }
        if bytes.starts_with(b"PK\x03\x04") {
            return of_package(name, bytes);
        }
        let before = &opening[..opening.len().min(BEFORE_PDF)];
        if before.windows(5).any(|bytes| bytes == b"%PDF-") {
            return Ok(Format::Pdf);
        }
        of_text(name, opening)
    }
}

/// What Office wrote before 2007, and what it writes with a password.
fn of_compound(bytes: &[u8]) -> Result<Format, ReadError> {
    let file = Compound::open(bytes).ok_or(ReadError::Unknown)?;
    if file.has("EncryptedPackage") {
        Err(ReadError::Encrypted)
    } else if file.has("WordDocument") {
        Err(ReadError::OldWord)
    } else if file.has("Workbook") || file.has("Book") {
        Ok(Format::Sheet)
    } else {
        Err(ReadError::Unknown)
    }
}

fn of_package(name: &str, bytes: &[u8]) -> Result<Format, ReadError> {
    let Some(package) = Package::open(bytes) else {
        return Err(match ending(name).as_str() {
            "docx" | "xlsx" | "ods" => ReadError::Damaged(Damage::Cut),
            _ => ReadError::Unknown,
        });
    };
    match office::main(&package)? {
        Some((Main::Word, _)) => return Ok(Format::Word),
        Some((Main::Workbook, _)) => return Ok(Format::Sheet),
        None => {}
    }
    let kind = package.member("mimetype");
    let is_open_document =
        kind.is_ok_and(|kind| kind.is_some_and(|kind| kind.contains("opendocument.spreadsheet")));
    match is_open_document {
        true => Ok(Format::Sheet),
        false => Err(ReadError::Unknown),
    }
}

/// What begins an element that pages and tables are made of.
const ELEMENTS: [&str; 12] = [
    "<html", "<head", "<body", "<meta", "<table", "<tr", "<td", "<div", "<p>", "<p ", "<br",
    "<span",
];

fn of_text(name: &str, opening: &[u8]) -> Result<Format, ReadError> {
    let plain = match encoding_rs::Encoding::for_bom(opening) {
        Some((encoding, _)) => encoding.decode(opening).0,
        None if text::is_binary(opening) => return Err(ReadError::Unknown),
        None => String::from_utf8_lossy(opening),
    };
    let plain = plain.to_ascii_lowercase();
    if is_packed(&plain) {
        return Ok(Format::Html);
    }
    let begin = beginning(&plain);
    if begin.starts_with("<!doctype html") || begin.starts_with("<html") {
        return Ok(Format::Html);
    }
    let is_other = plain.starts_with("{\\rtf") || plain.trim_start().starts_with("<?xml");
    if is_other || begin.starts_with("<!doctype") || begin.starts_with("<svg") {
        return Err(ReadError::Unknown);
    }
    // What says nothing else of itself may be a part of a page, or a text that tells of one.
    let has_elements = ELEMENTS.iter().any(|element| plain.contains(element));
    Ok(match ending(name).as_str() {
        "html" | "htm" | "shtml" | "xhtml" => Format::Html,
        "txt" | "md" | "csv" | "tsv" => Format::Text,
        _ if has_elements => Format::Html,
        _ => Format::Text,
    })
}

/// A page that was saved with its pictures in one file (MHTML) has the head of a mail.
fn is_packed(plain: &str) -> bool {
    let head = plain.get(..2048).unwrap_or(plain);
    head.lines().any(|line| line.starts_with("mime-version:"))
        && (head.contains("multipart/related") || head.contains("text/html"))
}

/// The text behind blanks, comments and an XML declaration.
fn beginning(plain: &str) -> &str {
    let mut rest = plain.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    for (opened, closed) in [("<?", "?>"), ("<!--", "-->"), ("<!--", "-->")] {
        if rest.starts_with(opened)
            && let Some((_, after)) = rest.split_once(closed)
        {
            rest = after.trim_start();
        }
    }
    rest
}

fn ending(name: &str) -> String {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    ending.unwrap_or_default().to_ascii_lowercase()
}
