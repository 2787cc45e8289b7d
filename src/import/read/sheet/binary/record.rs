//! Records, with those that go on with them.

use crate::import::read::compound::u16_at;

/// What a record is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Kind(pub u16);

impl Kind {
    pub const BEGIN: Kind = Kind(0x0809);
    pub const END: Kind = Kind(0x000a);
    pub const PASSWORD: Kind = Kind(0x002f);
    pub const CODE_PAGE: Kind = Kind(0x0042);
    pub const DATE_MODE: Kind = Kind(0x0022);
    pub const FORMAT: Kind = Kind(0x041e);
    pub const STYLE: Kind = Kind(0x00e0);
    pub const SHEET: Kind = Kind(0x0085);
    pub const ROW: Kind = Kind(0x0208);
    pub const COLUMNS: Kind = Kind(0x007d);
    pub const MERGED: Kind = Kind(0x00e5);
    pub const SHARED_TEXTS: Kind = Kind(0x00fc);
    pub const NUMBER: Kind = Kind(0x0203);
    pub const SMALL_NUMBER: Kind = Kind(0x027e);
    pub const SMALL_NUMBERS: Kind = Kind(0x00bd);
    pub const TEXT: Kind = Kind(0x0204);
    pub const RICH_TEXT: Kind = Kind(0x00d6);
    pub const SHARED_TEXT: Kind = Kind(0x00fd);
    pub const TRUTH: Kind = Kind(0x0205);
    pub const FORMULA: Kind = Kind(0x0006);
    pub const TEXT_OF_FORMULA: Kind = Kind(0x0207);
    pub const DRAWING: Kind = Kind(0x00ec);
    const MORE: Kind = Kind(0x003c);
}

/// A record, which holds no more than some thousand bytes, and what goes on with it.
pub struct Record<'a> {
    pub kind: Kind,
    pub parts: Vec<&'a [u8]>,
}

impl<'a> Record<'a> {
    /// The record without what goes on with it.
    pub fn first(&self) -> &'a [u8] {
        self.parts.first().copied().unwrap_or_default()
    }
}

/// The most records that are read, be they read again: sheets may claim to be anywhere.
const MOST: usize = 20_000_000;

/// The records of a stream.
pub struct Records<'a> {
    stream: &'a [u8],
    at: usize,
    left: usize,
}

impl<'a> Records<'a> {
    pub fn new(stream: &'a [u8]) -> Records<'a> {
        Records {
            stream,
            at: 0,
            left: MOST,
        }
    }

    pub fn go_to(&mut self, place: usize) {
        self.at = place;
    }

    fn one(&mut self) -> Option<(Kind, &'a [u8])> {
        self.left = self.left.checked_sub(1)?;
        let rest = self.stream.get(self.at..)?;
        let kind = Kind(u16_at(rest, 0)?);
        let end = 4 + usize::from(u16_at(rest, 2)?);
        let bytes = rest.get(4..end)?;
        self.at += end;
        Some((kind, bytes))
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let (kind, first) = self.one()?;
        let mut parts = vec![first];
        let mut end = self.at;
        while let Some((Kind::MORE, bytes)) = self.one() {
            parts.push(bytes);
            end = self.at;
        }
        self.at = end;
        Some(Record { kind, parts })
    }
}
