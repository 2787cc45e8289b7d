//! What stands in for the browser while the page is prerendered.

use yew::prelude::*;

use super::component::Explained;
use super::own::{Own, Progress};
use super::view::{Dispatch, View};

/// There is no document to watch.
#[hook]
pub fn use_browser(
    _view: &View,
    _dispatch: &Dispatch,
    _pointed: UseStateSetter<Option<Explained>>,
    _explained: &Option<Explained>,
) {
}

/// There are no files to open.
#[hook]
pub fn use_own_files(_own: &UseStateHandle<Option<Own>>, _progress: &UseStateHandle<Progress>) {}
