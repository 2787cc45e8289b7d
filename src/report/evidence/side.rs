//! Where something stands that takes part in a check.

use serde::Serialize;

use crate::disclosure::{Disclosure, Path};
use crate::json::record;

/// Something printed that takes part in a check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Side {
    /// Absent for words that belong to no line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<Path>,
    /// Key of the place where it stands, in the disclosure or in its document's text.
    pub place: String,
    /// The words there, where the disclosure's places do not have them but its document's text
    /// does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
}

impl Side {
    /// The sentence or row, where the document's words are at hand.
    pub fn quote<'a>(&'a self, disclosure: &'a Disclosure) -> Option<&'a str> {
        let place = disclosure.places.get(&self.place);
        let quote = place.and_then(|place| place.quote.as_deref());
        quote.or(self.quote.as_deref())
    }
}

record!(open Side { place } or { line, quote });
