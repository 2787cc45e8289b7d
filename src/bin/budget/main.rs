//! `budget`: disclosures on the command line.
//!
//! Exit status of `import` and `figures`: 0 done, 1 something could not be read or written, 2 wrong
//! usage. Of `check`: 0 nothing contradicts, 1 contradictions, 2 something could not be read, or
//! wrong usage.

mod check;
mod document;
mod figures;
mod files;
mod guard;
mod help;
mod import;
mod language;
mod message;

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use language::Language;

/// Reads departmental budget disclosures (部门预算公开).
///
/// Formats: .docx, .xlsx, .xls, .ods, .pdf with a text layer, .html, .txt, .csv and .tsv (UTF-8, UTF-16
/// or GB18030).
/// A file named - is what comes through a pipe.
#[derive(Parser)]
#[command(name = "budget", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// The language of messages and reports; the terminal's own by default
    #[arg(long, value_enum, global = true)]
    lang: Option<Language>,
}

#[derive(Subcommand)]
enum Command {
    /// Write disclosures as JSON, which the page and other programs read
    ///
    /// A single file goes to standard output unless --output is given. Folders are worked
    /// through with everything in them; a file that cannot be read does not stop the others.
    Import {
        /// Files and folders to read
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// The folder to write to; it is made if it does not exist
        #[arg(short, long, value_name = "DIR")]
        output: Option<PathBuf>,
    },
    /// Print every figure that is read, as tab-separated values
    ///
    /// The columns: path, measure (amount, prior, change, growth, share), yuan (people for
    /// staff, per cent for growth and share; a decrease is negative), printed, unit, place.
    /// What could not be placed or read follows without a path.
    Figures {
        /// The file to read
        file: PathBuf,
        /// Print the figures that could not be placed instead: printed, place, sentence
        #[arg(long)]
        unread: bool,
    },
    /// Check whether disclosures add up and are complete
    ///
    /// Reads documents, and the JSON that import writes. Prints contradictions with both sides and
    /// what would make them right, what was not found, and what is unusual; corrects nothing.
    ///
    /// Exit status: 0 nothing contradicts; 1 something does (with --strict also: something that
    /// the law asks for was not found); 2 a file could not be read, or wrong usage.
    Check {
        /// Files and folders to check
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// What to print: a report for people, or data for programs
        #[arg(long, value_enum, default_value_t)]
        format: check::Format,
        /// Fail also where something that the law asks for was not found
        #[arg(long)]
        strict: bool,
        /// Report also what is in order
        #[arg(short, long)]
        verbose: bool,
    },
}

fn main() -> ExitCode {
    guard::watch();
    // Asked for before the arguments are read, because their help needs it.
    let arguments: Vec<_> = env::args_os().collect();
    let language = Language::asked(&arguments).unwrap_or_else(Language::of_terminal);
    let usage = match language {
        Language::Zh => help::in_chinese(Arguments::command()),
        Language::En => Arguments::command(),
    };
    let matches = usage.get_matches_from(arguments);
    let Arguments { command, lang } = match Arguments::from_arg_matches(&matches) {
        Ok(arguments) => arguments,
        Err(error) => error.exit(),
    };
    let lang = lang.unwrap_or(language).lang();
    match command {
        Command::Import { files, output } => import::run(&files, output.as_deref(), lang),
        Command::Figures { file, unread } => figures::run(&file, unread, lang),
        Command::Check {
            files,
            format,
            strict,
            verbose,
        } => {
            let how = check::How {
                format,
                lang,
                strict,
                verbose,
            };
            check::run(&files, how)
        }
    }
}
