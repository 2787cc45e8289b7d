//! Something that a disclosure has to contain, and whether it does.

use serde::Serialize;

use super::{Level, Presence};
use crate::disclosure::Text;
use crate::json::record;

/// Something that a disclosure has to contain, or is expected to, and whether it does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Item {
    /// Its stable name, used in the page and by programs: `three-public-table`.
    pub identifier: String,
    pub level: Level,
    pub name: Text,
    /// What asks for it, as a position among the report's bases.
    pub basis: usize,
    pub presence: Presence,
}

record!(open Item { identifier, level, name, basis, presence });
