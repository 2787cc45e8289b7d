//! What charts draw and say.

pub mod change;
pub mod composition;
pub mod coverage;
pub mod drawn;
pub mod exported;
pub mod flow;
pub mod mark;
pub mod others;
pub mod sorted;
