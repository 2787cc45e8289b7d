//! What is said once, on the screen and to screen readers.

use crate::app::context::Context;
use crate::app::state::{Announcement, State};

/// The last thing that was to be said, in a sentence.
pub fn announced(cx: &Context, state: &State) -> String {
    let words = cx.words();
    match state.announcement() {
        None => String::new(),
        Some(Announcement::Copied) => words.copied.to_owned(),
        Some(Announcement::EmbedCopied) => words.embed_copied.to_owned(),
        Some(Announcement::NotCopied(what)) => words.copy_failed(what),
        Some(Announcement::NotDownloaded) => words.download_failed.to_owned(),
    }
}
