//! The app: one Yew app with one state.
//!
//! ```text
//! Action ─▶ State::reduce ─▶ State ─▶ section ─▶ component ─▶ HTML
//!    ▲                   │     └────▶ follow: title, appearance, place
//!    │                   └──────────▶ address bar
//!    └── listen: history, keys, scrolling, files      pointing ─▶ tooltip, highlights
//! ```
//!
//! It is rendered at build time and taken over in the browser. What stands on the page as it was
//! sent is adopted there, see [`sent`]; only few components have anything of their own, and all
//! else are functions.

mod action;
mod address_bar;
mod component;
mod context;
mod files;
mod follow;
mod listen;
mod pointing;
mod published;
mod section;
mod sent;
#[cfg(feature = "browser")]
pub mod start;
pub mod state;

use std::rc::Rc;

use yew::prelude::*;

pub use sent::Sent;
#[cfg(feature = "prerender")]
pub use sent::written;

use component::{Tooltip, contents, footer, notices, open_file, switches};
use context::{Context, Runtime};
use state::{Action, State};

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(State::reduce(&self, action))
    }
}

#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// How the page begins.
    pub state: State,
    /// Where a published page finds its other language: the path of the site, with a slash at
    /// either end; none for a page that stands alone.
    pub base: Option<AttrValue>,
    /// What the browser will adopt as it was sent.
    #[prop_or_default]
    pub sent: Sent,
}

/// The whole page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let state = use_reducer_eq(|| props.state.clone());
    let runtime = use_memo((), |()| Runtime::new(state.clone(), props.sent.clone()));
    // A handle always has the latest state; what is rendered here is this one.
    let state = Rc::new(State::clone(&state));
    let context = Context {
        view: state.view(),
        is_as_sent: state.is_as_sent(),
        runtime,
    };
    listen::use_listeners(&context.runtime);
    follow::use_following(&state, &context);
    let cx = &context;
    html! {
        <>
            <a class="skip" href="#overview">{ cx.words().skip }</a>
            <header class="top">
                { switches(cx, &state, props.base.as_deref()) }
                { contents(cx) }
            </header>
            <main>
                { notices(cx, &state) }
                { open_file(cx, &state) }
                { for section::all(cx, &state) }
                <Tooltip cx={context.clone()} pinned={state.pinned().cloned()} />
                <p id="announcement" role="status" aria-live="polite">{ component::announced(cx, &state) }</p>
            </main>
            { footer(cx, &state) }
        </>
    }
}
