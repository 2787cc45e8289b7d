//! Charts: geometry, palette, and drawings as they are committed.

mod geometry;
mod palette;
mod snapshots;
