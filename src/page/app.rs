//! The page, of the disclosure that it was published with or of the reader's own.

use std::rc::Rc;

use yew::prelude::*;

use super::disclosure_page::DisclosurePage;
use super::own::OwnContext;
use super::server::use_own_files;
use crate::disclosure::Disclosure;

#[derive(Properties, PartialEq)]
pub struct AppProps {
    pub disclosure: Rc<Disclosure>,
}

/// Another disclosure is another page, which begins anew.
#[component]
pub fn App(props: &AppProps) -> Html {
    let own = use_state_eq(|| None);
    let progress = use_state_eq(Default::default);
    use_own_files(&own, &progress);
    let context = OwnContext {
        own: (*own).clone(),
        progress: (*progress).clone(),
    };
    let (key, disclosure) = match &*own {
        Some(own) => (own.name.to_string(), own.disclosure.clone()),
        None => (String::new(), props.disclosure.clone()),
    };
    html! {
        <ContextProvider<OwnContext> {context}>
            <DisclosurePage {key} {disclosure} />
        </ContextProvider<OwnContext>>
    }
}
