//! The disclosure that the page brings, as it was sent, and what the audit found in it.

use crate::platform::page;

/// The `id` of the element that carries the page's disclosure as JSON.
const DISCLOSURE: &str = "disclosure";
/// The `id` of the element that carries what the audit found in it.
#[cfg(feature = "browser")]
const REPORT: &str = "report";

/// The disclosure; empty where the page lost it.
pub fn json() -> String {
    page::text_of(DISCLOSURE).unwrap_or_default()
}

/// What was found in it.
#[cfg(feature = "browser")]
pub fn report() -> Option<String> {
    page::text_of(REPORT)
}
