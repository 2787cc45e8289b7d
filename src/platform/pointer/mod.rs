//! What is pointed at: marking it, and placing what explains it ([`placement`] is pure).

pub mod highlight;
pub mod placement;
pub mod tooltip;
