//! Opening a file of one's own: how it goes, and what went wrong.

use yew::prelude::*;

use crate::lang::{failure_text, fill};
use crate::page::own::{Progress, use_own};
use crate::page::reader::use_reader;

/// What the file dialogue offers.
const ACCEPTED: &str = ".docx,.xlsx,.xls,.ods,.pdf,.html,.htm,.txt";

/// Files are watched for from the document; this shows what comes of them.
#[component]
pub fn OpenFile() -> Html {
    let reader = use_reader();
    let words = reader.words();
    let context = use_own();
    let progress = match &context.progress {
        Progress::Idle => Html::default(),
        Progress::Reading(name) => html! {
            <p class="reading">
                { fill(words.reading_file, &[("name", name)]) }{ " " }
                <progress aria-label={words.open_file}></progress>{ " " }
                <button type="button" data-import="cancel">{ words.cancel }</button>
            </p>
        },
        Progress::Failed(name, failure) => {
            let reason = failure_text(words, failure);
            html! { <p>{ fill(words.import_failed, &[("name", name), ("reason", &reason)]) }</p> }
        }
        Progress::Missing => html! { <p>{ words.own_missing }</p> },
    };
    let own = context.own.as_ref().map(|own| {
        let unread = own.disclosure.unread.len().to_string();
        let values = [("name", own.name.as_str()), ("unread", &unread)];
        html! {
            <p class="own">
                { fill(words.own_file, &values) }{ words.sentence_space }
                if !own.is_kept { { words.not_kept }{ words.sentence_space } }
                <button type="button" data-import="remove">{ words.remove_file }</button>
            </p>
        }
    });
    html! {
        <div class="open-file">
            <input type="file" accept={ACCEPTED} data-import="file" hidden=true aria-label={words.open_file} />
            <div class="file-notices" role="status">{ progress }{ own }</div>
            <p class="drop" aria-hidden="true">{ words.drop_here }</p>
        </div>
    }
}
