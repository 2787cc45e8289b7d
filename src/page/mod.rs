//! The page: Yew components, thin over the disclosure, the audit and the charts. They only write
//! HTML: what happens in it is for the program that runs in the page.
//!
//! `section` holds the sections in their order, `component` what they share, `carried` what is in
//! the page for the program alone.

#[cfg(feature = "prerender")]
mod card;
mod carried;
mod checked;
mod component;
mod composition;
mod coverage;
mod disclosure_page;
mod index;
mod others;
mod reader;
mod rendering;
mod section;

#[cfg(feature = "prerender")]
pub use card::{Card, CardProps};
pub use rendering::{Rendering, element, render};
