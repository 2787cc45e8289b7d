//! Documents that are changed at random: a panic would end the page.

use budget_viewer::import::read::read;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use rawzip::CompressionMethod;

use super::{DISCLOSURES, bytes, zip};

/// Replaces, removes and repeats some bytes.
fn changed(mut bytes: Vec<u8>, changes: &[(usize, u8, u8)]) -> Vec<u8> {
    for (place, value, kind) in changes {
        if bytes.is_empty() {
            break;
        }
        let at = place % bytes.len();
        match kind {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..(at + usize::from(*value)).min(bytes.len()))),
            2 => {
                let part = bytes[at..(at + usize::from(*value)).min(bytes.len())].to_vec();
                bytes.splice(at..at, part);
            }
            3 => bytes[at] = bytes[at].wrapping_add(1 << (value % 8)),
            _ => bytes[at] = *value,
        }
    }
    bytes
}

/// For every document.
const CASES: u32 = 300;

fn runner() -> TestRunner {
    let config = Config {
        cases: CASES,
        failure_persistence: None,
        ..Config::default()
    };
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]))
}

fn changes() -> impl Strategy<Value = Vec<(usize, u8, u8)>> {
    prop::collection::vec((any::<usize>(), any::<u8>(), 0..40_u8), 1..12)
}

#[test]
fn changed_documents_never_panic() {
    for name in DISCLOSURES.iter().chain(&["numbers.xls"]) {
        let original = bytes(name);
        let run = runner().run(&changes(), |changes| {
            let _read = read(name, &changed(original.clone(), &changes));
            Ok(())
        });
        run.unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

/// What is packed is told from its checksum when it is changed, so it is changed before.
#[test]
fn changed_members_never_panic() {
    for name in ["disclosure.docx", "disclosure.xlsx", "disclosure.ods"] {
        let members = unpacked(&bytes(name));
        let run = runner().run(&(changes(), any::<usize>()), |(changes, which)| {
            let which = which % members.len();
            let texts: Vec<(String, String)> = members
                .iter()
                .enumerate()
                .map(|(index, (name, bytes))| match index == which {
                    true => {
                        let bytes = changed(bytes.clone(), &changes);
                        (name.clone(), String::from_utf8_lossy(&bytes).into_owned())
                    }
                    false => (name.clone(), String::from_utf8_lossy(bytes).into_owned()),
                })
                .collect();
            let texts: Vec<(&str, &str)> = texts
                .iter()
                .map(|(name, text)| (name.as_str(), text.as_str()))
                .collect();
            let _read = read(name, &zip(&texts));
            Ok(())
        });
        run.unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

/// The members that are markup.
fn unpacked(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    use std::io::Read;
    let archive = rawzip::ZipArchive::from_slice(bytes).expect("it is an archive");
    let mut members = Vec::new();
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry().expect("it has members") {
        let name = String::from_utf8_lossy(entry.file_path().as_ref()).into_owned();
        let data = archive
            .get_entry(entry.wayfinder())
            .expect("it has data")
            .data();
        let mut text = Vec::new();
        match entry.compression_method() {
            CompressionMethod::STORE => text.extend(data),
            _ => {
                let mut decoder = flate2::read::DeflateDecoder::new(data);
                decoder.read_to_end(&mut text).expect("it can be unpacked");
            }
        }
        if name.ends_with(".xml") || name.ends_with(".rels") || name == "mimetype" {
            members.push((name, text));
        }
    }
    members
}
