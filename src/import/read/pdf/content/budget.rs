//! How much of a file is read at most: what is packed may be far larger than its file.

use std::io::{self, Read};

use flate2::bufread::ZlibDecoder;
use hayro_syntax::Filter;
use hayro_syntax::object::Stream;

use crate::import::read::{Damage, MOST_TEXT, ReadError};

/// The most operators in a file: drawing and text, forms as often as they are shown.
const MOST_OPERATORS: usize = 5_000_000;

/// The most bytes of operators in a file, unpacked.
const MOST_CONTENT: usize = 256 << 20;

/// The most characters on a page.
const MOST_GLYPHS: usize = 200_000;

/// What has been read so far.
#[derive(Debug, Default)]
pub struct Budget {
    operators: usize,
    content: usize,
    text: usize,
}

impl Budget {
    pub fn take_operator(&mut self) -> Result<(), ReadError> {
        self.operators += 1;
        match self.operators > MOST_OPERATORS {
            true => Err(ReadError::Damaged(Damage::TooComplex)),
            false => Ok(()),
        }
    }

    /// Takes text that is shown on a page with so many characters.
    pub fn take_text(&mut self, text: &str, glyphs: usize) -> Result<(), ReadError> {
        self.text += text.len();
        match self.text > MOST_TEXT || glyphs >= MOST_GLYPHS {
            true => Err(ReadError::TooMuchText),
            false => Ok(()),
        }
    }

    /// Unpacks operators; empty where they are damaged.
    pub fn unpack(&mut self, stream: &Stream<'_>) -> Result<Vec<u8>, ReadError> {
        if !fits(stream, MOST_CONTENT.saturating_sub(self.content)) {
            return Err(ReadError::TooMuchText);
        }
        let data = stream.decoded_data();
        let data = data.map(|data| data.into_owned()).unwrap_or_default();
        // Even what is empty costs time to look up.
        self.content += data.len().max(LEAST_COST);
        Ok(data)
    }
}

/// What unpacking anything counts as, in bytes.
const LEAST_COST: usize = 1024;

/// Whether a stream surely stays below a limit when it is unpacked.
fn fits(stream: &Stream<'_>, limit: usize) -> bool {
    // What one byte becomes at most, with any filter.
    const HIGHEST_RATIO: usize = 1400;
    let raw = stream.raw_data();
    let is_small = raw.len() <= limit / HIGHEST_RATIO;
    match stream.filters().as_slice() {
        [] => raw.len() <= limit,
        [Filter::FlateDecode] => {
            is_small || count(ZlibDecoder::new(&*raw).take(limit as u64 + 1)) <= limit
        }
        // Packed once, and perhaps written in letters.
        [_] | [Filter::Ascii85Decode | Filter::AsciiHexDecode, _] => is_small,
        _ => false,
    }
}

/// How many bytes can be read; what is damaged ends there.
fn count(mut reader: impl Read) -> usize {
    let mut size = 0;
    let mut buffer = [0; 1 << 14];
    loop {
        match reader.read(&mut buffer) {
            Ok(0) => return size,
            Ok(length) => size += length,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => return size,
        }
    }
}
