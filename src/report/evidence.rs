//! What a finding rests on.

use serde::{Deserialize, Serialize};

use super::{Arithmetic, Count, Wording};

/// What a finding rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
