//! The switches for language, unit and appearance.

use yew::prelude::*;

use crate::lang::{fill, words};
use crate::link::{Lang, MoneyUnit, Setting, file_name};
use crate::page::reader::{Reader, use_reader};
use crate::page::rendering::page_of;

/// One button a switch; each names the present value and the next one. Which appearance it is
/// only the program knows.
#[component]
pub fn Switches() -> Html {
    let reader = use_reader();
    let words = reader.words();
    let next_lang = next_lang(&reader);
    let (next_unit, unit_name, next_unit_name) = match reader.unit {
        MoneyUnit::Wan => (MoneyUnit::Yuan, words.unit_wan, words.unit_yuan),
        MoneyUnit::Yuan => (MoneyUnit::Wan, words.unit_yuan, words.unit_wan),
    };
    let unit_label = fill(
        words.switch_unit,
        &[("current", unit_name), ("next", next_unit_name)],
    );
    // From “as the system has it” the first press changes something for the many whose system
    // is light.
    let theme_label = fill(
        words.switch_theme,
        &[("current", words.theme_system), ("next", words.theme_dark)],
    );
    html! {
        <div class="switches">
            <p class="scriptless">{ words.scripts_off }{ words.sentence_space }{ in_other_language(&reader) }</p>
            <button type="button" data-import="open" title={words.open_hint}>{ words.open_file_short }</button>
            <button type="button" data-switch="lang" data-to={next_lang.identifier()} aria-label={words.switch_lang} title={words.switch_lang}>
                { words.switch_lang_label }
            </button>
            <button type="button" data-switch="unit" data-to={next_unit.identifier()} aria-label={unit_label.clone()} title={unit_label}>
                { unit_name }
            </button>
            <button type="button" data-switch="theme" aria-label={theme_label.clone()} title={theme_label}>
                { words.theme_system }
            </button>
        </div>
    }
}

fn next_lang(reader: &Reader) -> Lang {
    match reader.lang {
        Lang::Chinese => Lang::English,
        Lang::English => Lang::Chinese,
    }
}

/// How those without scripts come to the page in the other language.
fn in_other_language(reader: &Reader) -> Html {
    let lang = next_lang(reader);
    let code = words(lang).lang_code;
    let words = reader.words();
    let Some(base) = &reader.base else {
        return html! { <span lang={code}>{ words.in_other_language_with_scripts }</span> };
    };
    let page = page_of(&reader.disclosure);
    let file = file_name(lang, reader.unit);
    let href = format!("{}{page}{file}", base.trim_end_matches('/'));
    html! { <a {href} lang={code} hreflang={code}>{ words.in_other_language }</a> }
}
