//! Every sentence shown, in Chinese and English.
//!
//! [`Words`] is one struct with a table a language, so that the compiler
//! refuses a sentence that lacks a translation. Sentences with figures in them
//! are templates with `{name}` placeholders, see [`fill`].

mod command;
pub mod completeness;
mod en;
mod failure;
pub mod finding;
mod name;
mod place;
mod template;
pub mod unusual;
mod words;
mod zh;

pub use command::{CommandWords, command_words};
pub use failure::{failure_in_both, failure_text};
pub use name::{full_name, section_name, view_name};
pub use place::place_steps;
pub use template::{fill, fill_counts};
pub use words::{Words, unit_name, with_unit};

use crate::disclosure::Text;
use crate::link::Lang;

/// A text of the disclosure in a language.
pub fn text_in(text: &Text, lang: Lang) -> &str {
    match lang {
        Lang::Chinese => &text.zh,
        Lang::English => &text.en,
    }
}

/// The words of a language.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Chinese => &zh::WORDS,
        Lang::English => &en::WORDS,
    }
}
