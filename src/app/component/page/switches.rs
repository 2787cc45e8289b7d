//! The switches for language, unit and appearance.

use yew::prelude::*;

use crate::app::context::Context;
use crate::app::files;
use crate::app::state::{Action, State, Switch};
use crate::lang::Words;
use crate::link::{MoneyUnit, Setting, Theme, file_name};

/// One button a switch; each names the present value and the next one. `base` is the path of the
/// site, where it has the page in the other language.
pub fn switches(cx: &Context, state: &State, base: Option<&str>) -> Html {
    let words = cx.words();
    let unit_name = |unit| match unit {
        MoneyUnit::Wan => words.unit_wan,
        MoneyUnit::Yuan => words.unit_yuan,
    };
    let (unit, theme) = (state.link().unit, state.link().theme);
    let unit_label = words.switch_unit(unit_name(unit), unit_name(unit.next()));
    let theme_label = words.switch_theme(theme_name(words, theme), theme_name(words, theme.next()));
    let turn = |switch| cx.on::<MouseEvent>(Action::Turn(switch));
    html! {
        <div class="switches">
            <p class="scriptless">{ words.scripts_off }{ words.sentence_space }{ in_other_language(cx, base) }</p>
            <button data-import="open" title={words.open_hint} onclick={|_| files::ask()}>{ words.open_file_short }</button>
            <button data-switch="lang" aria-label={words.switch_lang} title={words.switch_lang} onclick={turn(Switch::Lang)}>
                { words.switch_lang_label }
            </button>
            <button data-switch="unit" aria-label={unit_label.clone()} title={unit_label} onclick={turn(Switch::Unit)}>
                { unit_name(unit) }
            </button>
            <button data-switch="theme" aria-label={theme_label.clone()} title={theme_label} onclick={turn(Switch::Theme)}>
                { theme_name(words, theme) }
            </button>
        </div>
    }
}

fn theme_name(words: &Words, theme: Theme) -> &'static str {
    match theme {
        Theme::System => words.theme_system,
        Theme::Light => words.theme_light,
        Theme::Dark => words.theme_dark,
    }
}

/// How those without scripts come to the page in the other language.
fn in_other_language(cx: &Context, base: Option<&str>) -> Html {
    let lang = cx.view.lang.next();
    let code = lang.code();
    let words = cx.words();
    let Some(base) = base else {
        return html! { <span lang={code}>{ words.in_other_language_with_scripts }</span> };
    };
    let page = cx.view.page();
    let href = format!("{}{page}{}", base.trim_end_matches('/'), file_name(lang));
    html! { <a {href} lang={code} hreflang={code}>{ words.in_other_language }</a> }
}
