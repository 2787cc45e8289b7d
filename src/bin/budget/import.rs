//! `budget import`: documents ▶ JSON, many at once.

use std::collections::HashMap;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, thread};

use budget_viewer::import::{self, ENDINGS};
use indicatif::{ProgressBar, ProgressStyle};

use super::files::collect;

pub fn run(arguments: &[PathBuf], output: Option<&Path>) -> ExitCode {
    let files = match collect(arguments, &ENDINGS) {
        Ok(files) => files,
        Err(reason) => return fail(&reason),
    };
    match (files.as_slice(), output) {
        ([], _) => fail("there is no document to read in there"),
        ([file], None) => print(file),
        (_, None) => {
            eprintln!(
                "budget: name a folder for {} files with --output DIR",
                files.len()
            );
            ExitCode::from(2)
        }
        (files, Some(folder)) => match fs::create_dir_all(folder) {
            Ok(()) => write_all(files, folder),
            Err(error) => fail(&format!("{}: {error}", folder.display())),
        },
    }
}

fn fail(reason: &str) -> ExitCode {
    eprintln!("budget: {reason}");
    ExitCode::FAILURE
}

/// The disclosure in a file, as JSON.
fn json(file: &Path) -> Result<String, String> {
    let imported = import::import_file(file).map_err(|error| error.to_string())?;
    let disclosure = imported
        .disclosure(&import::id_of(file))
        .map_err(|error| error.to_string())?;
    budget_viewer::export::json(&disclosure)
        .ok_or_else(|| "it cannot be written as JSON".to_owned())
}

fn print(file: &Path) -> ExitCode {
    match json(file) {
        Err(reason) => fail(&format!("{}: {reason}", file.display())),
        Ok(json) => match writeln!(io::stdout().lock(), "{json}") {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => fail(&error.to_string()),
            _ => ExitCode::SUCCESS,
        },
    }
}

/// Works through the files on all processors, and ends with how it went.
fn write_all(files: &[PathBuf], folder: &Path) -> ExitCode {
    let targets = targets(files, folder);
    let bar = progress(files.len());
    let next = AtomicUsize::new(0);
    let failures = Mutex::new(Vec::new());
    let workers = thread::available_parallelism()
        .map_or(1, usize::from)
        .min(files.len());
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(index) = take(&next, files.len()) {
                    let (file, target) = (&files[index], &targets[index]);
                    let written = json(file).and_then(|json| {
                        fs::write(target, json)
                            .map_err(|error| format!("{}: {error}", target.display()))
                    });
                    if let Err(reason) = written {
                        bar.suspend(|| eprintln!("budget: {}: {reason}", file.display()));
                        if let Ok(mut failures) = failures.lock() {
                            failures.push(index);
                        }
                    }
                    bar.inc(1);
                }
            });
        }
    });
    bar.finish_and_clear();
    let failed = failures
        .into_inner()
        .map_or(files.len(), |failures| failures.len());
    eprintln!(
        "{} of {} documents imported into {}{}",
        files.len() - failed,
        files.len(),
        folder.display(),
        match failed {
            0 => String::new(),
            failed => format!("; {failed} could not be read"),
        }
    );
    match failed {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

fn take(next: &AtomicUsize, count: usize) -> Option<usize> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    (index < count).then_some(index)
}

/// A file each: named like its document, with that one's ending where two differ only there.
fn targets(files: &[PathBuf], folder: &Path) -> Vec<PathBuf> {
    let stem = |file: &Path| {
        file.file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned()
    };
    let name = |file: &Path| {
        file.file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned()
    };
    let mut stems: HashMap<String, usize> = HashMap::new();
    let mut names: HashMap<String, usize> = HashMap::new();
    for file in files {
        *stems.entry(stem(file)).or_default() += 1;
        *names.entry(name(file)).or_default() += 1;
    }
    let target = |(index, file): (usize, &PathBuf)| {
        let unique = match (stems[&stem(file)], names[&name(file)]) {
            (1, _) => stem(file),
            (_, 1) => name(file),
            _ => format!("{}-{}", index + 1, name(file)),
        };
        folder.join(format!("{unique}.json"))
    };
    files.iter().enumerate().map(target).collect()
}

/// A bar for people; programs get none.
fn progress(count: usize) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:32} {pos}/{len} documents, {eta} left");
    let bar = ProgressBar::new(count as u64);
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
