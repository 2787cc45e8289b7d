//! What people are told beside the result, on standard error.

use std::io;
use std::path::Path;

use budget_viewer::exchange::Failure;
use budget_viewer::lang::{command_words, failure_text, words};
use budget_viewer::link::Lang;

use super::document::label;

pub fn tell(sentence: &str) {
    anstream::eprintln!("budget: {sentence}");
}

pub fn tell_failure(file: &Path, failure: &Failure, lang: Lang) {
    tell(&failed(file, failure, lang));
}

/// A file, and why it could not be read.
pub fn failed(file: &Path, failure: &Failure, lang: Lang) -> String {
    let (words, name) = (words(lang), label(file, command_words(lang)));
    format!("{name}{}{}", words.colon, failure_text(lang, failure))
}

/// Why a result does not come out.
pub fn unprinted(error: &io::Error, lang: Lang) -> String {
    command_words(lang).cannot_print(&error.to_string())
}
