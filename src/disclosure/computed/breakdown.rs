//! The tree of lines: which lines are the parts of which total.

use crate::disclosure::{By, Disclosure, Path};

/// One view of one total. Two breakdowns of the same total show the same
/// money and are never added together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breakdown {
    /// The line that is broken down.
    pub total: Path,
    /// The view, where the total has several.
    pub by: Option<By>,
    /// The lines of the view, in document order.
    pub parts: Vec<Path>,
}

impl Breakdown {
    /// Its name in charts and links: the total's path, and the view if any.
    pub fn id(&self) -> String {
        match self.by {
            Some(by) => format!("{}/{}", self.total, by.segment()),
            None => self.total.to_string(),
        }
    }
}

/// Lines that are part of a sum which not every document gives: 财政拨款收入 is its three
/// budgets together.
const SUMMED: [(&str, &str); 3] = [
    ("income/general-public", "income/appropriation"),
    ("income/government-funds", "income/appropriation"),
    ("income/state-capital", "income/appropriation"),
];

impl Disclosure {
    /// The line that holds `path`, and the view it is a part of; `None` for a
    /// root total.
    pub fn holder(&self, path: &Path) -> Option<(Path, Option<By>)> {
        let summed = SUMMED.iter().find(|(part, _)| *part == path.as_str());
        let sum = summed.and_then(|(_, sum)| self.lines.get_key_value(*sum));
        let mut ancestors = path.ancestors();
        let total = match sum {
            Some((sum, _)) => sum.clone(),
            None => ancestors.find(|ancestor| self.lines.contains_key(ancestor))?,
        };
        let by = path.by_of(total.as_str());
        Some((total, by))
    }

    /// Every breakdown, in the order in which the document comes to its first part.
    pub fn breakdowns(&self) -> Vec<Breakdown> {
        let mut breakdowns: Vec<Breakdown> = Vec::new();
        for path in self.lines.keys() {
            let Some((total, by)) = self.holder(path) else {
                continue;
            };
            // Most lines follow others of theirs.
            let mut known = breakdowns.iter_mut().rev();
            match known.find(|known| known.total == total && known.by == by) {
                Some(known) => known.parts.push(path.clone()),
                None => breakdowns.push(Breakdown {
                    total,
                    by,
                    parts: vec![path.clone()],
                }),
            }
        }
        breakdowns
    }
}
