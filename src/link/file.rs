//! The files that one page is published as: one for every language.

use super::{Lang, Setting};

/// What the page in a language is called, in the folder of its disclosure.
pub fn file_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Chinese => "index.html",
        Lang::English => "en.html",
    }
}

/// The language of the file of that name.
pub(super) fn lang_of(name: &str) -> Option<Lang> {
    let mut all = Lang::ALL.iter().copied();
    all.find(|lang| file_name(*lang) == name)
}
