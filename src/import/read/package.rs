//! Files that are zip archives: Word's, Excel's and OpenDocument's.

use std::cell::Cell;
use std::collections::HashMap;
use std::io::Read;
use std::rc::Rc;

use flate2::bufread::DeflateDecoder;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive};

use super::{Damage, MOST_TEXT, ReadError};

/// The most that is unpacked of an archive, in bytes: markup takes more than its text.
const MOST_UNPACKED: u64 = 4 * MOST_TEXT as u64;
/// The most members that are looked at.
const MOST_MEMBERS: usize = 10_000;

/// An archive with its members by their names, in small letters and with plain slashes:
/// writers do not agree on either.
pub struct Package<'a> {
    archive: ZipSliceArchive<&'a [u8]>,
    members: HashMap<String, (ZipArchiveEntryWayfinder, CompressionMethod)>,
    room: Rc<Cell<u64>>,
}

impl<'a> Package<'a> {
    /// Opens an archive; nothing if it has no directory that can be read.
    pub fn open(bytes: &'a [u8]) -> Option<Package<'a>> {
        Package::open_in(bytes, Rc::new(Cell::new(MOST_UNPACKED)))
    }

    /// Opens an archive that is packed in this one: both together unpack to no more than one may.
    pub fn within<'b>(&self, bytes: &'b [u8]) -> Option<Package<'b>> {
        Package::open_in(bytes, Rc::clone(&self.room))
    }

    fn open_in(bytes: &'a [u8], room: Rc<Cell<u64>>) -> Option<Package<'a>> {
        let archive = ZipArchive::from_slice(bytes).ok()?;
        let mut members = HashMap::new();
        let mut entries = archive.entries();
        while let Some(entry) = entries.next_entry().ok()? {
            if members.len() == MOST_MEMBERS {
                break;
            }
            let path = entry.file_path();
            let name = plain(&String::from_utf8_lossy(path.as_ref()));
            members.insert(name, (entry.wayfinder(), entry.compression_method()));
        }
        Some(Package {
            archive,
            members,
            room,
        })
    }

    /// Whether there is a member of that name.
    pub fn has(&self, name: &str) -> bool {
        self.members.contains_key(&plain(name))
    }

    /// The markup that a member holds; nothing if there is no member of that name.
    ///
    /// # Errors
    /// [`ReadError::TooMuchText`] or [`ReadError::Damaged`] if it cannot be unpacked.
    pub fn member(&self, name: &str) -> Result<Option<String>, ReadError> {
        let bytes = self.bytes(name)?;
        let text = bytes.map(String::from_utf8).transpose();
        text.map_err(|_| ReadError::Damaged(Damage::Part(name.to_owned())))
    }

    /// What a member holds; nothing if there is no member of that name.
    ///
    /// # Errors
    /// As [`Package::member`].
    pub fn bytes(&self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let Some((wayfinder, method)) = self.members.get(&plain(name)) else {
            return Ok(None);
        };
        let damaged = || ReadError::Damaged(Damage::Part(name.to_owned()));
        let entry = self.archive.get_entry(*wayfinder).map_err(|_| damaged())?;
        let packed: Box<dyn Read + '_> = match *method {
            CompressionMethod::STORE => Box::new(entry.data()),
            CompressionMethod::DEFLATE => Box::new(DeflateDecoder::new(entry.data())),
            _ => return Err(damaged()),
        };
        let room = self.room.get();
        let mut bytes = Vec::new();
        let read = entry
            .verifying_reader(packed)
            .take(room + 1)
            .read_to_end(&mut bytes);
        let left = room.checked_sub(bytes.len() as u64);
        self.room.set(left.ok_or(ReadError::TooMuchText)?);
        read.map_err(|_| damaged())?;
        Ok(Some(bytes))
    }
}

fn plain(name: &str) -> String {
    let slashes = name.replace('\\', "/");
    slashes.trim_start_matches('/').to_ascii_lowercase()
}
