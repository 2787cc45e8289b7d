//! Texts in records.

use encoding_rs::Encoding;

use super::record::Record;
use crate::import::read::ReadError;
use crate::import::read::compound::{u16_at, u32_at};
use crate::import::read::room::Room;

/// What the byte before a text says of it.
const IS_WIDE: u8 = 1;
const HAS_READINGS: u8 = 4;
const HAS_FONTS: u8 = 8;

/// All texts that cells share.
///
/// # Errors
/// [`ReadError::TooMuchText`].
pub fn shared(record: &Record, room: &mut Room) -> Result<Vec<String>, ReadError> {
    let mut bytes = Bytes::at(record, 8);
    let mut texts = Vec::new();
    while let Some(text) = bytes.text(true) {
        room.take_cells(1)?;
        room.take(text.len())?;
        texts.push(text);
    }
    Ok(texts)
}

/// A text in Unicode, its length in two bytes or one.
pub fn unicode(record: &Record, at: usize, is_long: bool) -> Option<String> {
    Bytes::at(record, at).text(is_long)
}

/// A text in an encoding of the system.
pub fn encoded(
    record: &Record,
    at: usize,
    is_long: bool,
    encoding: &'static Encoding,
) -> Option<String> {
    let rest = record.first().get(at..)?;
    let (length, rest) = match is_long {
        true => (usize::from(u16_at(rest, 0)?), rest.get(2..)?),
        false => (usize::from(*rest.first()?), rest.get(1..)?),
    };
    let (text, _) = encoding.decode_without_bom_handling(&rest[..length.min(rest.len())]);
    Some(text.into_owned())
}

/// The bytes of a record and of those that go on with it.
struct Bytes<'a> {
    parts: &'a [&'a [u8]],
    at: usize,
}

impl<'a> Bytes<'a> {
    fn at(record: &'a Record<'a>, at: usize) -> Bytes<'a> {
        Bytes {
            parts: &record.parts,
            at,
        }
    }

    /// What is left of the current part, going on with the next when it is used up.
    fn rest(&mut self) -> Option<&'a [u8]> {
        loop {
            let (first, others) = self.parts.split_first()?;
            match first.get(self.at..).filter(|rest| !rest.is_empty()) {
                Some(rest) => return Some(rest),
                None => (self.parts, self.at) = (others, 0),
            }
        }
    }

    fn take<const COUNT: usize>(&mut self) -> Option<[u8; COUNT]> {
        let mut taken = [0; COUNT];
        for byte in &mut taken {
            *byte = *self.rest()?.first()?;
            self.at += 1;
        }
        Some(taken)
    }

    fn skip(&mut self, mut count: usize) {
        while count > 0
            && let Some(rest) = self.rest()
        {
            let skipped = count.min(rest.len());
            self.at += skipped;
            count -= skipped;
        }
    }

    fn text(&mut self, is_long: bool) -> Option<String> {
        let length = match is_long {
            true => u16_at(&self.take::<2>()?, 0)?,
            false => u16::from(self.take::<1>()?[0]),
        };
        let [flags] = self.take()?;
        let fonts = match flags & HAS_FONTS {
            0 => 0,
            _ => u16_at(&self.take::<2>()?, 0)?,
        };
        let readings = match flags & HAS_READINGS {
            0 => 0,
            _ => u32_at(&self.take::<4>()?, 0)?,
        };
        let text = self.characters(usize::from(length), flags & IS_WIDE != 0);
        self.skip(usize::from(fonts) * 4 + readings as usize);
        Some(text)
    }

    /// Characters of two bytes or one; a part that goes on with them says anew which.
    fn characters(&mut self, length: usize, mut is_wide: bool) -> String {
        let mut units: Vec<u16> = Vec::with_capacity(length);
        while units.len() < length {
            let used_up = self.parts.first().is_none_or(|part| self.at >= part.len());
            if used_up {
                let Some([flags]) = self.take() else {
                    break;
                };
                is_wide = flags & IS_WIDE != 0;
            }
            let unit = match is_wide {
                true => self.take().map(u16::from_le_bytes),
                false => self.take().map(|[byte]| u16::from(byte)),
            };
            match unit {
                Some(unit) => units.push(unit),
                None => break,
            }
        }
        String::from_utf16_lossy(&units)
    }
}
