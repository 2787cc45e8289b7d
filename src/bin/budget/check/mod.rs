//! `budget check`: does it add up, is it complete, what is unusual.

mod json;
mod sarif;
#[cfg(test)]
mod tests;
mod text;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use budget_viewer::audit::{self, CHECKS, Check};
use budget_viewer::exchange::{ENDINGS, Failure};
use budget_viewer::lang::command_words;
use budget_viewer::link::Lang;
use budget_viewer::report::{Outcome, Report};
use clap::ValueEnum;
use serde::Serialize;

use super::document::{Document, JSON};
use super::files::collect;
use super::guard::guarded;
use super::message::{failed, tell, unprinted};

/// What is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A report for people.
    #[default]
    Text,
    /// Everything, as `data/check.schema.json` describes it.
    Json,
    /// SARIF 2.1.0, which code hosts show beside a change.
    Sarif,
}

/// How files are checked and reported.
#[derive(Clone, Copy, Debug)]
pub struct How {
    pub format: Format,
    pub lang: Lang,
    /// Whether to fail where something that the law asks for was not found.
    pub strict: bool,
    /// Whether to report also what is in order.
    pub verbose: bool,
}

/// A file and what was found in it, or why it could not be read.
struct Checked {
    file: PathBuf,
    result: Result<Audited, Failure>,
}

/// A document and what was found in it.
struct Audited {
    document: Document,
    report: Report,
}

impl Audited {
    fn fails(&self, strict: bool) -> bool {
        let report = &self.report;
        report.count(Outcome::Contradiction) > 0 || strict && report.missing_by_law() > 0
    }
}

/// What the program ends with: an unreadable file outweighs a contradiction.
fn status(checked: &[Checked], strict: bool) -> u8 {
    let mut results = checked.iter().map(|checked| &checked.result);
    if results.clone().any(Result::is_err) {
        return 2;
    }
    let fails = results.any(|result| result.as_ref().is_ok_and(|audited| audited.fails(strict)));
    u8::from(fails)
}

pub fn run(arguments: &[PathBuf], how: How) -> ExitCode {
    let endings: Vec<&str> = ENDINGS.into_iter().chain([JSON]).collect();
    let files = match collect(arguments, &endings) {
        Ok(files) if files.is_empty() => return fail(command_words(how.lang).no_documents),
        Ok(files) => files,
        Err((folder, failure)) => return fail(&failed(&folder, &failure, how.lang)),
    };
    let checked = files.into_iter().map(|file| Checked {
        result: guarded(|| check(CHECKS, &file)),
        file,
    });
    let checked: Vec<Checked> = checked.collect();
    let status = status(&checked, how.strict);
    let printed = match how.format {
        Format::Text => text::print(anstream::stdout().lock(), &checked, how),
        Format::Json => print(io::stdout().lock(), &json::report(&checked, how.lang)),
        Format::Sarif => print(
            io::stdout().lock(),
            &sarif::log(&checked, CHECKS, status, how.lang),
        ),
    };
    match printed {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            fail(&unprinted(&error, how.lang))
        }
        _ => ExitCode::from(status),
    }
}

fn fail(sentence: &str) -> ExitCode {
    tell(sentence);
    ExitCode::from(2)
}

fn check(checks: &[Check], file: &Path) -> Result<Audited, Failure> {
    let document = Document::read(file)?;
    let report = audit::report_by(checks, &document.disclosure);
    Ok(Audited { document, report })
}

fn print(out: impl Write, value: &impl Serialize) -> io::Result<()> {
    let mut out = io::BufWriter::new(out);
    serde_json::to_writer_pretty(&mut out, value)?;
    writeln!(out)?;
    out.flush()
}
