//! The forms that parts of a whole can take, one a file.

mod bars;
mod donut;
mod treemap;
mod waffle;

use std::fmt;
use std::str::FromStr;

use super::{Part, Scene, Width};
use crate::identified::identified;

identified! {
    /// A way to draw parts of a whole.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum Form {
        /// Sorted bars: exact comparison of any number of parts.
        Bars = "bars",
        /// One hundred cells: "of every 100 yuan".
        Waffle = "waffle",
        /// A ring: one part against the whole.
        Donut = "donut",
        /// Rectangles: many parts on little space.
        Treemap = "treemap",
    }
}

impl Form {
    /// Lays out those of `parts` that are positive, the largest first and the rest last: parts
    /// of one whole, which they fill.
    pub fn compose(self, parts: &[Part], width: Width) -> Scene {
        match self {
            Self::Bars => bars::compose(parts, width),
            Self::Waffle => waffle::compose(parts, width),
            Self::Donut => donut::compose(parts, width),
            Self::Treemap => treemap::compose(parts, width),
        }
    }
}

/// Lays out as bars those of `parts` that are positive, the largest first, where they are parts
/// of no whole: lengths compare them with one another, and no picture of a whole would be true.
pub fn compare(parts: &[Part], width: Width) -> Scene {
    bars::compare(parts, width)
}

impl fmt::Display for Form {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.identifier())
    }
}

/// An identifier that names no form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no chart form is called “{0}”")]
pub struct UnknownForm(String);

impl FromStr for Form {
    type Err = UnknownForm;

    fn from_str(identifier: &str) -> Result<Self, UnknownForm> {
        Self::ALL
            .into_iter()
            .find(|form| form.identifier() == identifier)
            .ok_or_else(|| UnknownForm(identifier.to_owned()))
    }
}
