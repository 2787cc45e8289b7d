//! Opening a file of one's own, and what is said of the one that is shown.

use yew::prelude::*;

use crate::app::context::Context;
use crate::app::files;
use crate::app::state::{Obstacle, Progress, State};
use crate::exchange::ENDINGS;

/// Where files go, and how the reading of one goes.
pub fn open_file(cx: &Context, state: &State) -> Html {
    let words = cx.words();
    let accepted = ENDINGS.map(|ending| [".", ending].concat()).join(",");
    html! {
        <div class="open-file">
            <input type="file" accept={accepted} data-import="file" hidden=true aria-label={words.open_file} onchange={cx.call(files::choose)} />
            <div class="file-notices" role="status">
                { own(cx, state) }
                { progress(cx, state) }
                if state.misses_own() { <p>{ words.own_missing }</p> }
                if state.shown_own().is_some_and(|own| !own.is_kept) { <p>{ words.not_kept }</p> }
            </div>
            <p class="drop" aria-hidden="true">{ words.drop_here }</p>
        </div>
    }
}

fn own(cx: &Context, state: &State) -> Option<Html> {
    let words = cx.words();
    state.shown_own()?;
    let name = cx.view.own.as_deref().unwrap_or_default();
    let unread = cx.view.disclosure.unread.len().to_string();
    Some(html! {
        <p class="own">
            { words.own_file(name, &unread) }{ words.sentence_space }
            <button data-import="remove" onclick={cx.call(|cx, _| files::remove(cx))}>{ words.remove_file }</button>
        </p>
    })
}

fn progress(cx: &Context, state: &State) -> Option<Html> {
    let words = cx.words();
    match state.progress() {
        Progress::Idle => None,
        Progress::Reading(name) => Some(html! {
            <p class="reading">
                { words.reading_file(name) }{ " " }
                <progress aria-label={words.open_file} />{ " " }
                <button data-import="cancel" onclick={cx.call(|cx, _| files::cancel(cx))}>{ words.cancel }</button>
            </p>
        }),
        Progress::Failed(name, obstacle) => {
            let reason = match obstacle {
                Obstacle::File(reason) => cx.view.text(reason),
                Obstacle::Forbidden => words.failure_forbidden.to_owned(),
                Obstacle::Crashed => words.failure_crashed.to_owned(),
                Obstacle::TimedOut => words.failure_timed_out.to_owned(),
                Obstacle::Unavailable => words.failure_unavailable.to_owned(),
            };
            Some(html! { <p>{ words.import_failed(name, &reason) }</p> })
        }
    }
}
