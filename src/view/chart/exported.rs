//! Which lines a chart or a table hands out as CSV.

use super::composition;
use super::flow::Flow;
use crate::chart::{Part, Subject};
use crate::disclosure::{By, Path};
use crate::export::csv;
use crate::view::View;
use crate::view::table::Listed;

/// What is handed out.
#[derive(Clone, Debug, PartialEq)]
pub enum Exported {
    /// All rows of a table, whether or not they can be seen.
    Table(Listed),
    /// What the page opens with.
    Opening,
    /// The sources, and the uses in a view of expenditure.
    Flow(Option<By>),
}

impl Exported {
    /// As a table for other programs, in the language of the page.
    pub fn csv(&self, view: &View) -> String {
        csv(&view.disclosure, &self.paths(view), view.lang)
    }

    fn paths(&self, view: &View) -> Vec<Path> {
        match self {
            Exported::Table(listed) => {
                let outline = listed.outline(view);
                let rows = outline.rows.iter().chain(&outline.below);
                rows.filter_map(path_of).collect()
            }
            Exported::Opening => {
                let opening = composition::opening(view);
                let parts = opening.map(|breakdown| composition::parts(view, breakdown));
                paths_of(parts.into_iter().flatten())
            }
            Exported::Flow(by) => {
                let flow = Flow::into_view(view, *by);
                let groups = flow.map(|flow| flow.groups(view)).into_iter().flatten();
                paths_of(groups.flat_map(|(_, parts)| parts))
            }
        }
    }
}

fn paths_of(parts: impl Iterator<Item = Part>) -> Vec<Path> {
    parts.filter_map(|part| path_of(&part.subject)).collect()
}

fn path_of(subject: &Subject) -> Option<Path> {
    match subject {
        Subject::Line(path) => Some(path.clone()),
        Subject::Others { .. } | Subject::Rest { .. } => None,
    }
}
