//! Turns a department's yearly budget disclosure (部门预算公开) into a page.
//!
//! Data flows one way through the modules:
//!
//! ```text
//! document ─import─▶ Disclosure ─▶ audit ─▶ Report ─┐
//!                         └──────▶ chart ───────────┴─▶ page ─▶ HTML ─▶ browser     link ◀─▶ URL
//! ```
//!
//! [`page`] is the HTML of a page, written by the build or, for a reader's own file, by a worker
//! in the browser. `browser` is the program that runs in the page, and knows nothing but what
//! [`carried`] says is in it. Everything else knows neither Yew nor a browser.

#[cfg(feature = "audit")]
pub mod audit;
#[cfg(feature = "browser")]
pub mod browser;
pub mod carried;
pub mod chart;
pub mod classification;
pub mod disclosure;
pub mod exchange;
pub mod export;
#[cfg(feature = "import")]
pub mod import;
pub mod lang;
pub mod link;
pub mod money;
#[cfg(feature = "page")]
pub mod page;
#[cfg(feature = "prerender")]
pub mod prerender;
#[cfg(feature = "prerender")]
pub mod publish;
pub mod report;
