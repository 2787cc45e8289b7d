//! Sections of the document's own words.

pub mod document;
pub mod duties;
pub mod glossary;
