//! The browser app: hydrates the page it was sent with.

use std::rc::Rc;

use budget_viewer::disclosure::Disclosure;
use budget_viewer::page::start;

/// The disclosure that ships, for a page that carries none of its own.
const SHIPPED: &str = include_str!("../data/tianmen-12345/2026.json");

fn main() {
    start::watch_for_panics();
    let carried = start::carried_json();
    let is_prerendered = carried.is_some();
    let json = carried.as_deref().unwrap_or(SHIPPED);
    match Disclosure::from_json(json) {
        Ok(disclosure) => start::run(Rc::new(disclosure), is_prerendered),
        Err(error) => start::explain(&error),
    }
}
