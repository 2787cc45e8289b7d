//! The program in the page: events, address, focus, files.
//!
//! Everything to be seen is in the page already, as HTML; see [`crate::carried`]. The program
//! watches the document, moves and copies what is there, and fetches the page in another language
//! or unit, or of another file, as a whole.

mod address;
mod alike;
mod clipboard;
mod desk;
mod document;
mod download;
mod drawing;
mod event;
mod filter;
mod job;
mod keyboard;
mod notice;
mod own;
mod page;
mod phrase;
mod picture;
mod pointer;
mod scroll;
mod spot;
mod state;
mod tooltip;

use desk::Desk;

/// Watches the document while the page is open, and shows what the address asks for.
pub fn run() {
    std::panic::set_hook(Box::new(|_| notice::stopped()));
    let Some(desk) = Desk::new() else {
        return;
    };
    address::listen(&desk);
    pointer::listen(&desk);
    keyboard::listen(&desk);
    scroll::listen(&desk);
    own::listen(&desk);
    desk.open(address::current());
}
