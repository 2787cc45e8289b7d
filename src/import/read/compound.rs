//! Compound files (OLE2): a small file system in a file, as Office had before 2007.

/// How every compound file begins.
pub const SIGNATURE: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// From here on, numbers of sectors have meanings of their own, as the end of a chain.
const SPECIAL: u32 = 0xffff_fffa;
const HEADER: usize = 512;
const ENTRY: usize = 128;
/// Smaller streams are kept together in one.
const SMALL: usize = 4096;
const SMALL_SECTOR: usize = 64;
/// The kinds of entries in a directory.
const STREAM: u8 = 2;

/// A compound file with the streams at its root.
pub struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    /// For every sector, the next one of its chain.
    next: Vec<u32>,
    next_small: Vec<u32>,
    small: Vec<u8>,
    streams: Vec<Stream>,
}

struct Stream {
    name: String,
    start: u32,
    size: usize,
}

impl<'a> Compound<'a> {
    /// Opens a file; nothing if its directory cannot be read.
    pub fn open(bytes: &'a [u8]) -> Option<Compound<'a>> {
        bytes.strip_prefix(&SIGNATURE)?;
        let sector = match u16_at(bytes, 30)? {
            shift @ (9 | 12) => 1 << shift,
            _ => return None,
        };
        let mut file = Compound {
            bytes,
            sector,
            next: Vec::new(),
            next_small: Vec::new(),
            small: Vec::new(),
            streams: Vec::new(),
        };
        file.next = file.allocation()?;
        let small = file.chain(u32_at(bytes, 60)?);
        file.next_small = numbers(&small).collect();
        let directory = file.chain(u32_at(bytes, 48)?);
        let root = directory.get(..ENTRY)?;
        file.small = file.chain(u32_at(root, 116)?);
        file.streams = streams(&directory, u32_at(root, 76)?);
        Some(file)
    }

    /// Whether there is a stream of that name at the root, in capital or small letters.
    pub fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// What the stream of that name holds; less than its size where the file is cut.
    pub fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let stream = self.find(name)?;
        let mut bytes = match stream.size < SMALL {
            false => self.chain(stream.start),
            true => links(&self.next_small, stream.start)
                .map_while(|link| part(&self.small, link * SMALL_SECTOR, SMALL_SECTOR))
                .flatten()
                .copied()
                .collect(),
        };
        bytes.truncate(stream.size);
        Some(bytes)
    }

    fn find(&self, name: &str) -> Option<&Stream> {
        let mut streams = self.streams.iter();
        streams.find(|stream| stream.name.eq_ignore_ascii_case(name))
    }

    /// The table of all chains, itself in sectors that the header lists, and sectors listed by
    /// the header.
    fn allocation(&self) -> Option<Vec<u32>> {
        let mut sectors: Vec<u32> = numbers(self.bytes.get(76..HEADER)?).collect();
        let mut more = u32_at(self.bytes, 68)?;
        let most = self.bytes.len() / self.sector;
        for _ in 0..most {
            let Some(list) = self.sector(more) else {
                break;
            };
            let (list, last) = list.split_at_checked(self.sector - 4)?;
            sectors.extend(numbers(list));
            more = u32_at(last, 0)?;
        }
        let tables = sectors.iter().take(most);
        let tables = tables.filter_map(|number| self.sector(*number));
        Some(tables.flat_map(numbers).collect())
    }

    fn chain(&self, start: u32) -> Vec<u8> {
        let sectors = links(&self.next, start).map_while(|link| self.sector(link as u32));
        sectors.flatten().copied().collect()
    }

    /// The last sector of a file may be cut short.
    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let start = (number < SPECIAL).then(|| (number as usize + 1).checked_mul(self.sector))?;
        part(self.bytes, start?, self.sector)
    }
}

/// The links of a chain; one that goes in circles ends when all links have been followed.
fn links(next: &[u32], start: u32) -> impl Iterator<Item = usize> {
    let follow = |link: &usize| next.get(*link).map(|next| *next as usize);
    std::iter::successors(Some(start as usize), follow).take(next.len())
}

fn part(bytes: &[u8], start: usize, length: usize) -> Option<&[u8]> {
    let end = start.checked_add(length)?.min(bytes.len());
    bytes.get(start..end).filter(|part| !part.is_empty())
}

/// The streams among an entry and its siblings, which form a tree.
fn streams(directory: &[u8], first: u32) -> Vec<Stream> {
    let mut streams = Vec::new();
    let mut seen = vec![false; directory.len() / ENTRY];
    let mut open = vec![first];
    while let Some(number) = open.pop() {
        let number = number as usize;
        match seen.get_mut(number) {
            Some(seen) if !*seen => *seen = true,
            _ => continue,
        }
        let entry = &directory[number * ENTRY..(number + 1) * ENTRY];
        open.extend(u32_at(entry, 68));
        open.extend(u32_at(entry, 72));
        if entry[66] == STREAM {
            streams.extend(stream(entry));
        }
    }
    streams
}

fn stream(entry: &[u8]) -> Option<Stream> {
    let length = usize::from(u16_at(entry, 64)?).clamp(2, 64);
    let units = entry[..length - 2].chunks_exact(2);
    let units: Vec<u16> = units.filter_map(|unit| u16_at(unit, 0)).collect();
    Some(Stream {
        name: String::from_utf16_lossy(&units),
        start: u32_at(entry, 116)?,
        size: u32_at(entry, 120)? as usize,
    })
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).filter_map(|bytes| u32_at(bytes, 0))
}

/// A number of two bytes, the lowest first.
pub fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at..)?.first_chunk()?;
    Some(u16::from_le_bytes(*bytes))
}

/// A number of four bytes, the lowest first.
pub fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..)?.first_chunk()?;
    Some(u32::from_le_bytes(*bytes))
}
