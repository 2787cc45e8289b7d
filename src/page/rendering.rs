//! A disclosure ▶ the HTML of its page.

use std::rc::Rc;

use yew::LocalServerRenderer;

use super::disclosure_page::{DisclosurePage, DisclosurePageProps};
use super::reader::Reader;
use crate::carried;
use crate::disclosure::Disclosure;
use crate::export::escape;
use crate::link::{Lang, MoneyUnit, Page, Setting};

/// One of the pages that a disclosure has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rendering {
    pub lang: Lang,
    pub unit: MoneyUnit,
    /// The name of the file that it was read from, where it is the reader's own.
    pub own: Option<String>,
    /// The path of the site, with a slash at either end, where the other renderings have files
    /// in it.
    pub base: Option<String>,
}

/// The content of the page's element, with everything that it [carries](crate::carried).
pub async fn render(disclosure: &Disclosure, rendering: &Rendering) -> String {
    let reader = Reader::new(Rc::new(disclosure.clone()), rendering);
    LocalServerRenderer::<DisclosurePage>::with_props(DisclosurePageProps { reader })
        .hydratable(false)
        .render()
        .await
}

/// The page's element with its content.
pub fn element(disclosure: &Disclosure, rendering: &Rendering, content: &str) -> String {
    let page = page_of(disclosure).to_string();
    let mut attributes = vec![
        (carried::PAGE, page.trim_matches('/')),
        (carried::LANG, rendering.lang.identifier()),
        (carried::UNIT, rendering.unit.identifier()),
    ];
    attributes.extend(rendering.own.as_deref().map(|name| (carried::OWN, name)));
    let attributes = attributes.into_iter();
    let attributes = attributes.map(|(name, value)| format!(" {name}=\"{}\"", escape(value)));
    let attributes: String = attributes.collect();
    format!("<div id=\"{}\"{attributes}>{content}</div>", carried::ROOT)
}

/// Where the disclosure is published.
pub fn page_of(disclosure: &Disclosure) -> Page {
    Page::Disclosure {
        entity: disclosure.entity.id.clone(),
        year: disclosure.year,
    }
}
