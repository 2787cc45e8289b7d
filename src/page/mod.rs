//! The page: Yew components, thin over the disclosure, the audit and the charts.
//!
//! `section` holds the sections in their order, `component` what they share.

mod app;
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
mod rendering;
mod section;
mod server;
mod view;

pub use app::{App, AppProps};
#[cfg(feature = "prerender")]
pub use card::{Card, CardProps};
pub use rendering::{Rendering, render};
pub use view::{Action, View};
