//! Rooms that one can take in at a glance: neither crowded folders nor long files.

use std::fs;
use std::path::Path;

/// Loose files of one kind in a folder.
const MOST_FILES: usize = 12;

/// Lines of a file; what is generated or committed as data is no source.
const MOST_LINES: usize = 350;

/// What is too much in a folder and in those within it.
fn crowded(folder: &Path, ending: &str, told: &mut Vec<String>) {
    let mut files = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            crowded(&path, ending, told);
        } else if path.extension().is_some_and(|it| it == ending) {
            files += 1;
            let lines = fs::read_to_string(&path).unwrap().lines().count();
            if lines > MOST_LINES {
                told.push(format!("{} has {lines} lines", path.display()));
            }
        }
    }
    if files > MOST_FILES {
        told.push(format!("{} has {files} files", folder.display()));
    }
}

#[test]
fn no_folder_is_crowded_and_no_file_is_long() {
    let mut told = Vec::new();
    for (folder, ending) in [
        ("src", "rs"),
        ("tests", "rs"),
        ("tests", "js"),
        ("web", "css"),
    ] {
        crowded(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join(folder),
            ending,
            &mut told,
        );
    }
    assert!(told.is_empty(), "{told:#?}");
}
