//! The disclosure that the page brings, as it was sent, and what the audit found in it.

use crate::platform::page;

/// The `id` of the element that carries the page's disclosure as JSON.
const DISCLOSURE: &str = "disclosure";
/// The `id` of the element that carries what the audit found in it.
#[cfg(feature = "browser")]
const REPORT: &str = "report";

/// The disclosure that ships, for a page that brings none, and what the audit found in it.
const SHIPPED: &str = include_str!("../../data/tianmen-12345/2026.json");
#[cfg(feature = "browser")]
const SHIPPED_REPORT: &str = include_str!("../../data/shipped-report.json");

/// The disclosure.
pub fn json() -> String {
    page::text_of(DISCLOSURE).unwrap_or_else(|| SHIPPED.to_owned())
}

/// What was found in it; nothing where the page brings but a disclosure.
#[cfg(feature = "browser")]
pub fn report() -> Option<String> {
    match page::text_of(DISCLOSURE) {
        Some(_) => page::text_of(REPORT),
        None => Some(SHIPPED_REPORT.to_owned()),
    }
}
