//! Which files a command works through.

use std::path::{Path, PathBuf};
use std::{fs, io};

use budget_viewer::exchange::{Failure, is_lock_file};

/// All files named, and all files with one of the endings in the folders named, but for what
/// programs keep beside them while they are open; in a stable order.
///
/// # Errors
/// The folder that cannot be looked through, and why.
pub fn collect(
    arguments: &[PathBuf],
    endings: &[&str],
) -> Result<Vec<PathBuf>, (PathBuf, Failure)> {
    let mut files = Vec::new();
    for argument in arguments {
        match argument.is_dir() {
            true => walk(argument, endings, &mut files)?,
            false => files.push(argument.clone()),
        }
    }
    Ok(files)
}

fn walk(
    folder: &Path,
    endings: &[&str],
    files: &mut Vec<PathBuf>,
) -> Result<(), (PathBuf, Failure)> {
    let named = |error: io::Error| (folder.to_owned(), Failure::from(error));
    let entries: io::Result<Vec<_>> = fs::read_dir(folder).map_err(named)?.collect();
    let mut paths: Vec<PathBuf> = entries
        .map_err(named)?
        .iter()
        .map(fs::DirEntry::path)
        .collect();
    paths.sort();
    for path in paths {
        // A link to a folder may lead back to where it stands.
        if path.is_dir() && !path.is_symlink() {
            walk(&path, endings, files)?;
        } else if has_ending(&path, endings) {
            files.push(path);
        }
    }
    Ok(())
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    path.is_file()
        && !is_lock_file(&name)
        && ending.is_some_and(|ending| endings.contains(&ending.as_str()))
}
