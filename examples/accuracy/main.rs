//! How much of real disclosures is read, and how many of their contradictions are found.
//!
//! `cargo run --release --features import --example accuracy -- figures|contradictions DOCUMENTS
//! [--pdf] [FILE…]` compares the documents of a folder with the answer keys in `tests/accuracy`,
//! which were written by reading them. Naming files lists what is missing and wrong in them;
//! with `--pdf`, the original of a text is read where the folder has it. `accuracy cases DOCUMENTS`
//! compares small documents that have one difficulty each with one that has none, and `accuracy
//! concepts DOCUMENTS KEYS.tsv [--all]` documents with keys that name concepts instead of lines.

mod cases;
mod concepts;
mod contradictions;
mod figures;

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use budget_viewer::import::read::{pdf, text};
use budget_viewer::import::{Imported, parse};

/// A document that there is an answer key for.
struct Keyed {
    name: String,
    /// The rows of the key, a list of cells each.
    key: Vec<Vec<String>>,
    imported: Imported,
    /// Whether to list what differs.
    is_shown: bool,
}

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let usage = "say figures, contradictions, concepts or cases, and name the folder of documents";
    let subject = arguments.next().expect(usage);
    let folder = arguments.next().expect(usage);
    match subject.as_str() {
        "cases" => return cases::print(Path::new(&folder)),
        "alone" => {
            cases::read_alone(Path::new(&folder));
            return ExitCode::SUCCESS;
        }
        _ => {}
    }
    let mut shown: HashSet<String> = arguments.collect();
    let from_pdf = shown.remove("--pdf");
    if subject == "concepts" {
        let keys = shown.iter().find(|name| name.ends_with(".tsv")).cloned();
        let keys = keys.expect("name the file of keys");
        concepts::print(Path::new(&folder), Path::new(&keys), &|name| {
            shown.contains(name) || shown.contains("--all")
        });
        return ExitCode::SUCCESS;
    }
    let documents = documents(&subject, Path::new(&folder), &shown, from_pdf);
    match subject.as_str() {
        "figures" => figures::print(&documents),
        "contradictions" => contradictions::print(&documents),
        _ => panic!("{usage}"),
    }
    ExitCode::SUCCESS
}

/// The documents of a folder that have a key, in the order of their names.
fn documents(subject: &str, folder: &Path, shown: &HashSet<String>, from_pdf: bool) -> Vec<Keyed> {
    let keys = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/accuracy");
    let entries = fs::read_dir(keys.join(subject)).expect("the keys are part of the project");
    let mut keys: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    keys.sort();
    let documents = keys.iter().filter_map(|key| {
        let name = key.file_stem()?.to_string_lossy().into_owned();
        let document = folder.join(format!("{name}.txt"));
        let text = fs::read_to_string(&document).ok()?;
        let original = document.with_extension("pdf");
        let read = match from_pdf && original.exists() {
            true => pdf::read(&fs::read(&original).expect("the file is there"))
                .unwrap_or_else(|error| panic!("{}: {error}", original.display())),
            false => text::read(&without_comments(&text)),
        };
        Some(Keyed {
            is_shown: shown.contains(&name),
            name,
            key: rows(key),
            imported: parse(&read),
        })
    });
    documents.collect()
}

/// Without the lines about the file itself, which are no part of the document.
fn without_comments(text: &str) -> String {
    let is_comment = |line: &&str| line.starts_with('#');
    let lines: Vec<&str> = text.split('\n').skip_while(is_comment).collect();
    lines.join("\n")
}

/// The rows of a key below its head.
fn rows(key: &Path) -> Vec<Vec<String>> {
    let table = fs::read_to_string(key).unwrap_or_default();
    let rows = table.lines().skip(1);
    rows.map(|row| row.split('\t').map(str::to_owned).collect())
        .collect()
}
