//! Which table it is.

use super::{Outline, Rows, Table, changes, lines, outline, outline_of_changes};
use crate::view::View;
use crate::view::chart::change::{BEGIN_OF_OTHERS, Changes};

/// Which lines a table has.
#[derive(Clone, Debug, PartialEq)]
pub enum Listed {
    Lines(Rows),
    /// Those of which a change is known.
    Changes,
}

impl Listed {
    /// What its rows are about.
    pub fn outline(&self, view: &View) -> Outline {
        match self {
            Listed::Lines(rows) => outline(view, rows),
            Listed::Changes => {
                let changes = Changes::of(view);
                changes.as_ref().map(outline_of_changes).unwrap_or_default()
            }
        }
    }

    /// Its rows with their figures; nothing where the disclosure does not have it.
    pub fn table(&self, view: &View) -> Option<Table> {
        match self {
            Listed::Lines(rows) => lines(view, rows),
            Listed::Changes => Some(changes(view, &Changes::of(view)?)),
        }
    }

    /// The `id` of the rows that wait, where links lead there.
    pub fn folded_id(&self) -> Option<&'static str> {
        match self {
            Listed::Lines(_) => None,
            Listed::Changes => Some(BEGIN_OF_OTHERS),
        }
    }
}
