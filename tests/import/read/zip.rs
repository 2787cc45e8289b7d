//! Archives, as offices pack their documents.

use std::io::Write;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use rawzip::{CompressionMethod, ZipArchiveWriter};

/// An archive of texts by name.
pub fn zip(members: &[(&str, &str)]) -> Vec<u8> {
    let members = members.iter();
    let members: Vec<(&str, &[u8])> = members
        .map(|(name, text)| (*name, text.as_bytes()))
        .collect();
    zip_of_bytes(&members)
}

/// An archive of members by name.
pub fn zip_of_bytes(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, bytes) in members {
        let file = archive.new_file(*name);
        let (mut entry, config) = file
            .compression_method(CompressionMethod::DEFLATE)
            .start()
            .expect("the member begins");
        let encoder = DeflateEncoder::new(&mut entry, Compression::fast());
        let mut writer = config.wrap(encoder);
        writer.write_all(bytes).expect("the member is written");
        let (encoder, descriptor) = writer.finish().expect("the member ends");
        encoder.finish().expect("the member is packed");
        entry.finish(descriptor).expect("the member is closed");
    }
    archive.finish().expect("the archive ends")
}
