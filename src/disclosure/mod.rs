//! What a disclosure says: the model, and the JSON it is kept in.
//!
//! A [`Disclosure`] is an entity, a fiscal year and its [`Line`]s, keyed by
//! [`Path`]. What the document prints of a line at one place is a
//! [`Statement`]; nothing computed is stored.

mod basis;
mod computed;
mod line;
mod parse;
mod passage;
mod path;
mod prose;
#[cfg(feature = "prerender")]
mod schema;
mod text;
mod unread;

use indexmap::IndexMap;
use serde::Serialize;

pub use basis::Basis;
pub use computed::breakdown::Breakdown;
pub use computed::coverage::{Coverage, coverage};
pub(crate) use computed::sum::{added_up, in_unit, tolerance};
pub use computed::{Figure, PERCENT_PLACES, Provenance};
pub use line::{
    Base, Change, Code, CodeOrigin, Direction, Line, Place, Stated, Statement, UNTITLED,
};
pub use parse::{FORMAT, ParseError};
pub use passage::{STOPS, passage_key, passage_position};
pub use path::{By, Path, PathError};
pub use prose::{Entity, Forms, Kind, Offices, Organisation, Paragraph, Source, Term};
pub use text::Text;
pub use unread::{PartKind, UnreadFigure, UnreadPart};

use crate::json::record;

/// One department's budget disclosure for one fiscal year.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Disclosure {
    /// Version of this format.
    #[cfg_attr(feature = "prerender", schemars(range(min = 1, max = FORMAT)))]
    pub format: u32,
    pub entity: Entity,
    /// Fiscal year, which in China is the calendar year.
    #[cfg_attr(feature = "prerender", schemars(range(min = 1000, max = 9999)))]
    pub year: u16,
    pub kind: Kind,
    pub source: Source,
    /// The places in the document that statements refer to by key.
    pub places: IndexMap<String, Place>,
    /// Every line in document order.
    #[cfg_attr(feature = "prerender", schemars(extend("required" = ["income", "expenditure"])))]
    pub lines: IndexMap<Path, Line>,
    pub organisation: Organisation,
    /// The terms that the document explains.
    pub glossary: Vec<Term>,
    /// The figures that an import could not place; nothing is guessed, nothing is lost.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unread: Vec<UnreadFigure>,
    /// The parts of the file that an import read nothing of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unread_parts: Vec<UnreadPart>,
}

record!(Disclosure { format, entity, year, kind, source, places, lines, organisation, glossary } or { unread, unread_parts });

impl Disclosure {
    /// The line at `path`, if the document has one.
    pub fn line(&self, path: &str) -> Option<&Line> {
        self.lines.get(path)
    }

    /// The document's own words at a place, where it was read from a file.
    pub fn quote(&self, place: &str) -> Option<&str> {
        self.places.get(place)?.quote.as_deref()
    }

    /// Every statement of every line that is of the disclosure's own basis, in document order.
    pub fn statements(&self) -> impl Iterator<Item = (&Path, &Statement)> {
        let own = |(path, line)| Line::own(line).map(move |statement| (path, statement));
        self.lines.iter().flat_map(own)
    }

    /// Every statement of every line, of whatever basis.
    pub fn statements_of_every_basis(&self) -> impl Iterator<Item = (&Path, &Statement)> {
        self.lines.iter().flat_map(|(path, line)| {
            let statements = line.statements.iter();
            statements.map(move |statement| (path, statement))
        })
    }
}
