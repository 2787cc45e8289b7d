//! `budget check`: does it add up, is it complete, what is unusual.

mod json;
mod report;
mod sarif;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use budget_viewer::audit::{
    Finding, Item, Level, Outcome, Presence, Unusual, audit, completeness, unusual,
};
use budget_viewer::disclosure::Disclosure;
use budget_viewer::import::{self, ENDINGS};
use budget_viewer::link::Lang;
use clap::ValueEnum;

use super::files::collect;

/// The ending of disclosures that were imported before.
const JSON: &str = "json";

/// What is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A report for people.
    #[default]
    Text,
    /// An array with an object for each file.
    Json,
    /// SARIF 2.1.0, which code hosts show beside a change.
    Sarif,
}

/// The languages of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Language {
    Zh,
    En,
}

impl Language {
    /// What the terminal is set to; English where it says nothing else.
    pub fn of_terminal() -> Language {
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"].map(env::var);
        let first = set.into_iter().flatten().find(|value| !value.is_empty());
        match first.is_some_and(|value| value.starts_with("zh")) {
            true => Language::Zh,
            false => Language::En,
        }
    }

    pub fn lang(self) -> Lang {
        match self {
            Language::Zh => Lang::Chinese,
            Language::En => Lang::English,
        }
    }
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
    result: Result<Report, String>,
}

struct Report {
    disclosure: Disclosure,
    findings: Vec<Finding>,
    items: Vec<Item>,
    unusual: Vec<Unusual>,
}

impl Report {
    fn count(&self, outcome: Outcome) -> usize {
        let findings = self.findings.iter();
        findings
            .filter(|finding| finding.outcome == outcome)
            .count()
    }

    fn fails(&self, strict: bool) -> bool {
        let lacks_law = || {
            self.items.iter().any(|item| {
                item.requirement.level == Level::Law && item.presence == Presence::NotFound
            })
        };
        self.count(Outcome::Contradiction) > 0 || strict && lacks_law()
    }
}

pub fn run(arguments: &[PathBuf], how: How) -> ExitCode {
    let endings: Vec<&str> = ENDINGS.into_iter().chain([JSON]).collect();
    let files = match collect(arguments, &endings) {
        Ok(files) if files.is_empty() => {
            return fail("there is no document to check in there");
        }
        Ok(files) => files,
        Err(reason) => return fail(&reason),
    };
    let checked = files.into_iter().map(|file| Checked {
        result: check(&file),
        file,
    });
    let checked: Vec<Checked> = checked.collect();
    let printed = match how.format {
        Format::Text => report::print(&checked, how),
        Format::Json => print(&json::array(&checked, how.lang)),
        Format::Sarif => print(&sarif::log(&checked, how.lang)),
    };
    match printed {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            return fail(&format!("the report cannot be printed: {error}"));
        }
        _ => {}
    }
    let is_unreadable = checked.iter().any(|checked| checked.result.is_err());
    let mut reports = checked.iter().flat_map(|checked| &checked.result);
    match (
        is_unreadable,
        reports.any(|report| report.fails(how.strict)),
    ) {
        (true, _) => ExitCode::from(2),
        (false, true) => ExitCode::from(1),
        (false, false) => ExitCode::SUCCESS,
    }
}

fn fail(reason: &str) -> ExitCode {
    eprintln!("budget: {reason}");
    ExitCode::from(2)
}

fn check(file: &Path) -> Result<Report, String> {
    let disclosure = read(file)?;
    Ok(Report {
        findings: audit(&disclosure),
        items: completeness(&disclosure),
        unusual: unusual(&disclosure),
        disclosure,
    })
}

fn read(file: &Path) -> Result<Disclosure, String> {
    if file.extension().is_some_and(|ending| ending == JSON) {
        let json = fs::read_to_string(file).map_err(|error| error.to_string())?;
        return Disclosure::from_json(&json).map_err(|error| error.to_string());
    }
    let imported = import::import_file(file).map_err(|error| error.to_string())?;
    let id = import::id_of(file);
    imported.disclosure(&id).map_err(|error| error.to_string())
}

fn print(value: &serde_json::Value) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    serde_json::to_writer_pretty(&mut out, value)?;
    writeln!(out)?;
    out.flush()
}
