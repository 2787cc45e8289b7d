//! How binding it is that a disclosure has something.

use crate::json::named;
use serde::Serialize;

/// How binding a requirement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// A law or a regulation asks for it.
    Law,
    /// Local catalogues expect it, citing rules of the Ministry of Finance.
    Catalogue,
    /// These rules ask for it step by step.
    Progressive,
    /// Others do so.
    Practice,
}

impl Level {
    /// Every level, the most binding first.
    pub const ALL: [Level; 4] = [
        Level::Law,
        Level::Catalogue,
        Level::Progressive,
        Level::Practice,
    ];

    /// The level's stable name, used in the data, the page and by programs.
    pub fn identifier(self) -> &'static str {
        match self {
            Level::Law => "law",
            Level::Catalogue => "catalogue",
            Level::Progressive => "progressive",
            Level::Practice => "practice",
        }
    }
}

named!(Level);
