//! `budget import`: documents ▶ JSON, many at once.

use std::collections::HashMap;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{fs, thread};

use budget_viewer::exchange::{ENDINGS, Failure};
use budget_viewer::export;
use budget_viewer::import;
use budget_viewer::lang::{command_words, words};
use budget_viewer::link::Lang;
use indicatif::{ProgressBar, ProgressStyle};

use super::document::imported;
use super::files::collect;
use super::guard::guarded;
use super::message::{failed, tell, tell_failure, unprinted};

pub fn run(arguments: &[PathBuf], output: Option<&Path>, lang: Lang) -> ExitCode {
    let words = command_words(lang);
    let files = match collect(arguments, &ENDINGS) {
        Ok(files) => files,
        Err((folder, failure)) => {
            tell_failure(&folder, &failure, lang);
            return ExitCode::FAILURE;
        }
    };
    match (files.as_slice(), output) {
        ([], _) => fail(words.no_documents),
        ([file], None) => print(file, lang),
        (_, None) => {
            tell(&words.needs_folder(&files.len().to_string()));
            ExitCode::from(2)
        }
        (files, Some(folder)) => match fs::create_dir_all(folder) {
            Ok(()) => write_all(files, folder, lang),
            Err(error) => fail(&unwritten(folder, &error, lang)),
        },
    }
}

fn fail(sentence: &str) -> ExitCode {
    tell(sentence);
    ExitCode::FAILURE
}

/// The disclosure in a file, as JSON.
fn json(file: &Path) -> Result<String, Failure> {
    guarded(|| {
        let disclosure = imported(file)?.disclosure(&import::id_of(file))?;
        export::json(&disclosure).ok_or(Failure::Crashed)
    })
}

fn print(file: &Path, lang: Lang) -> ExitCode {
    match json(file) {
        Err(failure) => {
            tell_failure(file, &failure, lang);
            ExitCode::FAILURE
        }
        Ok(json) => match writeln!(io::stdout().lock(), "{json}") {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                fail(&unprinted(&error, lang))
            }
            _ => ExitCode::SUCCESS,
        },
    }
}

fn unwritten(file: &Path, error: &io::Error, lang: Lang) -> String {
    let sentence = command_words(lang).cannot_write(&error.to_string());
    format!("{}{}{sentence}", file.display(), words(lang).colon)
}

/// Works through the files on all processors, and ends with how it went.
fn write_all(files: &[PathBuf], folder: &Path, lang: Lang) -> ExitCode {
    let targets = targets(files, folder);
    let bar = progress(files.len(), lang);
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
                    let written = match json(file) {
                        Ok(json) => {
                            fs::write(target, json).map_err(|error| unwritten(target, &error, lang))
                        }
                        Err(failure) => Err(failed(file, &failure, lang)),
                    };
                    if let Err(sentence) = written {
                        bar.suspend(|| tell(&sentence));
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
    let words = command_words(lang);
    let done = words.import_done(
        &(files.len() - failed).to_string(),
        &files.len().to_string(),
        &folder.display().to_string(),
    );
    eprintln!("{done}");
    if failed > 0 {
        eprintln!("{}", words.import_failed(&failed.to_string()));
    }
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
fn progress(count: usize, lang: Lang) -> ProgressBar {
    if !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let words = command_words(lang);
    let style =
        ProgressStyle::with_template(&words.import_progress("{bar:32} {pos}/{len}", "{eta}"));
    let bar = ProgressBar::new(count as u64);
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
