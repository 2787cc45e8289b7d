//! Opening a file of one's own, and what is said of the one that is shown.

use yew::prelude::*;

use crate::lang::fill;
use crate::page::reader::use_reader;

/// What the file dialogue offers.
const ACCEPTED: &str = ".docx,.xlsx,.xls,.ods,.pdf,.html,.htm,.txt";

/// The program watches for files, and says beside the notice how the reading goes.
#[component]
pub fn OpenFile() -> Html {
    let reader = use_reader();
    let words = reader.words();
    let own = reader.own.as_deref().map(|name| {
        let unread = reader.disclosure.unread.len().to_string();
        let values = [("name", name), ("unread", unread.as_str())];
        html! {
            <p class="own">
                { fill(words.own_file, &values) }{ words.sentence_space }
                <button type="button" data-import="remove">{ words.remove_file }</button>
            </p>
        }
    });
    html! {
        <div class="open-file">
            <input type="file" accept={ACCEPTED} data-import="file" hidden=true aria-label={words.open_file} />
            <div class="file-notices" role="status">{ own }</div>
            <p class="drop" aria-hidden="true">{ words.drop_here }</p>
        </div>
    }
}
