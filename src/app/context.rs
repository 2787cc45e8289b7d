//! What everything on the page knows: the disclosure as it is shown, and how to change that.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::VRaw;

use super::address_bar;
use super::pointing::Pointing;
use super::sent::Sent;
use super::state::{Action, State};
use crate::lang::Words;
use crate::platform::worker::Job;
use crate::view::View;

/// Handed down to every section and component.
#[derive(Clone)]
pub struct Context {
    pub view: View,
    /// Whether what is shown is as it was sent; see [`super::sent`].
    pub is_as_sent: bool,
    pub runtime: Rc<Runtime>,
}

/// There is one runtime.
impl PartialEq for Context {
    fn eq(&self, other: &Context) -> bool {
        self.view == other.view && self.is_as_sent == other.is_as_sent
    }
}

impl Context {
    pub fn words(&self) -> &'static Words {
        self.view.words()
    }

    /// `content`, or what stands in its place as it was sent.
    pub fn as_sent(&self, content: impl FnOnce() -> Html) -> Html {
        match self.is_as_sent {
            true => Html::VRaw(VRaw {
                html: self.runtime.sent.hold(content),
            }),
            false => content(),
        }
    }

    /// Does something in answer to an event.
    pub fn on<E: 'static>(&self, action: Action) -> Callback<E> {
        let runtime = self.runtime.clone();
        Callback::from(move |_| runtime.dispatch(action.clone()))
    }

    /// Calls a function in answer to an event.
    pub fn call<E: 'static>(&self, handle: impl Fn(&Context, E) + 'static) -> Callback<E> {
        let cx = self.clone();
        Callback::from(move |event| handle(&cx, event))
    }
}

/// What outlives every rendering of the page.
pub struct Runtime {
    state: UseReducerHandle<State>,
    pub pointing: Pointing,
    /// The import worker at work.
    pub job: RefCell<Option<Job>>,
    sent: Sent,
}

impl Runtime {
    pub fn new(state: UseReducerHandle<State>, sent: Sent) -> Runtime {
        Runtime {
            state,
            pointing: Pointing::default(),
            job: RefCell::default(),
            sent,
        }
    }

    /// The latest state, which may not be rendered yet.
    pub fn state(&self) -> UseReducerHandle<State> {
        // A handle keeps every state that was read through it.
        self.state.clone()
    }

    /// Changes the state, and the address with it: who reloads or copies it at once finds what is
    /// shown, though the page may be rendered a little later.
    pub fn dispatch(&self, action: Action) {
        let before = self.state();
        let places = before.is_settled().then(|| before.places());
        self.state.dispatch(action);
        let state = self.state();
        let is_new_place = places.is_some_and(|places| places != state.places());
        address_bar::write(&state, is_new_place);
    }
}
