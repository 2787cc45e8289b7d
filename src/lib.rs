//! Turns a department's yearly budget disclosure (部门预算公开) into a page.
//!
//! Data flows one way through the modules; an arrow never points back:
//!
//! ```text
//! document ──import──▶ Disclosure ──audit──▶ Report         (native, or in the import worker)
//!                          └────────┬──────────┘
//!                                   ▼
//!                         view (in one language and unit) ──▶ chart (marks ▶ plotters ▶ SVG nodes)
//!                                   └───────────────┬──────────────┘
//!                                                   ▼
//!                      app (Yew: state ▶ sections ▶ components) ──▶ HTML at build time, taken over in the browser
//!                                                   ▲
//!                                      link ◀─▶ address   platform (leaves over web-sys)
//! ```
//!
//! | to find | look in |
//! |---|---|
//! | what a disclosure says, and its JSON | [`disclosure`], exact amounts in [`money`] |
//! | how JSON is read | `json` |
//! | how documents are read | `import` |
//! | what is checked | [`audit`], a rule a file; what was found, as data: [`report`] |
//! | what is said of a figure, a chart, a table | [`view`], every sentence in [`lang`] |
//! | how parts become marks | [`chart`] |
//! | what a reader can do, and what stands on the page | `app`: its state, its sections, its components |
//! | what an address means | [`link`] |
//! | what the browser is asked for | `platform` |
//! | files for other programs | [`export`], [`exchange`] between page and import worker |
//! | how a site is written | `prerender` (pages), `publish` (files around them) |

#[cfg(feature = "app")]
pub mod app;
pub mod audit;
pub mod chart;
pub mod classification;
mod decimal;
pub mod disclosure;
pub mod exchange;
pub mod export;
mod identified;
#[cfg(feature = "import")]
pub mod import;
mod json;
pub mod lang;
pub mod link;
pub mod money;
mod order;
#[cfg(feature = "platform")]
pub mod platform;
#[cfg(feature = "prerender")]
pub mod prerender;
#[cfg(feature = "prerender")]
pub mod publish;
pub mod report;
pub mod view;
