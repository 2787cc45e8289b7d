//! The reader's own file: read on their device, shown like a published disclosure.

use std::rc::Rc;

use yew::prelude::*;

use crate::disclosure::Disclosure;
use crate::exchange::Failure;

/// A disclosure that the reader opened.
#[derive(Clone, PartialEq)]
pub struct Own {
    /// The name of its file.
    pub name: AttrValue,
    pub disclosure: Rc<Disclosure>,
    /// Whether the browser keeps it beyond a reload.
    pub is_kept: bool,
}

/// How the reading of a file goes.
#[derive(Clone, Default, PartialEq)]
pub enum Progress {
    #[default]
    Idle,
    /// The file of this name is being read.
    Reading(AttrValue),
    /// The file of this name could not be read.
    Failed(AttrValue, Failure),
    /// A link to an own file, of which the browser has none.
    Missing,
}

/// What all components can know of own files.
#[derive(Clone, Default, PartialEq)]
pub struct OwnContext {
    pub own: Option<Own>,
    pub progress: Progress,
}

/// The context that the app gives to all components.
#[hook]
pub fn use_own() -> OwnContext {
    use_context::<OwnContext>().unwrap_or_default()
}
