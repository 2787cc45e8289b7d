//! Text of the document and names, as they are set.

pub mod passage;
pub mod phrases;
pub mod place;
pub mod prose;
