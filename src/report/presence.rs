//! Whether something is in a disclosure.

use serde::Serialize;

use crate::disclosure::Path;
use crate::json::{Entries, Field, Read, Record, Slot, readable, unknown};

/// Whether a disclosure contains what is required.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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

impl Read for Presence {
    fn blank() -> Presence {
        Presence::NotFound
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Choice(self)
    }
}

impl Entries for Presence {
    fn entry(&mut self, key: &str) -> Slot<'_> {
        let (line, place) = (None, String::new());
        *self = match key {
            "found" => Presence::Found { line, place },
            "none" => Presence::StatedNone { line, place },
            "not-found" => Presence::NotFound,
            other => {
                let known = ["found", "none", "not-found"];
                return Slot::Refused(unknown("variant", other, &known));
            }
        };
        match self {
            Presence::Found { .. } | Presence::StatedNone { .. } => Slot::OpenRecord(self),
            Presence::NotFound => Slot::Nothing,
        }
    }
}

impl Record for Presence {
    fn fields(&mut self) -> Vec<Field<'_>> {
        match self {
            Presence::Found { line, place } | Presence::StatedNone { line, place } => vec![
                Field::required("place", place.slot()),
                Field::optional("line", line.slot()),
            ],
            Presence::NotFound => Vec::new(),
        }
    }
}

readable!(Presence);
