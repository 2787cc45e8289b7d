//! How many documents are read in a second, on one core.
//!
//! `cargo bench --features import --bench import -- FOLDER` reads every document of a folder
//! again and again, for two seconds a kind, and prints a line a kind.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use std::{env, fs};

use budget_viewer::import::import;

const LONG_ENOUGH: Duration = Duration::from_secs(2);

fn main() {
    // Cargo passes an option of its own.
    let folder = env::args()
        .skip(1)
        .find(|argument| !argument.starts_with('-'));
    let folder = folder.unwrap_or_else(|| "tests/documents".to_owned());
    let mut kinds: BTreeMap<String, Vec<(String, Vec<u8>)>> = BTreeMap::new();
    for entry in fs::read_dir(&folder).expect("name a folder of documents") {
        let path: PathBuf = entry.expect("the folder can be read").path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let kind = path
            .extension()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if let Ok(bytes) = fs::read(&path)
            && import(&name, &bytes).is_ok()
        {
            kinds.entry(kind).or_default().push((name, bytes));
        }
    }
    println!("kind   documents   KB in all   documents/s   slowest ms");
    for (kind, documents) in kinds {
        let begin = Instant::now();
        let mut count = 0_u32;
        let mut slowest = Duration::ZERO;
        while begin.elapsed() < LONG_ENOUGH {
            for (name, bytes) in &documents {
                let one = Instant::now();
                let _ = std::hint::black_box(import(name, bytes));
                slowest = slowest.max(one.elapsed());
                count += 1;
            }
        }
        let bytes: usize = documents.iter().map(|(_, bytes)| bytes.len()).sum();
        println!(
            "{kind:6} {:9} {:11} {:13.1} {:12.1}",
            documents.len(),
            bytes >> 10,
            f64::from(count) / begin.elapsed().as_secs_f64(),
            slowest.as_secs_f64() * 1000.0
        );
    }
}
