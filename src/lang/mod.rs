//! Every sentence shown, in Chinese and English.
//!
//! A sentence is a line of a `table`, with a column a language, so that the compiler refuses one
//! that lacks a translation. Sentences with figures in them are methods of their `{name}`
//! placeholders, which the compiler holds every translation to. For another language a line is added
//! where [`Lang`] lists them, and a column to every table.

mod command;
pub mod completeness;
mod failure;
pub mod finding;
mod measure;
mod name;
mod place;
mod table;
mod template;
pub mod unread;
pub mod unusual;
mod words;

pub use command::{CommandWords, command_words};
pub use failure::{failure_in_both, failure_text};
pub use name::{full_name, section_name, view_name};
pub use place::place_steps;
pub use words::{Words, unit_name, with_unit};

use template::fill;

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
    Words::of(lang)
}
