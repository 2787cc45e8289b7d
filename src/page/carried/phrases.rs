//! What the program can say, in the page's language.

use yew::prelude::*;

use crate::carried::{PHRASES, Phrase};
use crate::lang::fill;
use crate::page::reader::Reader;

/// Every phrase, a paragraph each.
pub fn phrases(reader: &Reader) -> Html {
    let phrases = Phrase::ALL.iter().map(|phrase| {
        html! { <p id={phrase.identifier()}>{ text(reader, *phrase) }</p> }
    });
    html! { <template id={PHRASES}>{ for phrases }</template> }
}

fn text(reader: &Reader, phrase: Phrase) -> String {
    let words = reader.words();
    let disclosure = &reader.disclosure;
    let entity = reader.text(&disclosure.entity.name);
    let text = match phrase {
        Phrase::Title => {
            let year = disclosure.year.to_string();
            return fill(words.page_title, &[("entity", &entity), ("year", &year)]);
        }
        Phrase::Source => return reader.source_line(),
        Phrase::UnknownPage => return fill(words.unknown_page, &[("entity", &entity)]),
        Phrase::Address => words.page_address,
        Phrase::Computed => words.computed_note,
        Phrase::Colon => words.colon,
        Phrase::Copied => words.copied,
        Phrase::EmbedCopied => words.embed_copied,
        Phrase::CopyFailed => words.copy_failed,
        Phrase::DownloadFailed => words.download_failed,
        Phrase::UnknownSetting => words.unknown_setting,
        Phrase::UnknownTarget => words.unknown_target,
        Phrase::Reading => words.reading_file,
        Phrase::OpenFile => words.open_file,
        Phrase::Cancel => words.cancel,
        Phrase::ImportFailed => words.import_failed,
        Phrase::Crashed => words.failure_crashed,
        Phrase::TimedOut => words.failure_timed_out,
        Phrase::Unavailable => words.failure_unavailable,
        Phrase::OwnMissing => words.own_missing,
        Phrase::NotKept => words.not_kept,
        Phrase::NotFetched => words.not_fetched,
        Phrase::ThemeSystem => words.theme_system,
        Phrase::ThemeLight => words.theme_light,
        Phrase::ThemeDark => words.theme_dark,
        Phrase::SwitchTheme => words.switch_theme,
        Phrase::Stopped => words.failure_panic,
    };
    text.to_owned()
}
