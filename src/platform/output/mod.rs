//! What leaves the page: copied, saved, or as a picture.

pub mod clipboard;
pub mod download;
pub mod picture;
