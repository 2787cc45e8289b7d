//! What a reader would ask about.

use crate::json::named;
use serde::Serialize;

/// What is unusual about a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Peculiarity {
    /// A large change for which the document gives no reason.
    LargeChange,
    /// There was nothing in the prior year.
    New,
    /// There is nothing any more.
    Discontinued,
    /// There is nothing, and the document does not say that there was something.
    Zero,
}

impl Peculiarity {
    /// Every peculiarity, in the order in which they are told.
    pub const ALL: [Peculiarity; 4] = [
        Peculiarity::LargeChange,
        Peculiarity::New,
        Peculiarity::Discontinued,
        Peculiarity::Zero,
    ];

    /// The peculiarity's stable name, used in the page and by programs.
    pub fn identifier(self) -> &'static str {
        match self {
            Peculiarity::LargeChange => "large-change",
            Peculiarity::New => "new",
            Peculiarity::Discontinued => "discontinued",
            Peculiarity::Zero => "zero",
        }
    }
}

named!(Peculiarity);
