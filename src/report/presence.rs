//! Whether something is in a disclosure.

use serde::{Deserialize, Serialize};

use crate::disclosure::Path;

/// Whether a disclosure contains what is required.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// It does; a printed zero is there, too.
    Found {
        /// Absent where a heading or words stand for it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        line: Option<Path>,
        /// Key of the place, in the disclosure or in its document's text.
        place: String,
    },
    /// The document says in words that there is none.
    #[serde(rename = "none")]
    StatedNone {
        /// Absent where words about no line say so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        line: Option<Path>,
        /// Key of the place, in the disclosure or in its document's text.
        place: String,
    },
    /// It does not, in words that are known.
    NotFound,
}

impl Presence {
    /// The presence's stable name, used in the page and by programs.
    pub fn identifier(&self) -> &'static str {
        match self {
            Presence::Found { .. } => "found",
            Presence::StatedNone { .. } => "none",
            Presence::NotFound => "not-found",
        }
    }
}
