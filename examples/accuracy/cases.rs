//! Small documents with one difficulty each: every figure is read rightly or listed as unread.
//!
//! A folder of `DOCUMENTS` is a case. Its files say what `00-control` says, but for what its
//! `expect.tsv` tells (file, path, measure, yuan; `-` may be missing, `!` the control does not
//! apply), and `tests/accuracy/cases.tsv` of what the prose beside them tells. `smallest` and
//! `hostile` state nothing: those have to contradict nothing, these to end within bounds.

mod expected;
mod listed;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, panic, thread};

use budget_viewer::audit::audit;
use budget_viewer::exchange::is_lock_file;
use budget_viewer::import::{self, Imported};
use budget_viewer::report::Outcome;

use expected::{Controls, Key, key};

/// The folders that state nothing.
const UNSTATED: [&str; 2] = [HOSTILE, "smallest"];
/// The folder of files that are made to take all memory or time.
const HOSTILE: &str = "hostile";
/// What stands beside the documents of a case.
const NOTES: [&str; 3] = ["case.md", "expect.tsv", "README.md"];
/// How much memory each of those may take, in kilobytes.
const MOST_MEMORY: usize = 2 << 20;
/// How long a small document may take, be the code optimised or not.
const LONGEST: Duration = Duration::from_secs(20);

/// A line for each file that is not right, and how many are.
pub fn print(folder: &Path) -> ExitCode {
    let controls = Controls::of(folder);
    let mut files = Vec::new();
    walk(folder, &mut files);
    let mut wrong = 0;
    for file in &files {
        let name = file.strip_prefix(folder).unwrap_or(file);
        let faults = faults(file, name, &controls);
        wrong += usize::from(!faults.is_empty());
        if !faults.is_empty() {
            println!("{}: {}", name.display(), faults.join("; "));
        }
    }
    println!(
        "cases: {} of {} files right",
        files.len() - wrong,
        files.len()
    );
    match (files.is_empty(), wrong) {
        (false, 0) => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

/// The documents in a folder and those within it, without what their programs left beside them.
fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            walk(&path, files);
        } else if !NOTES.contains(&name.as_ref()) && !is_lock_file(&name) {
            files.push(path);
        }
    }
}

/// Why a file is not right.
fn faults(file: &Path, name: &Path, controls: &Controls) -> Vec<String> {
    let case = name.iter().next().unwrap_or_default().to_string_lossy();
    let is_stated = !UNSTATED.contains(&case.as_ref());
    if case == HOSTILE
        && let Some(fault) = fault_of_process(file)
    {
        return vec![fault];
    }
    let start = Instant::now();
    let bytes = fs::read(file).unwrap_or_default();
    let called = file.file_name().unwrap_or_default().to_string_lossy();
    let Ok(read) = panic::catch_unwind(|| import::import(&called, &bytes)) else {
        return vec!["the reader panics".to_owned()];
    };
    let mut faults = Vec::new();
    match read {
        Ok(imported) => {
            // Hostile ones may well contradict themselves.
            if case != HOSTILE {
                faults.extend(contradictions(&imported, is_stated));
            }
            if is_stated {
                faults.extend(differences(&imported, file, name, controls));
            }
        }
        Err(error) if is_stated => faults.push(error.to_string()),
        Err(_) => {}
    }
    let elapsed = start.elapsed();
    if elapsed > LONGEST {
        faults.push(format!("takes {elapsed:?}"));
    }
    faults
}

/// Reads a file, and says nothing of it: in a process of its own, this can be ended.
pub fn read_alone(file: &Path) {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    drop(import::import(&name, &fs::read(file).unwrap_or_default()));
}

/// Why a process that reads a file within bounds does not end well.
fn fault_of_process(file: &Path) -> Option<String> {
    let program = env::current_exe().ok()?;
    let bounded = format!("ulimit -v {MOST_MEMORY}; exec \"$0\" alone \"$1\"");
    let mut command = Command::new("sh");
    command.args(["-c", &bounded]).arg(program).arg(file);
    let mut process = command.stderr(Stdio::null()).spawn().ok()?;
    let start = Instant::now();
    loop {
        match process.try_wait() {
            Ok(Some(status)) if status.success() => return None,
            Ok(None) if start.elapsed() < LONGEST => thread::sleep(Duration::from_millis(20)),
            Ok(None) => {
                let ended = process.kill().and_then(|()| process.wait());
                return Some(format!("takes more than {LONGEST:?}; {ended:?}"));
            }
            other => return Some(format!("takes too much memory, or panics: {other:?}")),
        }
    }
}

/// What the audit accuses; and that there is nothing to audit, where there has to be.
fn contradictions(imported: &Imported, is_stated: bool) -> Vec<String> {
    let disclosure = match imported.disclosure("case") {
        Ok(disclosure) => disclosure,
        // What has all its figures unread makes no disclosure.
        Err(_) if !is_stated || !imported.unread.is_empty() => return Vec::new(),
        Err(error) => return vec![error.to_string()],
    };
    let mut findings = audit(&disclosure);
    findings.retain(|finding| finding.outcome == Outcome::Contradiction);
    let accused = findings.iter().map(|finding| {
        let line = finding.line().map(ToString::to_string).unwrap_or_default();
        format!("accuses {} {line}", finding.rule.identifier)
    });
    accused.collect()
}

/// What is read that is not to be read, and what is lost.
fn differences(imported: &Imported, file: &Path, name: &Path, controls: &Controls) -> Vec<String> {
    let expected = controls.expected(file, name);
    let read: BTreeSet<Key> = imported.readings.iter().map(key).collect();
    let is_wrong = |key: &&Key| !expected.may_be_read(key);
    let wrong = read
        .iter()
        .filter(is_wrong)
        .map(|key| format!("reads {key}"));
    let missing = expected
        .required
        .iter()
        .filter(|(key, _)| !read.contains(*key));
    let lost = listed::lost(missing, imported);
    let lost = lost.into_iter().map(|key| format!("loses {key}"));
    wrong.chain(lost).collect()
}
