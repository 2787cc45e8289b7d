//! Figures as they are printed: how exact they are, and what can be computed from them.

pub(super) mod approximate;
pub(super) mod rate;
pub(super) mod whole;
