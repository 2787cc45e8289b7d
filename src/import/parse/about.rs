//! What is known of a document before its figures are read.

use super::normal::normalised;
use crate::disclosure::{Basis, Kind};
use crate::import::Metadata;
use crate::import::block::Block;

/// Which year it is about, and of what its amounts are.
#[derive(Clone, Copy)]
pub struct About {
    /// The fiscal year, where it is known.
    pub year: Option<u16>,
    /// Whether it is about final accounts, in which budgets are what was planned.
    pub is_final: bool,
    /// What 预算数 is in them.
    budget: Basis,
}

impl About {
    pub fn of(metadata: &Metadata, blocks: &[Block]) -> About {
        let is_final = metadata.kind == Kind::FinalAccounts;
        About {
            year: metadata.year,
            is_final,
            // Nobody asks a budget, and all of the text is looked through for it.
            budget: match is_final {
                true => of_budgets(blocks),
                false => Basis::Budget,
            },
        }
    }

    /// The year before.
    pub fn last_year(&self) -> Option<u16> {
        self.year?.checked_sub(1)
    }

    /// Of which basis amounts are that are said to be of one: `Some(None)` of the document's own;
    /// `None` where they are an outturn in a budget, of whatever year.
    pub fn basis(&self, said: Basis) -> Option<Option<Basis>> {
        match (self.is_final, said) {
            (true, Basis::Actual) | (false, Basis::Initial | Basis::Budget) => Some(None),
            (true, Basis::Budget) => Some(Some(self.budget)),
            (true, Basis::Initial) | (_, Basis::Adjusted) => Some(Some(said)),
            (false, Basis::Actual) => None,
        }
    }
}

/// How far behind 预算数为 the note says which.
const NEAR: usize = 24;

/// Which budget 预算数 is; [`Basis::Budget`] where no note says it, or two say otherwise.
fn of_budgets(blocks: &[Block]) -> Basis {
    let mut found = None;
    for block in blocks {
        let text = normalised(&block.text());
        for (at, said) in text.match_indices("预算数为") {
            let rest = text[at + said.len()..].chars().take(NEAR);
            let rest: String = rest
                .take_while(|character| !",。;".contains(*character))
                .collect();
            let basis = match (rest.contains("年初预算"), rest.contains("全年预算")) {
                (true, false) => Basis::Initial,
                (false, true) => Basis::Adjusted,
                _ => continue,
            };
            match found {
                Some(known) if known != basis => return Basis::Budget,
                _ => found = Some(basis),
            }
        }
    }
    found.unwrap_or(Basis::Budget)
}
