//! The order of a breakdown's lines.

use std::cmp::Reverse;

use crate::disclosure::{Breakdown, Path};
use crate::order::by_key;
use crate::view::View;

/// The lines of a breakdown, the largest first: the order of its chart and of
/// its colours. Lines without an amount come last.
pub fn sorted(view: &View, breakdown: &Breakdown) -> Vec<Path> {
    let amount = |path: &Path| {
        let line = view.disclosure.lines.get(path)?;
        line.amount()?.base()
    };
    by_key(breakdown.parts.clone(), |path| Reverse(amount(path)))
}
