//! The files that one page is published as: one for every language and unit.

use super::{Lang, MoneyUnit, Setting};

/// What the page in a language and unit is called, in the folder of its disclosure.
pub fn file_name(lang: Lang, unit: MoneyUnit) -> &'static str {
    match (lang, unit) {
        (Lang::Chinese, MoneyUnit::Wan) => "index.html",
        (Lang::Chinese, MoneyUnit::Yuan) => "yuan.html",
        (Lang::English, MoneyUnit::Wan) => "en.html",
        (Lang::English, MoneyUnit::Yuan) => "en-yuan.html",
    }
}

/// The language and unit of the file of that name.
pub(super) fn settings_of(name: &str) -> Option<(Lang, MoneyUnit)> {
    let mut all = Lang::ALL.iter().flat_map(|lang| {
        let units = MoneyUnit::ALL.iter();
        units.map(|unit| (*lang, *unit))
    });
    all.find(|(lang, unit)| file_name(*lang, *unit) == name)
}
