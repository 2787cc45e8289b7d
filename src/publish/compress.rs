//! The files of a site, compressed once for all readers: `page.html` ▶ `page.html.br`, `page.html.gz`.

use std::fs;
use std::io::{Result, Write};
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

/// The best that there is: time matters once, size for every reader.
const BROTLI: (u32, u32) = (11, 24);
/// Files by their ending that are compressed already.
const PACKED: &str = "png";
/// Smaller files fit the first packets of an answer as they are.
const WORTH: usize = 256;

/// Writes compressed copies beside the files of a folder and of those in it, where they are smaller.
///
/// # Errors
/// What reading and writing brings about.
pub fn compress(folder: &Path) -> Result<()> {
    // Listed before copies come in.
    let entries: Vec<_> = fs::read_dir(folder)?.collect::<Result<_>>()?;
    for entry in entries {
        let path = entry.path();
        if path.is_dir() {
            compress(&path)?;
            continue;
        }
        let bytes = fs::read(&path)?;
        if bytes.len() < WORTH || path.extension().is_some_and(|ending| ending == PACKED) {
            continue;
        }
        for (ending, compressed) in [("br", brotli(&bytes)?), ("gz", gzip(&bytes)?)] {
            if compressed.len() < bytes.len() {
                let mut name = path.clone().into_os_string();
                name.push(".");
                name.push(ending);
                fs::write(name, compressed)?;
            }
        }
    }
    Ok(())
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let (quality, window) = BROTLI;
    let mut writer = brotli::CompressorWriter::new(Vec::new(), bytes.len(), quality, window);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}
