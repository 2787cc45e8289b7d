//! `budget figures`: every figure of a document, a line each, and what was not read.

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use budget_viewer::disclosure::Place;
use budget_viewer::import::{Imported, Reading};
use budget_viewer::lang::unread::unread_part_text;
use budget_viewer::lang::{place_steps, words};
use budget_viewer::link::Lang;

use super::document::imported;
use super::guard::guarded;
use super::message::{tell, tell_failure, unprinted};

pub fn run(file: &Path, unread: bool, lang: Lang) -> ExitCode {
    let imported = match guarded(|| imported(file)) {
        Ok(imported) => imported,
        Err(failure) => {
            tell_failure(file, &failure, lang);
            return ExitCode::FAILURE;
        }
    };
    let printed = match unread {
        true => print_unread(&imported, lang),
        false => print_figures(&imported, lang),
    };
    match printed {
        // Whoever reads has read enough, as `head` does.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            tell(&unprinted(&error, lang));
            ExitCode::FAILURE
        }
        Ok(()) => ExitCode::SUCCESS,
    }
}

fn print_figures(imported: &Imported, lang: Lang) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    writeln!(out, "path\tmeasure\tyuan\tprinted\tunit\tplace\tbasis")?;
    let passages = imported.passages();
    for reading in &imported.readings {
        let place = passages.place(&reading.span);
        let value = reading.base_value();
        let basis = reading.basis.unwrap_or(imported.metadata.kind.basis());
        writeln!(
            out,
            "{}\t{}\t{}\t{}\t{}\t{}\t{}",
            reading.path,
            reading.measure,
            value
                .map(|value| value.normalize().to_string())
                .unwrap_or_default(),
            reading.printed,
            unit(reading),
            described(&place, lang),
            basis.identifier(),
        )?;
    }
    // What belongs to no line has no path.
    for figure in &imported.unread {
        let place = passages.place(&figure.span);
        let (printed, place) = (one_line(&figure.printed), described(&place, lang));
        writeln!(out, "\t\t\t{printed}\t\t{place}")?;
    }
    for part in &imported.unread_parts {
        let told = one_line(&unread_part_text(words(lang), part));
        writeln!(out, "\t\t\t\t\t{told}")?;
    }
    out.flush()
}

fn print_unread(imported: &Imported, lang: Lang) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    writeln!(out, "printed\tplace\tsentence")?;
    let passages = imported.passages();
    for figure in &imported.unread {
        let place = passages.place(&figure.span);
        let quote = place.quote.as_deref().unwrap_or_default();
        let (printed, quote) = (one_line(&figure.printed), one_line(quote));
        writeln!(out, "{printed}\t{}\t{quote}", described(&place, lang))?;
    }
    for part in &imported.unread_parts {
        let told = one_line(&unread_part_text(words(lang), part));
        writeln!(out, "\t\t{told}")?;
    }
    out.flush()
}

/// Words that stand for a figure have no unit.
fn unit(reading: &Reading) -> &'static str {
    match reading.unit {
        Some(unit) => unit.symbol(),
        None if reading.printed.ends_with(['%', '％']) => "%",
        None => "",
    }
}

fn described(place: &Place, lang: Lang) -> String {
    let steps = place_steps(words(lang), lang, place);
    let steps: Vec<String> = steps.iter().map(|step| one_line(step)).collect();
    steps.join(" · ")
}

/// A text that stays within its column.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
