//! A disclosure ▶ the HTML of its page.

use std::rc::Rc;

use yew::LocalServerRenderer;

use super::{App, AppProps};
use crate::disclosure::Disclosure;
use crate::link::{Lang, MoneyUnit};

/// One of the pages that a disclosure has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rendering {
    pub lang: Lang,
    pub unit: MoneyUnit,
    /// The name of the file that it was read from, where it is the reader's own.
    pub own: Option<String>,
}

/// The element that holds the page, with everything that it [carries](crate::carried).
pub async fn render(disclosure: &Disclosure, _rendering: &Rendering) -> String {
    let disclosure = Rc::new(disclosure.clone());
    LocalServerRenderer::<App>::with_props(AppProps { disclosure })
        .hydratable(false)
        .render()
        .await
}
