//! Everything that needs a real browser: events, address, focus, files.
//!
//! Marks, rows, terms and buttons are watched from the document by their
//! `data-` attributes, so that pointing at one redraws nothing but the tooltip.

pub(super) mod address;
mod clipboard;
pub(super) mod document;
mod download;
mod event;
mod job;
mod keyboard;
mod own;
mod picture;
mod pointer;
mod scroll;
mod spot;

pub(super) use own::use_own_files;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use yew::prelude::*;

use super::component::Explained;
use super::view::{Action, Dispatch, View};

/// What the listeners share.
#[derive(Clone)]
pub(super) struct Desk {
    /// The view as last rendered.
    view: Rc<RefCell<View>>,
    dispatch: Dispatch,
    pointed: UseStateSetter<Option<Explained>>,
    /// Where the pointer was last seen, in pixels of the window.
    pointer: Rc<Cell<Option<(i32, i32)>>>,
    /// Where the tooltip belongs.
    spot: Rc<RefCell<spot::Spot>>,
}

/// Watches the document while the page is open, and makes the address, the
/// document's head, the highlights and the tooltip follow the view.
#[hook]
pub fn use_browser(
    view: &View,
    dispatch: &Dispatch,
    pointed: UseStateSetter<Option<Explained>>,
    explained: &Option<Explained>,
) {
    let latest = use_mut_ref(|| view.clone());
    let spot = use_mut_ref(spot::Spot::default);
    *latest.borrow_mut() = view.clone();
    let desk = Desk {
        view: latest,
        dispatch: dispatch.clone(),
        pointed,
        pointer: Rc::default(),
        spot: spot.clone(),
    };
    use_effect_with((), move |()| {
        let listeners = [
            address::listen(&desk),
            pointer::listen(&desk),
            keyboard::listen(&desk),
            scroll::listen(&desk),
        ];
        desk.dispatch.dispatch(Action::Open(address::current()));
        move || drop(listeners)
    });
    use_effect_with(view.clone(), |view| {
        if view.settled {
            address::write(&view.link);
            document::follow(view);
            pointer::show_pinned(view.pinned());
        }
    });
    use_effect_with((explained.clone(), view.clone()), move |(explained, _)| {
        spot::place_tooltip(&spot.borrow(), explained.as_ref());
    });
    let is_alone = view.link.embed.is_some();
    use_effect_with(view.settled, move |settled| {
        if *settled {
            // Going to a place in a frame would scroll the page around it too.
            if !is_alone {
                document::go_to_target();
            }
            scroll::show_whereabouts();
            document::mark_ready();
        }
    });
}
