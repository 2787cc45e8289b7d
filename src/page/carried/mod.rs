//! What a page has for the program that runs in it and readers do not see, one template a file; see
//! [`crate::carried`].

mod explanations;
mod phrases;
mod table;

pub use explanations::explanations;
pub use phrases::phrases;
pub use table::table;
