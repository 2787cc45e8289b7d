//! The switches for language, unit and appearance.

use yew::prelude::*;

use crate::lang::fill;
use crate::link::{MoneyUnit, Setting, file_name};
use crate::page::reader::{Reader, use_reader};
use crate::page::rendering::page_of;

/// One button a switch; each names the present value and the next one. Which appearance it is
/// only the program knows.
#[component]
pub fn Switches() -> Html {
    let reader = use_reader();
    let words = reader.words();
    let (unit_name, next_unit_name) = match reader.unit {
        MoneyUnit::Wan => (words.unit_wan, words.unit_yuan),
        MoneyUnit::Yuan => (words.unit_yuan, words.unit_wan),
    };
    let unit_label = fill(
        words.switch_unit,
        &[("current", unit_name), ("next", next_unit_name)],
    );
    let theme_label = fill(
        words.switch_theme,
        &[("current", words.theme_system), ("next", words.theme_dark)],
    );
    html! {
        <div class="switches">
            <p class="scriptless">{ words.scripts_off }{ words.sentence_space }{ in_other_language(&reader) }</p>
            <button type="button" data-import="open" title={words.open_hint}>{ words.open_file_short }</button>
            <button type="button" data-switch="lang" aria-label={words.switch_lang} title={words.switch_lang}>
                { words.switch_lang_label }
            </button>
            <button type="button" data-switch="unit" aria-label={unit_label.clone()} title={unit_label}>
                { unit_name }
            </button>
            <button type="button" data-switch="theme" aria-label={theme_label.clone()} title={theme_label}>
                { words.theme_system }
            </button>
        </div>
    }
}

/// How those without scripts come to the page in the other language.
fn in_other_language(reader: &Reader) -> Html {
    let lang = reader.lang.next();
    let code = lang.code();
    let words = reader.words();
    let Some(base) = &reader.base else {
        return html! { <span lang={code}>{ words.in_other_language_with_scripts }</span> };
    };
    let page = page_of(&reader.disclosure);
    let file = file_name(lang);
    let href = format!("{}{page}{file}", base.trim_end_matches('/'));
    html! { <a {href} lang={code} hreflang={code}>{ words.in_other_language }</a> }
}
