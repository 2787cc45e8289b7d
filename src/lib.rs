//! Turns a department's yearly budget disclosure (部门预算公开) into a page.
//!
//! Data flows one way through the modules:
//!
//! ```text
//! document ─import─▶ Disclosure ─▶ audit ─▶ findings ─┐
//!                         └──────▶ chart ─────────────┴─▶ page ─▶ HTML     link ◀─▶ URL
//! ```
//!
//! Everything but [`page`] and the drawing half of [`chart`] knows neither
//! Yew nor a browser and is tested natively.

pub mod audit;
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
