//! What belongs to the page as a whole, around its sections.

pub mod announcement;
pub mod contents;
pub mod footer;
pub mod notices;
pub mod open_file;
pub mod switches;
