//! What a finding rests on.

pub mod arithmetic;
pub mod count;
pub mod measure;
pub mod passage;
pub mod printed;
pub mod side;
pub mod wording;

use serde::Serialize;

use super::{Arithmetic, Count, Wording};
use crate::json::{Entries, Read, Slot, readable, unknown};

/// What a finding rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Evidence {
    /// Nothing to show: the document does not state enough, or its whole text keeps the rule.
    #[default]
    Nothing,
    Arithmetic(Arithmetic),
    Wording(Wording),
    Count(Count),
}

impl Evidence {
    pub(super) fn is_nothing(&self) -> bool {
        *self == Evidence::Nothing
    }
}

impl Read for Evidence {
    fn blank() -> Evidence {
        Evidence::Nothing
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Choice(self)
    }
}

impl Entries for Evidence {
    fn entry(&mut self, key: &str) -> Slot<'_> {
        *self = match key {
            "nothing" => Evidence::Nothing,
            "arithmetic" => Evidence::Arithmetic(Read::blank()),
            "wording" => Evidence::Wording(Read::blank()),
            "count" => Evidence::Count(Read::blank()),
            other => {
                let known = ["nothing", "arithmetic", "wording", "count"];
                return Slot::Refused(unknown("variant", other, &known));
            }
        };
        match self {
            Evidence::Nothing => Slot::Nothing,
            Evidence::Arithmetic(arithmetic) => arithmetic.slot(),
            Evidence::Wording(wording) => wording.slot(),
            Evidence::Count(count) => count.slot(),
        }
    }
}

readable!(Evidence);
