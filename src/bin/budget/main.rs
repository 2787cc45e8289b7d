//! `budget`: disclosures on the command line.
//!
//! Exit status of `import` and `figures`: 0 done, 1 something could not be read or written, 2 wrong
//! usage. Of `check`: 0 nothing contradicts, 1 contradictions, 2 something could not be read, or
//! wrong usage.

mod check;
mod figures;
mod files;
mod import;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Reads departmental budget disclosures (部门预算公开).
///
/// Formats: .docx, .xlsx, .xls, .ods, .pdf with a text layer, .html, .txt (UTF-8 or GB18030).
#[derive(Parser)]
#[command(name = "budget", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
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
        /// The language of the report; the terminal's own by default
        #[arg(long, value_enum)]
        lang: Option<check::Language>,
        /// Fail also where something that the law asks for was not found
        #[arg(long)]
        strict: bool,
        /// Report also what is in order
        #[arg(short, long)]
        verbose: bool,
    },
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Import { files, output } => import::run(&files, output.as_deref()),
        Command::Figures { file, unread } => figures::run(&file, unread),
        Command::Check {
            files,
            format,
            lang,
            strict,
            verbose,
        } => {
            let lang = lang.unwrap_or_else(check::Language::of_terminal).lang();
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
