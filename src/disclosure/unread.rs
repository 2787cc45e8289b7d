//! What an import found and could not read: nothing is guessed, nothing is lost in silence.

use serde::Serialize;

use crate::json::{named, record};

/// A figure of the document whose line is not known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UnreadFigure {
    /// As printed, with its unit if one follows it.
    pub printed: String,
    /// Key of one of the disclosure's places.
    pub place: String,
}

/// A part of the document's file of which nothing was read, so that nobody knows what figures it
/// shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UnreadPart {
    pub kind: PartKind,
    /// What the file calls it, where it has a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Which page, from 1, where the document has pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "prerender", schemars(range(min = 1)))]
    pub page: Option<u32>,
}

impl UnreadPart {
    /// A page that is a picture.
    pub fn page(number: u32) -> UnreadPart {
        UnreadPart {
            kind: PartKind::Page,
            name: None,
            page: Some(number),
        }
    }

    /// A sheet that shows something, but has no cells.
    pub fn sheet(name: &str) -> UnreadPart {
        UnreadPart {
            kind: PartKind::Sheet,
            name: Some(name.to_owned()),
            page: None,
        }
    }

    /// Something embedded, by its name in the file.
    pub fn object(name: &str, page: Option<u32>) -> UnreadPart {
        UnreadPart {
            kind: PartKind::Object,
            name: Some(name.to_owned()),
            page,
        }
    }
}

/// What was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "prerender", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PartKind {
    /// A page that is a picture, as scanned ones are.
    Page,
    /// A sheet of a workbook that only has pictures or charts.
    Sheet,
    /// A document of another program within this one.
    Object,
}

impl PartKind {
    const ALL: [PartKind; 3] = [PartKind::Page, PartKind::Sheet, PartKind::Object];

    /// The kind's name in JSON.
    fn identifier(self) -> &'static str {
        match self {
            PartKind::Page => "page",
            PartKind::Sheet => "sheet",
            PartKind::Object => "object",
        }
    }
}

named!(PartKind);
record!(UnreadFigure { printed, place });
record!(UnreadPart { kind } or { name, page });
