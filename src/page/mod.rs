//! The page: Yew components, thin over the disclosure, the audit and the charts.
//!
//! `section` holds the sections in their order, `component` what they share,
//! `browser` everything that needs a real browser.

mod app;
#[cfg(feature = "browser")]
mod browser;
#[cfg(feature = "prerender")]
mod card;
mod checked;
mod component;
mod composition;
mod coverage;
mod disclosure_page;
mod interaction;
mod own;
mod reader;
mod section;
#[cfg(not(feature = "browser"))]
mod server;
#[cfg(feature = "browser")]
pub mod start;
mod view;

pub use app::{App, AppProps};
#[cfg(feature = "prerender")]
pub use card::{Card, CardProps};
pub use view::{Action, View};
