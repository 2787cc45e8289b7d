//! Files made of what the fuzzer gives, so that it does not have to find out by itself how a
//! container is closed and which checksum its members have.

use std::io::Write;

use rawzip::{CompressionMethod, ZipArchiveWriter};

/// Stands between the members of an archive in what the fuzzer gives: no markup has it.
pub const BETWEEN: u8 = 0;

/// An archive of members that are not packed, in the order of their names; what the fuzzer left
/// out is empty.
///
/// # Panics
/// Never: what is written stays in memory.
pub fn archive(names: &[&str], data: &[u8]) -> Vec<u8> {
    let members = data.split(|byte| *byte == BETWEEN);
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, member) in names.iter().zip(members.chain(std::iter::repeat(&[][..]))) {
        let file = archive.new_file(name);
        let (mut entry, config) = file
            .compression_method(CompressionMethod::STORE)
            .start()
            .expect("a name of this length can be written");
        let mut writer = config.wrap(&mut entry);
        writer.write_all(member).expect("memory takes all");
        let (_, descriptor) = writer.finish().expect("memory takes all");
        entry.finish(descriptor).expect("memory takes all");
    }
    archive.finish().expect("memory takes all")
}

/// The members of a Word file that are read.
pub const WORD: [&str; 3] = ["word/document.xml", "word/styles.xml", "word/numbering.xml"];
/// The members of an Excel file that are read.
pub const SHEET: [&str; 5] = [
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/worksheets/sheet1.xml",
];
/// The members of an OpenDocument file that are read.
pub const OPEN_DOCUMENT: [&str; 2] = ["content.xml", "META-INF/manifest.xml"];

const SECTOR: usize = 512;
/// How many sectors one sector of the table of chains tells of.
const CHAINED: usize = SECTOR / 4;
const END_OF_CHAIN: u32 = 0xffff_fffe;
const IS_TABLE: u32 = 0xffff_fffd;
const IS_FREE: u32 = 0xffff_ffff;
/// Smaller streams would be kept elsewhere.
const LEAST_STREAM: usize = 4096;

/// The most bytes of a stream that [`compound`] takes: what one table of chains tells of.
pub const LARGEST_STREAM: usize = (CHAINED - 2) * SECTOR;

/// An old Excel file: a compound file with one stream, in which the records stand. A table of
/// chains is the first sector, the directory the second, and the stream all others.
pub fn compound(stream: &[u8]) -> Vec<u8> {
    let stream = &stream[..stream.len().min(LARGEST_STREAM)];
    let length = stream.len().max(LEAST_STREAM).div_ceil(SECTOR) * SECTOR;
    let mut file = vec![0; 3 * SECTOR];
    let put = |file: &mut Vec<u8>, at: usize, bytes: &[u8]| {
        file[at..at + bytes.len()].copy_from_slice(bytes);
    };
    put(
        &mut file,
        0,
        &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    );
    put(&mut file, 30, &9_u16.to_le_bytes());
    put(&mut file, 48, &1_u32.to_le_bytes());
    put(&mut file, 60, &END_OF_CHAIN.to_le_bytes());
    put(&mut file, 68, &END_OF_CHAIN.to_le_bytes());
    let tables = std::iter::once(0).chain(std::iter::repeat(IS_FREE));
    for (index, table) in tables.take((SECTOR - 76) / 4).enumerate() {
        put(&mut file, 76 + 4 * index, &u32::to_le_bytes(table));
    }
    let last = 1 + length / SECTOR;
    for sector in 0..CHAINED {
        let next = match sector {
            0 => IS_TABLE,
            1 => END_OF_CHAIN,
            _ if sector < last => sector as u32 + 1,
            _ if sector == last => END_OF_CHAIN,
            _ => IS_FREE,
        };
        put(&mut file, SECTOR + 4 * sector, &next.to_le_bytes());
    }
    let root = entry("Root Entry", 5, 1, END_OF_CHAIN, 0);
    put(&mut file, 2 * SECTOR, &root);
    put(
        &mut file,
        2 * SECTOR + root.len(),
        &entry("Workbook", 2, IS_FREE, 2, length as u32),
    );
    file.extend(stream);
    file.resize(3 * SECTOR + length, 0);
    file
}

/// An entry of a directory: its kind, the first of the entries within it, where its stream
/// begins, and how long that is.
fn entry(name: &str, kind: u8, within: u32, start: u32, size: u32) -> [u8; 128] {
    let mut entry = [0; 128];
    for (index, unit) in name.encode_utf16().enumerate() {
        entry[2 * index..2 * index + 2].copy_from_slice(&unit.to_le_bytes());
    }
    entry[64] = 2 * name.len() as u8 + 2;
    entry[66] = kind;
    entry[68..76].fill(0xff);
    entry[76..80].copy_from_slice(&within.to_le_bytes());
    entry[116..120].copy_from_slice(&start.to_le_bytes());
    entry[120..124].copy_from_slice(&size.to_le_bytes());
    entry
}
