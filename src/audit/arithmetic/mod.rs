//! Figures as they are printed: how exact they are, and what can be computed from them.

pub(super) mod approximate;
pub(super) mod exhaustive;
pub(super) mod rate;
