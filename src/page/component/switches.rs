//! The switches for language, unit and appearance.

use yew::prelude::*;

use crate::lang::fill;
use crate::link::{Lang, Link, MoneyUnit, Theme};
use crate::page::reader::use_reader;
use crate::page::view::{Action, Dispatch};

#[derive(Properties, PartialEq)]
pub struct SwitchesProps {
    pub link: Link,
    pub dispatch: Dispatch,
}

/// One button a switch; each names the present value and the next one.
#[component]
pub fn Switches(props: &SwitchesProps) -> Html {
    let reader = use_reader();
    let words = reader.words();
    let theme_name = |theme: Theme| match theme {
        Theme::System => words.theme_system,
        Theme::Light => words.theme_light,
        Theme::Dark => words.theme_dark,
    };
    let (lang, unit, theme) = (props.link.lang, props.link.unit, props.link.theme);
    let next_lang = match lang {
        Lang::Chinese => Lang::English,
        Lang::English => Lang::Chinese,
    };
    let (next_unit, unit_name, next_unit_name) = match unit {
        MoneyUnit::Wan => (MoneyUnit::Yuan, words.unit_wan, words.unit_yuan),
        MoneyUnit::Yuan => (MoneyUnit::Wan, words.unit_yuan, words.unit_wan),
    };
    // From “as the system has it” the first press always changes something
    // for the many whose system is light.
    let next_theme = match theme {
        Theme::System => Theme::Dark,
        Theme::Dark => Theme::Light,
        Theme::Light => Theme::System,
    };
    let on = |action: Action| {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(action.clone()))
    };
    let unit_label = fill(
        words.switch_unit,
        &[("current", unit_name), ("next", next_unit_name)],
    );
    let theme_label = fill(
        words.switch_theme,
        &[
            ("current", theme_name(theme)),
            ("next", theme_name(next_theme)),
        ],
    );
    html! {
        <div class="switches">
            <p class="scriptless">{ words.scripts_off }</p>
            <button type="button" data-import="open" title={words.open_hint}>{ words.open_file_short }</button>
            <button type="button" data-switch="lang" aria-label={words.switch_lang} title={words.switch_lang} onclick={on(Action::SetLang(next_lang))}>
                { words.switch_lang_label }
            </button>
            <button type="button" data-switch="unit" aria-label={unit_label.clone()} title={unit_label} onclick={on(Action::SetUnit(next_unit))}>
                { unit_name }
            </button>
            <button type="button" data-switch="theme" aria-label={theme_label.clone()} title={theme_label} onclick={on(Action::SetTheme(next_theme))}>
                { theme_name(theme) }
            </button>
        </div>
    }
}
