//! The address bar as text: where the page is, and how the address changes without loading another.

use wasm_bindgen::JsValue;
use web_sys::{History, Location};

use super::{document, root, window};

/// What the address asks for: the path below [`base`], with query and fragment.
pub fn current() -> String {
    let base = base();
    // Where a file that stands alone was put says nothing.
    let path = match base.is_empty() {
        true => String::new(),
        false => pathname(),
    };
    let below = path.strip_prefix(base.trim_end_matches('/'));
    let query = location().search().unwrap_or_default();
    let fragment = location().hash().unwrap_or_default();
    [below.unwrap_or(&path), &query, &fragment].concat()
}

/// Where the site is published, as the build wrote it into the page: `/budget/`; empty for a page
/// that stands alone.
pub fn base() -> String {
    let base = root().and_then(|root| root.get_attribute("data-base"));
    base.unwrap_or_else(|| "/".to_owned())
}

/// The path of the whole address: `/budget/tianmen-12345/2026/`.
pub fn pathname() -> String {
    location().pathname().unwrap_or_default()
}

/// Scheme, host and port: `https://budget.example.org`; `null` for a page opened from a disk.
pub fn origin() -> String {
    location().origin().unwrap_or_default()
}

/// Where the page says that it is published, if it does.
pub fn canonical() -> Option<String> {
    let link = document().query_selector("link[rel=canonical]").ok()??;
    link.get_attribute("href")
}

/// The whole address without query and fragment.
pub fn file() -> String {
    let address = location().href().unwrap_or_default();
    let file = address.split(['?', '#']).next();
    file.unwrap_or_default().to_owned()
}

/// Makes the address bar show an address without a new history entry.
pub fn replace(address: &str) {
    change(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(address)));
}

/// Makes the address bar show an address as a new history entry.
pub fn push(address: &str) {
    change(|history| history.push_state_with_url(&JsValue::NULL, "", Some(address)));
}

fn location() -> Location {
    window().location()
}

fn change(store: impl Fn(&History) -> Result<(), JsValue>) {
    if let Ok(history) = window().history() {
        // A page opened from a disk may be refused; it works on without.
        let _ = store(&history);
    }
}
