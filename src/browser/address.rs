//! The address bar: read into a link, and written when the link changes.

use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::desk::Desk;
use super::document::{all, document, window};
use super::event::listen as on_event;
use super::{drawing, page};
use crate::chart::Form;
use crate::link::{Link, Page, Shown, without_file};

/// The link that the address bar shows.
pub fn current() -> Link {
    let location = window().location();
    let base = base();
    // Where a file that stands alone was put says nothing.
    let path = match base.is_empty() {
        true => String::new(),
        false => location.pathname().unwrap_or_default(),
    };
    let query = location.search().unwrap_or_default();
    let fragment = location.hash().unwrap_or_default();
    let path = path
        .strip_prefix(base.trim_end_matches('/'))
        .unwrap_or(&path);
    let mut link: Link = match format!("{path}{query}{fragment}").parse() {
        Ok(link) => link,
        Err(never) => match never {},
    };
    // A chart that the page does not have is a setting that nobody understands; so is a form that
    // its chart does not have.
    link.retain_forms(|chart, form| {
        let figure = drawing::chart(chart);
        figure.is_some_and(|figure| drawing::has_form(&figure, form.identifier()))
    });
    let figure = drawing::alone(&link);
    let chart = link.embed.take_if(|_| figure.is_none());
    let unknown = &mut link.unknown;
    unknown.extend(chart.map(|chart| format!("embed={chart}")));
    link
}

/// Where the site is published, as the prerenderer knew it; empty for a page that stands alone.
pub fn base() -> String {
    let root = document().document_element();
    root.and_then(|root| root.get_attribute("data-base"))
        .unwrap_or_else(|| "/".to_owned())
}

/// Makes the address bar show the link without a new history entry; an address
/// that already means the same is left exactly as it is.
pub fn write(link: &Link) {
    if current() == *link {
        return;
    }
    change(link, |history, address| {
        history.replace_state_with_url(&JsValue::NULL, "", Some(address))
    });
}

/// Makes the address bar show the link as a new history entry; a chart alone adds none to those
/// of the page around it.
pub fn push(link: &Link) {
    if link.embed.is_some() {
        return write(link);
    }
    change(link, |history, address| {
        history.push_state_with_url(&JsValue::NULL, "", Some(address))
    });
}

fn change(link: &Link, store: impl Fn(&web_sys::History, &str) -> Result<(), JsValue>) {
    let path = window().location().pathname().unwrap_or_default();
    let path = without_file(&path);
    let fragment = link
        .fragment
        .as_deref()
        .map(|fragment| format!("#{fragment}"));
    let address = format!("{path}{}{}", link.query(), fragment.unwrap_or_default());
    if let Ok(history) = window().history() {
        // A page opened from a disk may be refused; it works on without.
        let _ = store(&history, &address);
    }
}

/// The full address of a part of the whole page, for handing on.
pub fn absolute(link: &Link, target: &str) -> String {
    let whole = Link {
        embed: None,
        forms: Vec::new(),
        ..link.clone()
    };
    address_of(&whole, Some(target))
}

/// The full address of a chart alone, in a form, with what its fragment points at, if anything.
pub fn embedded(link: &Link, chart: &str, form: Option<Form>, target: Option<&str>) -> String {
    let mut alone = Link {
        embed: Some(chart.to_owned()),
        forms: Vec::new(),
        ..link.clone()
    };
    alone.choose_form(chart, form);
    address_of(&alone, target)
}

fn address_of(link: &Link, target: Option<&str>) -> String {
    let origin = window().location().origin().unwrap_or_default();
    // The root may show another disclosure one day; its own page never does.
    let page = match link.shown {
        Shown::Own => link.page.clone(),
        Shown::Published => format!("/{}/", page::path())
            .parse()
            .unwrap_or_else(|never| match never {}),
    };
    let (place, page) = match base().as_str() {
        "" => (home(link.shown), Page::Unknown(String::new())),
        base => (format!("{origin}{}", base.trim_end_matches('/')), page),
    };
    let link = Link {
        page,
        fragment: target.map(str::to_owned),
        ..link.clone()
    };
    format!("{place}{link}")
}

/// The address of a page that stands alone: where it is published, if it says so, or else its
/// file's, which alone has the reader's own.
fn home(shown: Shown) -> String {
    let links = all("link[rel=canonical]");
    let canonical = links.first().and_then(|link| link.get_attribute("href"));
    let file = window().location().href().unwrap_or_default();
    let file = file.split(['?', '#']).next().unwrap_or_default().to_owned();
    match shown {
        Shown::Published => canonical.unwrap_or(file),
        Shown::Own => file,
    }
}

/// Follows back, forward, and links within the page.
pub fn listen(desk: &Rc<Desk>) {
    for kind in ["popstate", "hashchange"] {
        let desk = desk.clone();
        on_event(&window(), kind, move |_| desk.open(current()));
    }
}
