//! The language that people are spoken to in.

use std::env;
use std::ffi::OsString;

use budget_viewer::link::Lang;
use clap::ValueEnum;

/// The languages of all messages and reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Language {
    Zh,
    En,
}

impl Language {
    /// The one after `--lang`.
    pub fn asked(arguments: &[OsString]) -> Option<Language> {
        let mut arguments = arguments.iter().filter_map(|argument| argument.to_str());
        let value = arguments.find_map(|argument| argument.strip_prefix("--lang"))?;
        let value = match value.strip_prefix('=') {
            Some(value) => value,
            None => arguments.next()?,
        };
        Language::from_str(value, false).ok()
    }

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
